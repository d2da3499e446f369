package compare

import (
	"spanwise/scenario/compare"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// splitFigures are the metrics for which structure and settings are told apart.
var splitFigures = []sim.OrganisationMetric{
	sim.ManagersOver100, sim.LeadTimeMean, sim.HopsMean, sim.LapseShare, sim.DecidedAtSourceShare, sim.NeedlessShare,
	sim.OvertimePerWeek, sim.UnalignedPerWeek,
}

// splitCard tells what structure alone and settings alone earn of the scenario in
// focus; there is none where it changes but one of them.
func (v *View) splitCard() (flow.Block, bool) {
	at, _ := v.focused()
	s := v.shown()[at]
	if s.Split == nil {
		return nil, false
	}
	base := v.comparison.Baseline
	t := table{heads: []head{
		{base.Name, theme.Series(0)}, {"Structure alone", theme.Connector}, {"Settings alone", theme.Connector}, {"Both", theme.Series(v.colourOf(s.Name))},
	}}
	for _, k := range splitFigures {
		m := sim.OrganisationMetrics[k]
		before := metrics.ValueOf(base.Result.Organisation[k].Estimate())
		r := row{label: metrics.LabelOf(m), tip: betterWords(m), baseline: metrics.UnitOf(m).Value(before.Mean)}
		for _, d := range [][sim.NumOrganisationMetrics]compare.Difference{s.Split.Structure, s.Split.Settings, s.Difference} {
			c := differenceCell(m, d[k], metrics.ValueOf(sim.Estimate{}))
			c.now, c.value = "", ""
			r.cells = append(r.cells, c)
		}
		t.rows = append(t.rows, r)
	}
	return flow.NewCard("What earns it", "“"+s.Name+"” against “"+base.Name+"”: its chart with the settings of before, its settings on the chart of before, and both",
		flow.NewDrawing(t)), true
}
