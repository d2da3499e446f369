package escalation

import (
	"math"
	"testing"

	"spanwise/scenario"
)

// What the reports send up adds up to what arrives at every manager, at any depth.
func TestReportsAddUpToTheManager(t *testing.T) {
	m := scenario.DefaultModel()
	s := tree(t, m, []int{4, 6, 3}, nil)
	live, err := NewLive(s, s)
	if err != nil {
		t.Fatal(err)
	}
	managers := 0
	for e := range live.Managers() {
		managers++
		var needed, needless, passed float64
		for _, r := range live.Reports(e.ID) {
			needed += r.NeededPerWeek
			needless += r.NeedlessPerWeek
			passed += r.PassedUpPerWeek
			if r.PassedUpPerWeek > r.PerWeek()*(1+1e-12) {
				t.Errorf("%s passes up %v of %v", r.ID, r.PassedUpPerWeek, r.PerWeek())
			}
		}
		for name, pair := range map[string][2]float64{
			"needed": {needed, e.NeededPerWeek}, "needless": {needless, e.NeedlessPerWeek}, "passed up": {passed, e.PassedUpPerWeek},
		} {
			if math.Abs(pair[0]-pair[1]) > 1e-9*(1+pair[1]) {
				t.Errorf("%s of %s: the reports send %v, %v arrive", name, e.ID, pair[0], pair[1])
			}
		}
		if got := len(live.Reports(e.ID)); got != e.Span {
			t.Errorf("%d reports of %s, span %d", got, e.ID, e.Span)
		}
	}
	if managers != 1+4+24 {
		t.Fatalf("%d managers", managers)
	}
}

func TestReportsOfNobody(t *testing.T) {
	s := state(t, scenario.DefaultModel(), "c", pos("a", ""), pos("b", "a"), pos("c", "a"), pos("d", "c"))
	live, err := NewLive(s, s)
	if err != nil {
		t.Fatal(err)
	}
	if live.Reports("b") != nil || live.Reports("c") != nil || live.Reports("nobody") != nil {
		t.Error("only a filled position with filled reports has flows")
	}
	got := live.Reports("a")
	if len(got) != 2 || got[0].ID != "b" || got[1].ID != "d" || !(got[1].PerWeek() > 0) {
		t.Errorf("a vacant position between is passed over: %+v", got)
	}
}
