package sample_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/scenario/sample"
	"spanwise/scenario/store"
)

func TestFirstCompany(t *testing.T) {
	doc := sample.New(sample.Options{})
	s := scenario.StructureOf(doc.Baseline.Org)
	if s.People != 400 || s.Positions != 410 || s.Layers != 7 || s.Unplaced != 0 {
		t.Errorf("%d people in %d positions and %d layers", s.People, s.Positions, s.Layers)
	}
	if s.SpanMean < 5.4 || s.SpanMean > 6.6 || s.SpanBands[0] < 2 || s.SpanMax < 10 {
		t.Errorf("mean span %.2f, widest %d, bands %v", s.SpanMean, s.SpanMax, s.SpanBands)
	}
	if !s.Cost.OK || s.Cost.Value.Currency != "EUR" || s.CostKnown != s.Positions {
		t.Errorf("cost %+v known for %d", s.Cost, s.CostKnown)
	}
	if s.FTE >= float64(s.Positions) {
		t.Errorf("nobody works part-time: %v FTE", s.FTE)
	}
}

// With default parameters the company holds, though some managers are busy.
func TestFirstCompanyHolds(t *testing.T) {
	doc := sample.New(sample.Options{})
	e := estimate(t, doc.Baseline, doc.Baseline)
	busiest := 0.0
	for _, m := range e.Managers {
		busiest = max(busiest, m.Load)
	}
	if busiest < 0.75 || busiest > 0.95 {
		t.Errorf("the busiest manager's load is %.2f", busiest)
	}
	if o := e.Organisation; o.ManagersOver085 > 0 {
		t.Errorf("%d above 0.85, %d above 1", o.ManagersOver085, o.ManagersOver100)
	}
}

// Flatter takes a layer out and breaks several managers in the middle.
func TestFlatterOverloads(t *testing.T) {
	doc := sample.New(sample.Options{})
	flatter := doc.ScenarioNamed("Flatter")
	if flatter == nil || len(flatter.Edits) != 2 {
		t.Fatalf("scenarios %v", doc.Scenarios)
	}
	after, err := edit.Replay(doc.Baseline, flatter.Edits)
	if err != nil {
		t.Fatal(err)
	}
	s := scenario.StructureOf(after.Org)
	if s.Layers != 6 || s.Unplaced == 0 || s.People != 400 {
		t.Errorf("%d layers, %d unplaced, %d people", s.Layers, s.Unplaced, s.People)
	}
	e := estimate(t, doc.Baseline, after)
	if o := e.Organisation; o.ManagersOver085 < 6 || o.ManagersOver100 < 4 {
		t.Errorf("%d above 0.85, %d above 1", o.ManagersOver085, o.ManagersOver100)
	}
	for _, m := range e.Managers {
		if layer := after.Org.Depth(m.ID); m.Load > 1 && (layer == 1 || layer == s.Layers) {
			t.Errorf("%s of layer %d is overloaded", m.Title, layer)
		}
	}
}

func TestEditsCarryReasonAndWave(t *testing.T) {
	var check func(e scenario.Edit)
	check = func(e scenario.Edit) {
		if e.Reason == "" || e.Wave == "" {
			t.Errorf("%s without reason or wave", e.Do.Kind())
		}
		if g, ok := e.Do.(scenario.Group); ok {
			for _, inner := range g.Edits {
				check(inner)
			}
		}
	}
	for _, sc := range sample.New(sample.Options{}).Scenarios {
		for _, e := range sc.Edits {
			check(e)
		}
	}
}

func TestEverySizeIsACompany(t *testing.T) {
	tests := []struct{ people, least, most int }{ // layers
		{1, 1, 1}, {2, 2, 2}, {3, 2, 2}, {10, 3, 4}, {50, 4, 6}, {100, 5, 6}, {400, 7, 7}, {1000, 7, 8}, {5000, 8, 10}, {20_000, 9, 11},
	}
	for _, tt := range tests {
		for seed := uint64(1); seed <= 5; seed++ {
			doc := sample.New(sample.Options{People: tt.people, Seed: seed})
			s := scenario.StructureOf(doc.Baseline.Org)
			if s.People != tt.people || s.Layers < tt.least || s.Layers > tt.most {
				t.Errorf("%d people, seed %d: %d people in %d layers", tt.people, seed, s.People, s.Layers)
			}
			if tt.people >= 100 && (s.SpanMean < 3.5 || s.SpanMean > 7 || s.Vacant == 0) {
				t.Errorf("%d people, seed %d: mean span %.2f, %d vacant", tt.people, seed, s.SpanMean, s.Vacant)
			}
			if s.SpanMax > 12 {
				t.Errorf("%d people, seed %d: a span of %d", tt.people, seed, s.SpanMax)
			}
			for _, sc := range doc.Scenarios {
				if _, err := edit.Replay(doc.Baseline, sc.Edits); err != nil {
					t.Errorf("%d people, seed %d: %v", tt.people, seed, err)
				}
			}
		}
	}
}

func TestPositionsAreWhole(t *testing.T) {
	o := sample.New(sample.Options{}).Baseline.Org
	protected, assistants := 0, 0
	names := map[string]bool{}
	for p := range o.Positions() {
		if p.Title == "" || p.Unit == "" || p.Location == "" || p.PayGrade == "" || p.FTE <= 0 || p.Cost.Value < 10_000 || p.Authority.OK {
			t.Errorf("%+v", p)
		}
		if up, ok := o.Position(p.Manager); ok && !p.Protected && gradeNumber(t, p) > gradeNumber(t, up) {
			t.Errorf("%s (%s) reports to %s (%s)", p.Title, p.PayGrade, up.Title, up.PayGrade)
		}
		if p.Protected {
			protected++
		}
		if p.Assistant {
			assistants++
		}
		if name := o.HolderName(p.ID); name != "" {
			if names[name] || strings.Count(name, " ") != 1 {
				t.Errorf("name %q", name)
			}
			names[name] = true
		}
	}
	if protected != 1 || assistants != 1 {
		t.Errorf("%d protected, %d assistants", protected, assistants)
	}
}

func TestSameSeedSameCompany(t *testing.T) {
	encode := func(seed uint64) []byte {
		b, err := store.Encode(sample.New(sample.Options{People: 300, Seed: seed}))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	if !bytes.Equal(encode(5), encode(5)) {
		t.Error("the same seed made two companies")
	}
	if bytes.Equal(encode(5), encode(6)) {
		t.Error("two seeds made the same company")
	}
	if !bytes.Equal(encode(0), encode(sample.DefaultSeed)) {
		t.Error("no seed is not the default seed")
	}
}

func TestNoPeopleIsRefused(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a company of fewer than no people")
		}
	}()
	sample.New(sample.Options{People: -1})
}

func gradeNumber(t *testing.T, p scenario.Position) int {
	var n int
	if _, err := fmt.Sscanf(p.PayGrade, "G%d", &n); err != nil {
		t.Fatal(err)
	}
	return n
}

func estimate(t *testing.T, baseline, current scenario.State) escalation.Estimate {
	t.Helper()
	e, err := escalation.Solve(baseline, current)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func ExampleNew() {
	doc := sample.New(sample.Options{People: 400})
	s := scenario.StructureOf(doc.Baseline.Org)
	fmt.Println(doc.Name, s.People, "people in", s.Layers, "layers")
	fmt.Println(slices.Collect(func(yield func(string) bool) {
		for _, sc := range doc.Scenarios {
			yield(sc.Name)
		}
	}))
	// Output:
	// Brightwater Group (demonstration) 400 people in 7 layers
	// [As it is, better led Flatter Flatter, coaching added Flatter and better led]
}

func BenchmarkNew220000(b *testing.B) {
	for b.Loop() {
		sample.New(sample.Options{People: 220_000})
	}
}
