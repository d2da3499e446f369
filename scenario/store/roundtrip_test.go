package store_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

// text draws any string that JSON can hold, quotes and line ends among them.
func text(t *rapid.T, what string) string { return rapid.String().Draw(t, what) }

func amount(t *rapid.T, what string) float64 {
	return rapid.Float64Range(0, scenario.MaxAmount).Draw(t, what)
}

func anyPosition(t *rapid.T, n int) scenario.Position {
	p := scenario.Position{
		ID: scenario.PositionID(fmt.Sprint(n, text(t, "id"))), Title: text(t, "title"), Unit: text(t, "unit"), Location: text(t, "location"),
		PayGrade: text(t, "pay grade"), Raise: rapid.IntRange(0, 3).Draw(t, "raise"), FTE: amount(t, "FTE"), Currency: text(t, "currency"),
		Protected: rapid.Bool().Draw(t, "protected"), Track: rapid.SampledFrom(scenario.Tracks).Draw(t, "track"), Notes: text(t, "notes"),
		Dotted: text(t, "dotted"), Assistant: rapid.Bool().Draw(t, "assistant"), TakenFTE: amount(t, "taken"), TakenHours: amount(t, "hours"),
	}
	if rapid.Bool().Draw(t, "authority set") {
		p.Authority = scenario.Some(rapid.IntRange(0, scenario.MaxGrade).Draw(t, "authority"))
	}
	if rapid.Bool().Draw(t, "cost known") {
		p.Cost = scenario.Some(amount(t, "cost"))
	}
	return p
}

func anyDocument(t *rapid.T) *scenario.Document {
	var positions []scenario.Position
	var people []scenario.Person
	for n := range rapid.IntRange(0, 6).Draw(t, "positions") {
		p := anyPosition(t, n)
		if n > 0 && rapid.Bool().Draw(t, "under") {
			p.Manager = positions[rapid.IntRange(0, n-1).Draw(t, "manager")].ID
		}
		positions = append(positions, p)
		person := scenario.Person{ID: scenario.PersonID(fmt.Sprint(n, text(t, "person"))), Name: text(t, "name"), FTE: amount(t, "person FTE")}
		switch rapid.IntRange(0, 2).Draw(t, "where") {
		case 0:
			person.Seat = p.ID
		case 1:
			person.Leaving = true
		}
		people = append(people, person)
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return &scenario.Document{Name: text(t, "document"), Origin: anyOrigin(t), Baseline: scenario.State{Org: org, Model: anyModel(t)}, Scenarios: anyScenarios(t, positions)}
}

func anyOrigin(t *rapid.T) scenario.Origin {
	o := scenario.Origin{
		Date: text(t, "date"), Rows: rapid.Int().Draw(t, "rows"), Positions: rapid.IntRange(0, 9).Draw(t, "read positions"),
		People: rapid.IntRange(0, 9).Draw(t, "read people"), FTE: amount(t, "read FTE"),
	}
	for range rapid.IntRange(0, 2).Draw(t, "files") {
		o.Files = append(o.Files, text(t, "file"))
	}
	for range rapid.IntRange(0, 3).Draw(t, "repairs") {
		o.Repairs = append(o.Repairs, scenario.Repair{
			File: text(t, "of file"), Row: rapid.IntRange(0, 9).Draw(t, "row"), Column: text(t, "column"), ID: scenario.PositionID(text(t, "of")),
			Problem: text(t, "problem"), Repair: text(t, "repair"), Chosen: rapid.Bool().Draw(t, "chosen"),
		})
	}
	if rapid.Bool().Draw(t, "of an import with choices") {
		o.LeftColumns, o.LeftOut = []string{text(t, "left column")}, []string{scenario.LeftNames}
		o.Grades = map[string]int{text(t, "pay grade"): rapid.IntRange(0, 5).Draw(t, "grade")}
		o.Steps = []scenario.OriginStep{{Words: text(t, "step"), Rows: 3, Positions: -1, FTE: amount(t, "step FTE")}}
	}
	return o
}

func anyModel(t *rapid.T) *scenario.OperatingModel {
	m := scenario.DefaultModel()
	for _, p := range scenario.ScopedParameters {
		row, _ := scenario.ParameterNamed(p.Name)
		row.Set(m, rapid.Float64Range(0, 1).Draw(t, p.Name))
	}
	for k := range rapid.IntRange(0, 3).Draw(t, "further classes") {
		c := scenario.DefaultClass(6 + k)
		c.Name, c.NeverBelow = text(t, "class"), scenario.Some(k)
		m.Classes = append(m.Classes, c)
	}
	for range rapid.IntRange(0, 2).Draw(t, "mixes") {
		shares := make([]float64, len(m.Classes))
		shares[0] = rapid.Float64Range(0.1, 1).Draw(t, "share")
		m.Mixes["m"+text(t, "mix")] = shares
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "overrides") {
		ov := scenario.Override{Position: scenario.PositionID(fmt.Sprint(i, text(t, "at"))), Values: map[string]float64{"control": rapid.Float64Range(0, 1).Draw(t, "control")}}
		if names := m.MixNames(); len(names) > 0 {
			ov.Mix = scenario.Some(rapid.SampledFrom(append(names, "")).Draw(t, "override mix"))
		}
		m.Overrides = append(m.Overrides, ov)
	}
	return m
}

func anyScenarios(t *rapid.T, positions []scenario.Position) []*scenario.Scenario {
	var out []*scenario.Scenario
	for n := range rapid.IntRange(0, 2).Draw(t, "scenarios") {
		s := &scenario.Scenario{ID: scenario.ScenarioID(fmt.Sprint("s", n)), Name: fmt.Sprint(n, text(t, "name")), Note: text(t, "note"), Edits: []scenario.Edit{}}
		if len(positions) > 0 {
			at := rapid.SampledFrom(positions).Draw(t, "position").ID
			s.Edits = append(s.Edits, scenario.Edit{
				Do:     scenario.Group{Name: text(t, "group"), Edits: []scenario.Edit{{Do: scenario.Set{Position: at, Field: scenario.FieldTitle, Value: text(t, "value")}}}},
				Reason: text(t, "reason"), Wave: text(t, "wave"), Date: text(t, "date"),
			})
		}
		out = append(out, s)
	}
	return out
}

// Whatever the document, a file gives it back.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		doc := anyDocument(rt)
		data, err := store.Encode(doc)
		if err != nil {
			rt.Fatal(err)
		}
		again, err := store.Decode(data)
		if err != nil {
			rt.Fatalf("%v in\n%s", err, data)
		}
		sameDocument(t, doc, again)
		if t.Failed() {
			rt.Fatal("another document came back")
		}
	})
}
