package escalation

import "spanwise/scenario"

// demandOf returns D of MODEL §3 for every filled position, in FTE: its own, and
// work_kept × (what it took over from removed positions + its part of the work of
// vacant ones).
//
// A vacant position's work goes in equal shares to the filled positions beside it,
// else to the next filled one above, else to nobody. What a vacant position had
// taken over goes the same way.
func demandOf(s scenario.State, c chart) []float64 {
	own := make([]float64, len(c.ids))
	taken := make([]float64, len(c.ids))
	for i, id := range c.ids {
		p, _ := s.Org.Position(id)
		own[i], taken[i] = p.FTE, p.TakenFTE
	}
	for p := range s.Org.Positions() {
		shareOut(s.Org, c, p.ID, taken)
	}
	for i := range own {
		own[i] += float64(s.Model.WorkKept * taken[i])
	}
	return own
}

// shareOut hands on the work of the vacant reports of one position. It goes by
// manager, not by vacant position: beside one empty seat stand the same colleagues
// as beside the next.
func shareOut(o *scenario.Org, c chart, manager scenario.PositionID, taken []float64) {
	left, filled := 0.0, 0
	for _, r := range o.Reports(manager) {
		if _, ok := c.index[r]; ok {
			filled++
			continue
		}
		p, _ := o.Position(r)
		left += p.FTE + p.TakenFTE
	}
	switch {
	case left == 0:
	case filled > 0:
		for _, r := range o.Reports(manager) {
			if i, ok := c.index[r]; ok {
				taken[i] += left / float64(filled)
			}
		}
	default:
		above := manager
		if !o.Filled(above) {
			above = o.FilledAbove(above)
		}
		if i, ok := c.index[above]; ok {
			taken[i] += left
		}
	}
}
