package refresh_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/refresh"
)

func members(tb testing.TB, edits []scenario.Edit) []scenario.Action {
	tb.Helper()
	if len(edits) == 0 {
		return nil
	}
	g, ok := edits[0].Do.(scenario.Group)
	if !ok || len(edits) > 1 || g.Name != "Import of edited.xlsx" {
		tb.Fatalf("%+v is not one group", edits)
	}
	var out []scenario.Action
	for _, e := range g.Edits {
		out = append(out, e.Do)
	}
	return out
}

func conflictsOf(list []refresh.Conflict) []string {
	var out []string
	for _, c := range list {
		out = append(out, fmt.Sprintf("%s %s %s: %q, stays %q", c.Kind, c.Position, c.Field, c.File, c.Scenario))
	}
	return out
}

func TestEdits(t *testing.T) {
	type actions = []scenario.Action
	swapped := later(t, func(p *post) bool {
		switch p.ID {
		case "2":
			p.Manager = "4"
		case "4":
			p.Manager = "1"
		}
		return true
	})
	crossed := officeNames()
	crossed["4"], crossed["5"], crossed["6"] = crossed["5"], crossed["6"], crossed["4"]
	crossed["7"] = "Gil Lea"
	delete(crossed, "3")
	people := []scenario.Person{{ID: "6#2", Name: "Gil Lea", FTE: 0.5, Seat: "6"}}
	for id, name := range officeNames() {
		people = append(people, scenario.Person{ID: scenario.PersonID(id), Name: name, FTE: 1, Seat: id})
	}
	slices.SortFunc(people, func(a, b scenario.Person) int { return strings.Compare(string(a.ID), string(b.ID)) })
	shared := orgOf(t, office(), people)
	tests := []struct {
		name      string
		file      *scenario.Org
		options   refresh.Options
		want      actions
		conflicts []string
	}{
		{"nothing differs", later(t, same), refresh.Options{}, nil, nil},
		{
			"moves that cross each other", swapped,
			refresh.Options{},
			actions{scenario.Move{Position: "4", Manager: "1"}, scenario.Move{Position: "2", Manager: "4"}},
			nil,
		},
		{
			"a file that does not tell of managers", swapped, refresh.Options{NoManagers: true}, nil, nil,
		},
		{
			"people who change seats in a circle, one who is new and one who is gone", seated(t, crossed, office()...),
			refresh.Options{},
			actions{
				scenario.Unseat{Person: "3"},
				scenario.Hire{Person: scenario.Person{ID: "7", Name: "Gil Lea", FTE: 1}},
				scenario.Seat{Person: "7", Position: "7"},
				scenario.Unseat{Person: "4"},
				scenario.Seat{Person: "5", Position: "4"},
				scenario.Seat{Person: "6", Position: "5"},
				scenario.Seat{Person: "4", Position: "6"},
			},
			nil,
		},
		{
			"nobody is hired for a seat that is taken", shared,
			refresh.Options{},
			nil,
			[]string{`refused 6 name: "Flo Bay; Gil Lea", stays "Flo Bay"`},
		},
		{
			"a row that is missing is left alone", later(t, without("2")),
			refresh.Options{},
			actions{scenario.Move{Position: "4", Manager: "1"}, scenario.Move{Position: "5", Manager: "1"}},
			nil,
		},
		{
			"or removed, its work going to those beside it", later(t, without("2")),
			refresh.Options{Remove: true},
			actions{
				scenario.Move{Position: "4", Manager: "1"},
				scenario.Move{Position: "5", Manager: "1"},
				scenario.Remove{Position: "2", Handover: scenario.Handover{Receivers: []scenario.Receiver{{Position: "3", Share: 1. / 3}, {Position: "4", Share: 1. / 3}, {Position: "5", Share: 1. / 3}}}},
			},
			nil,
		},
		{
			"a manager whom the file does not hold", later(t, func(p *post) bool {
				if p.ID == "4" {
					p.Manager = "Unassigned"
				}
				if p.ID == "7" {
					*p = post{ID: "Unassigned", Title: "Unassigned"}
				}
				return true
			}),
			refresh.Options{Orphanage: "Unassigned", Remove: true},
			actions{scenario.Remove{Position: "7", Handover: scenario.Handover{Receivers: []scenario.Receiver{{Position: "2", Share: 0.5}, {Position: "3", Share: 0.5}}}}},
			[]string{`unknown manager 4 manager: "", stays "2"`},
		},
		{
			"a new row under such a manager", seated(t, officeNames(), append(office(), post{ID: "Unassigned", FTE: 1}, post{ID: "8", Title: "Driver", Manager: "Unassigned"})...),
			refresh.Options{Orphanage: "Unassigned"},
			actions{scenario.Add{Position: post{ID: "Unassigned", FTE: 1}}, scenario.Add{Position: post{ID: "8", Title: "Driver", Manager: "Unassigned", FTE: 1}}},
			[]string{`unknown manager 8 manager: "", stays ""`},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			from := scenario.State{Org: seated(t, officeNames(), office()...), Model: scenario.DefaultModel()}
			tt.options.File = "edited.xlsx"
			edits, conflicts := refresh.Edits(from, tt.file, columns, tt.options)
			if d := cmp.Diff(tt.want, members(t, edits)); d != "" {
				t.Errorf("edits (−want +got)\n%s", d)
			}
			if d := cmp.Diff(tt.conflicts, conflictsOf(conflicts)); d != "" {
				t.Errorf("conflicts (−want +got)\n%s", d)
			}
			if err := edit.Fits(&from, edits); err != nil {
				t.Error(err)
			}
		})
	}
}

// A file that was exported before the scenario was edited holds on to values of the
// baseline: the scenario keeps its own unless the file's are chosen.
func TestFileOlderThanTheScenario(t *testing.T) {
	baseline := scenario.State{Org: seated(t, officeNames(), office()...), Model: scenario.DefaultModel()}
	state, err := edit.Replay(baseline, []scenario.Edit{
		{Do: scenario.Move{Position: "4", Manager: "3"}},
		{Do: scenario.Set{Position: "5", Field: scenario.FieldTitle, Value: "Planner"}},
		{Do: scenario.Remove{Position: "7"}},
		{Do: scenario.Unseat{Person: "6"}},
		{Do: scenario.Add{Position: post{ID: "N1", Title: "Driver", Manager: "1", FTE: 1}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	file := later(t, func(p *post) bool {
		if p.ID == "2" {
			p.Title = "Works manager" // what was edited in the file
		}
		return true
	})
	options := refresh.Options{File: "edited.xlsx", Remove: true, Baseline: baseline}
	edits, conflicts := refresh.Edits(state, file, columns, options)
	if d := cmp.Diff([]scenario.Action{scenario.Set{Position: "2", Field: scenario.FieldTitle, Value: "Works manager"}}, members(t, edits)); d != "" {
		t.Errorf("edits (−want +got)\n%s", d)
	}
	if d := cmp.Diff([]string{
		`undone 4 manager: "2", stays "3"`, `undone 7 : "Adviser", stays ""`, `undone 6 name: "Flo Bay", stays ""`,
		`undone 5 title: "Maker", stays "Planner"`, `undone N1 : "", stays "Driver"`,
	}, conflictsOf(conflicts)); d != "" {
		t.Errorf("conflicts (−want +got)\n%s", d)
	}
	options.Take = map[refresh.Cell]bool{}
	for _, c := range conflicts {
		options.Take[c.Cell] = true
	}
	edits, conflicts = refresh.Edits(state, file, columns, options)
	if len(conflicts) > 0 {
		t.Errorf("%+v", conflicts)
	}
	after, err := edit.Replay(state, edits)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(rows(file), rows(after.Org)); d != "" {
		t.Errorf("(−want +got)\n%s", d)
	}
}

func TestProtectedPositions(t *testing.T) {
	posts := office()
	posts[1].Protected = true
	from := scenario.State{Org: seated(t, officeNames(), posts...), Model: scenario.DefaultModel()}
	file := later(t, func(p *post) bool {
		if p.ID == "2" {
			p.Manager = "3"
		}
		return p.ID != "7"
	})
	edits, conflicts := refresh.Edits(from, file, columns, refresh.Options{File: "edited.xlsx"})
	if len(edits) > 0 || len(conflicts) != 1 || conflicts[0].Kind != refresh.Refused || !errors.Is(conflicts[0].Err, scenario.ErrProtected) {
		t.Errorf("%+v, %+v", edits, conflicts)
	}
	// A file that has a column for it can take the protection off.
	edits, conflicts = refresh.Edits(from, file, append(columns[:len(columns):len(columns)], scenario.FieldProtected), refresh.Options{File: "edited.xlsx"})
	want := []scenario.Action{
		scenario.Set{Position: "2", Field: scenario.FieldProtected, Value: "false"}, scenario.Move{Position: "2", Manager: "3"},
	}
	if d := cmp.Diff(want, members(t, edits)); d != "" || len(conflicts) > 0 {
		t.Errorf("%s, %+v", d, conflicts)
	}
}

// Our own workbook shows a shared seat in one row and a grade with the raise in it:
// neither is a change.
func TestWhatOurWorkbookShows(t *testing.T) {
	posts := office()
	posts[1].Raise = 1
	people := []scenario.Person{{ID: "a", Name: "Ada Fox", FTE: 0.5, Seat: "2"}, {ID: "b", Name: "Bo Ash", FTE: 0.5, Seat: "2"}}
	from := scenario.State{Org: orgOf(t, posts, people), Model: scenario.DefaultModel()}
	shown := office()
	shown[1].Authority = scenario.Some(2)
	file := orgOf(t, shown, []scenario.Person{{ID: "2", Name: "Ada Fox; Bo Ash", FTE: 1, Seat: "2"}})
	if edits, conflicts := refresh.Edits(from, file, columns, refresh.Options{}); len(edits)+len(conflicts) > 0 {
		t.Errorf("%+v, %+v", edits, conflicts)
	}
	shown[1].Authority = scenario.Some(3)
	edits, _ := refresh.Edits(from, orgOf(t, shown, nil), refresh.Fields, refresh.Options{File: "edited.xlsx"})
	want := []scenario.Action{
		scenario.Set{Position: "2", Field: scenario.FieldAuthority, Value: "3"}, scenario.Set{Position: "2", Field: scenario.FieldRaise, Value: "0"},
	}
	if d := cmp.Diff(want, members(t, edits)); d != "" {
		t.Error(d)
	}
}
