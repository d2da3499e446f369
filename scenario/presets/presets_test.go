package presets_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/scenario/presets"
)

// team is a manager with so many reports, under the defaults.
func team(t testing.TB, span int) scenario.State {
	t.Helper()
	positions := []scenario.Position{{ID: "m", FTE: 1}}
	people := []scenario.Person{{ID: "m", FTE: 1, Seat: "m"}}
	for i := range span {
		id := fmt.Sprint(i)
		positions = append(positions, scenario.Position{ID: scenario.PositionID(id), Manager: "m", FTE: 1})
		people = append(people, scenario.Person{ID: scenario.PersonID(id), FTE: 1, Seat: scenario.PositionID(id)})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return scenario.State{Org: org, Model: scenario.DefaultModel()}
}

func named(t testing.TB, name string) presets.Preset {
	t.Helper()
	p, ok := presets.Named(name)
	if !ok {
		t.Fatalf("no preset %q", name)
	}
	return p
}

// with applies a preset to a copy.
func with(t testing.TB, s scenario.State, p presets.Preset, at scenario.PositionID) scenario.State {
	t.Helper()
	now := s.Clone()
	steps, _ := p.Steps(now, at)
	if _, err := edit.Apply(&now, p.Edit(steps)); err != nil {
		t.Fatalf("%s: %v", p.Name, err)
	}
	return now
}

func TestEveryValueIsPlausibleAndSaysWhy(t *testing.T) {
	for _, p := range presets.Presets {
		if p.Says == "" || !slices.Contains(presets.Families, p.Family) || len(p.Values) == 0 {
			t.Errorf("%s: %q, %q, %d values", p.Name, p.Says, p.Family, len(p.Values))
		}
		for _, v := range p.Values {
			low, high := rangeOf(t, v.Parameter)
			if v.Value < low || v.Value > high || v.Why == "" {
				t.Errorf("%s: %s %v is not within %v..%v, or does not say why: %q", p.Name, v.Parameter, v.Value, low, high, v.Why)
			}
		}
	}
}

func rangeOf(t *testing.T, name string) (low, high float64) {
	t.Helper()
	if row, p, ok := scenario.ClassParameterNamed(name); ok {
		v := p.Get(scenario.DefaultClass(row))
		return p.LowOf(v), p.HighOf(v)
	}
	p, ok := scenario.ParameterNamed(name)
	if !ok {
		t.Fatalf("no parameter %q", name)
	}
	return p.Low, p.High
}

func TestNamesAreTheirOwn(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range presets.Presets {
		if seen[p.Name] {
			t.Errorf("two presets are named %q", p.Name)
		}
		seen[p.Name] = true
	}
	if _, ok := presets.Named("no such preset"); ok {
		t.Error("a preset that is none was found")
	}
}

// The load of a team at the widest span of a band, which the archetype of that band
// carries and the one before does not.
func TestArchetypesCarryTheirBandAndNotTheNext(t *testing.T) {
	bands := []struct {
		name   string
		widest int
	}{{"Player-coach", 5}, {"Coach", 7}, {"Supervisor", 10}, {"Facilitator", 15}, {"Coordinator", 20}}
	load := func(name string, span int) float64 {
		base := team(t, span)
		e, err := escalation.Solve(base, with(t, base, named(t, name), ""))
		if err != nil {
			t.Fatal(err)
		}
		return e.Managers[0].Load
	}
	for i, b := range bands {
		if got := load(b.name, b.widest); got > 0.9 {
			t.Errorf("%s with %d reports has a load of %.2f", b.name, b.widest, got)
		}
		if i == 0 {
			continue
		}
		before := bands[i-1].name
		if got := load(before, b.widest); got <= 1 {
			t.Errorf("%s carries %d reports with a load of %.2f, which are a %s's", before, b.widest, got, b.name)
		}
	}
}

// MODEL §12 gives these values.
func TestCoachingIsThatOfTheModel(t *testing.T) {
	base := team(t, 12)
	want := scenario.DefaultModel()
	want.Settings.Practice = 1
	if got := with(t, base, named(t, "Coaching bolted on"), "").Model.Settings; got != want.Settings {
		t.Errorf("bolted on: %+v", got)
	}
	builtIn := with(t, base, named(t, "Coaching built in"), "")
	if got := with(t, builtIn, named(t, "Coaching bolted on"), "").Model.Settings.Embedded; got != 0 {
		t.Errorf("bolted on after built in: %v of it is still built in", got)
	}
	s := &want.Settings
	s.Embedded, s.Control, s.Clarity, s.Stability = 0.8, 0.15, 0.92, 0.92
	s.AdminHours, s.OwnWorkHours, s.ExecutiveModelling = 6, 12, 0.9
	if got := with(t, base, named(t, "Coaching built in"), "").Model.Settings; got != want.Settings {
		t.Errorf("built in: %+v", got)
	}
}

func TestAIAddsAbsorbsOrBoth(t *testing.T) {
	base := team(t, 8)
	decisions := func(name string) float64 {
		e, err := escalation.Solve(base, with(t, base, named(t, name), ""))
		if err != nil {
			t.Fatal(err)
		}
		return e.Organisation.DecisionsPerWeek
	}
	before, err := escalation.Solve(base, base)
	if err != nil {
		t.Fatal(err)
	}
	// What is seen: 15% more are raised; of the table's first class, 70%, a fifth is
	// absorbed, of the second, 27%, a tenth.
	now := before.Organisation.DecisionsPerWeek
	for name, factor := range map[string]float64{"AI adds load": 1.15, "AI absorbs routine": 1 - 0.14 - 0.027, "AI adds and absorbs": 1.15 * (1 - 0.14 - 0.027)} {
		if got := decisions(name); math.Abs(got/now-factor) > 1e-9 {
			t.Errorf("%s: %.3f of the decisions, want %.3f", name, got/now, factor)
		}
	}
}

func TestExpertWorkGoesHigherThanRoutine(t *testing.T) {
	classes := scenario.DefaultClasses()
	// 0.7, 0.27·2, 0.027·4, … over their sum, and the same with halves.
	expert, routine := presets.Expert.Shares(classes), presets.Routine.Shares(classes)
	if math.Abs(expert[1]/expert[0]-2*0.27/0.7) > 1e-12 || math.Abs(routine[1]/routine[0]-0.5*0.27/0.7) > 1e-12 {
		t.Errorf("expert %v, routine %v", expert, routine)
	}
	rapid.Check(t, func(t *rapid.T) {
		classes := make([]scenario.DecisionClass, rapid.IntRange(1, 9).Draw(t, "classes"))
		for k := range classes {
			classes[k].Share = rapid.Float64Range(0.001, 5).Draw(t, "share")
		}
		for _, w := range []presets.Work{presets.Routine, presets.Mixed, presets.Expert} {
			sum := 0.0
			for _, v := range w.Shares(classes) {
				sum += v
			}
			if math.Abs(sum-1) > 1e-9 {
				t.Fatalf("the shares of %s add up to %v", w, sum)
			}
		}
	})
}
