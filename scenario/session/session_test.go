package session_test

import (
	"errors"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/session"
)

func open(t *testing.T) (*session.Session, *[]session.Event) {
	t.Helper()
	s := session.New(smallDocument(t), "")
	events := &[]session.Event{}
	s.Subscribe(func(e session.Event) { *events = append(*events, e) })
	return s, events
}

func same(t *testing.T, what string, want, got any) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s (-want +got):\n%s", what, d)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func move(p, m scenario.PositionID) scenario.Edit {
	return scenario.Edit{Do: scenario.Move{Position: p, Manager: m}}
}

func TestEventsNameWhatChanged(t *testing.T) {
	s, events := open(t)
	moved := []scenario.Change{{Position: "G"}, {Position: "C"}, {Position: "A"}}
	must(t, s.Apply("s2", move("G", "A")))
	s.Undo()
	_, _, err := s.Redo()
	must(t, err)
	id, err := s.AddScenario(" Third ", "s2")
	must(t, err)
	must(t, s.RenameScenario("s1", "Flat"))
	must(t, s.RemoveScenario("s1"))
	must(t, s.Save(filepath.Join(t.TempDir(), "x.spanwise")))
	same(t, "events", []session.Event{
		{Scenario: "s2", Changes: moved},
		{Scenario: "s2", Changes: moved},
		{Scenario: "s2", Changes: moved},
		{Scenario: id},
		{Scenario: "s1"},
		{Scenario: "s1"},
		{Saved: true},
	}, *events)
	same(t, "titles", []string{"Third", "", "Baseline", "Later"}, []string{s.Title(id), s.Title("s1"), s.Title(session.Baseline), s.Title("s2")})
}

func TestSubscribersComeAndGo(t *testing.T) {
	s, _ := open(t)
	var got []string
	stopA := s.Subscribe(func(session.Event) { got = append(got, "a") })
	s.Subscribe(func(session.Event) { got = append(got, "b"); stopA() })
	must(t, s.Apply("s2", move("G", "A")))
	s.Undo()
	same(t, "told", []string{"a", "b", "b"}, got)
}

func TestWhatIsRefusedLeavesNoTrace(t *testing.T) {
	s, events := open(t)
	before := states(t, s)
	for name, c := range map[string]struct {
		call func() error
		want error
	}{
		"edit the baseline":     {func() error { return s.Apply(session.Baseline, move("G", "A")) }, session.ErrBaseline},
		"edit no scenario":      {func() error { return s.Apply("s9", move("G", "A")) }, session.ErrNoScenario},
		"edit that does not":    {func() error { return s.Apply("s1", move("B", "A")) }, scenario.ErrUnknownPosition},
		"edit without action":   {func() error { return s.Apply("s1", scenario.Edit{}) }, scenario.ErrInvalid},
		"rename none":           {func() error { return s.RenameScenario("s9", "X") }, session.ErrNoScenario},
		"rename to nothing":     {func() error { return s.RenameScenario("s1", "  ") }, session.ErrNoName},
		"rename to another":     {func() error { return s.RenameScenario("s1", " Later") }, session.ErrNameTaken},
		"note to none":          {func() error { return s.SetNote("s9", "X") }, session.ErrNoScenario},
		"its own note":          {func() error { return s.SetNote("s2", "to do") }, nil},
		"rename to baseline":    {func() error { return s.RenameScenario("s1", "Baseline") }, session.ErrNameTaken},
		"remove none":           {func() error { return s.RemoveScenario("s9") }, session.ErrNoScenario},
		"add a taken name":      {func() error { _, err := s.AddScenario("Flatter", session.Baseline); return err }, session.ErrNameTaken},
		"add from none":         {func() error { _, err := s.AddScenario("New", "s9"); return err }, session.ErrNoScenario},
		"state of none":         {func() error { _, err := s.State("s9"); return err }, session.ErrNoScenario},
		"branch without a name": {func() error { _, err := s.Branch(" ", "s2", move("G", "A")); return err }, session.ErrNoName},
		"branch from none":      {func() error { _, err := s.Branch("New", "s9", move("G", "A")); return err }, session.ErrNoScenario},
		"branch that does not":  {func() error { _, err := s.Branch("New", session.Baseline, move("F", "A")); return err }, scenario.ErrProtected},
		"branch of nothing": {func() error {
			id, err := s.Branch("New", "s2", scenario.Edit{Do: scenario.Group{Name: "none"}})
			if id != session.Baseline {
				t.Errorf("made %q", id)
			}
			return err
		}, nil},
		"try on none": {func() error { return s.Try("s9", move("G", "A"), nil) }, session.ErrNoScenario},
		"try that does not": {func() error {
			return s.Try("s1", move("B", "A"), func(scenario.State) { t.Error("looked at a refused edit") })
		}, scenario.ErrUnknownPosition},
		"save to no folder": {func() error { return s.Save(filepath.Join(t.TempDir(), "no", "x.spanwise")) }, errAny},
		"its own name":      {func() error { return s.RenameScenario("s1", "Flatter") }, nil},
		"edit of nothing": {func() error {
			return s.Apply("s2", scenario.Edit{Do: scenario.Set{Position: "A", Field: scenario.FieldFTE, Value: "1.0"}})
		}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			err := c.call()
			if c.want == errAny && err != nil {
				err = errAny
			}
			if !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
			_, undo := s.CanUndo()
			if undo || s.Unsaved() || len(*events) > 0 || s.Path() != "" {
				t.Errorf("undo %v, unsaved %v, events %v, path %q", undo, s.Unsaved(), *events, s.Path())
			}
		})
	}
	same(t, "states", before, states(t, s))
	if _, ok := s.Undo(); ok {
		t.Error("there is nothing to take back")
	}
	if _, ok, err := s.Redo(); ok || err != nil {
		t.Error("there is nothing to do again")
	}
}

var errAny = errors.New("any error")

func TestUnsavedFollowsTheSavedPoint(t *testing.T) {
	s, _ := open(t)
	file := filepath.Join(t.TempDir(), "x.spanwise")
	unsaved := func(when string, want bool) {
		t.Helper()
		if s.Unsaved() != want {
			t.Errorf("%s: unsaved %v", when, !want)
		}
	}
	unsaved("new", false)
	must(t, s.Apply("s2", move("G", "A")))
	unsaved("edited", true)
	must(t, s.Save(file))
	unsaved("saved", false)
	must(t, s.Apply("s2", move("D", "A")))
	unsaved("edited after", true)
	s.Undo()
	unsaved("back to the saved point", false)
	s.Undo()
	unsaved("behind the saved point", true)
	_, _, err := s.Redo()
	must(t, err)
	unsaved("at it again", false)
	s.Undo()
	must(t, s.Apply("s2", move("G", "B")))
	unsaved("another edit in its place", true)
	s.Undo()
	unsaved("the saved point is gone", true)
	must(t, s.Save(file))
	unsaved("saved without edits", false)
}

func TestUndoNames(t *testing.T) {
	s, _ := open(t)
	must(t, s.Apply("s2", move("G", "A")))
	must(t, s.RemoveScenario("s1"))
	name, _ := s.CanUndo()
	same(t, "undo", "Delete scenario", name)
	id, _ := s.Undo()
	same(t, "belongs to", scenario.ScenarioID("s1"), id)
	name, _ = s.CanRedo()
	same(t, "redo", "Delete scenario", name)
	name, _ = s.CanUndo()
	same(t, "undo", "Move position", name)
	must(t, s.Apply("s2", move("D", "A")))
	if _, ok := s.CanRedo(); ok {
		t.Error("a new edit ends what could be done again")
	}
}

// A removed scenario comes back as it was removed, also when the removal was done
// again on a state that redo had built anew.
func TestRemovedScenarioComesBackAsItWas(t *testing.T) {
	s, _ := open(t)
	id, err := s.AddScenario("New", session.Baseline)
	must(t, err)
	must(t, s.Apply(id, move("G", "A")))
	want := states(t, s)
	must(t, s.RemoveScenario(id))
	for range 2 {
		for range 3 {
			s.Undo()
		}
		for range 3 {
			_, _, err := s.Redo()
			must(t, err)
		}
	}
	s.Undo()
	same(t, "states", want, states(t, s))
}

// The run's settings reach the scenarios, and none that would not open again is taken.
func TestSetRun(t *testing.T) {
	s, events := open(t)
	must(t, s.Apply("s2", scenario.Edit{Do: scenario.SetModel{Parameter: "weeks", Value: "12"}}))
	before := states(t, s)
	if err := s.SetRun(60, 12, 30); !errors.Is(err, scenario.ErrInvalid) {
		t.Errorf("a warm-up as long as the horizon of a scenario: %v", err)
	}
	if err := s.SetRun(0, 0, 30); !errors.Is(err, scenario.ErrInvalid) {
		t.Errorf("no weeks: %v", err)
	}
	same(t, "after refusals", before, states(t, s))
	must(t, s.SetRun(52, 4, 30)) // as it is
	same(t, "events so far", 1, len(*events))
	must(t, s.SetRun(60, 5, 40))
	same(t, "event", session.Event{Changes: []scenario.Change{{Model: true}}}, (*events)[1])
	for id, want := range map[scenario.ScenarioID][3]int{session.Baseline: {60, 5, 40}, "s1": {60, 5, 40}, "s2": {12, 5, 40}} {
		st, err := s.State(id)
		must(t, err)
		same(t, "run of "+string(id), want, [3]int{st.Model.Weeks, st.Model.WarmupWeeks, st.Model.Replications})
	}
	s.Undo()
	same(t, "taken back", before, states(t, s))
	s.Undo()
	must(t, s.SetRun(60, 12, 30)) // nothing stands against it now
}

func TestIdsAreNotGivenAgain(t *testing.T) {
	s, _ := open(t)
	seen := map[scenario.ScenarioID]bool{"s1": true, "s2": true}
	for range 4 {
		id, err := s.AddScenario("New", session.Baseline)
		must(t, err)
		if seen[id] {
			t.Errorf("%s again", id)
		}
		seen[id] = true
		s.Undo()
		id, err = s.AddScenario("New", session.Baseline)
		must(t, err)
		if seen[id] {
			t.Errorf("%s again", id)
		}
		seen[id] = true
		must(t, s.RemoveScenario(id))
	}
}
