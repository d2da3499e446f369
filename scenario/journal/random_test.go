package journal_test

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/session"
)

// pick draws a number from 0 up to below n.
type pick func(n int) int

// step does one thing at random to a session: an edit of some kind, something with
// a scenario, undo or redo. What is refused changes nothing, which is fine. The same
// draws on the same document do the same.
func step(s *session.Session, pick pick, serial int) {
	switch pick(19) {
	case 0, 1:
		s.Undo()
	case 2:
		_, _, _ = s.Redo()
	case 3:
		_, _ = s.AddScenario(fmt.Sprint("Scenario ", serial), anyScenario(s, pick))
	case 4:
		_ = s.RenameScenario(anyScenario(s, pick), fmt.Sprint("Renamed ", serial))
	case 5:
		_ = s.SetNote(anyScenario(s, pick), fmt.Sprint("note\n", serial))
	case 6:
		_ = s.SetRun(20+pick(40), pick(8), 10)
	case 7:
		if pick(4) == 0 {
			_ = s.RemoveScenario(anyScenario(s, pick))
		}
	case 8:
		if pick(4) == 0 {
			refresh(s, pick, serial)
		}
	case 9:
		_, _ = s.Duplicate(anyScenario(s, pick))
	case 10:
		_ = s.Reorder(anyScenario(s, pick), pick(3))
		// What is locked must not end the run of edits: most are unlocked at once.
	case 11:
		_ = s.Lock(anyScenario(s, pick), pick(4) == 0)
	case 12:
		_ = s.Annotate(anyScenario(s, pick), [][]int{{pick(2)}}, scenario.Annotation{Wave: scenario.Some(fmt.Sprint(pick(3)))})
	case 13:
		_ = s.SetTerms(scenario.Terms{SeveranceMonths: float64(pick(12))})
	case 14:
		_ = s.SetThresholds(scenario.Thresholds{"lapse_share": float64(pick(3)) / 100})
	case 15:
		_ = s.Adjust(anyScenario(s, pick), scenario.Edit{Do: scenario.SetModel{Parameter: "control", Value: fmt.Sprint("0.", pick(9))}})
	default:
		id := anyScenario(s, pick)
		if st, err := s.State(id); err == nil {
			_ = s.Apply(id, scenario.Edit{Do: anyAction(st, pick, serial), Reason: "tried", Wave: fmt.Sprint(pick(3))})
		}
	}
}

func anyScenario(s *session.Session, pick pick) scenario.ScenarioID {
	list := s.Scenarios()
	if len(list) == 0 {
		return session.Baseline
	}
	return list[pick(len(list))].ID
}

// refresh takes a leaf away from the baseline, as a newer roster may.
func refresh(s *session.Session, pick pick, serial int) {
	base, _ := s.State(session.Baseline)
	var positions []scenario.Position
	for p := range base.Org.Positions() {
		positions = append(positions, p)
	}
	at := pick(len(positions))
	if id := positions[at].ID; len(base.Org.Reports(id)) == 0 && len(base.Org.Holders(id)) == 0 {
		positions = append(positions[:at], positions[at+1:]...)
	}
	var people []scenario.Person
	for p := range base.Org.People() {
		people = append(people, p)
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		return
	}
	_ = s.Replace("Refresh", &scenario.Document{
		Name: fmt.Sprint("Month ", serial), Baseline: scenario.State{Org: org, Model: base.Model}, Scenarios: s.Scenarios(),
	})
}

func anyAction(st scenario.State, pick pick, serial int) scenario.Action {
	var positions []scenario.PositionID
	for p := range st.Org.Positions() {
		positions = append(positions, p.ID)
	}
	var people []scenario.PersonID
	for p := range st.Org.People() {
		people = append(people, p.ID)
	}
	position := func() scenario.PositionID { return positions[pick(len(positions))] }
	person := func() scenario.PersonID { return people[pick(len(people))] }
	switch pick(10) {
	case 0, 1, 2:
		return scenario.Move{Position: position(), Manager: position()}
	case 3:
		return scenario.Add{Position: scenario.Position{ID: scenario.PositionID(fmt.Sprint("N", serial)), Manager: position(), FTE: 1}}
	case 4:
		return scenario.Remove{Position: position(), Handover: scenario.Handover{Receivers: []scenario.Receiver{{Position: position(), Share: 0.5}}}}
	case 5:
		return scenario.Hire{Person: scenario.Person{ID: scenario.PersonID(fmt.Sprint("H", serial)), Name: "Ånna <&> \u2028", FTE: 1}}
	case 6:
		return scenario.Unseat{Person: person(), Leaving: pick(2) == 0}
	case 7:
		return scenario.SetModel{Position: position(), Parameter: "control", Value: "0.5"}
	case 8:
		return scenario.Group{Name: "Several", Edits: []scenario.Edit{
			{Do: scenario.Set{Position: position(), Field: scenario.FieldTitle, Value: fmt.Sprint("Title ", serial)}},
			{Do: scenario.Seat{Person: person(), Position: position()}},
		}}
	}
	return scenario.Set{Position: position(), Field: scenario.FieldTitle, Value: fmt.Sprint("Title ", serial)}
}
