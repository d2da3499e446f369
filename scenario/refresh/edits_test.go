package refresh_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/refresh"
)

var columns = append([]scenario.Field{scenario.FieldName}, refresh.Fields...)

// unprotected returns the chart without protection, which files are compared by.
func unprotected(t *rapid.T, o *scenario.Org) *scenario.Org {
	var positions []scenario.Position
	for p := range o.Positions() {
		p.Protected = false
		positions = append(positions, p)
	}
	org, err := scenario.NewOrg(positions, slices.Collect(o.People()))
	if err != nil {
		t.Fatal(err)
	}
	return org
}

// rows is what a file says of an organisation: fields, manager and names.
func rows(o *scenario.Org) map[scenario.PositionID]string {
	out := map[scenario.PositionID]string{}
	for p := range o.Positions() {
		text := fmt.Sprintf("under %s, filled %v, %s", p.Manager, o.Filled(p.ID), o.HolderName(p.ID))
		for _, f := range refresh.Fields {
			text += fmt.Sprintf(", %s %s", f, scenario.FieldText(p, f))
		}
		out[p.ID] = text
	}
	return out
}

// Whatever the file: its edits apply one after the other and as one group, and make
// the scenario what the file says.
func TestEditsMakeTheTarget(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := scenario.State{Org: unprotected(t, randomOrg(t, "p", false)), Model: scenario.DefaultModel()}
		target := fileOf(t, from.Org)
		edits, conflicts := refresh.Edits(from, target, columns, refresh.Options{File: "edited.csv", Remove: true})
		if len(conflicts) > 0 {
			t.Fatalf("%+v", conflicts)
		}
		after, err := edit.Replay(from, edits)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(rows(target), rows(after.Org)); d != "" {
			t.Fatalf("%+v\n(−want +got)\n%s", edits, d)
		}
		for p := range from.Org.People() {
			if _, ok := after.Org.Person(p.ID); !ok {
				t.Fatalf("%s is lost", p.ID)
			}
		}
		if again, conflicts := refresh.Edits(after, target, columns, refresh.Options{Remove: true}); len(again)+len(conflicts) > 0 {
			t.Fatalf("a second time there is still %+v, %+v", again, conflicts)
		}
	})
}

// fileOf draws a roster with ids of the organisation: rows moved at random, gone,
// new, with other people, who may have changed seats.
func fileOf(t *rapid.T, o *scenario.Org) *scenario.Org {
	var positions []scenario.Position
	for p := range o.Positions() {
		if rapid.IntRange(0, 5).Draw(t, "gone") > 0 {
			positions = append(positions, p)
		}
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "new") {
		positions = append(positions, scenario.Position{ID: scenario.PositionID(fmt.Sprint("j", i)), Title: "Maker", FTE: 1})
	}
	positions = rapid.Permutation(positions).Draw(t, "order")
	var names []string
	for p := range o.People() {
		if p.Name != "" && !slices.Contains(names, p.Name) {
			names = append(names, p.Name)
		}
	}
	var people []scenario.Person
	for i := range positions {
		p := &positions[i]
		p.Manager = ""
		if i > 0 && rapid.IntRange(0, 5).Draw(t, "top") > 0 {
			p.Manager = positions[rapid.IntRange(0, i-1).Draw(t, "manager")].ID
		}
		if rapid.IntRange(0, 3).Draw(t, "retitled") == 0 {
			p.Title, p.Authority = "Head", scenario.Some(2)
		}
		if rapid.IntRange(0, 4).Draw(t, "filled") > 0 {
			name := rapid.SampledFrom(append(names, "Joy 1", "Joy 2")).Draw(t, "name")
			people = append(people, scenario.Person{ID: scenario.PersonID(p.ID), Name: name, FTE: p.FTE, Seat: p.ID})
		}
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return org
}
