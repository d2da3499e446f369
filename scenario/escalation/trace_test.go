package escalation

import (
	"math"
	"testing"

	"spanwise/scenario"
)

// busy is a tree of four layers in which much climbs, and some of it lapses.
func busy(t testing.TB) scenario.State {
	m := scenario.DefaultModel()
	m.Settings.DecisionsPerFTEWeek *= 2
	return tree(t, m, []int{4, 5, 6}, []int{3, 2, 1, 0})
}

func TestTraceBringsAllThatArrives(t *testing.T) {
	s := busy(t)
	n := mustCompile(t, s, s)
	e := n.Solve()
	for _, m := range e.Managers {
		var direct float64
		for _, stream := range n.Trace(e, m.ID) {
			if stream.To == m.ID {
				direct += stream.PerWeek
			}
		}
		want := m.NeededPerWeek + m.NeedlessPerWeek
		near(t, string(m.ID), direct, want, 1e-9*want)
	}
}

func TestTraceIsFedFromBelow(t *testing.T) {
	s := busy(t)
	n := mustCompile(t, s, s)
	e := n.Solve()
	from := map[scenario.PositionID]float64{}
	into := map[scenario.PositionID]float64{}
	for _, stream := range n.Trace(e, "t") {
		from[stream.From] += stream.PerWeek
		into[stream.To] += stream.PerWeek
	}
	if len(from) != 4+4*5+4*5*6 {
		t.Fatalf("%d positions send something", len(from))
	}
	for id, fed := range into {
		if id == "t" {
			continue
		}
		m, _ := e.Manager(id)
		if own := from[id] - fed; own < -1e-9 || fed > m.NeededPerWeek+m.NeedlessPerWeek {
			t.Errorf("%s sends %v on, fed with %v of the %v that arrive", id, from[id], fed, m.NeededPerWeek+m.NeedlessPerWeek)
		}
	}
	// What the four managers of the second layer pass up is what comes from below them.
	top, _ := e.Manager("t")
	near(t, "passed up", into["t.0"]*4, top.PassedUpPerWeek, 1e-9*top.PassedUpPerWeek)
	if math.Abs(from["t.0"]-from["t.3"]) > 1e-12 {
		t.Error("twins send different streams")
	}
}

func TestTraceOfNobodyIsEmpty(t *testing.T) {
	s := busy(t)
	n := mustCompile(t, s, s)
	if got := n.Trace(n.Solve(), "t.0.0.0"); got != nil {
		t.Errorf("a position without reports has streams: %v", got)
	}
	if got := n.Trace(n.Solve(), "nobody"); got != nil {
		t.Errorf("an unknown position has streams: %v", got)
	}
}
