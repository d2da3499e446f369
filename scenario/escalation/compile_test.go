package escalation

import (
	"errors"
	"testing"

	"spanwise/scenario"
)

func ids(n *Network, of []int32) string {
	out := ""
	for _, i := range of {
		out += string(n.IDs[i])
	}
	return out
}

// a ─ b(vacant) ─ c, d ; a ─ e ─ f(vacant) ─ g
func vacantBetween() []scenario.Position {
	return []scenario.Position{
		pos("a", ""), pos("b", "a"), pos("c", "b"), pos("d", "b"),
		pos("e", "a"), pos("f", "e"), pos("g", "f"),
	}
}

func TestVacantPositionsAreFallenThrough(t *testing.T) {
	for _, c := range []struct {
		vacant, filled, reportsOfA, tops string
	}{
		{"", "abcdefg", "be", "a"},
		{"bf", "acdeg", "cde", "a"},
		{"abf", "cdeg", "", "cde"},
		{"abcdef", "g", "", "g"},
		{"abcdefg", "", "", ""},
	} {
		s := state(t, scenario.DefaultModel(), c.vacant, vacantBetween()...)
		n := mustCompile(t, s, s)
		filled, tops, reports := "", "", ""
		for i, p := range n.Places {
			if !p.Filled {
				if p != idle {
					t.Errorf("vacant %s: %s is at work: %+v", c.vacant, n.IDs[i], p)
				}
				continue
			}
			filled += string(n.IDs[i])
			if p.IsTop() {
				tops += string(n.IDs[i])
			}
			if n.IDs[i] == "a" && p.Team != NoTeam {
				reports = ids(n, n.Teams[p.Team].Reports)
			}
		}
		if filled != c.filled || tops != c.tops || reports != c.reportsOfA {
			t.Errorf("vacant %s: filled %s, tops %s, reports of a %s", c.vacant, filled, tops, reports)
		}
	}
}

// MODEL §3, by hand, with work_kept 0.5.
func TestWorkOfVacantPositions(t *testing.T) {
	m := scenario.DefaultModel()
	m.WorkKept = 0.5
	m.Settings.DecisionsPerFTEWeek = 1
	seats := func() []scenario.Position {
		return []scenario.Position{pos("a", ""), pos("b", "a"), pos("c", "a"), pos("d", "a"), pos("e", "d")}
	}
	for _, c := range []struct {
		name, vacant string
		change       func([]scenario.Position)
		want         map[string]float64
	}{
		{"nobody", "", nil, map[string]float64{"a": 1, "b": 1, "e": 1}},
		{"shared by those beside", "b", nil, map[string]float64{"a": 1, "c": 1.25, "d": 1.25, "e": 1}},
		{"two vacant beside one", "bc", nil, map[string]float64{"a": 1, "d": 2, "e": 1}},
		{"all beside vacant", "bcd", nil, map[string]float64{"a": 2.5, "e": 1}},
		{"vacant above too", "bcde", nil, map[string]float64{"a": 3}},
		{"nobody above", "a", nil, map[string]float64{"b": 1, "e": 1}},
		{"FTE of the vacant counts", "b", func(p []scenario.Position) { p[1].FTE = 4 }, map[string]float64{"c": 2, "d": 2}},
		{"what was taken over", "", func(p []scenario.Position) { p[1].TakenFTE = 3 }, map[string]float64{"b": 2.5}},
		{"taken over by the vacant", "b", func(p []scenario.Position) { p[1].TakenFTE = 3 }, map[string]float64{"b": 0, "c": 2, "d": 2}},
		{"an empty seat without work", "b", func(p []scenario.Position) { p[1].FTE = 0 }, map[string]float64{"c": 1}},
	} {
		positions := seats()
		if c.change != nil {
			c.change(positions)
		}
		s := state(t, m, c.vacant, positions...)
		n := mustCompile(t, s, s)
		for id, want := range c.want {
			if want > 0 {
				near(t, c.name+": "+id, n.find(t, id).Rate, want, 1e-12)
			}
		}
	}
}

func TestSettlingIn(t *testing.T) {
	m := scenario.DefaultModel()
	baseline := state(t, m, "d", vacantBetween()...)
	change := func(id string, with func(*scenario.Position)) []scenario.Position {
		all := vacantBetween()
		for i := range all {
			if string(all[i].ID) == id {
				with(&all[i])
			}
		}
		return all
	}
	moved := change("c", func(p *scenario.Position) { p.Manager = "e" })
	for _, c := range []struct {
		name    string
		current scenario.State
		want    map[string]bool
	}{
		{"as it was", baseline, map[string]bool{"a": false, "b": false, "c": false, "g": false}},
		{"moved", state(t, m, "d", moved...), map[string]bool{"c": true, "b": false, "g": false}},
		{"newly filled", state(t, m, "", vacantBetween()...), map[string]bool{"d": true, "c": false}},
		{"manager's seat now vacant", state(t, m, "db", vacantBetween()...), map[string]bool{"c": true, "e": false}},
		{"new", state(t, m, "d", append(vacantBetween(), pos("n", "a"))...), map[string]bool{"n": true, "c": false}},
		{"more rights", state(t, m, "d", change("c", func(p *scenario.Position) { p.Raise = 1 })...), map[string]bool{"c": true, "b": false}},
		{"fewer rights", state(t, m, "d", change("e", func(p *scenario.Position) { p.Authority = scenario.Some(0) })...), map[string]bool{"e": false}},
	} {
		n := mustCompile(t, baseline, c.current)
		for id, want := range c.want {
			if got := n.find(t, id).Settling; got != want {
				t.Errorf("%s: settling of %s is %v", c.name, id, got)
			}
		}
	}
}

func TestGradesAndDelegation(t *testing.T) {
	m := scenario.DefaultModel()
	baseline := state(t, m, "", pos("a", ""), pos("b", "a"), pos("c", "b"))
	added := pos("n", "b") // a height of 0, raised
	added.Raise = 2
	b, c := pos("b", "a"), pos("c", "b")
	b.Raise, c.Authority = 1, scenario.Some(1)
	lowered := m.Clone()
	lowered.Classes[2].Authority = 1
	lowered.Classes = append(lowered.Classes, scenario.DecisionClass{Share: 1, Authority: 9})
	n := mustCompile(t, baseline, state(t, lowered, "", pos("a", ""), b, c, added))
	for _, w := range []struct {
		id          string
		grade, base int
		delegated   []bool // classes 0…6
	}{
		{"a", 2, 2, []bool{false, false, false, false, false, false, false}}, // a top
		{"b", 2, 1, []bool{false, false, true, true, true, true, true}},
		{"c", 1, 0, []bool{false, true, true, true, true, true, true}},
		{"n", 2, 0, []bool{false, true, true, true, true, true, true}},
	} {
		p := n.find(t, w.id)
		if int(p.Grade) != w.grade || int(p.BaselineGrade) != w.base {
			t.Errorf("%s: grade %d, in the baseline %d", w.id, p.Grade, p.BaselineGrade)
		}
		for k, want := range w.delegated {
			for i := range n.Places {
				if string(n.IDs[i]) == w.id && n.Delegated(int32(i), k) != want {
					t.Errorf("%s, class %d: delegated %v", w.id, k, !want)
				}
			}
		}
	}
	if got := n.Classes[2]; got.Authority != 1 || got.BaselineAuthority != 2 {
		t.Errorf("class 2: %+v", got)
	}
	if got := n.Classes[6].BaselineAuthority; got != 9 {
		t.Errorf("a class that the baseline lacks has authority %d there", got)
	}
}

func TestScopedSettingsAndMixes(t *testing.T) {
	m := scenario.DefaultModel()
	m.Mixes["calm"] = []float64{3, 1, 0, 0, 0, 0}
	m.Overrides = []scenario.Override{
		{Position: "b", Values: map[string]float64{"decisions_per_fte_week": 7, "clarity": 0.5}, Mix: scenario.Some("calm")},
		{Position: "c", Values: map[string]float64{"clarity": 0.9}},
		{Position: "d", Mix: scenario.Some("")},
	}
	s := state(t, m, "b", append(vacantBetween(), pos("h", "c"), pos("i", "d"))...)
	n := mustCompile(t, s, s)
	near(t, "rate of c, its share of b included", n.find(t, "c").Rate, 7, 1e-12)
	near(t, "rate of e, b's work included", n.find(t, "e").Rate, 3.5*2, 1e-12)
	near(t, "clarity of c", n.team(t, "c").Settings.Clarity, 0.9, 0)
	near(t, "clarity of d", n.team(t, "d").Settings.Clarity, 0.5, 0)
	near(t, "calm mix", n.Mixes[n.find(t, "c").Mix][0], 0.75, 1e-12)
	near(t, "table's mix", n.Mixes[n.find(t, "d").Mix][0], 0.7, 1e-12)
	if n.find(t, "a").Mix != n.find(t, "d").Mix {
		t.Error("a and d have different mixes")
	}
}

func TestInvalidStatesAreRefused(t *testing.T) {
	good := state(t, scenario.DefaultModel(), "", pos("a", ""))
	bad := good
	bad.Model = scenario.DefaultModel()
	bad.Model.Rework = 1
	for _, c := range []struct{ baseline, current scenario.State }{
		{good, bad}, {bad, good}, {good, scenario.State{}}, {scenario.State{}, good},
	} {
		if _, err := Solve(c.baseline, c.current); !errors.Is(err, scenario.ErrInvalid) {
			t.Errorf("error %v", err)
		}
	}
}
