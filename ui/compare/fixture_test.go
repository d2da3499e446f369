package compare

import (
	"fmt"
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/edit"
	"spanwise/scenario/sim"
	"spanwise/ui/uitest"
)

// firm is a top with two heads; A has four reports, B one.
func firm(t *testing.T) scenario.State {
	t.Helper()
	positions := []scenario.Position{
		{ID: "top", Title: "Chief executive", FTE: 1, Cost: scenario.Some(2.0e6), Currency: "EUR"},
		{ID: "a", Title: "Head", Unit: "Delivery", Manager: "top", FTE: 1},
		{ID: "b", Title: "Head", Unit: "Finance", Manager: "top", FTE: 1},
	}
	for i := range 4 {
		positions = append(positions, scenario.Position{ID: scenario.PositionID(fmt.Sprintf("a%d", i)), Manager: "a", FTE: 1})
	}
	positions = append(positions, scenario.Position{ID: "b0", Manager: "b", FTE: 1})
	var people []scenario.Person
	for _, p := range positions {
		people = append(people, scenario.Person{ID: scenario.PersonID("of " + p.ID), FTE: 1, Seat: p.ID})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return scenario.State{Org: org, Model: scenario.DefaultModel()}
}

// samples share their noise, so that paired differences have none of it but drift.
func samples(mean, noise, drift float64) sim.Samples {
	out := make(sim.Samples, 20)
	for r := range out {
		out[r] = mean + noise*(float64(r%5)-2) + drift*(float64(r%2)-0.5)
	}
	return out
}

// sideOf gives every manager a load and every figure of the organisation a value.
func sideOf(name string, s scenario.State, value func(sim.OrganisationMetric) sim.Samples, load float64) compare.Side {
	r := sim.Result{Config: sim.Config{Weeks: 12, Replications: 20, Seed: 7}}
	for k := range r.Organisation {
		r.Organisation[k] = value(sim.OrganisationMetric(k))
	}
	for p := range s.Org.Positions() {
		if len(s.Org.Reports(p.ID)) == 0 {
			continue
		}
		m := sim.Manager{ID: p.ID, Title: p.Title}
		for k := range m.Metrics {
			m.Metrics[k] = samples(1, 0.01, 0.001)
		}
		m.Metrics[sim.Load] = samples(load, 0.01, 0.001*load)
		r.Managers = append(r.Managers, m)
	}
	for range r.Config.Weeks {
		r.Weekly.Skill = append(r.Weekly.Skill, samples(0.4, 0.01, 0).Estimate())
		r.Weekly.CoachingFunded = append(r.Weekly.CoachingFunded, samples(0.9, 0.01, 0).Estimate())
	}
	return compare.SideOf(name, s, r)
}

func base(k sim.OrganisationMetric) sim.Samples {
	switch k {
	case sim.DelegatedShare, sim.UnalignedPerWeek:
		return samples(0, 0, 0)
	case sim.LapseShare:
		return samples(0.1, 0.004, 0)
	}
	return samples(0.5, 0.02, 0)
}

func moved(t *testing.T, s scenario.State) scenario.State {
	t.Helper()
	out, err := edit.Replay(s, []scenario.Edit{{Do: scenario.Move{Position: "b0", Manager: "a"}}})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// comparison sets two scenarios against a baseline at load 0.6: one where b0 moves
// under a and lead time grows, and one that differs by nothing but small noise.
func comparison(t *testing.T) compare.Comparison {
	s := firm(t)
	worse := func(k sim.OrganisationMetric) sim.Samples {
		switch k {
		case sim.LeadTimeP50:
			return samples(2, 0.02, 0.1)
		case sim.DecidedAtSourceShare:
			return samples(0.8, 0.02, 0.04)
		case sim.NeedlessShare:
			return samples(0.501, 0.02, 0.0004)
		case sim.LeadTimeP90:
			return sim.Samples{math.NaN(), math.NaN()}
		}
		return base(k)
	}
	noisy := func(k sim.OrganisationMetric) sim.Samples {
		if k == sim.LapsedPerWeek {
			return samples(0.501, 0.02, 0.2)
		}
		return base(k)
	}
	return compare.Of(sideOf("Baseline", s, base, 0.6), []compare.Side{
		sideOf("Flatter", moved(t, s), worse, 1.2), sideOf("Same", s, noisy, 0.6),
	})
}

func open(t *testing.T, on Handlers) (*View, fyne.Window) {
	t.Helper()
	uitest.Start(t)
	v := New(on)
	return v, uitest.Window(t, v.Object(), 1300, 1600)
}

func rowOf(t *testing.T, v *View, label string) row {
	t.Helper()
	for _, r := range v.rows() {
		if r.label == label {
			return r
		}
	}
	t.Fatalf("there is no row %q", label)
	return row{}
}
