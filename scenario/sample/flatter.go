package sample

import (
	"context"
	"errors"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/flatten"
)

// wave is an operation of a scenario with the words that stand beside its edits.
type wave struct {
	name, reason string
	op           flatten.Operation
}

// flatter is a scenario that is only flatter: chains of one collapse, and the lowest
// layer of managers goes. Nothing else changes, neither rights nor leadership, so that
// those above inherit more than they can answer. It has no edits where the company is
// too small for either.
func flatter(doc *scenario.Document) *scenario.Scenario {
	lowest := scenario.StructureOf(doc.Baseline.Org).Layers - 1
	waves := []wave{
		{"Wave 1", "Managers of a single manager pass questions on and add a step", flatten.CollapseChains{MostReports: 1, Displaced: flatten.Unplaced, OwnWork: flatten.Stopped}},
		{"Wave 2", "One layer fewer between the customer and the chief executive", flatten.RemoveLayer{Layer: lowest, Displaced: flatten.Track}},
	}
	s := &scenario.Scenario{
		Name: "Flatter",
		Note: "One layer fewer and nothing else changed: who answers the questions of the wider teams?",
	}
	current := doc.Baseline.Clone()
	for _, w := range waves {
		if e, ok := w.apply(&current); ok {
			s.Edits = append(s.Edits, e)
		}
	}
	return s
}

// apply plans and applies the operation; false where the company offers nothing to do.
func (w wave) apply(current *scenario.State) (scenario.Edit, bool) {
	plan, err := w.op.Plan(context.Background(), *current)
	if errors.Is(err, flatten.ErrNothing) || errors.Is(err, flatten.ErrLayer) {
		return scenario.Edit{}, false
	}
	if err != nil {
		panic("sample: " + err.Error()) // operations fit every company that this package makes
	}
	e := plan.Edit
	group := e.Do.(scenario.Group)
	e.Reason, e.Wave = w.reason, w.name
	for i := range group.Edits {
		group.Edits[i].Reason, group.Edits[i].Wave = w.reason, w.name
	}
	if _, err := edit.Apply(current, e); err != nil {
		panic("sample: " + err.Error())
	}
	return e, true
}
