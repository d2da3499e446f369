package compare

import (
	"slices"
	"strconv"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/sim"
)

// Parts are results of the two halves of a scenario that changes structure and
// settings: each alone on the baseline, with the same random numbers (MODEL §9).
type Parts struct{ Structure, Settings sim.Result }

// Split sets the halves against the baseline, metric by metric. Together they need not
// add up to the whole: where they do not, the rest is earned only by both at once.
type Split struct {
	Structure, Settings [sim.NumOrganisationMetrics]Difference
}

// Both reports whether structure and settings differ, so that a split is worth having.
func (c Changes) Both() bool { return c.Structural() && c.Led() }

// splitOf sets the halves against the baseline; kept is how many managers the structure
// has for each of the baseline's.
func splitOf(baseline sim.Result, p *Parts, kept, level float64) *Split {
	if p == nil {
		return nil
	}
	return &Split{differences(baseline, p.Structure, kept, level), differences(baseline, p.Settings, 1, level)}
}

// StructureAlone returns the scenario's chart under the baseline's model, with the
// baseline's authority and raise at positions that both have.
func StructureAlone(baseline, current scenario.State) (scenario.State, error) {
	return combined(current, baseline)
}

// SettingsAlone returns the baseline's chart under the scenario's model, with the
// scenario's authority and raise at positions that both have.
func SettingsAlone(baseline, current scenario.State) (scenario.State, error) {
	return combined(baseline, current)
}

// combined returns the chart of one state with the settings of the other. Overrides for
// positions that the chart lacks say nothing there. Where no authority differs the chart
// is shared, as it is large: the states are for reading.
func combined(chart, settings scenario.State) (scenario.State, error) {
	out := scenario.State{Org: chart.Org, Model: settings.Model.Clone(), Foundations: chart.Foundations}
	out.Model.Overrides = slices.DeleteFunc(out.Model.Overrides, func(o scenario.Override) bool { return !chart.Org.Has(o.Position) })
	for v := range chart.Org.Walk() {
		p := v.Position
		as, ok := settings.Org.Position(p.ID)
		if !ok || as.Authority == p.Authority && as.Raise == p.Raise {
			continue
		}
		if out.Org == chart.Org {
			out.Org = chart.Org.Clone()
		}
		for _, set := range []scenario.Set{
			{Position: p.ID, Field: scenario.FieldAuthority, Value: scenario.FieldText(as, scenario.FieldAuthority)},
			{Position: p.ID, Field: scenario.FieldRaise, Value: strconv.Itoa(as.Raise)},
		} {
			if _, err := edit.Apply(&out, scenario.Edit{Do: set}); err != nil {
				return scenario.State{}, err
			}
		}
	}
	return out, nil
}
