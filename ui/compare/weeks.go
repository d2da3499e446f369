package compare

import (
	"fmt"

	"spanwise/scenario/compare"
	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
	uiplot "spanwise/ui/plot"
	"spanwise/ui/widgets/flow"
)

// weekly is a figure by week of every side, with the band of its half-width.
type weekly struct {
	title, subtitle, none string
	unit                  plot.Unit
	share                 bool // ends at 1
	of                    func(sim.Result) []sim.Estimate
	marks                 []plot.Mark
}

func (v *View) weeklyPlot(w weekly) flow.Block {
	var series []plot.WeekSeries
	for _, s := range v.sides() {
		series = append(series, plot.WeekSeries{Name: s.name, Colour: s.colour, Values: metrics.ValuesOf(w.of(s.Result))})
	}
	warmup := v.comparison.Baseline.Result.Config.WarmupWeeks
	if len(w.marks) > 0 {
		warmup = 0 // its words would stand over theirs
	}
	p := plot.Weekly(series, w.unit, w.share, warmup)
	p.Marks = append(p.Marks, w.marks...)
	if p.Empty() {
		return flow.NewCard(w.title, w.subtitle, uiplot.New(uiplot.Empty{Why: w.none, Height: lowerHeight}))
	}
	return uiplot.Card(uiplot.Figure{Title: w.title, Subtitle: w.subtitle, Plot: p}, uiplot.Lines{Plot: p, Height: lowerHeight}, v.on.Plot)
}

// weeklyCard plots coaching skill, and marks where coaching is squeezed out.
func (v *View) weeklyCard() flow.Block {
	w := weekly{
		title: "Coaching skill through the weeks", subtitle: "mean over managers, 0 to 1; falls where coaching is squeezed out",
		none: "There is no manager who could coach.", unit: plot.Plain, share: true,
		of: func(r sim.Result) []sim.Estimate { return r.Weekly.Skill },
	}
	for _, s := range v.sides() {
		if week := compare.OutcomeOf(s.Result, v.comparison.LoadLimit()).SqueezedOut; week.OK {
			w.marks = append(w.marks, plot.Mark{
				At: float64(week.Value), Colour: s.colour,
				Label: fmt.Sprintf("coaching squeezed out, week %d", week.Value),
			})
		}
	}
	return v.weeklyPlot(w)
}

// backlogCard plots how many decisions wait.
func (v *View) backlogCard() flow.Block {
	return v.weeklyPlot(weekly{
		title: "Waiting for a decision, by week", subtitle: "number waiting, all managers together; band: simulation noise",
		none: "Nothing waits.", unit: plot.Plain, of: func(r sim.Result) []sim.Estimate { return r.Weekly.Backlog },
	})
}

// leadTimeByWeekCard plots the lead time of what was decided in each week.
func (v *View) leadTimeByWeekCard() flow.Block {
	return v.weeklyPlot(weekly{
		title: "Lead time, by week", subtitle: "hours from raising to decision, mean of the week's decisions; band: simulation noise",
		none: "No escalated decision was finally decided.", unit: plot.Hours, of: func(r sim.Result) []sim.Estimate { return r.Weekly.LeadTime },
	})
}
