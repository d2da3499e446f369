package session_test

import (
	"errors"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/session"
)

func names(s *session.Session) (out []string) {
	for _, sc := range s.Scenarios() {
		out = append(out, sc.Name)
	}
	return out
}

func TestReorder(t *testing.T) {
	s, events := open(t)
	_, err := s.AddScenario("Third", session.Baseline)
	must(t, err)
	must(t, s.Reorder("s1", 2))
	same(t, "to the end", []string{"Later", "Third", "Flatter"}, names(s))
	must(t, s.Reorder("s1", 1))
	same(t, "one up", []string{"Later", "Flatter", "Third"}, names(s))
	told := len(*events)
	must(t, s.Reorder("s1", 1))
	same(t, "told of nothing", told, len(*events))
	s.Undo()
	s.Undo()
	same(t, "taken back", []string{"Flatter", "Later", "Third"}, names(s))
	for _, to := range []int{-1, 3} {
		if err := s.Reorder("s1", to); !errors.Is(err, scenario.ErrInvalid) {
			t.Errorf("to %d: %v", to, err)
		}
	}
	if err := s.Reorder("s9", 0); !errors.Is(err, session.ErrNoScenario) {
		t.Error(err)
	}
}

func TestDuplicateStandsBehindItsOriginal(t *testing.T) {
	s, _ := open(t)
	must(t, s.SetNote("s1", "agreed"))
	must(t, s.Lock("s1", true))
	first, err := s.Duplicate("s1")
	must(t, err)
	second, err := s.Duplicate("s1")
	must(t, err)
	_, err = s.Duplicate(session.Baseline)
	must(t, err)
	same(t, "names", []string{"Baseline copy", "Flatter", "Flatter copy 2", "Flatter copy", "Later"}, names(s))
	same(t, "note", "agreed", s.Scenario(first).Note)
	same(t, "edits", s.Scenario("s1").Edits, s.Scenario(second).Edits)
	same(t, "the copy is open", false, s.Scenario(first).Locked)
	must(t, s.SetNote(first, "mine"))
	same(t, "its own note", "agreed", s.Scenario("s1").Note)
}

func TestALockIsAStepLikeOthers(t *testing.T) {
	s, _ := open(t)
	must(t, s.Apply("s2", move("G", "A")))
	must(t, s.Lock("s2", true))
	for what, err := range map[string]error{
		"edit": s.Apply("s2", move("D", "A")), "adjust": s.Adjust("s2", setting("control", "0.9")),
		"rename": s.RenameScenario("s2", "X"), "note": s.SetNote("s2", "X"), "delete": s.RemoveScenario("s2"),
		"plan": s.Annotate("s2", [][]int{{0}}, scenario.Annotation{Wave: scenario.Some("1")}),
	} {
		if !errors.Is(err, session.ErrLocked) {
			t.Errorf("%s: %v", what, err)
		}
	}
	must(t, s.Lock("s2", true)) // no step
	name, _ := s.CanUndo()
	same(t, "newest step", "Lock scenario", name)
	s.Undo()
	s.Undo()
	same(t, "edits", 0, len(s.Scenario("s2").Edits))
	_, _, err := s.Redo()
	must(t, err)
	_, _, err = s.Redo()
	must(t, err)
	same(t, "locked again", true, s.Scenario("s2").Locked)
	must(t, s.Lock("s2", false))
	must(t, s.Apply("s2", move("D", "A")))
}

func TestAnnotateReachesIntoGroupsAndLeavesTheRest(t *testing.T) {
	s, _ := open(t)
	group := scenario.Group{Name: "Two", Edits: []scenario.Edit{
		{Do: scenario.Move{Position: "G", Manager: "A"}, Reason: "kept"}, {Do: scenario.Move{Position: "D", Manager: "A"}},
	}}
	must(t, s.Apply("s2", scenario.Edit{Do: group}))
	must(t, s.Apply("s2", move("E", "A")))
	before := s.Document()
	must(t, s.Annotate("s2", [][]int{{0, 1}, {1}}, scenario.Annotation{Wave: scenario.Some("2"), Date: scenario.Some("2027-03-31")}))
	edits := s.Scenario("s2").Edits
	inside := edits[0].Do.(scenario.Group).Edits
	same(t, "in the group", []string{"", "kept", "2", "2027-03-31"}, []string{inside[0].Wave, inside[0].Reason, inside[1].Wave, inside[1].Date})
	same(t, "beside it", "2", edits[1].Wave)
	same(t, "a copy taken before", "", before.Scenario("s2").Edits[0].Do.(scenario.Group).Edits[1].Wave)
	s.Undo()
	same(t, "taken back", scenario.Edit{Do: group}, s.Scenario("s2").Edits[0])
	for what, call := range map[string]func() error{
		"no edit":      func() error { return s.Annotate("s2", [][]int{{7}}, scenario.Annotation{}) },
		"no group":     func() error { return s.Annotate("s2", [][]int{{1, 0}}, scenario.Annotation{}) },
		"no path":      func() error { return s.Annotate("s2", [][]int{{}}, scenario.Annotation{}) },
		"no day":       func() error { return s.Annotate("s2", [][]int{{0}}, scenario.Annotation{Date: scenario.Some("soon")}) },
		"not a letter": func() error { return s.Annotate("s2", [][]int{{0}}, scenario.Annotation{Wave: scenario.Some("\xff")}) },
	} {
		if err := call(); !errors.Is(err, scenario.ErrInvalid) {
			t.Errorf("%s: %v", what, err)
		}
	}
	told := s.Unsaved()
	must(t, s.Annotate("s2", [][]int{{0}}, scenario.Annotation{Wave: scenario.Some("")}))
	if name, _ := s.CanRedo(); name != "Plan moves" || !told {
		t.Errorf("what says nothing new is a step: redo %q", name)
	}
}

func TestSetTerms(t *testing.T) {
	s, events := open(t)
	want := scenario.Terms{SeveranceMonths: 9, HiringShare: 0.3}
	must(t, s.SetTerms(want))
	must(t, s.SetTerms(want))
	same(t, "terms", want, s.Terms())
	same(t, "events", []session.Event{{}}, *events)
	if err := s.SetTerms(scenario.Terms{HiringShare: 3}); !errors.Is(err, scenario.ErrInvalid) {
		t.Error(err)
	}
	s.Undo()
	same(t, "taken back", scenario.Terms{}, s.Terms())
}

func TestFoundationsMergeWhileTheyAreTyped(t *testing.T) {
	s, _ := open(t)
	said := func(purpose string) scenario.Edit {
		return scenario.Edit{Do: scenario.SetFoundations{Foundations: scenario.Foundations{Purpose: purpose}}}
	}
	must(t, s.Adjust("s2", said("S")))
	must(t, s.Adjust("s2", said("Serve")))
	s.Settle()
	must(t, s.Adjust("s2", said("Serve well")))
	same(t, "steps", 2, len(s.Scenario("s2").Edits))
	s.Undo()
	st, err := s.State("s2")
	must(t, err)
	same(t, "purpose", "Serve", st.Foundations.Purpose)
	s.Undo()
	if _, more := s.CanUndo(); more {
		t.Error("typing left more than one step")
	}
}

func TestSetThresholds(t *testing.T) {
	s, events := open(t)
	want := scenario.Thresholds{"lead_time_mean_h": 0.5}
	must(t, s.SetThresholds(want))
	must(t, s.SetThresholds(scenario.Thresholds{"lead_time_mean_h": 0.5}))
	want["lead_time_mean_h"] = 9 // its own from here on
	same(t, "thresholds", scenario.Thresholds{"lead_time_mean_h": 0.5}, s.Thresholds())
	if err := s.SetThresholds(scenario.Thresholds{"lapse_share": -1}); !errors.Is(err, scenario.ErrInvalid) {
		t.Errorf("a threshold below nothing: %v", err)
	}
	same(t, "events", []session.Event{{}}, *events)
	s.Undo()
	if len(s.Thresholds()) != 0 {
		t.Errorf("taken back, there are still %v", s.Thresholds())
	}
}
