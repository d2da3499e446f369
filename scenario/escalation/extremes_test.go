package escalation

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
)

func TestEstimatesOfExtremes(t *testing.T) {
	var chain, tops, team, idle []scenario.Position
	for i := range 5001 {
		id, above := fmt.Sprint(i), fmt.Sprint(i-1)
		if i == 0 {
			above = ""
		}
		if i <= 2000 {
			chain = append(chain, pos(id, above))
		}
		if i < 200 {
			tops = append(tops, pos(id, ""))
		}
		report := pos(id, "0")
		if i == 0 {
			report = pos(id, "")
		}
		team = append(team, report)
		report.FTE = 0
		idle = append(idle, report)
	}
	silent := scenario.DefaultModel()
	silent.Settings.DecisionsPerFTEWeek = 0
	for _, c := range []struct {
		name      string
		model     *scenario.OperatingModel
		vacant    string
		positions []scenario.Position
		managers  int
		decisions float64 // a week
	}{
		{"a chain of 2,000 managers", scenario.DefaultModel(), "", chain, 2000, 7003.5},
		{"200 tops", scenario.DefaultModel(), "", tops, 0, 700},
		{"5,000 reports", scenario.DefaultModel(), "", team, 1, 17503.5},
		{"all vacant but one", scenario.DefaultModel(), "01245", chain[:6], 0, 10.5},
		{"no demand", silent, "", team[:20], 1, 0},
		{"no FTE", scenario.DefaultModel(), "", idle[:20], 1, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := state(t, c.model, c.vacant, c.positions...)
			e := mustSolve(t, s, s)
			checkFinite(t, e)
			if len(e.Managers) != c.managers {
				t.Errorf("%d managers, want %d", len(e.Managers), c.managers)
			}
			near(t, "decisions a week", e.Organisation.DecisionsPerWeek, c.decisions, 1e-6)
		})
	}
}

// Whatever is valid gives numbers, however absurd.
func TestEstimatesAreFinite(t *testing.T) {
	absurd := []float64{0, 1e-300, 1e-9, 0.5, 1, 0.999999999999, 1e9, 1e300}
	rapid.Check(t, func(t *rapid.T) {
		m := scenario.DefaultModel()
		for _, p := range scenario.Parameters {
			v := rapid.SampledFrom(append(absurd, p.Low, p.High)).Draw(t, p.Name)
			if p.Valid.Contains(v) && p.Kind != scenario.Choice && rapid.Bool().Draw(t, "set") {
				p.Set(m, v)
			}
		}
		if m.SqueezeFrom >= m.SqueezeTo {
			m.SqueezeFrom, m.SqueezeTo = 0, 1
		}
		for k := range m.Classes {
			c := &m.Classes[k]
			for _, field := range []*float64{&c.Share, &c.HandlingHours, &c.HandlingSCV, &c.PatienceHours} {
				*field = rapid.SampledFrom(absurd[1:]).Draw(t, "class")
			}
		}
		seats := []scenario.Position{pos("a", ""), pos("b", "a"), pos("c", "b"), pos("d", "b"), pos("e", "a")}
		for i := range seats {
			seats[i].FTE = rapid.SampledFrom([]float64{0, 1e-300, 0.5, 1, 1000}).Draw(t, "fte")
		}
		o, err := scenario.NewOrg(seats, []scenario.Person{{ID: "a", Seat: "a"}, {ID: "b", Seat: "b"}, {ID: "c", Seat: "c"}})
		if err != nil {
			t.Fatal(err)
		}
		s := scenario.State{Org: o, Model: m}
		e, err := Solve(s, s)
		if err != nil {
			t.Fatal(err)
		}
		checkFinite(t, e)
	})
}

// checkFinite asks for finite figures from 0 up.
func checkFinite(t interface{ Fatalf(string, ...any) }, e Estimate) {
	o := e.Organisation
	figures := []float64{o.DecisionsPerWeek, o.WorkHoursPerWeek, o.DecidedAtSourceShare.Value, o.NeedlessShare.Value}
	for _, k := range e.Managers {
		figures = append(figures,
			k.ArrivalsPerWeek, k.NeededPerWeek, k.NeedlessPerWeek, k.PassedUpPerWeek, k.ReworkPerWeek, k.WorkHoursPerWeek,
			k.DecisionHoursPerWeek, k.Load, k.WaitMean.Value, k.LapsedPerWeek, k.Hours.Decisions, k.Hours.OwnWork,
			k.Hours.Admin, k.Hours.Planning, k.Hours.OneToOnes, k.Hours.Oversight, k.Hours.Coaching)
	}
	for i, v := range figures {
		if !(v >= 0) || math.IsInf(v, 0) {
			t.Fatalf("figure %d is %v in %+v", i, v, e)
		}
	}
}
