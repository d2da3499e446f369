package advice

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/sim"
)

// tree builds spans[0] reports under one top, spans[1] under each of these, …
func tree(tb testing.TB, m *scenario.OperatingModel, spans ...int) scenario.State {
	tb.Helper()
	positions := []scenario.Position{{ID: "t", FTE: 1}}
	above := positions
	for _, span := range spans {
		var layer []scenario.Position
		for _, p := range above {
			for j := range span {
				layer = append(layer, scenario.Position{ID: p.ID + scenario.PositionID(fmt.Sprintf(".%d", j)), Manager: p.ID, FTE: 1})
			}
		}
		positions = append(positions, layer...)
		above = layer
	}
	people := make([]scenario.Person, len(positions))
	for i, p := range positions {
		people[i] = scenario.Person{ID: scenario.PersonID(p.ID), Seat: p.ID}
	}
	o, err := scenario.NewOrg(positions, people)
	if err != nil {
		tb.Fatal(err)
	}
	return scenario.State{Org: o, Model: m}
}

func study(t *testing.T, opts Options, baseline scenario.State, cases ...Case) *Study {
	t.Helper()
	s, err := Robust(context.Background(), baseline, cases, opts)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func driver(t *testing.T, v Verdict, name string) Driver {
	t.Helper()
	i := slices.IndexFunc(v.Drivers, func(d Driver) bool { return d.Name == name })
	if i < 0 {
		t.Fatalf("%s: %s drives nothing", v.Name, name)
	}
	return v.Drivers[i]
}

func TestSameSeedSameStudy(t *testing.T) {
	baseline := tree(t, scenario.DefaultModel(), 3, 6)
	flat := Case{"Flat", tree(t, scenario.DefaultModel(), 18)}
	one := study(t, Options{Draws: 40, Seed: 7, Workers: 1}, baseline, flat)
	for _, workers := range []int{1, 3} {
		again := study(t, Options{Draws: 40, Seed: 7, Workers: workers}, baseline, flat)
		for c := range one.Verdicts {
			a, b := one.Verdicts[c], again.Verdicts[c]
			if a.Holds != b.Holds || a.Best != b.Best || !slices.Equal(a.Outcomes, b.Outcomes) || !slices.Equal(a.Drivers, b.Drivers) {
				t.Errorf("%d workers: %s differs", workers, a.Name)
			}
		}
	}
	other := study(t, Options{Draws: 40, Seed: 8}, baseline, flat)
	if slices.Equal(other.Verdicts[0].Outcomes, one.Verdicts[0].Outcomes) {
		t.Error("another seed drew the same settings")
	}
}

// One draw lies in every n-th part of every range.
func TestHypercubeIsLatin(t *testing.T) {
	const n, dimensions = 25, 9
	points := hypercube(n, dimensions, 3)
	for j := range dimensions {
		seen := map[int]bool{}
		for d := range n {
			u := points.At(d, j)
			if !(u > 0 && u < 1) || seen[int(u*n)] {
				t.Errorf("dimension %d: %v is out of range or in a part already drawn", j, u)
			}
			seen[int(u*n)] = true
		}
	}
}

// Everybody asks the one manager, so that what is asked is what loads; a wider team
// is worse in every setting.
func TestKnownDriversAndMonotony(t *testing.T) {
	m := scenario.DefaultModel()
	baseline := tree(t, m, 6)
	s := study(t, Options{Draws: 60, Seed: 1}, baseline, Case{"Ten", tree(t, m, 10)}, Case{"Fourteen", tree(t, m, 14)})
	if len(s.Verdicts) != 3 || s.Verdicts[0].Name != scenario.BaselineName {
		t.Fatalf("verdicts %+v", s.Verdicts)
	}
	six, ten, fourteen := s.Verdicts[0], s.Verdicts[1], s.Verdicts[2]
	for d := range s.Draws {
		if a, b, c := six.Outcomes[d].Highest, ten.Outcomes[d].Highest, fourteen.Outcomes[d].Highest; !(a < b && b < c) {
			t.Errorf("draw %d: loads %v, %v, %v of wider teams", d, a, b, c)
		}
	}
	if !(six.Holds > ten.Holds && ten.Holds >= fourteen.Holds) || six.Holds == s.Draws || six.Best != s.Draws || ten.Best != 0 {
		t.Errorf("holds %d, %d, %d; best %d, %d", six.Holds, ten.Holds, fourteen.Holds, six.Best, ten.Best)
	}
	for name, up := range map[string]bool{
		"decisions_per_fte_week": true, "class.handling_hours": true, "own_work_hours": true, "admin_hours": true,
		"manager_week_hours": false, "clarity": false, "stability": false,
	} {
		d := driver(t, six, name)
		if (d.High > d.Low) != up || d.Swing != math.Abs(d.High-d.Low) || (d.Correlation.Value > 0) != up {
			t.Errorf("%s: %+v", name, d)
		}
	}
	// By hand: load is work over hours, work goes with the decisions, from 1 to 8 for
	// each, hours are 45 − 6 − 8 − 6·0.65 − 6·0.1 = 26.5 less 24 or 4 of own work.
	rate, own := driver(t, six, "decisions_per_fte_week"), driver(t, six, "own_work_hours")
	if math.Abs(rate.High/rate.Low-8) > 1e-9 || math.Abs(own.High/own.Low-22.5/2.5) > 1e-9 {
		t.Errorf("ratios %v of 8 and %v of 9", rate.High/rate.Low, own.High/own.Low)
	}
	if six.Drivers[0].Name != "own_work_hours" || own.Correlation.Value < 0.4 {
		t.Errorf("the strongest driver is %+v", six.Drivers[0])
	}
	if !slices.IsSortedFunc(six.Drivers, func(a, b Driver) int { return int(math.Copysign(1, b.Swing-a.Swing)) }) {
		t.Errorf("not in order: %+v", six.Drivers)
	}
	// A mean of shortfalls is less than what their product takes away.
	if d := driver(t, six, SwitchAutonomy); !(d.High < d.Low) || d.Correlation.OK {
		t.Errorf("autonomy: %+v", d)
	}
	if slices.ContainsFunc(six.Drivers, func(d Driver) bool { return d.Name == "overtime_cap" }) {
		t.Error("the steady state knows no overtime")
	}
}

// Who gives up is not passed up, so that patience loads those above.
func TestPatienceIsASwitch(t *testing.T) {
	m := scenario.DefaultModel()
	for k := range m.Classes {
		m.Classes[k].PatienceHours, m.Classes[k].Authority = 0, 5
	}
	s := study(t, Options{Draws: 2, Seed: 1}, tree(t, m, 2, 12))
	if d := driver(t, s.Verdicts[0], SwitchPatience); !(d.Low > d.High) {
		t.Errorf("%+v", d)
	}
}

func TestEveryClaimIsDrawn(t *testing.T) {
	names := map[string]bool{}
	for _, r := range rows() {
		names[r.name] = true
	}
	for _, p := range scenario.Parameters {
		if want := p.Kind == scenario.Assumption || p.Kind == scenario.Evidence; names[p.Name] != want {
			t.Errorf("%s, %s: drawn %v", p.Name, p.Kind, !want)
		}
	}
	for name, want := range map[string]bool{"class.handling_hours": true, "class.ai_absorbs": true, "class.share": false, "class.authority": false} {
		if names[name] != want {
			t.Errorf("%s: drawn %v", name, !want)
		}
	}
}

// Every draw is a valid model within the plausible ranges.
func TestDrawsAreValidAndPlausible(t *testing.T) {
	w := worlds{rows()}
	m := scenario.DefaultModel()
	m.SqueezeFrom, m.SqueezeTo = 0.55, 0.6 // at the low end of squeeze_to alone it would be above it
	points := hypercube(200, len(w.rows), 5)
	settings := [][]float64{}
	for d := range 200 {
		settings = append(settings, points.RawRowView(d))
	}
	for j := range w.rows {
		for _, end := range []float64{0, 1} {
			alone := w.document()
			alone[j] = end
			settings = append(settings, alone)
		}
	}
	for i, shares := range settings {
		drawn := w.model(shares, m, m)
		if err := drawn.Check(); err != nil {
			t.Fatal(err)
		}
		for j, r := range w.rows {
			p, ok := scenario.ParameterNamed(r.name)
			if !ok || shares[j] < 0 || r.name == "squeeze_from" {
				continue
			}
			if got, want := p.Get(drawn), p.Low+(p.High-p.Low)*shares[j]; math.Abs(got-want) > 1e-12 {
				t.Errorf("setting %d: %s is %v, want %v", i, r.name, got, want)
			}
		}
	}
	if m.SqueezeTo != 0.6 || m.Classes[0].HandlingHours != 0.25 {
		t.Error("the document's model was changed")
	}
}

// A scenario's settings and those of a part keep their difference, hours their ratio.
func TestDifferencesAreKept(t *testing.T) {
	base := scenario.DefaultModel() // clarity 0.8, control 0.25
	base.Overrides = []scenario.Override{{Position: "t", Values: map[string]float64{"clarity": 0.7}}}
	own := base.Clone()
	own.Settings.Clarity, own.Settings.Control, own.Classes[0].HandlingHours = 0.9, 0.05, 0.5
	own.Rework = 0.3
	w := worlds{rows()}
	shares := w.document()
	at := func(name string, u float64) {
		shares[slices.IndexFunc(w.rows, func(r row) bool { return r.name == name })] = u
	}
	at("clarity", 0) // 0.5
	at("control", 0) // 0
	at("class.handling_hours", 1)
	at("class.patience_hours", 0.5)
	got := w.model(shares, own, base)
	for name, v := range map[string][2]float64{
		"clarity, 0.1 above":            {got.Settings.Clarity, 0.6},
		"clarity of a part, 0.1 below":  {got.Overrides[0].Values["clarity"], 0.4},
		"control, never below 0":        {got.Settings.Control, 0},
		"handling, twice as long":       {got.Classes[0].HandlingHours, 1},
		"handling of another class":     {got.Classes[1].HandlingHours, 0.8},
		"patience":                      {got.Classes[0].PatienceHours, 100},
		"rework, which was not touched": {got.Rework, 0.3},
	} {
		if math.Abs(v[0]-v[1]) > 1e-12 {
			t.Errorf("%s: %v, want %v", name, v[0], v[1])
		}
	}
	if own.Overrides[0].Values["clarity"] != 0.7 {
		t.Error("the scenario's own override was changed")
	}
}

func TestRanks(t *testing.T) {
	if got := ranks([]float64{5, 1, 5, 3}); !slices.Equal(got, []float64{2.5, 0, 2.5, 1}) {
		t.Error(got)
	}
	if c := correlation(ranks([]float64{1, 2, 3}), ranks([]float64{9, 4, 1})); c.Value != -1 {
		t.Error(c)
	}
	if c := correlation(ranks([]float64{1, 1, 1}), ranks([]float64{9, 4, 1})); c.OK {
		t.Error("a constant correlates with nothing")
	}
}

func TestConfirmBySimulation(t *testing.T) {
	m := scenario.DefaultModel()
	s := study(t, Options{Draws: 5, Seed: 2}, tree(t, m, 5), Case{"Wide", tree(t, m, 25)})
	got, err := s.Confirm(context.Background(), []int{0, 3}, sim.Config{Weeks: 30, WarmupWeeks: 4, Replications: 8, Seed: 1}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 4 || got[3].Name != "Wide" || got[3].Draw != 3 {
		t.Fatalf("%+v", got)
	}
	for _, c := range got {
		if c.Estimated.Managers != c.Simulated.Managers || c.Simulated.Highest <= 0 {
			t.Errorf("%+v", c)
		}
		if c.Estimated.Highest < 0.7 && math.Abs(c.Simulated.Highest/c.Estimated.Highest-1) > 0.15 {
			t.Errorf("draw %d, %s: load %.3f simulated, %.3f estimated", c.Draw, c.Name, c.Simulated.Highest, c.Estimated.Highest)
		}
	}
	if _, err := s.Confirm(context.Background(), []int{5}, sim.Config{}, nil); !errors.Is(err, scenario.ErrInvalid) {
		t.Errorf("draw 5 of 5: %v", err)
	}
}

func TestRefusedStudies(t *testing.T) {
	baseline := tree(t, scenario.DefaultModel(), 3)
	if _, err := Robust(context.Background(), baseline, nil, Options{}); !errors.Is(err, scenario.ErrInvalid) {
		t.Errorf("no draws: %v", err)
	}
	bad := baseline
	bad.Model = scenario.DefaultModel()
	bad.Model.LoadLimit = -1
	if _, err := Robust(context.Background(), baseline, []Case{{"Bad", bad}}, Options{Draws: 3}); !errors.Is(err, scenario.ErrInvalid) {
		t.Errorf("load limit −1: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	steps := 0
	_, err := Robust(ctx, baseline, nil, Options{Draws: 50, Workers: 1, Progress: func(done, total int) {
		if steps = done; done == 5 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) || steps != 5 {
		t.Errorf("cancelled after 5: %v after %d", err, steps)
	}
}

// Nobody to manage holds in every setting, and nothing drives it.
func TestNoManagers(t *testing.T) {
	s := study(t, Options{Draws: 3}, tree(t, scenario.DefaultModel()))
	if v := s.Verdicts[0]; v.Holds != 3 || v.Best != 3 || len(v.Drivers) != 0 {
		t.Errorf("%+v", v)
	}
}

func BenchmarkRobust(b *testing.B) {
	m := scenario.DefaultModel()
	baseline, flat := tree(b, m, 3, 5, 5, 4), tree(b, m, 5, 8, 9) // 394 and 406 positions
	for b.Loop() {
		if _, err := Robust(context.Background(), baseline, []Case{{"Flat", flat}}, Options{Draws: 300, Seed: 1}); err != nil {
			b.Fatal(err)
		}
	}
}
