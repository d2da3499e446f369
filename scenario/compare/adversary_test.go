package compare

import (
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/plot"
	"spanwise/scenario/sim"
)

// What the sentences may never say, looked for in organisations drawn at random.

// anyFirm draws an organisation, filled or partly vacant, and how it is led.
func anyFirm(t *rapid.T) scenario.State {
	n := rapid.IntRange(2, 24).Draw(t, "positions")
	var positions []scenario.Position
	var people []scenario.Person
	for i := range n {
		p := scenario.Position{ID: scenario.PositionID(fmt.Sprint(i)), Title: fmt.Sprintf("Post %d", i), FTE: rapid.SampledFrom([]float64{0.5, 1, 1, 1}).Draw(t, "fte")}
		if i > 0 {
			p.Manager = scenario.PositionID(fmt.Sprint(rapid.IntRange(max(0, i-8), i-1).Draw(t, "manager")))
		}
		if g := rapid.IntRange(-2, 4).Draw(t, "grade"); g >= 0 {
			p.Authority = scenario.Some(g)
		}
		positions = append(positions, p)
		if rapid.IntRange(0, 9).Draw(t, "filled") > 0 {
			people = append(people, scenario.Person{ID: "p" + scenario.PersonID(p.ID), FTE: 1, Seat: p.ID})
		}
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	m := scenario.DefaultModel()
	for _, name := range []string{"decisions_per_fte_week", "own_work_hours", "admin_hours", "control", "clarity", "practice"} {
		p, _ := scenario.ParameterNamed(name)
		p.Set(m, rapid.Float64Range(p.Low, p.High).Draw(t, name))
	}
	m.Settings.DecisionsPerFTEWeek *= rapid.SampledFrom([]float64{1, 1, 12}).Draw(t, "busy") // so that most lapses somewhere
	m.LoadLimit = rapid.SampledFrom([]float64{0.6, 0.85, 1, 1.1}).Draw(t, "limit")
	for k := range m.Classes {
		m.Classes[k].PatienceHours = rapid.SampledFrom([]float64{0, 5, 80}).Draw(t, "patience")
	}
	return scenario.State{Org: org, Model: m}
}

// anyScenario changes it at random; edits that do not fit are left out.
func anyScenario(t *rapid.T, s scenario.State) scenario.State {
	s = s.Clone()
	for range rapid.IntRange(0, 4).Draw(t, "edits") {
		id := func(what string) scenario.PositionID {
			return scenario.PositionID(fmt.Sprint(rapid.IntRange(0, 23).Draw(t, what)))
		}
		_, _ = edit.Apply(&s, scenario.Edit{Do: rapid.SampledFrom([]scenario.Action{
			scenario.Move{Position: id("moved"), Manager: id("to")},
			scenario.Remove{Position: id("removed")},
			scenario.Set{Position: id("raised"), Field: scenario.FieldRaise, Value: "2"},
			scenario.SetModel{Parameter: "clarity", Value: "0.95"},
			scenario.SetModel{Parameter: "admin_hours", Value: "4"},
		}).Draw(t, "edit")})
	}
	return s
}

// anyComparison simulates two scenarios of an organisation, all drawn at random.
func anyComparison(t *rapid.T) Comparison {
	base := anyFirm(t)
	named := []Named{{Name: "S1", State: anyScenario(t, base)}, {Name: "S2", State: anyScenario(t, base)}}
	named = named[:rapid.IntRange(1, 2).Draw(t, "scenarios")]
	cfg := sim.Config{Weeks: 8, WarmupWeeks: 1, Replications: 5, Seed: rapid.Uint64Range(1, 99).Draw(t, "seed"), Workers: 1}
	c, err := Run(t.Context(), base, named, cfg, nil)
	if err != nil {
		t.Fatal(err)
	}
	by := map[string]Plausible{}
	for _, name := range []string{c.Baseline.Name, "S1", "S2"} {
		if holds := rapid.IntRange(-50, 300).Draw(t, "settings"); holds >= 0 {
			by[name] = Plausible{Draws: 300, Holds: holds}
		}
	}
	return c.WithPlausible(by)
}

// above counts the managers whose mean load is above a level, apart from what is tested.
func above(r sim.Result, level float64) int {
	n := 0
	for _, m := range r.Managers {
		sum := 0.0
		for _, v := range m.Metrics[sim.Load] {
			sum += v
		}
		if sum/float64(len(m.Metrics[sim.Load])) > level {
			n++
		}
	}
	return n
}

// said is everything that is said of a comparison, a line each.
func said(c Comparison) string {
	f := FindingsOf(c)
	lines := []string{English.Print(f.Headline)}
	for _, r := range f.Recommended() {
		lines = append(lines, English.Print(r))
	}
	for _, a := range f.Scenarios {
		for _, one := range append(a.Findings, a.Conditions...) {
			lines = append(lines, a.Name+": "+English.Print(one))
		}
	}
	for _, n := range f.Notes {
		lines = append(lines, English.Print(n))
	}
	return strings.Join(lines, "\n")
}

var (
	holdWord      = regexp.MustCompile(`\bholds?\b`)
	baselineHolds = regexp.MustCompile(`as the baseline does|the baseline (holds|in \d+)`)
)

// saysHolds reports whether a headline claims that a scenario holds.
func saysHolds(headline, name string) bool {
	if strings.Contains(headline, "both scenarios tried hold") {
		return true
	}
	for _, clause := range strings.Split(headline, ";") {
		clause, _, _ = strings.Cut(clause, " (")
		if strings.Contains(clause, quoted(name)) {
			return holdWord.MatchString(clause) && !strings.Contains(clause, "does not hold") && !strings.Contains(clause, "none of")
		}
	}
	return false
}

func TestNoSentenceSaysHoldsWhereAManagerIsAboveTheLimit(t *testing.T) {
	held, broke := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		c := anyComparison(t)
		f := FindingsOf(c)
		headline, limit := English.Print(f.Headline), c.LoadLimit()
		sides := map[string]sim.Result{}
		for i, s := range c.Scenarios {
			sides[s.Name] = s.Result
			over := above(s.Result, limit) + above(s.Result, 1)
			none := len(s.Result.Managers) == 0
			if got := saysHolds(headline, s.Name); got != (over == 0 && !none) {
				t.Fatalf("%s: %d above the limit, says that it holds: %v", headline, over, got)
			}
			if over == 0 {
				held++
			} else {
				broke++
			}
			first := English.Print(f.Scenarios[i].Findings[0])
			if strings.HasPrefix(first, "No manager is above") != (over == 0 && !none) {
				t.Fatalf("%d above the limit: %s", over, first)
			}
			if n := above(s.Result, 1); n > 0 && !strings.HasPrefix(first, "Overloads "+english{}.of(n, len(s.Result.Managers))) {
				t.Fatalf("%d overloaded: %s", n, first)
			}
			if over > 0 && f.Scenarios[i].Tone == Good {
				t.Fatalf("%d above the limit and green", over)
			}
		}
		base := c.Baseline.Result
		if baselineHolds.MatchString(headline) && (len(base.Managers) == 0 || above(base, limit) > 0) {
			t.Fatalf("the baseline does not hold: %s", headline)
		}
		for _, p := range f.Recommendation.(Recommendation).Picks {
			if above(sides[p.Name], limit) > 0 {
				t.Fatalf("recommended with a manager above the limit: %s", English.Print(f.Recommendation))
			}
		}
	})
	if held == 0 || broke == 0 {
		t.Errorf("%d held and %d broke: nothing was tried", held, broke)
	}
}

// Intervals that do not touch are a difference, and one that reaches its threshold matters.
func TestDisjointIntervalsAreNeverNoClearDifference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyComparison(t)
		for _, s := range c.Scenarios {
			for m := range sim.OrganisationMetrics {
				k := sim.OrganisationMetric(m)
				before, after := c.Baseline.Result.Organisation[k], s.Result.Organisation[k]
				if len(before.Known()) < len(before) || len(after.Known()) < len(after) {
					continue // pairs are missing
				}
				a, b := sim.EstimateAt(before, c.Confidence()), sim.EstimateAt(after, c.Confidence())
				gap := math.Abs(a.Mean.Value - b.Mean.Value)
				apart := gap > (a.HalfWidth.Value+b.HalfWidth.Value)*(1+1e-9)+1e-12
				d := s.Difference[k]
				if v := Verdict(d); apart && (v == NoClearDifference || v == TooSmall && gap > c.Threshold(k)*(1+1e-9)) {
					t.Fatalf("%s: %+v and %+v, threshold %v, verdict %d", sim.OrganisationMetrics[m].Name, a, b, c.Threshold(k), v)
				}
				if way := DirectionOf(sim.OrganisationMetrics[m], d); way != Neither && !d.Matters {
					t.Fatalf("%s is judged and does not matter: %+v", sim.OrganisationMetrics[m].Name, d)
				}
				if way := DirectionOf(sim.OrganisationMetrics[m], d); way == Better && max(lapsed(c.Baseline.Result), lapsed(s.Result)) > 0.5 &&
					(k == sim.LeadTimeMean || k == sim.LeadTimeP50 || k == sim.LeadTimeP90 || k == sim.HopsMean) {
					t.Fatalf("%s is better where most lapses", sim.OrganisationMetrics[m].Name)
				}
			}
		}
	})
}

// The same seed gives the same words, on any number of cores and in any order of asking.
func TestTheSameSeedGivesTheSameWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := anyFirm(t)
		named := []Named{{Name: "S1", State: anyScenario(t, base)}}
		cfg := sim.Config{Weeks: 8, WarmupWeeks: 1, Replications: 4, Seed: rapid.Uint64Range(1, 99).Draw(t, "seed"), Workers: 1}
		var words []string
		for _, workers := range []int{1, 3} {
			cfg.Workers = workers
			c, err := Run(t.Context(), base, named, cfg, nil)
			if err != nil {
				t.Fatal(err)
			}
			words = append(words, said(c))
		}
		if words[0] != words[1] {
			t.Fatalf("first\n%s\nthen\n%s", words[0], words[1])
		}
	})
}

// A sentence names loads as every plot and table writes them.
func TestLoadsInSentencesAreThoseOfThePlots(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyComparison(t)
		for i, s := range c.Scenarios {
			if len(s.Result.Managers) == 0 {
				continue
			}
			highest := plot.Missing
			for _, m := range s.Result.Managers {
				if e := m.Metrics[sim.Load].Estimate(); !highest.Known() || e.Mean.Value > highest.Mean {
					highest = plot.Value{Mean: e.Mean.Value, HalfWidth: e.HalfWidth.Value}
				}
			}
			want := " is at " + plot.LoadShare.Interval(highest)
			if limit := c.LoadLimit(); highest.Mean > limit && plot.LoadShare.Value(highest.Mean) == plot.LoadShare.Value(limit) {
				want = " is at just above "
			}
			if got := English.Print(FindingsOf(c).Scenarios[i].Findings[0]); !strings.Contains(got, want) {
				t.Fatalf("got %s\nwant %s", got, want)
			}
		}
	})
}
