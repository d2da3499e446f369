package escalation

import (
	"testing"

	"spanwise/scenario"
)

// lowered is a state whose every class but the first is decided a grade lower.
func lowered(s scenario.State) scenario.State {
	now := s.Clone()
	now.Model = s.Model.Clone()
	for k := 1; k < len(now.Model.Classes); k++ {
		now.Model.Classes[k].Authority--
	}
	return now
}

func TestClassesAddUpToTheEstimate(t *testing.T) {
	flat := tree(t, scenario.DefaultModel(), []int{6, 8, 9}, []int{3, 2, 1, 0})
	for name, s := range map[string]scenario.State{"baseline": flat, "rights down": lowered(flat)} {
		e, classes := mustCompile(t, flat, s).SolveClasses()
		var sum ClassEstimate
		for _, c := range classes {
			sum.RaisedPerWeek += c.RaisedPerWeek
			sum.NeededPerWeek += c.NeededPerWeek
			sum.NeedlessPerWeek += c.NeedlessPerWeek
			sum.DecidedPerWeek += c.DecidedPerWeek
		}
		needed, needless, lapsed := 0.0, 0.0, 0.0
		for _, m := range e.Managers {
			needed += m.NeededPerWeek
			needless += m.NeedlessPerWeek
			lapsed += m.LapsedPerWeek
		}
		near(t, name+": raised", sum.RaisedPerWeek, e.Organisation.DecisionsPerWeek, 1e-9*sum.RaisedPerWeek)
		near(t, name+": needed", sum.NeededPerWeek, needed, 1e-9*needed)
		near(t, name+": needless", sum.NeedlessPerWeek, needless, 1e-9*needless)
		// What is raised is decided or lapses. The estimate of lapses lets those come
		// back that have given up, and so counts up to 1/(1 − rework) of them.
		if lost := sum.RaisedPerWeek - sum.DecidedPerWeek; lost < lapsed*(1-s.Model.Rework) || lost > lapsed {
			t.Errorf("%s: %v are lost, of %v that lapse", name, lost, lapsed)
		}
	}
}

// A top with two reports who may decide the first class alone; then the second too.
func TestThePriceOfDelegationByHand(t *testing.T) {
	m := scenario.DefaultModel()
	m.Weights.Confidence, m.Settings.Practice = 0, 0
	m.Settings.Control, m.Settings.Clarity, m.Settings.Stability = 0, 0.8, 0.9
	base := tree(t, m, []int{2}, []int{5, 0})
	now := lowered(base)
	_, classes := mustCompile(t, base, now).SolveClasses()
	// The two raise 3.5·0.27 of the second class each. q = 1 − (1 − 0.6·0.2)(1 − 0.5·0.1).
	q := 1 - 0.88*0.95
	raised := 2 * 3.5 * 0.27
	near(t, "delegated", classes[1].DelegatedPerWeek, raised*(1-q), 1e-12)
	near(t, "unaligned", classes[1].UnalignedPerWeek, raised*(1-q)*(1-0.8*0.9), 1e-12)
	near(t, "needless", classes[1].NeedlessPerWeek, raised*q, 1e-12)
	if classes[0].DelegatedPerWeek != 0 || classes[2].DelegatedPerWeek != 0 {
		t.Errorf("the first class was theirs, the third still is not: %+v", classes)
	}
	_, before := mustCompile(t, base, base).SolveClasses()
	for k, c := range before {
		if c.DelegatedPerWeek != 0 || c.UnalignedPerWeek != 0 {
			t.Errorf("class %d of the baseline is delegated: %+v", k, c)
		}
	}
}

func TestWhereNobodyWorksClassesAreEmpty(t *testing.T) {
	s := state(t, scenario.DefaultModel(), "")
	if _, classes := mustCompile(t, s, s).SolveClasses(); len(classes) != 6 || classes[0] != (ClassEstimate{}) {
		t.Errorf("%+v", classes)
	}
}
