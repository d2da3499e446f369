package session_test

import (
	"errors"
	"path/filepath"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/session"
)

func setting(parameter, value string) scenario.Edit {
	return scenario.Edit{Do: scenario.SetModel{Parameter: parameter, Value: value}}
}

// control is that of a scenario, and how many edits it has.
func control(t *testing.T, s *session.Session) (float64, int) {
	t.Helper()
	st, err := s.State("s2")
	must(t, err)
	return st.Model.Settings.Control, len(s.Scenario("s2").Edits)
}

type expected struct {
	value float64
	edits int
}

func (a expected) check(t *testing.T, s *session.Session, what string) {
	t.Helper()
	if value, edits := control(t, s); value != a.value || edits != a.edits {
		t.Errorf("%s: control %v with %d edits, want %v with %d", what, value, edits, a.value, a.edits)
	}
}

func TestAdjustingIsOneStep(t *testing.T) {
	s, _ := open(t)
	was, n := control(t, s)
	for _, v := range []string{"0.5", "0.6", "0.7"} {
		must(t, s.Adjust("s2", setting("control", v)))
	}
	expected{0.7, n + 1}.check(t, s, "adjusted")
	s.Undo()
	expected{was, n}.check(t, s, "undone")
	_, _, err := s.Redo()
	must(t, err)
	expected{0.7, n + 1}.check(t, s, "done again")
}

func TestAdjustingBackLeavesNoStep(t *testing.T) {
	s, events := open(t)
	must(t, s.Adjust("s2", setting("control", "0.5")))
	must(t, s.Adjust("s2", setting("control", "0.25"))) // as it was
	if _, can := s.CanUndo(); can || s.Unsaved() {
		t.Error("there is something to undo or to save")
	}
	if last := (*events)[len(*events)-1]; len(last.Changes) == 0 {
		t.Error("nobody was told that the value is back")
	}
}

func TestWhatEndsAnAdjustment(t *testing.T) {
	for name, between := range map[string]func(*testing.T, *session.Session){
		"another parameter": func(t *testing.T, s *session.Session) { must(t, s.Adjust("s2", setting("clarity", "0.9"))) },
		"another place": func(t *testing.T, s *session.Session) {
			must(t, s.Adjust("s2", scenario.Edit{Do: scenario.SetModel{Position: "C", Parameter: "control", Value: "0.1"}}))
		},
		"another scenario": func(t *testing.T, s *session.Session) { must(t, s.Adjust("s1", setting("control", "0.1"))) },
		"another edit":     func(t *testing.T, s *session.Session) { must(t, s.Apply("s2", move("G", "A"))) },
		"a save":           func(t *testing.T, s *session.Session) { must(t, s.Save(filepath.Join(t.TempDir(), "x.spanwise"))) },
		"an undo": func(t *testing.T, s *session.Session) {
			must(t, s.Apply("s2", move("G", "A")))
			s.Undo()
		},
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := open(t)
			must(t, s.Adjust("s2", setting("control", "0.5")))
			between(t, s)
			must(t, s.Adjust("s2", setting("control", "0.6")))
			s.Undo()
			if value, _ := control(t, s); value != 0.5 {
				t.Errorf("after one undo control is %v", value)
			}
		})
	}
}

func TestARefusedAdjustmentLeavesTheOneBefore(t *testing.T) {
	s, events := open(t)
	must(t, s.Adjust("s2", setting("control", "0.5")))
	told := len(*events)
	if err := s.Adjust("s2", setting("control", "5")); !errors.Is(err, scenario.ErrInvalid) {
		t.Fatal(err)
	}
	if value, _ := control(t, s); value != 0.5 || len(*events) != told {
		t.Errorf("control %v, told %d times more", value, len(*events)-told)
	}
	if err := s.Adjust(session.Baseline, setting("control", "0.5")); !errors.Is(err, session.ErrBaseline) {
		t.Errorf("the baseline: %v", err)
	}
}
