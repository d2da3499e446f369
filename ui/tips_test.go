package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/ui/widgets"
)

// The pointer may rest where a tip was asked for while keys show something else there.
func TestACommandTakesTheTipAway(t *testing.T) {
	w := openFirm(t)
	layer := w.tips.Layer().(*fyne.Container)
	layer.Add(widgets.NewTip(200, widgets.TipLine{Words: "Zoom out"}))
	w.run(cmdCompare)
	if n := len(layer.Objects); n > 0 {
		t.Errorf("%d tips stay over another view", n)
	}
}
