package store_test

import (
	"fmt"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

// canada is a document of 218,819 filled positions, the size of the Government of
// Canada's directory, with two scenarios. Budgets: 1.5 s to open, 1.5 s to save.
func canada(b *testing.B) *scenario.Document {
	b.Helper()
	const n = 218_819
	positions := make([]scenario.Position, n)
	people := make([]scenario.Person, n)
	for i := range positions {
		id := scenario.PositionID(fmt.Sprintf("E%06d", i))
		positions[i] = scenario.Position{
			ID: id, Title: "Senior analyst", Unit: fmt.Sprintf("Unit %d", i/40), Location: "Ottawa",
			FTE: 1, Cost: scenario.Some(70_000.0), Currency: "CAD",
		}
		if i > 0 {
			positions[i].Manager = positions[(i-1)/6].ID
		}
		people[i] = scenario.Person{ID: scenario.PersonID("p" + id), Name: fmt.Sprintf("Person %d", i), FTE: 1, Seat: id}
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		b.Fatal(err)
	}
	edits := []scenario.Edit{{Do: scenario.Move{Position: "E000100", Manager: "E000002"}}, {Do: scenario.Remove{Position: "E000005"}}}
	return &scenario.Document{
		Name: "Large", Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()},
		Scenarios: []*scenario.Scenario{{ID: "s1", Name: "One", Edits: edits}, {ID: "s2", Name: "Two", Edits: edits}},
	}
}

func BenchmarkEncode(b *testing.B) {
	doc := canada(b)
	for b.Loop() {
		data, err := store.Encode(doc)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(data)))
	}
}

func BenchmarkDecode(b *testing.B) {
	data, err := store.Encode(canada(b))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := store.Decode(data); err != nil {
			b.Fatal(err)
		}
	}
}
