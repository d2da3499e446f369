package edit_test

import (
	"strings"
	"testing"

	"spanwise/scenario"
)

// valid are edits that apply to the small chart; each test of what one did reads
// the state after it.
var valid = map[string]struct {
	do      scenario.Action
	check   func(*testing.T, scenario.State)
	changes []change
}{
	"move": {
		scenario.Move{Position: "B", Manager: "Z"},
		func(t *testing.T, s scenario.State) { same(t, "A, Z", "C I|B", reports(s, "A")+"|"+reports(s, "Z")) },
		[]change{{Position: "B"}, {Position: "A"}, {Position: "Z"}},
	},
	"move to the top": {
		scenario.Move{Position: "I"},
		func(t *testing.T, s scenario.State) { same(t, "tops", []pid{"A", "Z", "I"}, s.Org.Tops()) },
		[]change{{Position: "I"}, {Position: "A"}},
	},
	"add": {
		scenario.Add{Position: scenario.Position{ID: "N", Title: "New", Manager: "B", FTE: 1}},
		func(t *testing.T, s scenario.State) { same(t, "B", "D E H N", reports(s, "B")) },
		[]change{{Position: "N"}, {Position: "B"}},
	},
	"remove without reports": {
		scenario.Remove{Position: "E"},
		func(t *testing.T, s scenario.State) {
			// D is the one filled position beside E; both of E's people wait.
			same(t, "B, unplaced", "D H|e1 e2 u", reports(s, "B")+"|"+unplaced(s))
			taken(t, s, "D", 1, 0)
			taken(t, s, "H", 0, 0)
		},
		[]change{{Position: "D"}, {Position: "E"}, {Person: "e1"}, {Person: "e2"}, {Position: "B"}},
	},
	"remove manager": {
		scenario.Remove{Position: "B"},
		func(t *testing.T, s scenario.State) {
			same(t, "A", "C I D E H", reports(s, "A"))
			taken(t, s, "I", 1.5, 0) // its FTE and what it had taken over; C is vacant
		},
		nil,
	},
	"remove vacant manager, the report no longer protected": {
		scenario.Group{Name: "Free and remove", Edits: []scenario.Edit{
			e(scenario.Set{Position: "F", Field: scenario.FieldProtected, Value: "no"}), e(scenario.Remove{Position: "C"}),
		}},
		func(t *testing.T, s scenario.State) {
			same(t, "A", "B I F", reports(s, "A"))
			taken(t, s, "B", 1, 0)
			taken(t, s, "I", 0.5, 0)
		},
		nil,
	},
	"remove with nobody beside": {
		scenario.Remove{Position: "G"},
		func(t *testing.T, s scenario.State) { taken(t, s, "F", 0.5, 0) },
		nil,
	},
	"remove a top": {
		scenario.Remove{Position: "A"},
		func(t *testing.T, s scenario.State) {
			same(t, "tops", []pid{"Z", "B", "C", "I"}, s.Org.Tops())
			same(t, "its work goes to nobody", 0.5, totalTaken(s))
		},
		nil,
	},
	"remove, reports to another": {
		scenario.Remove{Position: "B", ReportsTo: "I"},
		func(t *testing.T, s scenario.State) {
			same(t, "A, I", "C I|D E H", reports(s, "A")+"|"+reports(s, "I"))
		},
		nil,
	},
	"remove, reports to the one above by name": {
		scenario.Remove{Position: "B", ReportsTo: "A"},
		func(t *testing.T, s scenario.State) { same(t, "A", "C I D E H", reports(s, "A")) },
		nil,
	},
	"remove, an own report steps up": {
		scenario.Remove{Position: "B", ReportsTo: "D"},
		func(t *testing.T, s scenario.State) {
			same(t, "A, D", "C I D|E H", reports(s, "A")+"|"+reports(s, "D"))
			// D stood under B, not beside it: the work of B goes to I alone.
			taken(t, s, "I", 1.5, 0)
			taken(t, s, "D", 0, 0)
		},
		nil,
	},
	"remove a top, an own report steps up": {
		scenario.Remove{Position: "A", ReportsTo: "I"},
		func(t *testing.T, s scenario.State) {
			same(t, "tops, I", "Z I|B C", string(s.Org.Tops()[0]+" "+s.Org.Tops()[1])+"|"+reports(s, "I"))
		},
		nil,
	},
	"remove, work to named receivers": {
		scenario.Remove{Position: "B", Handover: scenario.Handover{Receivers: []scenario.Receiver{
			{Position: "D", Share: 0.5, Hours: 4}, {Position: "Z", Share: 0.25}, {Position: "A", Hours: 3},
		}}},
		func(t *testing.T, s scenario.State) {
			taken(t, s, "D", 0.75, 4)
			taken(t, s, "Z", 0.375, 0)
			taken(t, s, "A", 0, 3)
			taken(t, s, "I", 0, 0)
		},
		nil,
	},
	"remove, thirds add up to a whole": {
		scenario.Remove{Position: "B", Handover: scenario.Handover{Receivers: []scenario.Receiver{
			{Position: "D", Share: 1. / 3}, {Position: "E", Share: 1. / 3}, {Position: "H", Share: 1. / 3},
		}}},
		func(t *testing.T, s scenario.State) { taken(t, s, "H", 0.5, 0) },
		nil,
	},
	"remove, hours taken over go on": {
		scenario.Group{Name: "Two in turn", Edits: []scenario.Edit{
			e(scenario.Remove{Position: "E", Handover: handedTo(scenario.Receiver{Position: "D", Hours: 6})}),
			e(scenario.Remove{Position: "D", Handover: handedTo(scenario.Receiver{Position: "I", Share: 0.5, Hours: 1}, scenario.Receiver{Position: "Z", Share: 0.25})}),
		}},
		func(t *testing.T, s scenario.State) {
			taken(t, s, "I", 0.5, 4)
			taken(t, s, "Z", 0.25, 1.5) // a quarter of the work is handed to nobody
		},
		nil,
	},
	"remove, hours taken over go on by themselves": {
		scenario.Group{Name: "Two in turn", Edits: []scenario.Edit{
			e(scenario.Remove{Position: "E", Handover: handedTo(scenario.Receiver{Position: "I", Hours: 6})}), e(scenario.Remove{Position: "I"}),
		}},
		func(t *testing.T, s scenario.State) { taken(t, s, "B", 1.5, 6) }, // the one filled position beside I
		nil,
	},
	"remove, work stopped": {
		scenario.Remove{Position: "I", Handover: scenario.Handover{Stopped: true}},
		func(t *testing.T, s scenario.State) { same(t, "taken over", 0.5, totalTaken(s)) },
		[]change{{Position: "I"}, {Person: "i"}, {Position: "A"}},
	},
	"work of a removed position handed over later": {
		scenario.TakeOver{From: "gone", Takers: []scenario.Taker{{Position: "D", FTE: 0.5, Hours: 3}, {Position: "A", Hours: 1}}},
		func(t *testing.T, s scenario.State) {
			taken(t, s, "D", 0.5, 3)
			taken(t, s, "A", 0, 1)
		},
		[]change{{Position: "D"}, {Position: "A"}, {Position: "gone"}},
	},
	"hire": {
		scenario.Hire{Person: scenario.Person{ID: "n", Name: "Nia", FTE: 1}},
		func(t *testing.T, s scenario.State) { same(t, "unplaced", "u n", unplaced(s)) },
		[]change{{Person: "n"}},
	},
	"seat": {
		scenario.Seat{Person: "u", Position: "C"},
		func(t *testing.T, s scenario.State) { same(t, "C", []scenario.PersonID{"u"}, s.Org.Holders("C")) },
		[]change{{Position: "C"}, {Person: "u"}},
	},
	"seat from another seat": {
		scenario.Seat{Person: "e1", Position: "H"},
		func(t *testing.T, s scenario.State) {
			same(t, "E, H", [][]scenario.PersonID{{"e2"}, {"e1"}}, [][]scenario.PersonID{s.Org.Holders("E"), s.Org.Holders("H")})
		},
		[]change{{Position: "E"}, {Position: "H"}, {Person: "e1"}},
	},
	"seat one who leaves": {
		scenario.Seat{Person: "x", Position: "H"},
		func(t *testing.T, s scenario.State) {
			p, _ := s.Org.Person("x")
			same(t, "x", scenario.Person{ID: "x", FTE: 1, Seat: "H"}, p)
		},
		nil,
	},
	"unseat": {
		scenario.Unseat{Person: "e1"},
		func(t *testing.T, s scenario.State) { same(t, "unplaced", "e1 u", unplaced(s)) },
		[]change{{Position: "E"}, {Person: "e1"}},
	},
	"unseat to leave": {
		scenario.Unseat{Person: "b", Leaving: true},
		func(t *testing.T, s scenario.State) {
			p, _ := s.Org.Person("b")
			same(t, "b", scenario.Person{ID: "b", FTE: 1, Leaving: true}, p)
		},
		nil,
	},
	"unplaced one leaves": {
		scenario.Unseat{Person: "u", Leaving: true},
		func(t *testing.T, s scenario.State) { same(t, "unplaced", "", unplaced(s)) },
		[]change{{Person: "u"}},
	},
	"leaving one stays": {
		scenario.Unseat{Person: "x"},
		func(t *testing.T, s scenario.State) { same(t, "unplaced", "u x", unplaced(s)) },
		nil,
	},
	"set": {
		scenario.Set{Position: "B", Field: scenario.FieldTitle, Value: "Head of delivery"},
		func(t *testing.T, s scenario.State) {
			p, _ := s.Org.Position("B")
			same(t, "title", "Head of delivery", p.Title)
		},
		[]change{{Position: "B"}},
	},
	"set to what it is": {
		scenario.Set{Position: "B", Field: scenario.FieldTitle, Value: "Head"}, nil, nil,
	},
	"protected can be unprotected": {
		scenario.Set{Position: "F", Field: scenario.FieldProtected, Value: "no"},
		func(t *testing.T, s scenario.State) {
			p, _ := s.Org.Position("F")
			same(t, "protected", false, p.Protected)
		},
		[]change{{Position: "F"}},
	},
	"set name": {
		scenario.SetPerson{Person: "u", Field: scenario.FieldName, Value: "Uma"},
		func(t *testing.T, s scenario.State) {
			p, _ := s.Org.Person("u")
			same(t, "name", "Uma", p.Name)
		},
		[]change{{Person: "u"}},
	},
	"set person's FTE": {
		scenario.SetPerson{Person: "a", Field: scenario.FieldFTE, Value: " 0.8 "},
		func(t *testing.T, s scenario.State) {
			p, _ := s.Org.Person("a")
			same(t, "FTE", 0.8, p.FTE)
		},
		[]change{{Position: "A"}, {Person: "a"}},
	},
	"set parameter": {
		scenario.SetModel{Parameter: "weeks", Value: "26"},
		func(t *testing.T, s scenario.State) { same(t, "weeks", 26, s.Model.Weeks) },
		[]change{{Model: true}},
	},
	"set parameter to what it is": {scenario.SetModel{Parameter: "weeks", Value: "52"}, nil, nil},
	"set mix": {
		scenario.SetModel{Parameter: "mix", Value: "routine"},
		func(t *testing.T, s scenario.State) { same(t, "mix", "routine", s.Model.Settings.Mix) },
		[]change{{Model: true}},
	},
	"set a value of a class": {
		scenario.SetModel{Parameter: "class.2.ai_absorbs", Value: "0.1"},
		func(t *testing.T, s scenario.State) {
			same(t, "absorbed", []float64{0, 0.1}, []float64{s.Model.Classes[0].AIAbsorbs, s.Model.Classes[1].AIAbsorbs})
		},
		[]change{{Model: true}},
	},
	"set the shares of a mix and use it": {
		scenario.Group{Name: "Expert work", Edits: []scenario.Edit{
			e(scenario.SetModel{Parameter: "mixes.expert", Value: "0.5 0.4 0.1 0 0 0"}), e(scenario.SetModel{Parameter: "mix", Value: "expert"}),
		}},
		func(t *testing.T, s scenario.State) {
			same(t, "shares", []float64{0.5, 0.4, 0.1, 0, 0, 0}, s.Model.Mixes[s.Model.Settings.Mix])
		},
		[]change{{Model: true}},
	},
	"take a mix away": {
		scenario.SetModel{Parameter: "mixes.routine"},
		func(t *testing.T, s scenario.State) { same(t, "mixes", 0, len(s.Model.Mixes)) },
		[]change{{Model: true}},
	},
	"set override": {
		scenario.SetModel{Position: "C", Parameter: "practice", Value: "1"},
		func(t *testing.T, s scenario.State) {
			same(t, "overrides", []scenario.Override{
				{Position: "B", Values: map[string]float64{"control": 0.1}},
				{Position: "C", Values: map[string]float64{"practice": 1}},
			}, s.Model.Overrides)
		},
		[]change{{Model: true}},
	},
	"set another value of an override": {
		scenario.SetModel{Position: "B", Parameter: "mix", Value: "routine"},
		func(t *testing.T, s scenario.State) {
			same(t, "overrides", []scenario.Override{{Position: "B", Values: map[string]float64{"control": 0.1}, Mix: scenario.Some("routine")}}, s.Model.Overrides)
		},
		[]change{{Model: true}},
	},
	"remove override": {
		scenario.SetModel{Position: "B", Parameter: "control"},
		func(t *testing.T, s scenario.State) { same(t, "overrides", 0, len(s.Model.Overrides)) },
		[]change{{Model: true}},
	},
	"remove an override that is not": {scenario.SetModel{Position: "C", Parameter: "control"}, nil, nil},
	"set rights": {
		scenario.SetRights{Class: 3, Authority: 2},
		func(t *testing.T, s scenario.State) { same(t, "authority", 2, s.Model.Classes[3].Authority) },
		[]change{{Model: true}},
	},
	"group": {
		scenario.Group{Name: "Promote", Edits: []scenario.Edit{
			e(scenario.Remove{Position: "B"}),
			e(scenario.Group{Name: "inner", Edits: []scenario.Edit{e(scenario.Seat{Person: "b", Position: "C"})}}),
			e(scenario.Move{Position: "D", Manager: "C"}),
		}},
		func(t *testing.T, s scenario.State) {
			same(t, "A, C", "C I E H|F D", reports(s, "A")+"|"+reports(s, "C"))
		},
		nil,
	},
	"empty group": {scenario.Group{Name: "Nothing"}, nil, nil},
}

func unplaced(s scenario.State) string {
	var out []string
	for _, p := range s.Org.Unplaced() {
		out = append(out, string(p.ID))
	}
	return strings.Join(out, " ")
}

func taken(t *testing.T, s scenario.State, id pid, fte, hours float64) {
	t.Helper()
	p, _ := s.Org.Position(id)
	same(t, "taken over by "+string(id), []float64{fte, hours}, []float64{p.TakenFTE, p.TakenHours})
}

func totalTaken(s scenario.State) float64 {
	sum := 0.0
	for p := range s.Org.Positions() {
		sum += p.TakenFTE
	}
	return sum
}
