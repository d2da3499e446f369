package card

import (
	"testing"

	"spanwise/scenario"
)

func TestCaptionSaysWhatIsKnown(t *testing.T) {
	org, err := scenario.NewOrg([]scenario.Position{
		{ID: "1", Title: "Chief executive", Protected: true},
		{ID: "2", Title: "Controller", Unit: "Finance", Manager: "1"},
		{ID: "3", Manager: "1"},
		{ID: "4", Title: "Buyer", Unit: "Supply", Manager: "1"},
	}, []scenario.Person{
		{ID: "a", Name: "Ada Lindqvist", FTE: 1, Seat: "1"},
		{ID: "b", FTE: 1, Seat: "2"},
		{ID: "c", FTE: 1, Seat: "3"},
	})
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[scenario.PositionID]Caption{
		"1": {Name: "Ada Lindqvist", Second: "Chief executive", Locked: true},
		"2": {Name: "Controller", Second: "Finance", Unit: true},
		"3": {Name: "3", Unit: true},
		"4": {Name: "Vacant", Second: "Buyer", Vacant: true},
	} {
		if got := CaptionOf(org, id); got != want {
			t.Errorf("%s: %+v, want %+v", id, got, want)
		}
	}
}

func TestLinesAndBarLieOnTheCard(t *testing.T) {
	if FirstMiddle+FirstSize/2 > SecondMiddle-SecondSize/2 || SecondMiddle+SecondSize/2 > BarTop || BarTop+BarHeight > Height {
		t.Error("the lines or the bar overlap, or leave the card")
	}
	if SecondMiddle+NoBarDrop+SecondSize/2 > Height {
		t.Error("without a bar the second line leaves the card")
	}
	if LeafFirstMiddle+LeafFirstSize/2 > LeafSecondMiddle-LeafSecondSize/2 || LeafSecondMiddle+LeafSecondSize/2 > LeafHeight {
		t.Error("the lines of a leaf overlap, or leave its card")
	}
}
