package compare

import (
	"spanwise/scenario"
	"spanwise/scenario/displaced"
)

// aftermath is what becomes of people, money and work.
type aftermath struct {
	people []displaced.Person
	saved  Saved
	work   *displaced.Work // nil where nobody knows
	priced bool            // a cost is known somewhere
}

// AftermathOf says what becomes of people, money and work, without a simulation: People,
// Saved and Ownerless, each where there is something to say. Edits are those that led
// from the baseline to current; nil says nothing of work.
func AftermathOf(baseline, current scenario.State, edits []scenario.Edit, terms scenario.Terms) []Finding {
	return aftermath{
		displaced.Of(baseline, current),
		Saved{displaced.SavingsOf(baseline, current, terms), terms},
		workOf(baseline, edits),
		hasCost(scenario.StructureOf(baseline.Org), scenario.StructureOf(current.Org)),
	}.findings()
}

func hasCost(sides ...scenario.Structure) bool {
	for _, s := range sides {
		if s.CostKnown > 0 {
			return true
		}
	}
	return false
}

func (a aftermath) findings() []Finding {
	var out []Finding
	if len(a.people) > 0 {
		out = append(out, peopleOf(a.people))
	}
	if a.saved.Concerned > 0 && a.priced {
		out = append(out, a.saved)
	}
	if a.work == nil {
		return out
	}
	if o := (Ownerless{a.work.HoursWithoutOwner(), a.work.HoursStopped()}); o != (Ownerless{}) {
		out = append(out, o)
	}
	return out
}
