package edit_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
)

type (
	pid    = scenario.PositionID
	change = scenario.Change
)

// small is a chart of two tops; C is vacant, F is protected, E is a job share:
//
//	A ┬ B ┬ D
//	  │   ├ E
//	  │   └ H
//	  ├ C ─ F ─ G
//	  └ I
//	Z
func small(tb testing.TB) scenario.State {
	tb.Helper()
	o, err := scenario.NewOrg([]scenario.Position{
		{ID: "A", FTE: 1},
		{ID: "B", Title: "Head", Manager: "A", FTE: 1, TakenFTE: 0.5},
		{ID: "D", Manager: "B", FTE: 1},
		{ID: "E", Manager: "B", FTE: 1},
		{ID: "H", Manager: "B", FTE: 1},
		{ID: "C", Manager: "A", FTE: 1},
		{ID: "F", Manager: "C", FTE: 1, Protected: true},
		{ID: "G", Manager: "F", FTE: 0.5},
		{ID: "I", Manager: "A", FTE: 1},
		{ID: "Z", FTE: 1},
	}, []scenario.Person{
		{ID: "a", Name: "Ada", FTE: 1, Seat: "A"},
		{ID: "b", FTE: 1, Seat: "B"},
		{ID: "d", FTE: 1, Seat: "D"},
		{ID: "e1", FTE: 0.5, Seat: "E"},
		{ID: "e2", FTE: 0.5, Seat: "E"},
		{ID: "f", FTE: 1, Seat: "F"},
		{ID: "g", FTE: 1, Seat: "G"},
		{ID: "i", FTE: 1, Seat: "I"},
		{ID: "u", FTE: 1},
		{ID: "x", FTE: 1, Leaving: true},
	})
	if err != nil {
		tb.Fatal(err)
	}
	m := scenario.DefaultModel()
	m.Mixes["routine"] = []float64{1, 0, 0, 0, 0, 0}
	m.Classes[3].NeverBelow = scenario.Some(2)
	m.Overrides = []scenario.Override{{Position: "B", Values: map[string]float64{"control": 0.1}}}
	return scenario.State{Org: o, Model: m}
}

type seat struct {
	Position scenario.Position
	Reports  []pid
	Holders  []scenario.PersonID
}

// content is all that a state holds, in its order.
type content struct {
	Tops   []pid
	Seats  []seat
	People []scenario.Person
	Model  scenario.OperatingModel
}

func contentOf(s scenario.State) content {
	c := content{Tops: append([]pid{}, s.Org.Tops()...), People: slices.Collect(s.Org.People()), Model: *s.Model.Clone()}
	for p := range s.Org.Positions() {
		c.Seats = append(c.Seats, seat{p, append([]pid{}, s.Org.Reports(p.ID)...), append([]scenario.PersonID{}, s.Org.Holders(p.ID)...)})
	}
	return c
}

func same(tb testing.TB, what string, want, got any) {
	tb.Helper()
	if d := cmp.Diff(want, got); d != "" {
		tb.Errorf("%s (-want +got):\n%s", what, d)
	}
}

func e(a scenario.Action) scenario.Edit { return scenario.Edit{Do: a} }

// position returns what is known of one seat, for short comparisons.
func reports(s scenario.State, id pid) string {
	var out []string
	for _, r := range s.Org.Reports(id) {
		out = append(out, string(r))
	}
	return strings.Join(out, " ")
}
