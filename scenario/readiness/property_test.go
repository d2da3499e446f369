package readiness_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/scenario/readiness"
)

// anyInput draws a scenario of the office, planned in some way, and what is said of it.
func anyInput(t *rapid.T) readiness.Input {
	base := office(t)
	state := base.Clone()
	var edits []scenario.Edit
	id := rapid.SampledFrom([]pid{"A", "B", "C", "B0", "B1", "B2", "C0", "C4", "N1"})
	for i := range rapid.IntRange(0, 8).Draw(t, "edits") {
		e := scenario.Edit{
			Wave: rapid.SampledFrom([]string{"", "1", "2"}).Draw(t, "wave"),
			Date: rapid.SampledFrom([]string{"", "2027-01-01", "2027-06-01"}).Draw(t, "date"),
		}
		switch rapid.IntRange(0, 5).Draw(t, "kind") {
		case 0:
			e.Do = scenario.Move{Position: id.Draw(t, "position"), Manager: id.Draw(t, "manager")}
		case 1:
			e.Do = scenario.Remove{Position: id.Draw(t, "position")}
		case 2:
			e.Do = scenario.SetRights{Class: rapid.IntRange(0, 5).Draw(t, "class"), Authority: rapid.IntRange(0, 5).Draw(t, "grade")}
		case 3:
			e.Do = scenario.SetModel{Position: id.Draw(t, "at"), Parameter: rapid.SampledFrom([]string{"clarity", "practice", "stability", "control"}).Draw(t, "parameter"), Value: fmt.Sprint(rapid.Float64Range(0, 1).Draw(t, "value"))}
		case 4:
			e.Do = scenario.Set{Position: id.Draw(t, "position"), Field: scenario.FieldRaise, Value: fmt.Sprint(rapid.IntRange(0, 3).Draw(t, "raise"))}
		default:
			e.Do = says(ready()).Do
			if i%2 == 0 {
				e.Do = scenario.Unseat{Person: "b", Leaving: true}
			}
		}
		if _, err := edit.Apply(&state, e); err == nil {
			edits = append(edits, e)
		}
	}
	in := readiness.Input{Baseline: base, Current: state, Edits: edits, Today: rapid.SampledFrom([]string{"", "2027-03-01"}).Draw(t, "today")}
	in.UnownedHours = rapid.SampledFrom([]float64{0, 3}).Draw(t, "unowned")
	in.OpenOutcomes = rapid.IntRange(0, 2).Draw(t, "open")
	if rapid.Bool().Draw(t, "estimated") {
		in.Estimate, _ = escalation.Solve(base, state)
	}
	return in
}

// Whatever the scenario: every check has words, and none gets graver when more is said
// or less is left open.
func TestReportsAreWholeAndMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyInput(t)
		r := readiness.Of(in)
		seen := map[string]bool{}
		for _, c := range r.Checks {
			if seen[c.Said.Code()] || readiness.English.Print(c.Said) == "" || c.Place == "" || c.Level < readiness.NotAsked || c.Level > readiness.Red {
				t.Fatalf("%+v", c)
			}
			seen[c.Said.Code()] = true
		}
		if r.Ready() != (r.Count(readiness.Red) == 0) {
			t.Fatal("ready, yet red")
		}
		noGraver(t, r, more(in, func(f *scenario.Foundations) { *f = ready() }))
		noGraver(t, r, more(in, func(f *scenario.Foundations) { f.Purpose, f.Roles = "Serve", "written" }))
		noGraver(t, r, more(in, func(f *scenario.Foundations) { f.SettlingShare = scenario.Some(1.0) }))
		settled := in
		settled.UnownedHours, settled.OpenOutcomes = 0, 0
		noGraver(t, r, settled)
	})
}

// more is the input with more said.
func more(in readiness.Input, change func(*scenario.Foundations)) readiness.Input {
	f := in.Current.Foundations.Clone()
	change(f)
	in.Current.Foundations = f
	return in
}

func noGraver(t *rapid.T, before readiness.Report, in readiness.Input) {
	for i, c := range readiness.Of(in).Checks {
		if c.Level > before.Checks[i].Level {
			t.Fatalf("%s became %v from %v: %+v", c.Said.Code(), c.Level, before.Checks[i].Level, c.Said)
		}
	}
}
