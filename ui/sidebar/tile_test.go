package sidebar

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func TestTrayCarriesPeopleOut(t *testing.T) {
	uitest.Start(t)
	var carried []fyne.Position
	dropped := scenario.PersonID("")
	v := New(Handlers{
		CarryPerson: func(id scenario.PersonID, at fyne.Position) { carried = append(carried, at) },
		DropPerson:  func(id scenario.PersonID) { dropped = id },
	}, widgets.NewTips())
	v.ShowPeople([]Person{{ID: "p1", Name: "Dana Okafor"}})
	tile := uitest.Find[*tile](v.tray)[0]
	tile.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, 5), AbsolutePosition: fyne.NewPos(400, 300)}})
	tile.DragEnd()
	if len(carried) != 1 || carried[0] != fyne.NewPos(400, 300) || dropped != "p1" {
		t.Errorf("carried over %v, dropped %q", carried, dropped)
	}
}

// A line that is wider than a card goes on below, between its parts.
func TestLongLinesAreBrokenNotCut(t *testing.T) {
	uitest.Start(t)
	got := broken([]string{"7 layers · span 5.5", "218,819 positions · 21,193 managers"})
	if want := []string{"7 layers · span 5.5", "218,819 positions", "21,193 managers"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
