package session_test

import (
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/session"
)

// require is what a helper asks of *testing.T and *rapid.T alike.
type require interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

// smallDocument is a chart of eight positions and two scenarios, one with edits.
func smallDocument(t require) *scenario.Document {
	t.Helper()
	org, err := scenario.NewOrg([]scenario.Position{
		{ID: "A", FTE: 1},
		{ID: "B", Manager: "A", FTE: 1},
		{ID: "D", Manager: "B", FTE: 1},
		{ID: "E", Manager: "B", FTE: 1},
		{ID: "C", Manager: "A", FTE: 1},
		{ID: "F", Manager: "C", FTE: 1, Protected: true},
		{ID: "G", Manager: "C", FTE: 0.5},
		{ID: "Z", FTE: 1},
	}, []scenario.Person{
		{ID: "a", FTE: 1, Seat: "A"},
		{ID: "b", FTE: 1, Seat: "B"},
		{ID: "d", FTE: 1, Seat: "D"},
		{ID: "e1", FTE: 0.5, Seat: "E"},
		{ID: "e2", FTE: 0.5, Seat: "E"},
		{ID: "f", FTE: 1, Seat: "F"},
		{ID: "u", FTE: 1},
	})
	if err != nil {
		t.Fatal(err)
	}
	return &scenario.Document{
		Name:     "Small",
		Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()},
		Scenarios: []*scenario.Scenario{
			{ID: "s1", Name: "Flatter", Edits: []scenario.Edit{{Do: scenario.Remove{Position: "B"}, Reason: "a layer less"}}},
			{ID: "s2", Name: "Later", Note: "to do"},
		},
	}
}

type seat struct {
	Position scenario.Position
	Reports  []scenario.PositionID
	Holders  []scenario.PersonID
}

// content is all that a state holds, in its order.
type content struct {
	Tops   []scenario.PositionID
	Seats  []seat
	People []scenario.Person
	Model  scenario.OperatingModel
	Said   scenario.Foundations
}

func contentOf(s scenario.State) content {
	c := content{Tops: slices.Clone(s.Org.Tops()), People: slices.Collect(s.Org.People()), Model: *s.Model.Clone(), Said: *s.Foundations.Clone()}
	if len(c.Model.Overrides) == 0 {
		c.Model.Overrides = nil // an empty list, left by a setting taken away, is not told from none
	}
	for p := range s.Org.Positions() {
		c.Seats = append(c.Seats, seat{p, append([]scenario.PositionID{}, s.Org.Reports(p.ID)...), append([]scenario.PersonID{}, s.Org.Holders(p.ID)...)})
	}
	return c
}

// states returns what the baseline and every scenario hold.
func states(t require, s *session.Session) []content {
	t.Helper()
	ids := []scenario.ScenarioID{session.Baseline}
	for _, sc := range s.Scenarios() {
		ids = append(ids, sc.ID)
	}
	var out []content
	for _, id := range ids {
		st, err := s.State(id)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, contentOf(st))
	}
	return out
}

// anyAction draws an edit that may fit the state or not.
func anyAction(t *rapid.T, st scenario.State, serial int) scenario.Action {
	positions := []scenario.PositionID{"none"}
	for p := range st.Org.Positions() {
		positions = append(positions, p.ID)
	}
	people := []scenario.PersonID{"nobody"}
	for p := range st.Org.People() {
		people = append(people, p.ID)
	}
	position := func(what string) scenario.PositionID { return rapid.SampledFrom(positions).Draw(t, what) }
	orNone := func(what string) scenario.PositionID {
		return rapid.SampledFrom(append([]scenario.PositionID{""}, positions...)).Draw(t, what)
	}
	person := func() scenario.PersonID { return rapid.SampledFrom(people).Draw(t, "person") }
	text := func(of ...string) string { return rapid.SampledFrom(of).Draw(t, "value") }
	field := func(of ...scenario.Field) scenario.Field { return rapid.SampledFrom(of).Draw(t, "field") }
	switch rapid.IntRange(0, 11).Draw(t, "kind") {
	case 0, 1:
		return scenario.Move{Position: position("position"), Manager: orNone("manager")}
	case 2:
		return scenario.Add{Position: scenario.Position{ID: scenario.PositionID(fmt.Sprint("N", serial)), Manager: orNone("manager"), FTE: 1}}
	case 3:
		return scenario.Remove{Position: position("position"), ReportsTo: orNone("heir"), Handover: anyHandover(t, positions)}
	case 4:
		return scenario.Hire{Person: scenario.Person{ID: scenario.PersonID(fmt.Sprint("N", serial)), FTE: 1}}
	case 5:
		return scenario.Seat{Person: person(), Position: position("position")}
	case 6:
		return scenario.Unseat{Person: person(), Leaving: rapid.Bool().Draw(t, "leaving"), Decided: rapid.Bool().Draw(t, "decided")}
	case 7:
		return scenario.Set{Position: position("position"), Field: field(scenario.FieldTitle, scenario.FieldFTE, scenario.FieldCost, scenario.FieldProtected), Value: text("", "0.5", "yes", "7")}
	case 8:
		return scenario.SetPerson{Person: person(), Field: field(scenario.FieldName, scenario.FieldFTE), Value: text("0.5", "Uma")}
	case 9:
		return anySetting(t, orNone("where"))
	case 10:
		return anyFoundations(t)
	default:
		group := scenario.Group{Name: "Several"}
		for i := range rapid.IntRange(0, 3).Draw(t, "steps") {
			group.Edits = append(group.Edits, scenario.Edit{Do: anyAction(t, st, 100*serial+i), Reason: "part"})
		}
		return group
	}
}

// anyFoundations draws what may say too much, or nothing.
func anyFoundations(t *rapid.T) scenario.Action {
	f := scenario.Foundations{Purpose: rapid.SampledFrom([]string{"", "Serve"}).Draw(t, "purpose")}
	for range rapid.IntRange(0, 2).Draw(t, "priorities") {
		f.Priorities = append(f.Priorities, scenario.Priority{
			Name:  rapid.SampledFrom([]string{"", "Speed", "Care"}).Draw(t, "priority"),
			Units: []scenario.UnitLine{{Unit: "Sales", Line: "less to ask"}},
		})
	}
	f.SteadyUntil = rapid.SampledFrom([]string{"", "2027-03-31", "soon"}).Draw(t, "until")
	f.Rights = []scenario.RightInWords{{Boundary: "a day", Priority: rapid.IntRange(0, 2).Draw(t, "served")}}
	return scenario.SetFoundations{Foundations: f}
}

func anyHandover(t *rapid.T, positions []scenario.PositionID) scenario.Handover {
	switch rapid.IntRange(0, 3).Draw(t, "handover") {
	case 0:
		return scenario.Handover{Stopped: true}
	case 1:
		return scenario.Handover{Receivers: []scenario.Receiver{{
			Position: rapid.SampledFrom(positions).Draw(t, "receiver"), Share: rapid.Float64Range(0, 1.2).Draw(t, "share"), Hours: 2,
		}}}
	}
	return scenario.Handover{}
}

func anySetting(t *rapid.T, where scenario.PositionID) scenario.Action {
	if rapid.Bool().Draw(t, "rights") {
		return scenario.SetRights{Class: rapid.IntRange(-1, 6).Draw(t, "class"), Authority: rapid.IntRange(-1, 5).Draw(t, "authority")}
	}
	return scenario.SetModel{
		Position:  where,
		Parameter: rapid.SampledFrom([]string{"control", "practice", "weeks", "weeks", "mix", "charm"}).Draw(t, "parameter"),
		Value:     rapid.SampledFrom([]string{"", "0.5", "1", "10", "30", "routine"}).Draw(t, "value"),
	}
}
