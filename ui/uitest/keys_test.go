package uitest_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// clicked takes clicks and no keys.
type clicked struct{ widget.BaseWidget }

func (*clicked) Tapped(*fyne.PointEvent) {}
func (*clicked) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widgets.Space(9, 9))
}

func TestOutOfReachFindsWhatTakesClicksOnly(t *testing.T) {
	uitest.Start(t)
	bad := &clicked{}
	bad.ExtendBaseWidget(bad)
	good := widgets.Column(2, widgets.NewButton("a", nil, nil, nil), widgets.NewEntry("b"), widgets.NewCheck("c", nil))
	w := uitest.Window(t, widgets.Column(2, good, bad), 200, 200)
	if out := uitest.OutOfReach(w.Canvas(), good); len(out) != 0 {
		t.Errorf("all of these are reached, but %q", out)
	}
	out := uitest.OutOfReach(w.Canvas(), w.Canvas().Content())
	if len(out) != 1 || !strings.Contains(out[0], "clicked takes a click only") {
		t.Errorf("got %q", out)
	}
}
