package edit_test

import (
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

func TestWords(t *testing.T) {
	called := func(id scenario.PositionID) string { return string(id) + "!" }
	for want, a := range map[string]scenario.Action{
		"Move B! under Z!":                                scenario.Move{Position: "B", Manager: "Z"},
		"Make B! a top":                                   scenario.Move{Position: "B"},
		"Add Lead under B!":                               scenario.Add{Position: scenario.Position{ID: "N", Title: "Lead", Manager: "B"}},
		"Add a position as a top":                         scenario.Add{Position: scenario.Position{ID: "N"}},
		"Remove B!":                                       scenario.Remove{Position: "B"},
		"Stop the work of B!":                             scenario.TakeOver{From: "B", Stopped: true},
		"Hand work of B! over to C!":                      scenario.TakeOver{From: "B", Takers: []scenario.Taker{{Position: "C"}}},
		"Hand work of B! over to C! and 1 more":           scenario.TakeOver{From: "B", Takers: []scenario.Taker{{Position: "C"}, {Position: "D"}}},
		"Add person h":                                    scenario.Hire{Person: scenario.Person{ID: "h", Name: "Ada"}},
		"Seat person h in B!":                             scenario.Seat{Person: "h", Position: "B"},
		"Unseat person h":                                 scenario.Unseat{Person: "h"},
		"Let person h leave":                              scenario.Unseat{Person: "h", Leaving: true},
		"Let person h wait unplaced, as chosen":           scenario.Unseat{Person: "h", Decided: true},
		"Change title of B! to “Lead”":                    scenario.Set{Position: "B", Field: scenario.FieldTitle, Value: "Lead"},
		"Change title of B! to nothing":                   scenario.Set{Position: "B", Field: scenario.FieldTitle},
		"Change name of person h":                         scenario.SetPerson{Person: "h", Field: scenario.FieldName, Value: "Ada"},
		"Change FTE of person h to “0.5”":                 scenario.SetPerson{Person: "h", Field: scenario.FieldFTE, Value: "0.5"},
		"Set control to 0.1 at B!":                        scenario.SetModel{Position: "B", Parameter: "control", Value: "0.1"},
		"Take back control at B!":                         scenario.SetModel{Position: "B", Parameter: "control"},
		"Let decision class 2 be decided from grade 0 on": scenario.SetRights{Class: 1},
		"Take the foundations back":                       scenario.SetFoundations{},
		"Set the foundations: purpose, 1 priority, steady until 2027-03-31": scenario.SetFoundations{Foundations: scenario.Foundations{
			Purpose: "Serve", Priorities: []scenario.Priority{{Name: "Speed"}}, SteadyUntil: "2027-03-31",
		}},
		"Remove layer 3": scenario.Group{Name: "Remove layer 3"},
	} {
		same(t, want, want, edit.Words(a, called))
	}
}

func TestMerge(t *testing.T) {
	planned := func(a scenario.Action, wave string) scenario.Edit { return scenario.Edit{Do: a, Wave: wave} }
	control := func(v string) scenario.Action { return scenario.SetModel{Parameter: "control", Value: v} }
	for name, c := range map[string]struct {
		prev, next scenario.Edit
		want       scenario.Edit // the zero Edit where they do not merge
	}{
		"a parameter again":       {e(control("1")), e(control("0.5")), e(control("0.5"))},
		"planned before":          {planned(control("1"), "2"), e(control("0.5")), planned(control("0.5"), "2")},
		"planned otherwise":       {planned(control("1"), "2"), planned(control("0.5"), "3"), scenario.Edit{}},
		"planned only now":        {e(control("1")), planned(control("0.5"), "3"), scenario.Edit{}},
		"at another place":        {e(control("1")), e(scenario.SetModel{Position: "B", Parameter: "control", Value: "1"}), scenario.Edit{}},
		"a right again":           {e(scenario.SetRights{Class: 1, Authority: 2}), e(scenario.SetRights{Class: 1}), e(scenario.SetRights{Class: 1})},
		"another class":           {e(scenario.SetRights{Class: 1}), e(scenario.SetRights{Class: 2}), scenario.Edit{}},
		"a field again":           {e(scenario.Set{Position: "B", Field: "title", Value: "x"}), e(scenario.Set{Position: "B", Field: "title"}), e(scenario.Set{Position: "B", Field: "title"})},
		"another field":           {e(scenario.Set{Position: "B", Field: "title"}), e(scenario.Set{Position: "B", Field: "unit"}), scenario.Edit{}},
		"a person's field":        {e(scenario.SetPerson{Person: "a", Field: "name", Value: "x"}), e(scenario.SetPerson{Person: "a", Field: "name"}), e(scenario.SetPerson{Person: "a", Field: "name"})},
		"foundations":             {e(scenario.SetFoundations{Foundations: scenario.Foundations{Purpose: "x"}}), e(scenario.SetFoundations{}), e(scenario.SetFoundations{})},
		"moves are steps each":    {e(scenario.Move{Position: "B", Manager: "Z"}), e(scenario.Move{Position: "B", Manager: "Z"}), scenario.Edit{}},
		"groups are steps each":   {e(scenario.Group{Name: "x"}), e(scenario.Group{Name: "x"}), scenario.Edit{}},
		"nothing is never merged": {},
	} {
		got, ok := edit.Merge(c.prev, c.next)
		same(t, name, c.want, got)
		same(t, name+" merges", c.want.Do != nil, ok)
	}
}
