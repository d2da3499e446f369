package table

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

func plannerOf(s *Source) *planner {
	return &planner{
		source: s,
		refuse: func(position, manager scenario.PositionID) string {
			if s.Org.IsUnder(manager, position) {
				return "in this team"
			}
			return ""
		},
		words: func(err error) string { return err.Error() },
	}
}

func TestCheckOneCell(t *testing.T) {
	s := firm(t)
	for name, c := range map[string]struct {
		id, key, text string
		does          string // kind and value of the edit, "" for none
		why           string
	}{
		"text":                 {"4", "unit", "Product", "set unit Product", ""},
		"the same":             {"4", "unit", "Delivery", "", ""},
		"number":               {"4", "fte", "0.8", "set fte 0.8", ""},
		"the same number":      {"4", "fte", "0.50", "", ""},
		"decimal comma":        {"4", "fte", "0,8", "set fte 0.8", ""},
		"thousands":            {"4", "cost", "85,000.50", "set cost 85000.50", ""},
		"unset":                {"4", "cost", "", "set cost ", ""},
		"no number":            {"4", "fte", "half", "", "not a number"},
		"below nothing":        {"4", "fte", "-1", "", "from 0 up"},
		"track by its name":    {"4", "track", "technical", "set track technical", ""},
		"no such track":        {"4", "track", "Sideways", "", "not a track"},
		"yes":                  {"4", "protected", "Yes", "set protected Yes", ""},
		"neither yes nor no":   {"4", "protected", "maybe", "", "neither"},
		"name":                 {"4", "person", "Edith Ruiz", "set_person name Edith Ruiz", ""},
		"name of nobody":       {"7", "person", "Somebody", "", "nobody sits there"},
		"manager by name":      {"4", "manager", "dana fox", "move 3", ""},
		"manager by id":        {"4", "manager", "3", "move 3", ""},
		"the same manager":     {"4", "manager", "bo marsh", "", ""},
		"two of that name":     {"4", "manager", "Finn Ado", "", "2 positions are called"},
		"nobody of that name":  {"4", "manager", "Nemo", "", "no position has the name"},
		"manager id by name":   {"4", "manager_id", "Dana Fox", "", "no position has the id"},
		"into the own team":    {"2", "manager", "4", "", "in this team"},
		"no manager":           {"4", "manager", "", "", "a manager is needed"},
		"an id":                {"4", "id", "44", "", "stays for life"},
		"what follows":         {"2", "load", "0.5", "", "follows from"},
		"what follows, copied": {"2", "load", "1.1800", "", ""},
		"layer, copied":        {"4", "layer", "3", "", ""},
		"gone":                 {"99", "unit", "x", "", "no such position"},
	} {
		got := plannerOf(s).check(proposal{scenario.PositionID(c.id), columnOf(c.key), c.text})
		if does := kindOf(got.do); does != c.does || (c.why == "") != (got.why == "") || !strings.Contains(got.why, c.why) {
			t.Errorf("%s: does %q, why %q, want %q and %q", name, does, got.why, c.does, c.why)
		}
	}
}

func kindOf(a scenario.Action) string {
	switch a := a.(type) {
	case scenario.Set:
		return "set " + string(a.Field) + " " + a.Value
	case scenario.SetPerson:
		return "set_person " + string(a.Field) + " " + a.Value
	case scenario.Move:
		return "move " + string(a.Manager)
	}
	return ""
}

func TestReadOnlyRefusesEveryCell(t *testing.T) {
	s := firm(t)
	s.Frozen = "the scenario is locked"
	for _, c := range all {
		if got := plannerOf(s).check(proposal{"4", c, "something else"}); got.do != nil || got.why != s.Frozen {
			t.Errorf("%s: %v, %q", c.key, got.do, got.why)
		}
	}
}

// What a plan calls a change is one: applied, every cell then holds what was wanted;
// and what it refuses is refused by the document as well.
func TestPlansDoWhatTheySay(t *testing.T) {
	texts := []string{"", "0", "1", "0.5", "-3", "yes", "no", "Technical", "By its work", "3", "Dana Fox", "Finn Ado", "x\ty"}
	rapid.Check(t, func(rt *rapid.T) {
		s := firm(t)
		var want []proposal
		for range rapid.IntRange(1, 5).Draw(rt, "cells") {
			want = append(want, proposal{
				scenario.PositionID(rapid.SampledFrom([]string{"1", "2", "4", "7"}).Draw(rt, "id")),
				rapid.SampledFrom(all).Draw(rt, "column"), rapid.SampledFrom(texts).Draw(rt, "text"),
			})
		}
		p := plannerOf(s).plan(want)
		for _, c := range p.changes {
			state := scenario.State{Org: s.Org.Clone(), Model: scenario.DefaultModel()}
			undo, err := edit.Apply(&state, scenario.Edit{Do: c.do})
			if err != nil || len(undo.Changes()) == 0 {
				rt.Fatalf("%s of %s := %q: %v, %d changes", c.column.key, c.id, c.text, err, len(undo.Changes()))
			}
			after := *s
			after.Org = state.Org
			if again := plannerOf(&after).check(c.proposal); again.do != nil {
				rt.Fatalf("%s of %s := %q would change it once more", c.column.key, c.id, c.text)
			}
		}
		for _, c := range p.refused {
			if c.do != nil || c.why == "" {
				rt.Fatalf("refused without a reason: %+v", c)
			}
		}
	})
}

func TestAPlanIsOneStep(t *testing.T) {
	s := firm(t)
	p := plannerOf(s).plan([]proposal{{"4", columnOf("unit"), "Product"}, {"10", columnOf("unit"), "Product"}, {"6", columnOf("unit"), "Product"}})
	g, ok := p.action("Paste, 2 cells").(scenario.Group)
	if !ok || len(g.Edits) != 2 || g.Name != "Paste, 2 cells" {
		t.Fatalf("%+v", p.action("Paste, 2 cells"))
	}
	state := scenario.State{Org: s.Org.Clone(), Model: scenario.DefaultModel()}
	undo, err := edit.Apply(&state, scenario.Edit{Do: g})
	if err != nil {
		t.Fatal(err)
	}
	undo.Revert(&state)
	if p, _ := state.Org.Position("4"); p.Unit != "Delivery" {
		t.Error("undo must take the whole block back")
	}
}

func TestFoldTakesInvalidTextAsItIs(t *testing.T) {
	for in, want := range map[string]string{"ÉCOLE": "ecole", "Straße": "straße", "abc": "abc", "\xff": "\ufffd"} {
		if got := fold(in); got != want {
			t.Errorf("fold(%q) = %q, want %q", in, got, want)
		}
	}
}
