package compare

import (
	"context"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/sim"
)

func do(a scenario.Action) scenario.Edit { return scenario.Edit{Do: a} }

// flatAndLed takes a out, leads with more clarity, pushes rights down at b1, a1 and the
// new c, and sets an override at a position that only the scenario has.
func flatAndLed() []scenario.Edit {
	return []scenario.Edit{
		do(scenario.Remove{Position: "a"}), do(scenario.Unseat{Person: "p-a", Decided: true}),
		do(scenario.Add{Position: scenario.Position{ID: "c", Manager: "b", FTE: 1, Authority: scenario.Some(1)}}),
		do(scenario.SetModel{Parameter: "clarity", Value: "0.95"}),
		do(scenario.SetModel{Position: "c", Parameter: "control", Value: "0.1"}),
		do(scenario.SetModel{Position: "b", Parameter: "control", Value: "0.2"}),
		do(scenario.Set{Position: "b1", Field: scenario.FieldRaise, Value: "1"}),
		do(scenario.Set{Position: "a1", Field: scenario.FieldAuthority, Value: "2"}),
	}
}

// Each half takes from the scenario what it is named for and all else from the baseline.
func TestHalvesOfAScenario(t *testing.T) {
	base := firm(t)
	base = replay(t, base, do(scenario.Set{Position: "b1", Field: scenario.FieldAuthority, Value: "3"}),
		do(scenario.SetModel{Position: "a", Parameter: "practice", Value: "0.5"}))
	both := replay(t, base, flatAndLed()...)
	structure, err := StructureAlone(base, both)
	if err != nil {
		t.Fatal(err)
	}
	settings, err := SettingsAlone(base, both)
	if err != nil {
		t.Fatal(err)
	}
	if s := ChangesOf(both, structure); s.Structural() || s.Unplaced != 1 {
		t.Errorf("structure alone has another chart: %s", lines(s))
	}
	// The baseline's override at a, which is gone, says nothing in the new chart.
	if c := ChangesOf(base, structure); c.Settings != 1 || !strings.Contains(lines(c), "override a practice 0.5>") {
		t.Errorf("structure alone is led otherwise: %s", lines(c))
	}
	if c := ChangesOf(base, settings); c.Structural() || !c.Led() {
		t.Errorf("settings alone: %s", lines(c))
	}
	for _, want := range []string{"setting  clarity 0.8>0.95", "override b control >0.2", "changed b1 raise 0>1", "changed a1 authority >2"} {
		if got := lines(ChangesOf(base, settings)); !strings.Contains(got, want) {
			t.Errorf("settings alone lack %q:\n%s", want, got)
		}
	}
	if p, _ := structure.Org.Position("c"); p.Authority != scenario.Some(1) {
		t.Errorf("the new position keeps its own authority: %+v", p)
	}
}

// Only a scenario that changes both is run in halves, after all the sides.
func TestRunSplitsWhatChangesBoth(t *testing.T) {
	base := firm(t)
	both := replay(t, base, flatAndLed()...)
	flat := replay(t, base, flatAndLed()[:1]...)
	c, err := Run(context.Background(), base, []Named{{Name: "Flat", State: flat}, {Name: "Both", State: both, Edits: flatAndLed()}}, short, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Scenarios) != 2 || c.Scenarios[0].Split != nil || c.Scenarios[1].Split == nil {
		t.Fatalf("%d scenarios, splits %v and %v", len(c.Scenarios), c.Scenarios[0].Split, c.Scenarios[1].Split)
	}
	structure, _ := StructureAlone(base, both)
	alone, err := Run(context.Background(), base, []Named{{Name: "Structure", State: structure}, {Name: "x", State: base}}, short, nil)
	if err != nil {
		t.Fatal(err)
	}
	for m := range sim.OrganisationMetrics {
		if got, want := c.Scenarios[1].Split.Structure[m], alone.Scenarios[0].Difference[m]; got != want {
			t.Errorf("%s: %+v, run alone %+v", sim.OrganisationMetrics[m].Name, got, want)
		}
	}
	if got := FindingsOf(c).Scenarios[1].Findings; got[len(got)-1].Code() != "earned" {
		t.Errorf("the last finding is %s", got[len(got)-1].Code())
	}
}

func TestCreditIsGivenToWhatEarnsIt(t *testing.T) {
	base := firm(t)
	both := SideOf("Both", replay(t, base, flatAndLed()...), resultOf(base, 2, nil))
	parts := &Parts{resultOf(base, 3, nil), resultOf(base, 4, nil)}
	set := func(r *sim.Result, m sim.OrganisationMetric, v float64) {
		samples := make(sim.Samples, replications)
		for i := range samples {
			samples[i] = v
		}
		r.Organisation[m] = samples
	}
	for _, m := range earningMetrics[:4] { // in all of them the whole is better
		set(&both.Result, m, -5)
	}
	set(&parts.Structure, sim.HopsMean, 0.1)
	set(&parts.Settings, sim.LeadTimeMean, 0.2)
	set(&parts.Structure, sim.LeadTimeMean, 0.49)
	set(&parts.Structure, sim.LapseShare, 0.01)
	set(&parts.Settings, sim.LapseShare, 0.01)
	both.Parts = parts
	got := text(Of(SideOf("Baseline", base, resultOf(base, 1, nil)), []Side{both}))
	want := "It changes structure and settings: fewer hops from the structure; the shorter lead time from the settings (authority moved, clarity, control); " +
		"fewer lapses from either alone; fewer overloaded managers from the two together only. " +
		"Mean lead time by the structure alone: too small a difference to matter; by the settings alone: −0.301 ± 0.001 h; by both: −5.501 ± 0.001 h."
	if !strings.Contains(got, want) {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func paid(t *testing.T, currency string) scenario.State {
	s := firm(t)
	for p := range s.Org.Positions() {
		s = replay(t, s, do(scenario.Set{Position: p.ID, Field: scenario.FieldCost, Value: "100000"}),
			do(scenario.Set{Position: p.ID, Field: scenario.FieldCurrency, Value: currency}))
	}
	return s
}

func TestPeopleSavingsAndWorkInWords(t *testing.T) {
	s := paid(t, "EUR")
	gone := do(scenario.Remove{Position: "a"})
	for name, c := range map[string]struct {
		edits []scenario.Edit
		want  []string
	}{
		"open": {[]scenario.Edit{gone}, []string{
			"1 person loses a seat or a team: 1 still open.", "No saving is shown while it is open what becomes of 1 person.", "14 h a week of work has no owner.",
		}},
		"leaving": {[]scenario.Edit{gone, do(scenario.Unseat{Person: "p-a", Leaving: true}), do(scenario.Remove{Position: "b", Handover: scenario.Handover{Stopped: true}}), do(scenario.Unseat{Person: "p-b", Decided: true})}, []string{
			"2 people lose a seat or a team: 1 waiting unplaced, 1 leaving.",
			"Saves nothing a year if all keep a track, 100 k EUR as assigned, 200 k EUR if all leave; as assigned it costs 50 k EUR once, " +
				"assuming 6 months of severance and 25% of a year's cost to hire, paid back in 6 months.",
			// a's decisions had gone to b
			"14 h a week of work has no owner, 16.1 h a week of work is declared stopped.",
		}},
		"currencies": {[]scenario.Edit{do(scenario.Set{Position: "b", Field: scenario.FieldCurrency, Value: "SEK"}), do(scenario.Unseat{Person: "p-a", Leaving: true})}, []string{
			"No saving is shown: the costs are in several currencies.",
		}},
		"dearer": {[]scenario.Edit{do(scenario.Set{Position: "b1", Field: scenario.FieldCost, Value: "150000"})}, []string{
			"Saves −50 k EUR a year if all keep a track, −50 k EUR as assigned, −50 k EUR if all leave; as assigned it costs nothing once.",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			side := SideOf("A", replay(t, s, c.edits...), resultOf(s, 2, nil))
			side.Edits = c.edits
			got := text(Of(SideOf("Baseline", s, resultOf(s, 1, nil)), []Side{side}))
			for _, want := range c.want {
				if !strings.Contains(got, want) {
					t.Errorf("got %s\nwant %s", got, want)
				}
			}
		})
	}
}

func TestTermsAreThoseGiven(t *testing.T) {
	s := paid(t, "EUR")
	edits := []scenario.Edit{do(scenario.Unseat{Person: "p-a", Leaving: true})}
	c := Of(SideOf("Baseline", s, resultOf(s, 1, nil)), []Side{SideOf("A", replay(t, s, edits...), resultOf(s, 2, nil))})
	dearer := c.WithTerms(scenario.Terms{SeveranceMonths: 12})
	if c.Scenarios[0].Savings.AsAssigned.OneOff != scenario.Some(50_000.0) || dearer.Scenarios[0].Savings.AsAssigned.OneOff != scenario.Some(100_000.0) {
		t.Errorf("once %+v, then %+v", c.Scenarios[0].Savings.AsAssigned, dearer.Scenarios[0].Savings.AsAssigned)
	}
	if c.Scenarios[0].Work != nil {
		t.Error("without edits nobody knows what became of the work")
	}
	if p := c.Scenarios[0].People; len(p) != 1 || p[0].Outcome != displaced.Exit {
		t.Errorf("%+v", p)
	}
}

func TestFoundationsAreRowsOfTheirOwn(t *testing.T) {
	s := firm(t)
	first := scenario.Foundations{Purpose: "One", Priorities: []scenario.Priority{{Name: "Safety", Units: []scenario.UnitLine{{Unit: "x", Line: "a"}, {Unit: "y", Line: "b"}}}}}
	then := scenario.Foundations{
		Purpose: "Two", Priorities: []scenario.Priority{{Name: "Safety", Units: []scenario.UnitLine{{Unit: "x", Line: "c"}}}, {Name: "Speed"}},
		Rights: []scenario.RightInWords{{}, {Boundary: "up to 500", Priority: 2}}, SettlingShare: scenario.Some(0.2),
	}
	before := replay(t, s, do(scenario.SetFoundations{Foundations: first}))
	edits := []scenario.Edit{{Do: scenario.SetFoundations{Foundations: then}, Reason: "agreed on Monday"}}
	c := ChangesOf(before, replay(t, before, edits...))
	want := `foundation  purpose One>Two
foundation  priority 1 for x a>c
foundation  priority 1 for y b>
foundation  priority 2 >Speed
foundation  Team: boundary >up to 500
foundation  Team: serves priority >2
foundation  share that settles at one time >0.2`
	if got := lines(c); got != want || c.Foundations != 7 || c.Led() || c.Structural() {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, r := range c.WithReasons(edits).Rows {
		if r.Reason != "agreed on Monday" {
			t.Errorf("%+v", r)
		}
	}
}
