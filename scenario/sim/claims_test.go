package sim

import (
	"math"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/scenariotest"
)

// What the defaults must show (MODEL §12).

var (
	year  = Config{Weeks: 52, WarmupWeeks: 4, Replications: 30, Seed: 1}
	years = Config{Weeks: 52, WarmupWeeks: 4, Replications: 150, Seed: 1} // where the edge is near
)

func TestSpanThatATeamCarries(t *testing.T) {
	for _, c := range []struct {
		name  string
		model *scenario.OperatingModel
		span  int
		over  bool
	}{
		{"default", scenario.DefaultModel(), 10, false},
		{"default", scenario.DefaultModel(), 11, true},
		{"bolted on", boltedOn(), 9, false},
		{"bolted on", boltedOn(), 10, true},
		{"built in", builtIn(), 15, false},
	} {
		before := tree(t, scenario.DefaultModel(), []int{c.span}, nil)
		after := before
		after.Model = c.model
		load := mean(mustRun(t, before, after, years).Managers[0].Metrics[Load])
		if (load > 1) != c.over {
			t.Errorf("%s, span %d: load %.3f", c.name, c.span, load)
		}
	}
}

func TestCoachingIsSqueezedOut(t *testing.T) {
	s := tree(t, scenario.DefaultModel(), []int{12}, nil)
	r := mustRun(t, s, s, years)
	about(t, "skill in the first week", r.Weekly.Skill[0].Mean.Value, 0.39, 0.01)
	about(t, "coaching funded", mean(r.Managers[0].Metrics[CoachingFunded]), 0.5, 0.06)
	about(t, "skill at the end", mean(r.Managers[0].Metrics[SkillEnd]), 0.26, 0.02)

	led := s
	led.Model = builtIn()
	r = mustRun(t, s, led, year)
	about(t, "skill at the end, built in", mean(r.Managers[0].Metrics[SkillEnd]), 0.9, 0.05)
}

func about(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s = %.4g, want %.4g ± %.2g", what, got, want, tolerance)
	}
}

// The tall firm, and the same firm flat in several ways; two replications suffice
// for figures that are given as "about".
func TestTallAndFlat(t *testing.T) {
	var (
		plain = scenario.DefaultModel()
		grown = builtIn()
		alone = builtIn()
		cfg   = Config{Weeks: 52, WarmupWeeks: 4, Replications: 2, Seed: 1}
		tall  = tree(t, plain, []int{4, 5, 5, 6, 7}, []int{5, 4, 3, 2, 1, 0})
		seats = scenariotest.Tree([]int{6, 8, 9, 9}, []int{5, 3, 2, 1, 0})
		flat  = state(t, plain, seats)
		// The flat firm drawn anew beside the tall one.
		skilled = withTeams(t, tall, seats)
	)
	alone.Settings.Practice = 0
	for i := range seats {
		seats[i].Raise = 1
	}
	with := func(s scenario.State, m *scenario.OperatingModel) scenario.State {
		s.Model = m
		return s
	}
	for _, c := range []struct {
		name              string
		baseline, current scenario.State
		lead, leadWithin  float64
		over, overWithin  float64
		delegated         float64
	}{
		{"tall", tall, tall, 3.5, 0.1, 0, 0, 0},
		{"tall, built in", tall, with(tall, grown), 1.6, 0.1, 0, 0, 0},
		{"flat, its own baseline", flat, flat, 8.2, 0.1, 55, 2, 0},
		{"flat", skilled, flat, 8.4, 0.1, 55, 2, 0},
		{"flat, bolted on", skilled, with(flat, boltedOn()), 9.2, 0.1, 55, 2, 0},
		{"flat, built in", skilled, with(flat, grown), 2.2, 0.1, 0, 0, 0},
		{"flat, built in without the coaching", skilled, with(flat, alone), 2.6, 0.1, 0, 1, 0},
		{"flat, rights down", flat, state(t, plain, seats), 3.1, 0.1, 0, 0, 1.0 / 6},
	} {
		r := mustRun(t, c.baseline, c.current, cfg)
		about(t, c.name+": lead time", mean(r.Organisation[LeadTimeMean]), c.lead, c.leadWithin)
		about(t, c.name+": overloaded", mean(r.Organisation[ManagersOver100]), c.over, c.overWithin)
		about(t, c.name+": delegated", mean(r.Organisation[DelegatedShare]), c.delegated, 0.02)
		if c.over > 0 && c.name != "flat, bolted on" {
			about(t, c.name+": lapse share", mean(r.Organisation[LapseShare]), 0.08, 0.008)
			lapsed := mean(r.Organisation[LapsedPerWeek]) / mean(r.Organisation[DecisionsPerWeek])
			about(t, c.name+": share of decisions that lapse", lapsed, 0.05, 0.006)
			middleNotFirstLine(t, c.name, r)
		}
	}
}

// withTeams returns a baseline in which everybody who leads in seats leads somebody,
// so that "skill as in the baseline" holds for them: who has no place in it stands
// under its top, and settles in when the chart is drawn as seats.
func withTeams(t *testing.T, baseline scenario.State, seats []scenario.Position) scenario.State {
	t.Helper()
	var all []scenario.Position
	for p := range baseline.Org.Positions() {
		all = append(all, p)
	}
	leads := map[scenario.PositionID]bool{}
	for _, p := range seats {
		leads[p.Manager] = true
	}
	for _, p := range seats {
		if baseline.Org.Has(p.ID) {
			continue
		}
		id := p.ID
		p.Manager = baseline.Org.Tops()[0]
		all = append(all, p)
		if leads[id] {
			all = append(all, scenario.Position{ID: id + "+", Manager: id, FTE: 1, Authority: scenario.Some(0)})
		}
	}
	return state(t, baseline.Model, all)
}

// middleNotFirstLine asks that those who lead no managers hold, by grade the lowest
// of the flat firm, and that some above them do not.
func middleNotFirstLine(t *testing.T, name string, r Result) {
	t.Helper()
	over := map[int]int{}
	for _, m := range r.Managers {
		if mean(m.Metrics[Load]) > 1 {
			over[m.Grade]++
		}
	}
	if over[1] > 0 || over[2]+over[3] == 0 {
		t.Errorf("%s: overloaded by grade: %v", name, over)
	}
}
