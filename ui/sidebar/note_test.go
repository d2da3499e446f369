package sidebar

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func TestCardWithANoteIsMarkedAndTellsIt(t *testing.T) {
	uitest.Start(t)
	tips := widgets.NewTips()
	v := New((&told{}).handlers(), tips)
	uitest.Window(t, container.NewStack(v.Object(), tips.Layer()), 260, 700)
	marks := func() (n int) {
		for _, word := range uitest.Words(v.Object()) {
			if word == "note" {
				n++
			}
		}
		return n
	}
	v.ShowScenarios([]Scenario{{ID: "s1", Name: "Flatter", Note: "Agreed with the board."}, {ID: "s2", Name: "Other", Note: " \n"}}, "s1")
	c := v.cards["s1"]
	if marks() != 1 || c.tip != "Agreed with the board." || c.tips != tips {
		t.Errorf("%d marks, tip %q", marks(), c.tip)
	}
	c.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(20, 60)}})
	c.MouseOut()
	v.ShowScenarios([]Scenario{{ID: "s1", Name: "Flatter"}}, "s1")
	if marks() != 0 || v.cards["s1"].tip != "" {
		t.Error("a note that was taken back still shows")
	}
}
