package refresh_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

var titles = []string{"Head", "Lead", "Maker", "Seller", ""}

// randomOrg draws a forest of up to 15 positions with ids from prefix, some vacant,
// some protected, some with people whom no seat is named after.
func randomOrg(t *rapid.T, prefix string, protected bool) *scenario.Org {
	n := rapid.IntRange(1, 15).Draw(t, "positions")
	var positions []scenario.Position
	var people []scenario.Person
	for i := range n {
		p := scenario.Position{
			ID: scenario.PositionID(fmt.Sprint(prefix, i)), Title: rapid.SampledFrom(titles).Draw(t, "title"),
			Unit: rapid.SampledFrom([]string{"North", "South"}).Draw(t, "unit"), FTE: float64(rapid.IntRange(1, 4).Draw(t, "fte")) / 4,
		}
		if i > 0 && rapid.IntRange(0, 7).Draw(t, "top") > 0 {
			p.Manager = positions[rapid.IntRange(0, i-1).Draw(t, "manager")].ID
		}
		if rapid.IntRange(0, 5).Draw(t, "dotted") == 0 && i > 1 {
			p.Dotted = string(positions[0].ID) + ":" + string(positions[i-1].ID)
		}
		p.Protected = protected && rapid.IntRange(0, 9).Draw(t, "protect") == 0
		positions = append(positions, p)
		people = append(people, randomHolders(t, p, i)...)
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return org
}

func randomHolders(t *rapid.T, p scenario.Position, i int) []scenario.Person {
	switch rapid.IntRange(0, 9).Draw(t, "filled") {
	case 0, 1:
		return nil
	case 2:
		return []scenario.Person{{ID: scenario.PersonID("e" + p.ID), Name: fmt.Sprint("Eve ", i), FTE: p.FTE, Seat: p.ID}}
	case 3:
		return []scenario.Person{{ID: scenario.PersonID("u" + p.ID), Name: fmt.Sprint("Uma ", i), FTE: 1}}
	}
	return []scenario.Person{{ID: scenario.PersonID(p.ID), Name: rapid.SampledFrom([]string{"", fmt.Sprint("Ada ", i), "Bo Ash"}).Draw(t, "name"), FTE: p.FTE, Seat: p.ID}}
}

// laterOrg draws what a roster may look like some months on: some positions gone,
// moved, renamed, filled by others or under other ids, and some new.
func laterOrg(t *rapid.T, old *scenario.Org) *scenario.Org {
	var positions []scenario.Position
	var people []scenario.Person
	is := map[scenario.PositionID]scenario.PositionID{}
	for p := range old.Positions() {
		was := p.ID
		switch rapid.IntRange(0, 9).Draw(t, "fate") {
		case 0, 1:
			is[was] = is[p.Manager]
			continue
		case 2:
			p.ID = "n" + p.ID
		case 3:
			p.Title = rapid.SampledFrom(titles).Draw(t, "new title")
		}
		p.Manager = is[p.Manager]
		if rapid.IntRange(0, 5).Draw(t, "moved") == 0 && len(positions) > 0 {
			p.Manager = rapid.SampledFrom(positions).Draw(t, "new manager").ID
		}
		is[was] = p.ID
		positions = append(positions, p)
		for _, h := range old.Holders(was) {
			who, _ := old.Person(h)
			if rapid.IntRange(0, 5).Draw(t, "stays") > 0 {
				people = append(people, scenario.Person{ID: scenario.PersonID(p.ID), Name: who.Name, FTE: who.FTE, Seat: p.ID})
				break
			}
		}
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "joined") {
		p := scenario.Position{ID: scenario.PositionID(fmt.Sprint(rapid.SampledFrom([]string{"j", "N0-", "N1-"}).Draw(t, "kind"), i)), Title: rapid.SampledFrom(titles).Draw(t, "title of joined"), FTE: 1}
		if len(positions) > 0 {
			p.Manager = rapid.SampledFrom(positions).Draw(t, "manager of joined").ID
		}
		positions = append(positions, p)
		people = append(people, scenario.Person{ID: scenario.PersonID(p.ID), Name: fmt.Sprint("Joy ", i), FTE: 1, Seat: p.ID})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return org
}

// randomEdits draws edits that apply in turn, some of them in groups.
func randomEdits(t *rapid.T, baseline scenario.State, serial string) []scenario.Edit {
	state := baseline.Clone()
	var out, group []scenario.Edit
	for i := range rapid.IntRange(0, 10).Draw(t, "edits") {
		e := scenario.Edit{Do: randomAction(t, state, fmt.Sprint(serial, i)), Reason: rapid.SampledFrom([]string{"", "why"}).Draw(t, "reason")}
		if _, err := edit.Apply(&state, e); err != nil {
			continue
		}
		group = append(group, e)
		switch rapid.IntRange(0, 4).Draw(t, "group") {
		case 0: // the group goes on
		case 1:
			out, group = append(out, scenario.Edit{Do: scenario.Group{Name: "Together", Edits: group}}), nil
		default:
			out, group = append(out, group...), nil
		}
	}
	return append(out, group...)
}

func randomAction(t *rapid.T, s scenario.State, serial string) scenario.Action {
	var ids []scenario.PositionID
	for p := range s.Org.Positions() {
		ids = append(ids, p.ID)
	}
	var people []scenario.PersonID
	for p := range s.Org.People() {
		people = append(people, p.ID)
	}
	at := func() scenario.PositionID {
		if len(ids) == 0 {
			return "none"
		}
		return rapid.SampledFrom(ids).Draw(t, "position")
	}
	who := func() scenario.PersonID {
		if len(people) == 0 {
			return "none"
		}
		return rapid.SampledFrom(people).Draw(t, "person")
	}
	switch rapid.IntRange(0, 11).Draw(t, "kind") {
	case 0, 1:
		return scenario.Move{Position: at(), Manager: at()}
	case 2:
		return scenario.Add{Position: scenario.Position{ID: scenario.PositionID("N" + serial), Title: "Maker", Manager: at(), FTE: 1, Dotted: string(at())}}
	case 3:
		return scenario.Remove{Position: at()}
	case 4:
		share := rapid.SampledFrom([]float64{0, 0.25, 0.5}).Draw(t, "share")
		return scenario.Remove{Position: at(), ReportsTo: at(), Handover: scenario.Handover{Receivers: []scenario.Receiver{{Position: at(), Share: share}, {Position: at(), Share: 0.5, Hours: 2}}}}
	case 5:
		return scenario.Hire{Person: scenario.Person{ID: scenario.PersonID("N" + serial), Name: "Joy 1", FTE: 1}}
	case 6:
		return scenario.Seat{Person: who(), Position: at()}
	case 7:
		return scenario.Unseat{Person: who(), Leaving: rapid.Bool().Draw(t, "leaving")}
	case 8:
		return scenario.Set{Position: at(), Field: scenario.FieldTitle, Value: rapid.SampledFrom(titles).Draw(t, "title")}
	case 9:
		return scenario.Set{Position: at(), Field: scenario.FieldDotted, Value: string(at()) + ":" + string(at())}
	case 10:
		return scenario.SetModel{Position: at(), Parameter: "control", Value: "0.5"}
	}
	return scenario.SetPerson{Person: who(), Field: scenario.FieldFTE, Value: "0.5"}
}

func randomDocument(t *rapid.T) *scenario.Document {
	doc := &scenario.Document{Name: "Plan", Baseline: scenario.State{Org: randomOrg(t, rapid.SampledFrom([]string{"p", "p", "row-"}).Draw(t, "prefix"), rapid.Bool().Draw(t, "protected")), Model: scenario.DefaultModel()}}
	ids := slices.Collect(func(yield func(scenario.PositionID) bool) {
		for p := range doc.Baseline.Org.Positions() {
			if !yield(p.ID) {
				return
			}
		}
	})
	for _, id := range ids[:min(len(ids), 2)] {
		doc.Baseline.Model.Overrides = append(doc.Baseline.Model.Overrides, scenario.Override{Position: id, Values: map[string]float64{"clarity": 0.7}})
	}
	for n := range rapid.IntRange(1, 2).Draw(t, "scenarios") {
		doc.Scenarios = append(doc.Scenarios, &scenario.Scenario{
			ID: scenario.ScenarioID(fmt.Sprint("s", n)), Name: fmt.Sprint("Plan ", n), Note: rapid.SampledFrom([]string{"", "Mind this."}).Draw(t, "note"),
			Edits: randomEdits(t, doc.Baseline, fmt.Sprint(n, "-")),
		})
	}
	return doc
}

// leaves counts edits that are no groups.
func leaves(edits []scenario.Edit) int {
	n := 0
	for _, e := range edits {
		if g, ok := e.Do.(scenario.Group); ok {
			n += leaves(g.Edits)
		} else {
			n++
		}
	}
	return n
}

func orgOf(tb testing.TB, positions []scenario.Position, people []scenario.Person) *scenario.Org {
	tb.Helper()
	for i := range positions {
		if positions[i].FTE == 0 {
			positions[i].FTE = 1
		}
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		tb.Fatal(err)
	}
	return org
}
