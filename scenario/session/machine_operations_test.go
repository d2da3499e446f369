package session_test

import (
	"errors"
	"slices"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/edit"
	"spanwise/scenario/flatten"
	"spanwise/scenario/session"
)

// anyOperation draws one of those that change a whole structure.
func anyOperation(t *rapid.T) flatten.Operation {
	fate := rapid.SampledFrom(flatten.Fates).Draw(t, "fate")
	own := rapid.SampledFrom(flatten.OwnWorks).Draw(t, "own work")
	n := rapid.IntRange(2, 4).Draw(t, "n")
	return rapid.SampledFrom([]flatten.Operation{
		flatten.RemoveLayer{Layer: n, Displaced: fate, OwnWork: own},
		flatten.CollapseChains{MostReports: n, Displaced: fate, OwnWork: own},
		flatten.MergeTeams{Min: n, Max: n + 4, Displaced: fate, OwnWork: own},
		flatten.CapLayers{Most: n, Displaced: fate, OwnWork: own},
		flatten.WidenSpans{Target: float64(n), Displaced: fate, OwnWork: own},
		flatten.Delegate{Grades: 1},
	}).Draw(t, "operation")
}

// Operate plans an operation on a scenario and applies it as one step.
func (m *machine) Operate(t *rapid.T) {
	sc, st, base := m.scenarioToChange(t)
	plan, err := flatten.On(base, anyOperation(t)).Plan(t.Context(), st)
	if errors.Is(err, flatten.ErrNothing) || errors.Is(err, flatten.ErrLayer) {
		t.Skip("nothing to do: ", err)
	}
	if err != nil {
		t.Fatalf("an operation that can be drawn cannot be planned: %v", err)
	}
	m.applies(t, sc, st, plan.Edit)
	if got, _ := m.State(sc); scenario.StructureOf(got.Org).Positions != plan.After.Positions {
		t.Fatalf("the plan said %d positions", plan.After.Positions)
	}
}

// Assign gives some of those displaced an outcome, as one step, and looks whether they
// have it.
func (m *machine) Assign(t *rapid.T) {
	sc, st, base := m.scenarioToChange(t)
	choice := displaced.Choice{Outcome: rapid.SampledFrom([]displaced.Outcome{displaced.OnTrack, displaced.Unplaced, displaced.Exit}).Draw(t, "outcome")}
	var some []scenario.PersonID
	for _, p := range displaced.Of(base, st) {
		if _, here := st.Org.Person(p.ID); here && rapid.Bool().Draw(t, "chosen") {
			some = append(some, p.ID)
		}
	}
	group, _, err := displaced.Assign(base, st, some, choice)
	if errors.Is(err, displaced.ErrNothing) {
		t.Skip("nobody's outcome changes")
	}
	if err != nil {
		t.Fatal(err)
	}
	m.applies(t, sc, st, scenario.Edit{Do: group})
	got, _ := m.State(sc)
	for _, p := range displaced.Of(base, got) {
		for _, id := range some {
			if p.ID == id && p.Outcome != choice.Outcome {
				t.Fatalf("%s was given %s and has %s", id, choice.Outcome, p.Outcome)
			}
		}
	}
}

// HandOver gives work without an owner to somebody, or stops it: what nobody did is done
// or stopped afterwards.
func (m *machine) HandOver(t *rapid.T) {
	sc, st, base := m.scenarioToChange(t)
	work, err := displaced.WorkOf(base, m.Scenario(sc).Edits)
	if err != nil {
		t.Fatal(err)
	}
	left := slices.DeleteFunc(work.Unowned, func(l displaced.Left) bool { return st.Org.Has(l.Position) })
	if len(left) == 0 {
		t.Skip("no work is without an owner")
	}
	l := rapid.SampledFrom(left).Draw(t, "work")
	do := scenario.TakeOver{From: l.Position, Stopped: rapid.Bool().Draw(t, "stopped")}
	if tops := st.Org.Tops(); !do.Stopped && len(tops) > 0 {
		do.Takers = []scenario.Taker{{Position: tops[0], FTE: l.FTE, Hours: l.Hours}}
	} else {
		do.Stopped = true
	}
	m.applies(t, sc, st, scenario.Edit{Do: do})
	after, err := displaced.WorkOf(base, m.Scenario(sc).Edits)
	if err != nil || after.HoursWithoutOwner() >= work.HoursWithoutOwner() {
		t.Fatalf("%v: %v h without an owner, before %v", err, after.HoursWithoutOwner(), work.HoursWithoutOwner())
	}
}

func (m *machine) scenarioToChange(t *rapid.T) (scenario.ScenarioID, scenario.State, scenario.State) {
	if len(m.Scenarios()) == 0 {
		t.Skip("no scenario to edit")
	}
	sc := rapid.SampledFrom(m.Scenarios()).Draw(t, "scenario")
	if sc.Locked {
		t.Skip("the scenario is locked")
	}
	st, err := m.State(sc.ID)
	if err != nil {
		t.Fatal(err)
	}
	base, _ := m.State(session.Baseline)
	return sc.ID, st, base
}

// applies applies an edit that was planned on a state: it must fit, and come to what it
// comes to on a copy.
func (m *machine) applies(t *rapid.T, sc scenario.ScenarioID, st scenario.State, e scenario.Edit) {
	want := st.Clone()
	if _, err := edit.Apply(&want, e); err != nil {
		t.Fatalf("what was planned does not fit: %v", err)
	}
	m.step(t, func() error {
		if err := m.Apply(sc, e); err != nil {
			t.Fatalf("applied: %v", err)
		}
		return nil
	})
	got, _ := m.State(sc)
	equal(t, "planned and applied", contentOf(want), contentOf(got))
}
