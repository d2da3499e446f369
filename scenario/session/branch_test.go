package session_test

import (
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/session"
)

func TestBranchIsOneStep(t *testing.T) {
	s, events := open(t)
	before := states(t, s)
	id, err := s.Branch(" New ", "s1", move("G", "A"))
	must(t, err)
	same(t, "title", "New", s.Title(id))
	same(t, "edits", []scenario.Edit{s.Scenario("s1").Edits[0], move("G", "A")}, s.Scenario(id).Edits)
	same(t, "events", []session.Event{{Scenario: id}}, *events)
	st, err := s.State(id)
	must(t, err)
	if p, _ := st.Org.Position("G"); p.Manager != "A" || st.Org.Has("B") {
		t.Errorf("G under %q, B there: %v", p.Manager, st.Org.Has("B"))
	}
	name, _ := s.CanUndo()
	same(t, "step", "Move position", name)
	after := states(t, s)
	s.Undo()
	same(t, "taken back", before, states(t, s))
	_, _, err = s.Redo()
	must(t, err)
	same(t, "done again", after, states(t, s))
}

// A refused branch must not cost what could be done again.
func TestRefusedBranchKeepsRedo(t *testing.T) {
	s, _ := open(t)
	must(t, s.Apply("s2", move("G", "A")))
	s.Undo()
	if _, err := s.Branch("New", session.Baseline, move("F", "A")); err == nil {
		t.Error("a protected position was moved")
	}
	if name, ok := s.CanRedo(); !ok || name != "Move position" {
		t.Errorf("redo %q, %v", name, ok)
	}
	same(t, "the next id", scenario.ScenarioID("s3"), branch(t, s))
}

func branch(t *testing.T, s *session.Session) scenario.ScenarioID {
	t.Helper()
	id, err := s.Branch("Next", session.Baseline, move("G", "A"))
	must(t, err)
	return id
}

// What is looked at is the edit's doing; nothing of it stays.
func TestTry(t *testing.T) {
	s, events := open(t)
	before := states(t, s)
	for _, id := range []scenario.ScenarioID{session.Baseline, "s1", "s2"} {
		looked := 0
		must(t, s.Try(id, move("G", "A"), func(st scenario.State) {
			looked++
			if p, _ := st.Org.Position("G"); p.Manager != "A" {
				t.Errorf("%q: G still under %q", id, p.Manager)
			}
			if base, _ := s.State(session.Baseline); base.Org.Depth("G") != 3 {
				t.Errorf("%q: the baseline's own chart changed", id)
			}
		}))
		same(t, "looked", 1, looked)
	}
	same(t, "states", before, states(t, s))
	if _, undo := s.CanUndo(); undo || s.Unsaved() || len(*events) > 0 {
		t.Errorf("undo %v, unsaved %v, events %v", undo, s.Unsaved(), *events)
	}
	must(t, s.SetRun(60, 12, 30))
	must(t, s.Try(session.Baseline, move("G", "A"), func(st scenario.State) {
		same(t, "weeks after the run settings changed", 60, st.Model.Weeks)
	}))
}

func TestFreePositionID(t *testing.T) {
	s, _ := open(t)
	free := func(when string, want scenario.PositionID) {
		t.Helper()
		same(t, when, want, s.FreePositionID())
	}
	add := func(p scenario.Position) scenario.Edit {
		p.FTE = 1
		return scenario.Edit{Do: scenario.Add{Position: p}}
	}
	free("new", "N1")
	free("asked again", "N1")
	must(t, s.Apply("s2", add(scenario.Position{ID: "N1", Manager: "A"})))
	free("given in another scenario", "N2")
	s.Undo()
	free("taken back", "N2")
	must(t, s.Apply("s1", scenario.Edit{Do: scenario.Hire{Person: scenario.Person{ID: "N2", FTE: 1}}}))
	free("a person's", "N3")
	id, err := s.Branch("New", session.Baseline, scenario.Edit{Do: scenario.Group{Name: "Two", Edits: []scenario.Edit{
		add(scenario.Position{ID: "N3", Manager: "A"}), add(scenario.Position{ID: "N4", Manager: "N3", Dotted: "D:N5"}),
	}}})
	must(t, err)
	free("a group's, and a dotted line to nobody", "N6")
	must(t, s.RemoveScenario(id))
	free("of a deleted scenario", "N6")
}

func TestFreePositionIDPassesOverTheBaseline(t *testing.T) {
	org, err := scenario.NewOrg([]scenario.Position{{ID: "N1", FTE: 1, Dotted: "N4"}}, []scenario.Person{{ID: "N2", FTE: 1}})
	must(t, err)
	model := scenario.DefaultModel()
	model.Overrides = []scenario.Override{{Position: "N3", Values: map[string]float64{"control": 0.5}}}
	doc := &scenario.Document{Baseline: scenario.State{Org: org, Model: model}, Scenarios: []*scenario.Scenario{{
		ID: "s1", Name: "One", Edits: []scenario.Edit{{Do: scenario.Add{Position: scenario.Position{ID: "N5", Manager: "N1", FTE: 1}}}},
	}}}
	same(t, "free", scenario.PositionID("N6"), session.New(doc, "").FreePositionID())
}
