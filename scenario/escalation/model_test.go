package escalation

import (
	"math"
	"testing"

	"spanwise/scenario"
)

// compiled returns the network of a manager over span reports, over one more layer
// if under; the manager in question is the last result.
func compiled(t testing.TB, m *scenario.OperatingModel, spans ...int) *Network {
	s := tree(t, m, spans, nil)
	return mustCompile(t, s, s)
}

// MODEL §4 by hand: permission 0.85, clarity 0.88, stability 0.925, confidence.
func TestDoubt(t *testing.T) {
	m := scenario.DefaultModel()
	n := compiled(t, m, 4)
	steady := n.SteadyPhase()
	near(t, "no skill", n.Doubt(0, steady, 0, false), 1-0.85*0.88*0.925*0.75, 1e-12)
	near(t, "full skill", n.Doubt(0, steady, 1, false), 1-0.85*0.88*0.925, 1e-12)
	near(t, "settling in", n.Doubt(0, n.PhaseAt(0), 1, true), 1-0.85*(1-0.6*(1-0.8*0.7))*0.925, 1e-12)
	near(t, "after 8 weeks", n.Doubt(0, n.PhaseAt(8), 1, true), 1-0.85*(1-0.6*(1-0.8*(1-0.3/math.E)))*0.925, 1e-12)
	near(t, "in the steady state", n.Doubt(0, steady, 1, true), n.Doubt(0, steady, 1, false), 0)
	near(t, "unaligned", n.Unaligned(0, steady, 0.4, false), 1-0.8*0.85*(1-0.25*0.6), 1e-12)
	near(t, "unaligned, settling in", n.Unaligned(0, n.PhaseAt(0), 0.4, true), 1-0.8*0.7*0.85*(1-0.25*0.6), 1e-12)
}

// The same shortfalls as a mean: weights 0.6, 0.6, 0.5, 0.25 add up to 1.95.
func TestDoubtAsAMean(t *testing.T) {
	n := compiled(t, scenario.DefaultModel(), 4)
	n.Autonomy = WeightedMean
	near(t, "no skill", n.Doubt(0, n.SteadyPhase(), 0, false), (0.6*0.25+0.6*0.2+0.5*0.15+0.25)/1.95, 1e-12)
	n.Model.Weights = scenario.Weights{}
	near(t, "nothing weighs", n.Doubt(0, n.SteadyPhase(), 0, false), 0, 0)
}

func TestAIUnsettles(t *testing.T) {
	m := scenario.DefaultModel()
	m.AIAcceleration, m.AIAmbiguity = 3, 0.2
	n := compiled(t, m, 4)
	p := n.PhaseAt(13)
	near(t, "ramp", p.Ramp, 1-1/math.E, 1e-12)
	near(t, "acceleration", p.Acceleration, 1+2*(1-1/math.E), 1e-12)
	near(t, "stability", n.stability(&m.Settings, n.SteadyPhase()), 0.85*0.6, 1e-12)
	near(t, "at the start", n.PhaseAt(0).Acceleration, 1, 0)
	m.AIAcceleration = 100
	near(t, "never below 0", n.stability(&m.Settings, n.SteadyPhase()), 0, 0)
	m.AIAcceleration, m.Settings.Stability = 0.01, 1
	near(t, "never above 1", compiled(t, m, 4).stability(&m.Settings, Phase{Acceleration: 0.01}), 1, 0)
}

func TestRises(t *testing.T) {
	for _, c := range []struct {
		grade, authority int
		from             Source
		chance           float64
		needed           bool
	}{
		{0, 1, Own, 1, true},
		{0, 1, Below, 1, true},
		{1, 1, Own, 0.5, false},
		{1, 1, Below, 0.25, false},
		{3, 1, Own, 0.125, false},
		{3, 1, Below, 0.0625, false},
		{1000000, 0, Own, 0, false},
	} {
		if chance, needed := Rises(c.grade, c.authority, 0.5, c.from); chance != c.chance || needed != c.needed {
			t.Errorf("grade %d, authority %d, source %d: %v, %v", c.grade, c.authority, c.from, chance, needed)
		}
	}
	for _, q := range []float64{0, 1} {
		if chance, _ := Rises(2, 1, q, Own); chance != q {
			t.Errorf("doubt %v: chance %v", q, chance)
		}
	}
}

// MODEL §6 by hand.
func TestHours(t *testing.T) {
	m := scenario.DefaultModel() // 45 − 14 − 6 = 25, 8 admin, per report 0.6·0.25 + 0.5 = 0.65, coaching 0.25·0.4
	for _, c := range []struct {
		name        string
		change      func(*scenario.Position)
		span        int
		f, overtime float64
		want        float64
	}{
		{"full", nil, 6, 1, 0, 25 - 8 - 3.9 - 0.6},
		{"coaching squeezed out", nil, 6, 0, 0, 25 - 8 - 3.9},
		{"half of it, and overtime", nil, 6, 0.5, 3, 25 - 8 - 3.9 - 0.3 + 3},
		{"part time", func(p *scenario.Position) { p.FTE = 0.8 }, 6, 1, 0, 20 - 8 - 3.9 - 0.6},
		{"FTE 0 is no part time", func(p *scenario.Position) { p.FTE = 0 }, 6, 1, 0, 25 - 8 - 3.9 - 0.6},
		{"two FTE neither", func(p *scenario.Position) { p.FTE = 2 }, 6, 1, 0, 25 - 8 - 3.9 - 0.6},
		{"work taken over", func(p *scenario.Position) { p.TakenHours = 5 }, 6, 1, 0, 20 - 8 - 3.9 - 0.6},
		{"taken over part time", func(p *scenario.Position) { p.FTE, p.TakenHours = 0.5, 5 }, 4, 1, 0, 10 - 8 - 2.6 - 0.4},
		{"nothing left", nil, 60, 1, 0, 1},
	} {
		boss := pos("a", "")
		if c.change != nil {
			c.change(&boss)
		}
		all := []scenario.Position{boss}
		for i := range c.span {
			all = append(all, pos("r"+string(rune('A'+i)), "a"))
		}
		s := state(t, m, "", all...)
		n := mustCompile(t, s, s)
		near(t, c.name, n.Hours(0, c.f, c.overtime), max(1, c.want), 1e-12)
	}
	w := compiled(t, m, 6).WeekOf(0, 1, 0)
	near(t, "the week's hours", w.Admin+w.OwnWork+w.Planning+w.OneToOnes+w.Oversight+w.Coaching+w.Decisions, 45, 1e-12)
}

// Squeeze 0.1…0.6, overtime from 0.5 weeks of backlog, 5 h at most.
func TestSqueezeAndOvertime(t *testing.T) {
	n := compiled(t, scenario.DefaultModel(), 4)
	for _, c := range []struct{ backlog, funded, overtime float64 }{
		{0, 1, 0}, {1, 1, 0}, {3.5, 0.5, 0}, {6, 0, 1}, {8, 0, 3}, {100, 0, 5},
	} {
		near(t, "funded", n.Funded(c.backlog, 10), c.funded, 1e-12)
		near(t, "overtime", n.Overtime(c.backlog, 10), c.overtime, 1e-12)
	}
}

func TestStartingSkill(t *testing.T) {
	m := scenario.DefaultModel()
	s := tree(t, m, []int{2, 2}, nil)
	n := mustCompile(t, s, s)
	top, below := n.team(t, "t"), n.team(t, "t.0")
	near(t, "u of the top", top.Example, 0.6, 0)
	near(t, "u below, undone by control", below.Example, 0.6*0.75, 1e-12)
	u := 0.4 * 0.6
	near(t, "top", top.StartSkill, 0.06*u/(0.06*u+0.03*(1-u)), 1e-12)
	near(t, "a fixed point", n.NextSkill(0, top.StartSkill, 1), top.StartSkill, 1e-12)
	near(t, "without funds it fades", n.NextSkill(0, 0.5, 0), 0.5-0.03*0.5, 1e-12)
	if n.find(t, "t.0.0").Team != NoTeam {
		t.Error("one to whom nobody reports has a team")
	}
}

func TestExampleIsUndoneByTheControlAbove(t *testing.T) {
	m := scenario.DefaultModel()
	m.Overrides = []scenario.Override{{Position: "t.0", Values: map[string]float64{"control": 1}}}
	s := tree(t, m, []int{2, 2, 2}, nil)
	n := mustCompile(t, s, s)
	near(t, "who commands", n.team(t, "t.0").Example, 0.6*0.75, 1e-12)
	near(t, "who is commanded", n.team(t, "t.0.0").Example, 0, 0)
}

// The baseline's settings and reports count, not the scenario's.
func TestStartingSkillIsTheBaselines(t *testing.T) {
	m, led := scenario.DefaultModel(), scenario.DefaultModel()
	led.Settings.Practice, led.Learn = 1, 1
	baseline := state(t, m, "c", pos("a", ""), pos("b", "a"), pos("c", "a"), pos("d", "c"), pos("e", "b"))
	current := state(t, led, "", pos("a", ""), pos("b", "a"), pos("c", "a"), pos("d", "c"), pos("n", "a"), pos("e", "n"), pos("f", "b"))
	n := mustCompile(t, baseline, current)
	u := 0.4 * 0.6 * 0.75
	near(t, "b led e", n.team(t, "b").StartSkill, 0.06*u/(0.06*u+0.03*(1-u)), 1e-12)
	near(t, "c was vacant", n.team(t, "c").StartSkill, 0, 0)
	near(t, "n is new", n.team(t, "n").StartSkill, 0, 0)
	m.Learn, m.Fade = 0, 0
	near(t, "nothing is learnt", mustCompile(t, baseline, current).team(t, "b").StartSkill, 0, 0)
}
