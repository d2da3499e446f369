package flattening

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// drawn is a chart that remembers what it was last asked to draw.
type drawn struct {
	fyne.CanvasObject
	before, after scenario.State
	times, fits   int
}

func (d *drawn) Fit() { d.fits++ }

func (d *drawn) Object() fyne.CanvasObject { return d.CanvasObject }

func (d *drawn) Draw(before, after scenario.State, _ escalation.Estimate) {
	d.before, d.after = before, after
	d.times++
}

func TestThePlanIsDrawnOnTheChart(t *testing.T) {
	f := open(t, RemoveLayer)
	f.typed(fyne.KeyEscape)
	f.chart = &drawn{CanvasObject: widgets.NewText("the chart", widgets.Style{})}
	f.show(RemoveLayer, false)
	if f.chart.times != 1 || f.chart.before.Org != f.state.Org || len(f.chart.after.Org.Reports("2")) != 0 {
		t.Errorf("drawn %d times, 2 leads %v", f.chart.times, f.chart.after.Org.Reports("2"))
	}
	if strings.Contains(f.words(), "the chart") {
		t.Error("the figures come first")
	}
	type tappable interface {
		fyne.CanvasObject
		fyne.Tappable
	}
	for _, o := range uitest.Find[tappable](f.top()) {
		if uitest.Drawn(o) == "On the chart" {
			o.Tapped(nil)
		}
	}
	if f.chart.fits != 1 {
		t.Errorf("brought into view %d times", f.chart.fits)
	}
	f.says("the chart", "3 managers lose their team")
}
