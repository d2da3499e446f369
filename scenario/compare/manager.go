package compare

import (
	"spanwise/scenario"
	"spanwise/scenario/sim"
)

// ManagerDifference sets the load of one position side by side. A load is unset
// where the position is no manager on that side, the difference where it is none
// on either. Half-widths hold per manager: among many managers some differences
// are clear by chance.
type ManagerDifference struct {
	ID                    scenario.PositionID
	LoadBaseline, Load    scenario.Opt[float64] // means
	Difference, HalfWidth scenario.Opt[float64]
	Clear                 bool
}

// managerDifferences lists the scenario's managers in its chart order, then those
// who are managers in the baseline alone, in the baseline's.
func managerDifferences(baseline, current sim.Result, level float64) []ManagerDifference {
	before := make(map[scenario.PositionID]sim.Samples, len(baseline.Managers))
	for _, m := range baseline.Managers {
		before[m.ID] = m.Metrics[sim.Load]
	}
	out := make([]ManagerDifference, 0, len(current.Managers))
	for _, m := range current.Managers {
		old, load := before[m.ID], m.Metrics[sim.Load]
		d := paired(old, load, level)
		out = append(out, ManagerDifference{
			ID: m.ID, LoadBaseline: old.Estimate().Mean, Load: load.Estimate().Mean,
			Difference: d.Mean, HalfWidth: d.HalfWidth, Clear: d.Clear,
		})
		delete(before, m.ID)
	}
	for _, m := range baseline.Managers {
		if load, ok := before[m.ID]; ok {
			out = append(out, ManagerDifference{ID: m.ID, LoadBaseline: load.Estimate().Mean})
		}
	}
	return out
}
