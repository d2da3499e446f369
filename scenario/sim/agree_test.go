package sim

import (
	"context"
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// drawState draws a small organisation under the given model: several tops, vacant
// seats, odd FTE, grades set and raised, work taken over. Ids overlap from state to
// state.
func drawState(t *rapid.T, m *scenario.OperatingModel) scenario.State {
	n := rapid.IntRange(1, 14).Draw(t, "positions")
	var positions []scenario.Position
	var people []scenario.Person
	for i := range n {
		p := scenario.Position{ID: scenario.PositionID(fmt.Sprint(i))}
		if i > 0 && rapid.IntRange(0, 9).Draw(t, "top") > 0 {
			p.Manager = positions[rapid.IntRange(max(0, i-6), i-1).Draw(t, "manager")].ID
		}
		p.FTE = rapid.SampledFrom([]float64{1, 0, 0.5, 3, 8}).Draw(t, "fte")
		if rapid.Bool().Draw(t, "graded") {
			p.Authority = scenario.Some(rapid.IntRange(0, 4).Draw(t, "authority"))
		}
		p.Raise = rapid.SampledFrom([]int{0, 0, 1, 2}).Draw(t, "raise")
		p.TakenFTE = rapid.SampledFrom([]float64{0, 0, 0.5}).Draw(t, "taken")
		p.TakenHours = rapid.SampledFrom([]float64{0, 0, 3}).Draw(t, "hours")
		positions = append(positions, p)
		if rapid.IntRange(0, 5).Draw(t, "vacant") > 0 {
			id := scenario.PersonID(p.ID)
			people = append(people, scenario.Person{ID: id, FTE: 1, Seat: p.ID})
		}
	}
	o, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return scenario.State{Org: o, Model: m}
}

// drawModel draws every parameter; busy enough for queues to build.
func drawModel(t *rapid.T) *scenario.OperatingModel {
	m := scenario.DefaultModel()
	for _, p := range scenario.Parameters {
		if p.Name != "squeeze_from" && p.Name != "squeeze_to" && p.Kind != scenario.Choice {
			p.Set(m, rapid.Float64Range(p.Low, p.High).Draw(t, p.Name))
		}
	}
	m.Settings.DecisionsPerFTEWeek = rapid.Float64Range(0, 12).Draw(t, "rate")
	m.AIAcceleration = rapid.Float64Range(0.5, 2).Draw(t, "acceleration")
	m.Classes = m.Classes[:rapid.IntRange(1, 6).Draw(t, "classes")]
	for k := range m.Classes {
		c := &m.Classes[k]
		c.Share = rapid.Float64Range(0.1, 1).Draw(t, "share")
		c.Authority = rapid.IntRange(0, 4).Draw(t, "class authority")
		c.HandlingHours = rapid.Float64Range(0.05, 4).Draw(t, "handling")
		c.HandlingSCV = rapid.SampledFrom([]float64{0, 1, 2, 0.3}).Draw(t, "scv")
		c.PatienceHours = rapid.SampledFrom([]float64{0, 5, 80}).Draw(t, "patience")
		c.AIAbsorbs = rapid.SampledFrom([]float64{0, 0.4}).Draw(t, "absorbs")
	}
	m.Mixes["last"] = make([]float64, len(m.Classes))
	m.Mixes["last"][len(m.Classes)-1] = 7
	if rapid.Bool().Draw(t, "overridden") {
		m.Overrides = []scenario.Override{{
			Position: "2",
			Values:   map[string]float64{"control": 0.5, "admin_hours": 20, "clarity": 0.3},
			Mix:      scenario.Some(rapid.SampledFrom([]string{"", "last"}).Draw(t, "mix")),
		}}
	}
	return m
}

func same(got, want float64) bool {
	if math.IsNaN(want) || math.IsNaN(got) {
		return math.IsNaN(want) && math.IsNaN(got)
	}
	return math.Abs(got-want) <= 1e-9*max(1, math.Abs(want))
}

// The engine and the reference consume the same draws and must tell the same story.
func TestEngineAgreesWithReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawModel(t)
		current := drawState(t, m)
		baseline := current
		if rapid.Bool().Draw(t, "redrawn") {
			baseline = drawState(t, drawModel(t))
		}
		cfg := Config{Weeks: 6, WarmupWeeks: rapid.IntRange(0, 3).Draw(t, "warm-up"), Replications: 2, Seed: 7}
		got, err := Run(context.Background(), Snapshot{baseline, current}, cfg, nil)
		if err != nil {
			t.Fatal(err)
		}
		net, err := escalation.Compile(baseline, current)
		if err != nil {
			t.Fatal(err)
		}
		events := int64(0)
		for i := range cfg.Replications {
			r := runReference(net, cfg, i)
			compareReplication(t, got, r, i)
			events += r.eventCount()
		}
		if got.Events != events {
			t.Errorf("%d events, want %d", got.Events, events)
		}
	})
}

func compareReplication(t *rapid.T, got Result, r *reference, i int) {
	for m, want := range r.organisationFigures() {
		if v := got.Organisation[m][i]; !same(v, want) {
			t.Errorf("%s = %v, want %v", OrganisationMetrics[m].Name, v, want)
		}
	}
	for d, place := range r.net.Managers() {
		for m, want := range r.managerFigures(place) {
			if v := got.Managers[d].Metrics[m][i]; !same(v, want) {
				t.Errorf("%s of %s = %v, want %v", ManagerMetrics[m].Name, got.Managers[d].ID, v, want)
			}
		}
	}
}

// The weekly series and the first week over are read off several replications.
func TestSeriesAgreeWithReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawState(t, drawModel(t))
		cfg := Config{Weeks: 5, WarmupWeeks: 1, Replications: 1, Seed: 3}
		got, err := Run(context.Background(), Snapshot{s, s}, cfg, nil)
		if err != nil {
			t.Fatal(err)
		}
		net, err := escalation.Compile(s, s)
		if err != nil {
			t.Fatal(err)
		}
		r := runReference(net, cfg, 0)
		for week := range cfg.Weeks {
			want := r.series(week)
			w := got.Weekly
			for i, e := range []Estimate{w.Backlog[week], w.Skill[week], w.CoachingFunded[week], w.LeadTime[week]} {
				if v := e.Mean.Or(math.NaN()); !same(v, want[i]) {
					t.Errorf("week %d, series %d: %v, want %v", week, i, v, want[i])
				}
			}
		}
		for d, m := range net.Managers() {
			if over := got.Managers[d].WeekOver.Or(-1); over != r.weekOver(m) {
				t.Errorf("week over of %s: %d, want %d", got.Managers[d].ID, over, r.weekOver(m))
			}
		}
	})
}
