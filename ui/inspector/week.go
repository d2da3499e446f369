package inspector

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario/escalation"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// week shows where the manager's hours go.
type week struct {
	root    *fyne.Container
	caption *widgets.Text
	bar     *widgets.Bar
	legend  []*widgets.Text

	over     *fyne.Container
	overText *widgets.Text
}

// leastShown is what would be written as 0.0 no more.
const leastShown = 0.05

// part is what a bar or a row of bars shows of an estimate.
type part[T any] struct {
	name string
	fill fyne.ThemeColorName
	of   func(T) float64
}

// uses are in hours a week.
var uses = []part[escalation.Week]{
	{"Own work", theme.Slack, func(w escalation.Week) float64 { return w.OwnWork }},
	{"Admin", theme.Connector, func(w escalation.Week) float64 { return w.Admin }},
	{"Planning", theme.Line, func(w escalation.Week) float64 { return w.Planning }},
	{"One-to-ones", theme.Healthy, func(w escalation.Week) float64 { return w.OneToOnes }},
	{"Oversight", theme.Stretched, func(w escalation.Week) float64 { return w.Oversight }},
	{"Coaching", theme.Holds, func(w escalation.Week) float64 { return w.Coaching }},
	{"Decisions", theme.Accent, func(w escalation.Week) float64 { return w.Decisions }},
}

func newWeek() *week {
	w := &week{caption: widgets.Caption(""), bar: widgets.NewBar(14, 1)}
	grid := container.NewGridWithColumns(2)
	for _, u := range uses {
		text := widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true})
		w.legend = append(w.legend, text)
		grid.Add(keyed(u.fill, text))
	}
	w.overText = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.OverloadedText, Elide: true})
	over := keyed(theme.Overloaded, w.overText)
	over.Hide()
	w.over = over
	w.root = widgets.Column(6, w.caption, w.bar, grid, over)
	return w
}

// keyed is a line of the legend.
func keyed(fill fyne.ThemeColorName, text *widgets.Text) *fyne.Container {
	return container.NewBorder(nil, nil, container.NewCenter(widgets.Swatch(fill)), nil, widgets.Inset(text, 0, 2))
}

// set shows a week of the estimate, with the overtime that the simulation found on top.
func (w *week) set(e escalation.ManagerEstimate, overtime float64) {
	total := 0.0
	var segments []widgets.Segment
	for i, u := range uses {
		hours := u.of(e.Hours)
		total += hours
		segments = append(segments, widgets.Segment{Value: hours, Fill: u.fill})
		w.legend[i].Set(fmt.Sprintf("%s %.1f h", u.name, hours))
	}
	caption := fmt.Sprintf("WHERE %.0f HOURS A WEEK GO", total)
	w.over.Hidden = overtime < leastShown
	if !w.over.Hidden {
		caption = fmt.Sprintf("WHERE %.0f HOURS GO (+ %.1f OVERTIME)", total, overtime)
		segments = append(segments, widgets.Segment{Value: overtime, Fill: theme.Overloaded})
		w.overText.Set(fmt.Sprintf("Overtime %.1f h (simulated)", overtime))
		total += overtime
	}
	w.caption.Set(caption)
	w.bar.Set(total, segments...)
}

// flows shows the escalations that arrive in a week, by kind.
type flows struct {
	root  *fyne.Container
	bars  []*widgets.Bar
	texts []*widgets.Text
}

// kinds are in escalations a week.
var kinds = []part[escalation.ManagerEstimate]{
	{"Needed", theme.Healthy, func(e escalation.ManagerEstimate) float64 { return e.NeededPerWeek }},
	{"Needless", theme.Stretched, func(e escalation.ManagerEstimate) float64 { return e.NeedlessPerWeek }},
	{"Rework", theme.Slack, func(e escalation.ManagerEstimate) float64 { return e.ReworkPerWeek }},
	{"Passed up", theme.Connector, func(e escalation.ManagerEstimate) float64 { return e.PassedUpPerWeek }},
}

const (
	flowName  = 70
	flowValue = 40
)

func newFlows() *flows {
	f := &flows{root: widgets.Column(6, widgets.Caption("ESCALATIONS A WEEK (ESTIMATE)"))}
	for _, k := range kinds {
		bar := widgets.NewBar(9, 1)
		text := widgets.NewText("", widgets.Style{Bold: true, Align: fyne.TextAlignTrailing})
		f.bars, f.texts = append(f.bars, bar), append(f.texts, text)
		f.root.Add(container.NewBorder(nil, nil,
			widgets.Fixed(widgets.NewText(k.name, widgets.Style{}), flowName, 0), widgets.Fixed(text, flowValue, 0), bar))
	}
	return f
}

func (f *flows) set(e escalation.ManagerEstimate) {
	most := 0.0
	for _, k := range kinds {
		most = max(most, k.of(e))
	}
	for i, k := range kinds {
		f.bars[i].Set(most, widgets.Segment{Value: k.of(e), Fill: k.fill})
		f.texts[i].Set(fmt.Sprintf("%.1f", k.of(e)))
	}
}
