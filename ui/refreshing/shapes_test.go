package refreshing

import (
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/refresh"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// TestOperationThatFitsInPartIsSeen takes 2 out of the line by an operation, part of
// which is about somebody who left.
func TestOperationThatFitsInPartIsSeen(t *testing.T) {
	remove := scenario.Group{Name: "Remove layer 2", Edits: []scenario.Edit{
		{Do: scenario.Move{Position: "6", Manager: "1"}},
		{Do: scenario.Move{Position: "5", Manager: "1"}}, // 5 left
		{Do: scenario.Set{Position: "5", Field: scenario.FieldTitle, Value: "Lead"}},
	}}
	f := open(t, remove, scenario.Move{Position: "5", Manager: "4"})
	f.tile(tileMisfits)
	f.says("“Remove layer 2” fits only in part: take it off and run it again on the new roster.",
		"0 edits apply, 1 applies in part, 1 does not fit · 3 changes do not fit", "1 applies in part", "3 changes are kept as notes")
	if got := f.numbers()[tileMisfits]; got != "2" {
		t.Errorf("%s edits do not fit, where one does not and one does in part", got)
	}
	f.says("edits do not fit, or in part")
	// Before: 1 over 2, 3, 5, 6 and 2 over 4 over 5, so 4 layers; after: 3 stands over 4.
	f.says("4 → 3 layers, 3 managers")
}

func TestStructureIsLeftOutWhereItIsNotKnown(t *testing.T) {
	doc := &scenario.Document{
		Baseline: scenario.State{Org: orgOf(t, before), Model: scenario.DefaultModel()},
		Scenarios: []*scenario.Scenario{
			{ID: "s1", Name: "Flatter", Edits: []scenario.Edit{{Do: scenario.Move{Position: "5", Manager: "1"}}}},
			{ID: "s2", Name: "Broken", Edits: []scenario.Edit{{Do: scenario.Move{Position: "nobody", Manager: "1"}}}},
		},
	}
	w := newWork(Input{Document: doc, Roster: orgOf(t, after)})
	w.found = refresh.Match(doc.Baseline.Org, w.in.Roster)
	w.planned = w.planning()()
	if got := w.shapeWords("s1"); got != "3 layers, 3 managers" {
		t.Errorf("structure %q", got)
	}
	if got := w.shapeWords("s2"); got != "" {
		t.Errorf("structure %q of a scenario that does not replay", got)
	}
}

func TestFewerFilesThanBeforeAreTold(t *testing.T) {
	doc := &scenario.Document{Origin: scenario.Origin{Files: []string{"senior.csv", "junior.csv"}}}
	for _, c := range []struct {
		files []string
		want  string
	}{
		{[]string{"june.csv"}, "came from 2 files (senior.csv, junior.csv); this roster is from 1 file (june.csv). Add the other file"},
		{[]string{"a.csv", "b.csv"}, ""},
		{nil, ""},
	} {
		got := filesWords(Input{Document: doc, Origin: scenario.Origin{Files: c.files}})
		if !strings.Contains(got, c.want) || (c.want == "") != (got == "") {
			t.Errorf("%v: %q", c.files, got)
		}
	}
	uitest.Start(t)
	f := &fixture{t: t, window: uitest.Window(t, widgets.Space(1, 1), 1280, 800)}
	doc.Baseline = scenario.State{Org: orgOf(t, before), Model: scenario.DefaultModel()}
	Show(Input{File: "june.csv", Document: doc, Roster: orgOf(t, after), Origin: scenario.Origin{Files: []string{"june.csv"}}}, Surround{
		Canvas: f.window.Canvas(), Work: func(do, done func()) { do(); done() },
	}, func(refresh.Plan) string { return "" })
	f.says("Add the other file, to compare like with like.")
}
