package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

// Texts that spreadsheets, terminals or JSON take for something else stand in results as they are.
func TestHostileTextStandsInJSONAsItIs(t *testing.T) {
	texts := []string{
		`=HYPERLINK("x")`, "+1+cmd", "@SUM(A1)", "-1", strings.Repeat("n", 40_000), "bell\x07and\x1b[31mred", "a\tb\nc",
		"<b>&amp;", "\u05E2\u05D1\u05E8\u05D9\u05EA English", "\U0001F469\U0001F3FD\u200D\U0001F4BB Zo\u00EB", "\u202Eturned", "\u2028",
	}
	var positions []scenario.Position
	var people []scenario.Person
	add := func(id, title, manager string) {
		positions = append(positions, scenario.Position{ID: scenario.PositionID(id), Title: title, Manager: scenario.PositionID(manager), FTE: 1})
		people = append(people, scenario.Person{ID: scenario.PersonID(id), FTE: 1, Seat: scenario.PositionID(id)})
	}
	add("top", "Top", "")
	for i, text := range texts { // each a manager, of one report
		add("id "+text, text, "top")
		add(fmt.Sprint("report ", i), "Report", "id "+text)
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	doc := &scenario.Document{Name: texts[0], Terms: scenario.DefaultTerms(), Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()}}
	data, err := store.Encode(doc)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "hostile"+projectEnding)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	c, stdout, stderr := newCLI(false)
	if status := c.run([]string{"simulate", path, "--json", "--reps", "1", "--weeks", "2", "--warmup", "1"}); status != 0 {
		t.Fatal(stderr)
	}
	var result struct{ Managers []struct{ ID, Title string } }
	if err := json.Unmarshal(stdout.Bytes(), &result); err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, m := range result.Managers {
		found[m.ID] = m.Title
	}
	for _, text := range texts {
		if found["id "+text] != text {
			t.Errorf("%.60q stands as %.60q", text, found["id "+text])
		}
	}
}
