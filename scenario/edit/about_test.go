package edit_test

import (
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

func TestAboutFindsWhatTouchesAPosition(t *testing.T) {
	const id, other = scenario.PositionID("a"), scenario.PositionID("b")
	move := scenario.Move{Position: other, Manager: "c"}
	for name, c := range map[string]struct {
		do   scenario.Action
		want int
	}{
		"moved":            {scenario.Move{Position: id, Manager: other}, 1},
		"gets a report":    {scenario.Move{Position: other, Manager: id}, 1},
		"another moved":    {move, 0},
		"added":            {scenario.Add{Position: scenario.Position{ID: id}}, 1},
		"added below":      {scenario.Add{Position: scenario.Position{ID: other, Manager: id}}, 1},
		"removed":          {scenario.Remove{Position: id}, 1},
		"takes a team":     {scenario.Remove{Position: other, ReportsTo: id}, 1},
		"takes work":       {scenario.Remove{Position: other, Handover: scenario.Handover{Receivers: []scenario.Receiver{{Position: id}}}}, 1},
		"field":            {scenario.Set{Position: id, Field: scenario.FieldUnit}, 1},
		"field of another": {scenario.Set{Position: other, Field: scenario.FieldUnit}, 0},
		"seated":           {scenario.Seat{Person: "q", Position: id}, 1},
		"holder renamed":   {scenario.SetPerson{Person: "p", Field: scenario.FieldName}, 1},
		"another renamed":  {scenario.SetPerson{Person: "q", Field: scenario.FieldName}, 0},
		"setting":          {scenario.SetModel{Position: id, Parameter: "clarity"}, 1},
		"setting of all":   {scenario.SetModel{Parameter: "clarity"}, 0},
		"decision right":   {scenario.SetRights{}, 0},
		"two in a group": {scenario.Group{Name: "g", Edits: []scenario.Edit{
			{Do: move}, {Do: scenario.Set{Position: id}}, {Do: scenario.Group{Edits: []scenario.Edit{{Do: scenario.Remove{Position: id}}}}},
		}}, 2},
	} {
		if got := edit.About(scenario.Edit{Do: c.do}, id, "p"); len(got) != c.want {
			t.Errorf("%s: %d parts, want %d", name, len(got), c.want)
		}
	}
}

func TestAboutPassesNotesDown(t *testing.T) {
	g := scenario.Group{Name: "g", Edits: []scenario.Edit{{Do: scenario.Remove{Position: "a"}}, {Do: scenario.Remove{Position: "a"}, Reason: "own", Wave: "2"}}}
	got := edit.About(scenario.Edit{Do: g, Reason: "plan", Wave: "1", Date: "2027-01-01"}, "a")
	var notes []string
	for _, e := range got {
		notes = append(notes, e.Reason+" "+e.Wave+" "+e.Date)
	}
	if want := "plan 1 2027-01-01, own 2 2027-01-01"; strings.Join(notes, ", ") != want {
		t.Errorf("%q, want %q", notes, want)
	}
}
