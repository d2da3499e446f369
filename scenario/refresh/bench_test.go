package refresh_test

import (
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/flatten"
	"spanwise/scenario/refresh"
	"spanwise/scenario/scenariotest"
)

// directory is an organisation of the size of the Government of Canada's directory,
// under ids that begin so.
func directory(b *testing.B, prefix string) *scenario.Org {
	b.Helper()
	positions, people := scenariotest.Directory(prefix)
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		b.Fatal(err)
	}
	return org
}

// BenchmarkRefresh matches and replays a large organisation: under the same ids, and
// under others that are all confirmed.
func BenchmarkRefresh(b *testing.B) {
	old := directory(b, "E")
	doc := &scenario.Document{Baseline: scenario.State{Org: old, Model: scenario.DefaultModel()}}
	plan, err := flatten.RemoveLayer{Layer: 4}.Plan(b.Context(), doc.Baseline)
	if err != nil {
		b.Fatal(err)
	}
	doc.Scenarios = []*scenario.Scenario{{ID: "s1", Name: "Flat", Edits: []scenario.Edit{plan.Edit}}}
	for _, bb := range []struct{ name, prefix string }{{"same ids", "E"}, {"renumbered", "P"}} {
		later := directory(b, bb.prefix)
		b.Run(bb.name, func(b *testing.B) {
			for b.Loop() {
				m := refresh.Match(old, later)
				m = m.Confirm(m.Candidates...)
				p := refresh.Replay(doc, later, scenario.Origin{}, m, nil)
				if len(p.Joined)+len(p.Scenarios[0].Misfits) > 0 {
					b.Fatalf("%d joined, %d misfits", len(p.Joined), len(p.Scenarios[0].Misfits))
				}
			}
		})
	}
}

// BenchmarkEdits turns an edited roster into edits: every hundredth position moves,
// or everybody takes the next seat, so that nobody can sit down at once.
func BenchmarkEdits(b *testing.B) {
	org := directory(b, "E")
	from := scenario.State{Org: org, Model: scenario.DefaultModel()}
	for _, bb := range []struct {
		name   string
		change func([]scenario.Position, []scenario.Person)
	}{
		{"moved", func(positions []scenario.Position, _ []scenario.Person) {
			for i := 99; i < len(positions); i += 100 {
				positions[i].Manager = "E000000"
			}
		}},
		{"seated anew", func(_ []scenario.Position, people []scenario.Person) {
			last := people[len(people)-1].Name
			for i := range people {
				people[i].Name, last = last, people[i].Name
			}
		}},
	} {
		b.Run(bb.name, func(b *testing.B) {
			var positions []scenario.Position
			var people []scenario.Person
			for p := range org.Positions() {
				positions = append(positions, p)
			}
			for p := range org.People() {
				people = append(people, p)
			}
			bb.change(positions, people)
			file := orgOf(b, positions, people)
			for b.Loop() {
				if edits, conflicts := refresh.Edits(from, file, columns, refresh.Options{File: "edited.csv", Baseline: from}); len(edits) != 1 || len(conflicts) > 0 {
					b.Fatal(len(edits), conflicts)
				}
			}
		})
	}
}
