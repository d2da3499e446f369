package figures

import (
	"context"
	"errors"
	"runtime"
	"slices"
	"testing"
	"weak"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/session"
)

// firm is a small organisation: a top, two managers, two reports each.
func firm(t *testing.T) *scenario.Document {
	t.Helper()
	var positions []scenario.Position
	var people []scenario.Person
	for _, p := range []struct{ id, manager scenario.PositionID }{{"1", ""}, {"2", "1"}, {"3", "1"}, {"4", "2"}, {"5", "2"}, {"6", "3"}, {"7", "3"}} {
		positions = append(positions, scenario.Position{ID: p.id, Manager: p.manager, FTE: 1})
		people = append(people, scenario.Person{ID: scenario.PersonID("p" + p.id), FTE: 1, Seat: p.id})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return &scenario.Document{Name: "Firm", Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()}}
}

// followed is a session on the firm with a scenario in which 4 reports to 3, and figures
// that are told of every change.
func followed(t *testing.T) (*session.Session, *Kept, scenario.ScenarioID) {
	t.Helper()
	s, kept := session.New(firm(t), ""), New()
	s.Subscribe(func(e session.Event) {
		if len(e.Changes) > 0 {
			kept.Touch(e.Scenario, e.Changes)
		}
	})
	id, err := s.Branch("Scenario 1", session.Baseline, moved("4", "3"))
	if err != nil {
		t.Fatal(err)
	}
	return s, kept, id
}

func moved(position, manager scenario.PositionID) scenario.Edit {
	return scenario.Edit{Do: scenario.Move{Position: position, Manager: manager}}
}

func apply(t *testing.T, s *session.Session, id scenario.ScenarioID, e scenario.Edit) {
	t.Helper()
	if err := s.Apply(id, e); err != nil {
		t.Fatal(err)
	}
}

func state(t *testing.T, s *session.Session, id scenario.ScenarioID) scenario.State {
	t.Helper()
	st, err := s.State(id)
	if err != nil {
		t.Fatal(err)
	}
	return st
}

// The figures follow edits, edits only tried and undo step by step; worked out as a whole
// they are the same.
func TestFiguresFollowEdits(t *testing.T) {
	s, kept, id := followed(t)
	same := func(after string) {
		t.Helper()
		baseline, now := state(t, s, session.Baseline), state(t, s, id)
		want, err := escalation.Solve(baseline, now)
		if err != nil {
			t.Fatal(err)
		}
		got := kept.Of(s, id)
		if got.Err != nil || !slices.Equal(got.Estimate.Managers, want.Managers) || got.Estimate.Organisation != want.Organisation {
			t.Errorf("after %s: %+v, worked out anew %+v", after, got.Estimate, want)
		}
		if got.Structure.Managers != scenario.StructureOf(now.Org).Managers {
			t.Errorf("after %s: %d managers", after, got.Structure.Managers)
		}
		for position, grade := range scenario.Grades(baseline, now) {
			if g := got.Grade(position); g != grade {
				t.Errorf("after %s: grade of %s is %d, worked out anew %d", after, position, g, grade)
			}
		}
	}
	try := func() {
		t.Helper()
		if _, err := kept.Try(s, id, scenario.Move{Position: "4", Manager: "2"}, []scenario.PositionID{"4", "2", "3"}, nil); err != nil {
			t.Fatal(err)
		}
	}
	same("a move")
	try()
	same("a move that was tried")
	apply(t, s, id, scenario.Edit{Do: scenario.Set{Position: "4", Field: scenario.FieldFTE, Value: "0.5"}})
	same("a field")
	s.Undo()
	same("undo")
	try()
	apply(t, s, id, moved("5", "3"))
	same("another move")
	s.Undo()
	same("undo of the move")
	apply(t, s, id, moved("5", "3"))
	apply(t, s, id, scenario.Edit{Do: scenario.Set{Position: "6", Field: scenario.FieldFTE, Value: "0.5"}})
	same("two edits at once")
}

func TestTryNamesWhoseLoadChanges(t *testing.T) {
	s, kept, id := followed(t)
	before := kept.Of(s, id).Estimate
	changes, err := kept.Try(s, id, scenario.Move{Position: "5", Manager: "3"}, []scenario.PositionID{"5", "2", "3"}, []scenario.PositionID{"1"})
	if err != nil {
		t.Fatal(err)
	}
	found := map[scenario.PositionID]LoadChange{}
	for _, c := range changes {
		found[c.ID] = c
	}
	if c := found["2"]; c.After.OK || !c.Before.OK {
		t.Errorf("2 has no team left: %+v", c)
	}
	m, _ := before.Manager("3")
	if c := found["3"]; c.Before.Value != m.Load || c.After.Value <= c.Before.Value {
		t.Errorf("3 gets another report: %+v, had %v", c, m.Load)
	}
	if _, ok := found["1"]; !ok {
		t.Error("who is named is not told of")
	}
	if _, err := kept.Try(s, id, scenario.Move{Position: "1", Manager: "2"}, nil, nil); !errors.Is(err, scenario.ErrLoop) {
		t.Errorf("a loop was tried: %v", err)
	}
}

func TestPreparedFiguresAreThoseOfTheDocument(t *testing.T) {
	s, _, id := followed(t)
	ready, err := Prepare(context.Background(), s.Document())
	if err != nil || len(ready) != 2 {
		t.Fatalf("%v, %d prepared", err, len(ready))
	}
	kept := New()
	kept.Seed(s, ready)
	for _, id := range []scenario.ScenarioID{session.Baseline, id} {
		got, want := kept.Of(s, id), New().Of(s, id)
		if got.Structure.SpanMean != want.Structure.SpanMean || got.Estimate.Organisation != want.Estimate.Organisation || got.Grade("3") != want.Grade("3") {
			t.Errorf("%q: %+v, want %+v", id, got.Structure, want.Structure)
		}
	}
	apply(t, s, id, moved("5", "3"))
	kept.Touch(id, []scenario.Change{{Position: "5"}})
	if got := kept.Of(s, id); got.Structure.SpanMax == ready[id].Structure.SpanMax {
		t.Error("what was prepared is shown after a change")
	}
}

func TestCancelledPreparationGivesNothing(t *testing.T) {
	s, _, _ := followed(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if ready, err := Prepare(ctx, s.Document()); !errors.Is(err, context.Canceled) || ready != nil {
		t.Errorf("%v, %d prepared", err, len(ready))
	}
}

func TestOverloadedAreCountedAndListed(t *testing.T) {
	f := Figure{Estimate: escalation.Estimate{Managers: []escalation.ManagerEstimate{{ID: "1", Load: 1.2}, {ID: "2", Load: 0.9}, {ID: "3", Load: 1}, {ID: "5", Load: 1.3}, {ID: "4", Load: 1.01}}}}
	if n := f.Above(0.85); n != 5 {
		t.Errorf("%d above the limit", n)
	}
	if got, most := f.Over(); !slices.Equal(got, []scenario.PositionID{"1", "5", "4"}) || most != "5" {
		t.Errorf("over %q, most %q", got, most)
	}
}

// Who is overloaded is found once for each state, and anew after an edit.
func TestOverloadedFollowEdits(t *testing.T) {
	s, kept, id := followed(t)
	met := map[scenario.PositionID]bool{}
	for _, fte := range []string{"0.1", "1", "0.05"} {
		apply(t, s, id, scenario.Edit{Do: scenario.Set{Position: "3", Field: scenario.FieldFTE, Value: fte}})
		for range 2 {
			f := kept.Of(s, id)
			got, most := f.Over()
			met[most] = true
			want := overIn(f.Estimate.Managers)
			if !slices.Equal(got, want.managers) || most != want.most {
				t.Errorf("at FTE %s: %q, most %q, want %q, %q", fte, got, most, want.managers, want.most)
			}
		}
	}
	if len(met) < 2 {
		t.Errorf("only ever %v was the most overloaded", met)
	}
}

// One scenario at a time is kept live; the grades of the others stay right without it.
func TestAnotherScenarioLetsGoOfTheLiveEstimate(t *testing.T) {
	s, kept, id := followed(t)
	apply(t, s, id, moved("6", "2"))
	kept.Of(s, id)
	before := weak.Make(kept.live)
	if before.Value() == nil {
		t.Fatal("the scenario that was edited is not live")
	}
	other, err := s.Branch("Scenario 2", session.Baseline, moved("5", "3"))
	if err != nil {
		t.Fatal(err)
	}
	apply(t, s, other, moved("6", "2"))
	kept.Of(s, other)
	runtime.GC()
	if before.Value() != nil {
		t.Error("the live estimate of the scenario before is still held")
	}
	for position, grade := range scenario.Grades(state(t, s, session.Baseline), state(t, s, id)) {
		if g := kept.Of(s, id).Grade(position); g != grade {
			t.Errorf("grade of %s is %d, want %d", position, g, grade)
		}
	}
}
