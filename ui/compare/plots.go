package compare

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
	uiplot "spanwise/ui/plot"
	"spanwise/ui/widgets/flow"
)

const (
	curveHeight = 340
	lowerHeight = 250
	mostShifts  = 8
)

// curveCard plots the load of every manager on every side.
func (v *View) curveCard() flow.Block {
	var loads []plot.Loads
	for _, s := range v.sides() {
		side := plot.Loads{Name: s.name, Colour: s.colour}
		for _, m := range s.Result.Managers {
			side.Managers = append(side.Managers, plot.Load{
				ID: string(m.ID), Name: v.called(m.ID, s.State), Value: metrics.ValueOf(m.Metrics[sim.Load].Estimate()),
			})
		}
		loads = append(loads, side)
	}
	p := plot.LoadCurve(loads, v.comparison.LoadLimit())
	title, subtitle := "Load of every manager", "sorted from the most loaded; "+p.Limits()
	if p.Empty() {
		return flow.NewCard(title, subtitle, uiplot.New(uiplot.Empty{Why: "No filled position has a filled report.", Height: curveHeight}))
	}
	return uiplot.Card(uiplot.Figure{Title: title, Subtitle: subtitle, Plot: p}, uiplot.Lines{Plot: p, Height: curveHeight, Select: v.selected}, v.on.Plot)
}

func (v *View) selected(side, id string) {
	if v.on.Select != nil {
		v.on.Select(side, scenario.PositionID(id))
	}
}

// pyramidCard sets the layers of the baseline against those of the scenario in focus.
func (v *View) pyramidCard() flow.Block {
	at, _ := v.focused()
	base, s := v.comparison.Baseline, v.shown()[at]
	p := plot.LayerPyramid(
		plot.Bars{Name: base.Name, Colour: 0, Counts: base.Structure.LayerCounts},
		plot.Bars{Name: s.Name, Colour: v.colourOf(s.Name), Counts: s.Structure.LayerCounts},
	)
	subtitle := fmt.Sprintf("left: %s (%s); right: %s (%s", base.Name, plot.Count(base.Structure.Positions),
		s.Name, plot.Count(s.Structure.Positions))
	if s.Structure.Unplaced > 0 {
		subtitle += fmt.Sprintf(", %s people unplaced", plot.Count(s.Structure.Unplaced))
	}
	return uiplot.Card(uiplot.Figure{Title: "Positions by layer", Subtitle: subtitle + ")", Plot: p}, uiplot.Pyramid{Plot: p, Height: lowerHeight}, v.on.Plot)
}

// spansCard sets the spans of all sides beside each other.
func (v *View) spansCard() flow.Block {
	var bars []plot.Bars
	for _, s := range v.sides() {
		bars = append(bars, plot.Bars{Name: s.name, Colour: s.colour, Counts: s.Structure.SpanBands[:]})
	}
	p := plot.SpanBands(scenario.SpanBandNames[:], bars)
	return uiplot.Card(uiplot.Figure{Title: "Spans of control", Subtitle: "managers by the number of their reports", Plot: p}, uiplot.Groups{Plot: p, Height: lowerHeight}, v.on.Plot)
}

// leadTimesCard plots how long decisions take on every side.
func (v *View) leadTimesCard() flow.Block {
	var sides []plot.Quantiles
	for _, s := range v.sides() {
		sides = append(sides, plot.Quantiles{Name: s.name, Colour: s.colour, Values: metrics.LeadTimesOf(s.Result)})
	}
	p := plot.LeadTimes(sim.LeadTimeAt[:], sides)
	title, subtitle := "How long decisions take", "hours within which a share of the escalated decisions is made; lapses are left out"
	if p.Empty() {
		return flow.NewCard(title, subtitle, uiplot.New(uiplot.Empty{Why: "No escalated decision was finally decided.", Height: lowerHeight}))
	}
	return uiplot.Card(uiplot.Figure{Title: title, Subtitle: subtitle, Plot: p}, uiplot.Lines{Plot: p, Height: lowerHeight}, v.on.Plot)
}

// shiftsCard shows whose load changes most, where it clearly does.
func (v *View) shiftsCard() flow.Block {
	at, _ := v.focused()
	s := v.shown()[at]
	rows, clearly := v.shiftsOf(s)
	title := "Who gains and loses load"
	if len(rows) == 0 {
		return flow.NewCard(title, "open dot: "+v.comparison.Baseline.Name+"; full dot: "+s.Name,
			uiplot.New(uiplot.Empty{Why: "No position that is a manager in both has a clearly different load.", Height: lowerHeight}))
	}
	subtitle := fmt.Sprintf("open dot: %s; full dot: %s", v.comparison.Baseline.Name, s.Name)
	if clearly > len(rows) {
		subtitle += fmt.Sprintf("; the %d largest of %s clear differences", len(rows), plot.Count(clearly))
	}
	p := plot.LoadShifts(rows, v.comparison.LoadLimit(), v.colourOf(s.Name))
	return uiplot.Card(uiplot.Figure{Title: title, Subtitle: subtitle, Plot: p}, uiplot.Shifts{
		Plot: p, Height: lowerHeight, Select: func(id string) { v.selected(s.Name, id) },
	}, v.on.Plot)
}

// shiftsOf returns the largest clear differences, and how many there are in all.
func (v *View) shiftsOf(s compare.Against) (rows []plot.Shift, clearly int) {
	var all []compare.ManagerDifference
	for _, m := range s.Managers {
		if m.Clear {
			all = append(all, m)
		}
	}
	slices.SortStableFunc(all, func(a, b compare.ManagerDifference) int {
		return cmp.Compare(math.Abs(b.Difference.Value), math.Abs(a.Difference.Value))
	})
	clearly = len(all)
	all = all[:min(len(all), mostShifts)]
	slices.SortStableFunc(all, func(a, b compare.ManagerDifference) int {
		return cmp.Compare(b.Difference.Value, a.Difference.Value)
	})
	for _, m := range all {
		rows = append(rows, plot.Shift{
			ID: string(m.ID), Name: v.called(m.ID, s.State, v.comparison.Baseline.State),
			From: m.LoadBaseline.Value, To: m.Load.Value,
			Difference: plot.Value{Mean: m.Difference.Value, HalfWidth: m.HalfWidth.Value},
		})
	}
	return rows, clearly
}
