package sim

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
)

func TestDegenerateOrganisations(t *testing.T) {
	var chain, tops, team, idle []scenario.Position
	for i := range 2001 {
		p := scenario.Position{ID: scenario.PositionID(fmt.Sprint(i)), FTE: 1}
		if i > 0 {
			p.Manager = chain[i-1].ID
		}
		chain = append(chain, p)
	}
	for i := range 200 {
		tops = append(tops, scenario.Position{ID: scenario.PositionID(fmt.Sprint(i)), FTE: 1})
	}
	for i := range 5001 {
		p := scenario.Position{ID: scenario.PositionID(fmt.Sprint(i)), FTE: 1}
		if i > 0 {
			p.Manager = team[0].ID
		}
		team = append(team, p)
		p.FTE = 0
		idle = append(idle, p)
	}
	idle = idle[:20]
	silent := scenario.DefaultModel()
	silent.Settings.DecisionsPerFTEWeek = 0
	last := []scenario.Person{{ID: "p", FTE: 1, Seat: "3"}}
	for _, c := range []struct {
		name      string
		model     *scenario.OperatingModel // nil for the defaults
		positions []scenario.Position
		people    []scenario.Person
		managers  int
		decisions float64 // a week, expected
	}{
		{name: "nobody"},
		{name: "one", positions: tops[:1], people: seated(tops[:1]), decisions: 3.5},
		{name: "all vacant but one", positions: chain[:6], people: last, decisions: 10.5}, // its own, and that of two below
		{name: "all vacant", positions: chain[:6]},
		{name: "200 tops", positions: tops, people: seated(tops), decisions: 700},
		{name: "a chain of 2,000 managers", positions: chain, people: seated(chain), managers: 2000, decisions: 7003.5},
		{name: "5,000 reports", positions: team, people: seated(team), managers: 1, decisions: 17503.5},
		{name: "no demand", model: silent, positions: team[:20], people: seated(team[:20]), managers: 1},
		{name: "no FTE", positions: idle, people: seated(idle), managers: 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := c.model
			if m == nil {
				m = scenario.DefaultModel()
			}
			s := vacantState(t, m, c.positions, c.people)
			r := mustRun(t, s, s, Config{Weeks: 12, WarmupWeeks: 2, Replications: 10, Seed: 3})
			checkFinite(t, r)
			if len(r.Managers) != c.managers {
				t.Errorf("%d managers, want %d", len(r.Managers), c.managers)
			}
			within(t, "decisions a week", r.Organisation[DecisionsPerWeek], c.decisions, 0)
		})
	}
}

// One who is asked more than can be answered says so: without patience the backlog
// grows by what is left undone, with patience it is given up on.
func TestOverloadShows(t *testing.T) {
	const λ, weeks = 1.25, 400
	for _, patience := range []float64{0, 10} {
		m := queueModel(1)
		m.Classes[0].PatienceHours = patience
		s := oneQueue(t, m, λ)
		r := mustRun(t, s, s, Config{Weeks: weeks, Replications: 20, Seed: 9})
		boss := r.Managers[0]
		within(t, "load", boss.Metrics[Load], λ, 0)
		about(t, "managers over 1", mean(r.Organisation[ManagersOver100]), 1, 1e-9)
		undone := (λ - 1) * m.WeekHours
		if patience == 0 {
			// The start from empty hides a little of it.
			within(t, "backlog at the end", boss.Metrics[BacklogEnd], undone*weeks, 0.01*undone*weeks)
			within(t, "lapsed a week", boss.Metrics[ManagerLapsedPerWeek], 0, 0)
			if over := boss.WeekOver.Or(weeks); over > 8 { // a week's hours are undone after four
				t.Errorf("first week over is %d", over)
			}
			continue
		}
		if backlog := mean(boss.Metrics[BacklogEnd]); backlog > m.WeekHours {
			t.Errorf("%v wait at the end, although they give up after %v h", backlog, patience)
		}
		if lapsed := mean(boss.Metrics[ManagerLapsedPerWeek]); lapsed < undone {
			t.Errorf("%v lapse a week, fewer than the %v that nobody has time for", lapsed, undone)
		}
	}
}

// Any valid setting, the ends of the ranges and absurd ones included, gives figures
// that exist.
func TestFiguresAreFinite(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawModel(t)
		for _, p := range scenario.Parameters {
			if p.Kind == scenario.Choice || rapid.IntRange(0, 3).Draw(t, "extreme") > 0 {
				continue
			}
			v := rapid.SampledFrom([]float64{0, 1, p.Low, p.High, 0.999999999999, 1e-300, 1e-9, 1e6, 1e300}).Draw(t, p.Name)
			if p.Valid.Contains(v) {
				p.Set(m, v)
			}
		}
		m.Settings.DecisionsPerFTEWeek = min(m.Settings.DecisionsPerFTEWeek, 50)
		m.AIAcceleration = min(m.AIAcceleration, 3)
		m.Rework = min(m.Rework, 0.999) // nearer to 1 a week may never end
		for k := range m.Classes {
			extreme := func(ends ...float64) float64 { return rapid.SampledFrom(ends).Draw(t, "extreme of a class") }
			c := &m.Classes[k]
			c.HandlingHours *= extreme(0, 1e-300, 1e-12, 1, 1e9, 1e299)
			c.PatienceHours *= extreme(1, 1e-300, 1e-9, 1e9, 1e299)
			c.HandlingSCV = extreme(c.HandlingSCV, 1e-300, 1e-9, 1e6, 1e300)
			c.Share *= extreme(1, 1e-300, 1e299)
			c.AIAbsorbs = extreme(0, 1e-300, 0.5, 1)
		}
		if m.SqueezeFrom >= m.SqueezeTo {
			m.SqueezeFrom = m.SqueezeTo / 2
		}
		s := drawState(t, m)
		r, err := Run(t.Context(), Snapshot{drawState(t, m), s}, Config{Weeks: 4, WarmupWeeks: 1, Replications: 2}, nil)
		if err != nil {
			t.Fatal(err)
		}
		checkFinite(t, r)
	})
}

func seated(positions []scenario.Position) []scenario.Person {
	var out []scenario.Person
	for _, p := range positions {
		out = append(out, scenario.Person{ID: scenario.PersonID(p.ID), FTE: 1, Seat: p.ID})
	}
	return out
}

// checkFinite asks for finite figures from 0 up; NaN, "does not exist", only where
// something is averaged or shared.
func checkFinite(t interface{ Errorf(string, ...any) }, r Result) {
	may := map[string]bool{
		"decided_at_source_share": true, "needless_share": true, "delegated_share": true,
		"lapse_share": true, "lead_time_mean_h": true, "lead_time_p50_h": true, "lead_time_p90_h": true,
		"hops_mean": true, "wait_mean_h": true, "wait_p50_h": true, "wait_p90_h": true,
	}
	check := func(m Metric, samples Samples) {
		for _, v := range samples {
			if math.IsInf(v, 0) || v < 0 || math.IsNaN(v) && !may[m.Name] {
				t.Errorf("%s = %v", m.Name, v)
			}
		}
		if h := samples.Estimate().HalfWidth.Or(0); math.IsInf(h, 0) || math.IsNaN(h) {
			t.Errorf("half-width of %s = %v", m.Name, h)
		}
	}
	for m, samples := range r.Organisation {
		check(OrganisationMetrics[m], samples)
	}
	for _, k := range r.Managers {
		for m, samples := range k.Metrics {
			check(ManagerMetrics[m], samples)
		}
	}
	for _, series := range [][]Estimate{r.Weekly.Backlog, r.Weekly.Skill, r.Weekly.CoachingFunded, r.Weekly.LeadTime} {
		if len(series) != r.Config.Weeks {
			t.Errorf("a series of %d weeks", len(series))
		}
		for _, e := range series {
			if v := e.Mean.Or(0); math.IsNaN(v) || math.IsInf(v, 0) || v < 0 {
				t.Errorf("series: %v", v)
			}
		}
	}
}
