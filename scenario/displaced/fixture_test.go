package displaced_test

import (
	"flag"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// Property tests draw the same cases every time; -rapid.seed draws others.
func init() {
	if err := flag.Set("rapid.seed", "1"); err != nil {
		panic(err)
	}
}

// works is a company of a chief, two heads, three leads and seven who lead nobody. The
// seat w7 is shared by two, of whom the first works twice as much; v is a vacant post on
// the technical track, t a vacant one with a team.
func works(t testing.TB) scenario.State {
	t.Helper()
	positions := []scenario.Position{
		{ID: "top", Title: "Chief executive", Unit: "Board"},
		{ID: "a", Title: "Head of making", Manager: "top", Unit: "Making", PayGrade: "G4"},
		{ID: "a1", Title: "Team lead", Manager: "a", Unit: "Making", PayGrade: "G3", Authority: scenario.Some(2)},
		{ID: "w1", Title: "Maker", Manager: "a1", Unit: "Making"},
		{ID: "w2", Title: "Maker", Manager: "a1", Unit: "Making"},
		{ID: "a2", Title: "Project lead", Manager: "a", Unit: "Making", PayGrade: "G3"},
		{ID: "w3", Title: "Maker", Manager: "a2", Unit: "Making"},
		{ID: "b", Title: "Head of selling", Manager: "top", Unit: "Selling", PayGrade: "G4"},
		{ID: "b1", Title: "Team lead", Manager: "b", Unit: "Selling"},
		{ID: "w4", Title: "Seller", Manager: "b1", Unit: "Selling"},
		{ID: "t", Title: "Team lead", Manager: "b", Unit: "Selling"},
		{ID: "w5", Title: "Seller", Manager: "t", Unit: "Selling"},
		{ID: "v", Title: "Technical expert", Manager: "b", Unit: "Selling", Track: scenario.TrackTechnical},
		{ID: "w7", Title: "Assistant", Manager: "top", Unit: "Board"},
	}
	var people []scenario.Person
	for i := range positions {
		p := &positions[i]
		p.FTE, p.Cost, p.Currency = 1, scenario.Some(60_000.0), "EUR"
		switch p.ID {
		case "t", "v":
		case "w7":
			people = append(people, scenario.Person{ID: "p-w7", FTE: 0.5, Seat: p.ID}, scenario.Person{ID: "p-w7b", FTE: 0.25, Seat: p.ID})
		default:
			people = append(people, scenario.Person{ID: "p-" + scenario.PersonID(p.ID), Name: "Holder of " + string(p.ID), FTE: 1, Seat: p.ID})
		}
	}
	return stateOf(t, positions, people)
}

func stateOf(t testing.TB, positions []scenario.Position, people []scenario.Person) scenario.State {
	t.Helper()
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return scenario.State{Org: org, Model: scenario.DefaultModel()}
}

func replay(t testing.TB, s scenario.State, actions ...scenario.Action) scenario.State {
	t.Helper()
	out, err := edit.Replay(s, edits(actions...))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func edits(actions ...scenario.Action) []scenario.Edit {
	var out []scenario.Edit
	for _, a := range actions {
		out = append(out, scenario.Edit{Do: a})
	}
	return out
}
