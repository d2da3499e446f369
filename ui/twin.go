package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/ui/orgchart"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// twin is the baseline's chart at the left of the scenario's. Both move together and
// share the selection.
type twin struct {
	chart *orgchart.Chart
	place *fyne.Container // holds the scenario's chart alone, or both
	name  *widgets.Text   // of what stands at the right
	on    bool
}

// newTwin returns the place of the chart.
func newTwin(w *Window) *twin {
	t := &twin{name: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Bold: true, Elide: true})}
	t.chart = orgchart.New(orgchart.Handlers{
		Select: func(id scenario.PositionID) {
			if w.org().Has(id) {
				w.selectPosition(id)
			}
		},
		Open: func(scenario.PositionID) { w.editFields() },
	})
	t.place = container.NewStack(w.chart)
	return t
}

// toggleTwin shows the baseline beside the scenario, or takes it away.
func (w *Window) toggleTwin() {
	t := w.twin
	t.on = !t.on
	w.showTwin()
	if !t.on {
		orgchart.Unpair(w.chart)
	}
	t.place.Refresh()
	w.refreshCommands()
}

// showTwin brings the baseline into the chart at the left, and marks there what the
// scenario changes.
func (w *Window) showTwin() {
	t := w.twin
	if !t.on || w.active == session.Baseline {
		if len(t.place.Objects) != 1 || t.place.Objects[0] != w.chart {
			orgchart.Unpair(w.chart)
			t.place.Objects = []fyne.CanvasObject{w.chart}
			t.place.Refresh()
		}
		return
	}
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	base, now := w.figures.Of(w.session, session.Baseline), w.org()
	t.chart.SetView(orgchart.View{
		Org: baseline.Org, Limit: baseline.Model.LoadLimit,
		Load: func(id scenario.PositionID) (float64, bool) {
			m, ok := base.Estimate.Manager(id)
			return m.Load, ok
		},
		Over:    func() []scenario.PositionID { return overIn(base) },
		Changed: func(id scenario.PositionID) bool { return !now.Has(id) || differs(baseline.Org, now, id) },
	})
	t.chart.Select(w.selected)
	t.name.Set(w.session.Title(w.active))
	fresh := len(t.place.Objects) == 1 && t.place.Objects[0] == w.chart
	if fresh {
		t.place.Objects = []fyne.CanvasObject{t.both(w.chart)}
		t.place.Refresh()
	}
	orgchart.Pair(w.chart, t.chart)
	if fresh {
		w.chart.Fit() // half the room: what was in the middle would stand at the edge
	}
}

// forget lets go of the baseline that was shown.
func (t *twin) forget() {
	t.chart.Reset()
	t.chart.SetView(orgchart.View{Org: emptyDocument().Baseline.Org})
}

// both stands the two charts side by side under their names.
func (t *twin) both(own fyne.CanvasObject) fyne.CanvasObject {
	named := func(name *widgets.Text, chart fyne.CanvasObject) fyne.CanvasObject {
		return widgets.Frame{Top: widgets.Inset(name, 4, 14), Centre: chart}.Object()
	}
	baseline := widgets.NewText(scenario.BaselineName, widgets.Style{Size: theme.TextSmall, Bold: true})
	split := container.NewHSplit(named(baseline, t.chart), named(t.name, own))
	split.SetOffset(0.5)
	return split
}

// notTwin says why the baseline cannot be shown beside what is shown, "" if it can.
func (w *Window) notTwin() string {
	if w.active == session.Baseline && !w.twin.on {
		return "the baseline is shown itself: choose a scenario"
	}
	return ""
}
