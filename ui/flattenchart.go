package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/ui/colouring"
	"spanwise/ui/orgchart"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// cmdSetLed is the operation that sets how the organisation is led.
const cmdSetLed commandID = 1300

// planChart is a chart that shows a state which is only planned: what differs from the
// state before is coloured, and nothing in it can be changed.
type planChart struct {
	chart *orgchart.Chart
	root  fyne.CanvasObject
}

func newPlanChart() *planChart {
	p := &planChart{chart: orgchart.New(orgchart.Handlers{})}
	legend := widgets.Row(16)
	for i, g := range colouring.Change(nil, nil).Groups {
		if i == colouring.Unchanged {
			continue
		}
		legend.Add(widgets.Row(6, widgets.Swatch(g.Fill), widgets.NewText(g.Label, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})))
	}
	fit := widgets.NewLink("Fit", nil, p.Fit)
	p.root = widgets.Frame{Top: widgets.Inset(container.NewBorder(nil, nil, nil, fit, legend), 2, 4), Centre: p.chart}.Object()
	return p
}

// Object implements flattening.Chart.
func (p *planChart) Object() fyne.CanvasObject { return p.root }

// Fit implements flattening.Chart.
func (p *planChart) Fit() { p.chart.Fit() }

// Draw implements flattening.Chart.
func (p *planChart) Draw(before, after scenario.State, planned escalation.Estimate) {
	scale := colouring.Change(before.Org, after.Org)
	by := &orgchart.Colouring{Words: scale.Words, Of: scale.Of, Fills: scale.Fills()}
	p.chart.SetView(orgchart.View{
		Org: after.Org, Limit: after.Model.LoadLimit, Colouring: by,
		Load: func(id scenario.PositionID) (float64, bool) {
			m, ok := planned.Manager(id)
			return m.Load, ok
		},
		Changed: func(id scenario.PositionID) bool { return differs(before.Org, after.Org, id) },
	})
}
