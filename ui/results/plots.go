package results

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
	uiplot "spanwise/ui/plot"
	"spanwise/ui/widgets/flow"
)

const (
	curveHeight  = 300
	weeklyHeight = 210
	own          = 1 // colour of the scenario shown
)

func (v *View) curveCard() flow.Block {
	drawn := v.curveOf()
	v.shown.curve = uiplot.New(drawn)
	f := uiplot.Figure{Title: "Load of every manager", Subtitle: "sorted from the most loaded; the band is ± of each; " + drawn.Plot.Limits(), Plot: drawn.Plot}
	return uiplot.Framed(f, v.shown.curve, v.on.Plot)
}

func (v *View) curveOf() uiplot.Lines {
	side := plot.Loads{Name: v.shown.title, Colour: own}
	for _, m := range v.shown.sorted {
		name, _ := v.called(m.manager.ID, m.manager.Title)
		side.Managers = append(side.Managers, plot.Load{ID: string(m.manager.ID), Name: name, Value: m.load})
	}
	return uiplot.Lines{
		Plot:   plot.LoadCurve([]plot.Loads{side}, v.shown.limit()),
		Height: curveHeight, Chosen: string(v.shown.chosen),
		Select: func(_, id string) { v.choose(scenario.PositionID(id)) },
	}
}

// weeklyCards plots the weekly series that exist.
func (v *View) weeklyCards(r sim.Result) []flow.Cell {
	var out []flow.Cell
	for _, w := range []struct {
		title, subtitle, series, axis string
		values                        []sim.Estimate
		unit                          plot.Unit
		share                         bool
	}{
		{"Waiting for a decision", "number waiting, all managers together", "Waiting", "decisions", r.Weekly.Backlog, plot.Plain, false},
		{"Coaching skill", "mean over managers, 0 to 1; " + fromTo(r.Weekly.Skill, func(v float64) string { return fmt.Sprintf("%.2f", v) }), "Skill", "skill", r.Weekly.Skill, plot.Plain, true},
		{"Coaching that takes place", "share of what was planned, mean over managers; " + fundedWords(r), "Funded", "share of the hours planned", r.Weekly.CoachingFunded, plot.Percent, true},
		{"Lead time", "hours from raising to decision, mean of the decisions made in the week", "Lead time", "mean lead time", r.Weekly.LeadTime, plot.Hours, false},
	} {
		p := plot.Weekly([]plot.WeekSeries{{Name: w.series, Colour: own, Values: metrics.ValuesOf(w.values)}}, w.unit, w.share, r.Config.WarmupWeeks).Titled(w.axis)
		if p.Empty() {
			continue
		}
		card := uiplot.Card(uiplot.Figure{Title: w.title, Subtitle: w.subtitle, Plot: p}, uiplot.Lines{Plot: p, Height: weeklyHeight}, v.on.Plot)
		out = append(out, flow.Cell{Block: card, Least: 300})
	}
	p := plot.LeadTimes(sim.LeadTimeAt[:], []plot.Quantiles{{Name: "Lead time", Colour: own, Values: metrics.LeadTimesOf(r)}})
	if !p.Empty() {
		f := uiplot.Figure{Title: "How long decisions take", Subtitle: "hours within which a share of the escalated decisions is made", Plot: p}
		card := uiplot.Card(f, uiplot.Lines{Plot: p, Height: weeklyHeight}, v.on.Plot)
		out = append(out, flow.Cell{Block: card, Least: 300})
	}
	return out
}
