package session_test

import (
	"slices"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/session"
)

// What the machine does with scenarios as a whole.

func (m *machine) Duplicate(t *rapid.T) {
	of := rapid.SampledFrom([]scenario.ScenarioID{session.Baseline, m.anyScenario(t)}).Draw(t, "of")
	m.step(t, func() error {
		id, err := m.Session.Duplicate(of)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(m.Scenarios(), func(sc *scenario.Scenario) bool { return sc.ID == id })
		if before := at - 1; of != session.Baseline && m.Scenarios()[before].ID != of || of == session.Baseline && at != 0 {
			t.Fatalf("the copy of %q stands at %d", of, at)
		}
		return nil
	})
}

func (m *machine) Reorder(t *rapid.T) {
	to := rapid.IntRange(-1, len(m.Scenarios())).Draw(t, "to")
	id := m.anyScenario(t)
	m.step(t, func() error {
		err := m.Session.Reorder(id, to)
		if err == nil && m.Scenarios()[to].ID != id {
			t.Fatalf("%q does not stand at %d", id, to)
		}
		return err
	})
}

// Lock looks, while a scenario is locked, that nothing of it can be changed.
func (m *machine) Lock(t *rapid.T) {
	id := m.anyScenario(t)
	m.step(t, func() error { return m.Session.Lock(id, rapid.Bool().Draw(t, "locked")) })
	sc := m.Session.Scenario(id)
	if sc == nil || !sc.Locked {
		return
	}
	m.step(t, func() error {
		errs := []error{
			m.Apply(id, scenario.Edit{Do: scenario.Move{Position: "B", Manager: "Z"}}),
			m.Session.Adjust(id, scenario.Edit{Do: scenario.SetModel{Parameter: "control", Value: "0.9"}}),
			m.Session.RenameScenario(id, "Another"), m.Session.SetNote(id, "another"), m.Session.RemoveScenario(id),
			m.Session.Annotate(id, [][]int{{0}}, scenario.Annotation{Wave: scenario.Some("9")}),
		}
		if i := slices.Index(errs, nil); i >= 0 {
			t.Fatalf("call %d changed a locked scenario", i)
		}
		return errs[0]
	})
}

func (m *machine) Annotate(t *rapid.T) {
	id := m.anyScenario(t)
	path := rapid.SliceOfN(rapid.IntRange(0, 2), 1, 2).Draw(t, "path")
	said := scenario.Annotation{
		Wave: scenario.Some(rapid.SampledFrom([]string{"", "1", "2"}).Draw(t, "wave")),
		Date: scenario.Some(rapid.SampledFrom([]string{"", "2027-03-31", "soon"}).Draw(t, "date")),
	}
	if rapid.Bool().Draw(t, "why") {
		said.Reason = scenario.Some("asked for")
	}
	m.step(t, func() error { return m.Session.Annotate(id, [][]int{path}, said) })
}

func (m *machine) SetTerms(t *rapid.T) {
	months := rapid.SampledFrom([]float64{0, 3, 99}).Draw(t, "months")
	m.step(t, func() error { return m.Session.SetTerms(scenario.Terms{SeveranceMonths: months, HiringShare: 0.5}) })
}
