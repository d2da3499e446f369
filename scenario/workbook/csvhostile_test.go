package workbook

import (
	"fmt"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/roster"
)

// What a list as text guards against spreadsheets comes back as it was.
func TestHostileTextInListsIsReadBack(t *testing.T) {
	texts := []string{
		"top", `=HYPERLINK("x")`, "+1+cmd", "@SUM(A1)", "-1", strings.Repeat("n", 40_000),
		"bell\x07and\x1b[31mred", "\u05E2\u05D1\u05E8\u05D9\u05EA English", "\U0001F469\U0001F3FD\u200D\U0001F4BB Zo\u00EB", "'quoted'", "a;b,\"c\"",
	}
	in := listed(t, texts)
	list := csvText(t, in, PositionsTable, 0)
	for i, record := range records(t, list)[1:] {
		if cell := record[3]; cell != texts[i] && cell != "'"+texts[i] { // whole, but for the guard
			t.Errorf("%.60q is written as %.60q", texts[i], cell)
		}
	}
	imp, err := roster.Read(t.Context(), "positions.csv", strings.NewReader(list), roster.Options{})
	if err != nil || imp.Blocked() {
		t.Fatal(err, imp.Problems)
	}
	if imp.Org.Len() != len(texts) {
		t.Errorf("%d positions, want %d", imp.Org.Len(), len(texts))
	}
	for want := range in.Comparison.Baseline.State.Org.Positions() {
		got, _ := imp.Org.Position(want.ID)
		if got.Notes != strings.NewReplacer("\x07", "", "\x1b", "").Replace(want.Notes) {
			t.Errorf("notes %.60q came back as %.60q, %d bytes of %d", want.Notes, got.Notes, len(got.Notes), len(want.Notes))
		}
		for _, text := range []string{got.Title, got.Unit, got.Location, imp.Org.HolderName(want.ID)} {
			if text != cleaned(want.Title) {
				t.Errorf("%.60q came back as %.60q, %d bytes of %d", want.Title, text, len(text), len(want.Title))
			}
		}
	}
}

// cleaned is a text as the importer takes it from any file: without control characters,
// and no longer than a cell of a workbook.
func cleaned(text string) string {
	text = strings.NewReplacer("\x07", "", "\x1b", "").Replace(text)
	return text[:min(len(text), mostUnits)]
}

// listed is a company under one top whose titles, units, places and names are the texts.
func listed(t *testing.T, texts []string) Input {
	t.Helper()
	var positions []scenario.Position
	var people []scenario.Person
	for i, text := range texts {
		p := scenario.Position{ID: scenario.PositionID(fmt.Sprint("p", i)), Title: text, Unit: text, Location: text, Notes: text, FTE: 1}
		if i > 0 {
			p.Manager = positions[0].ID
		}
		positions = append(positions, p)
		people = append(people, scenario.Person{ID: scenario.PersonID(p.ID), Name: text, FTE: 1, Seat: p.ID})
	}
	org, err := scenario.NewOrg(positions, people)
	must(t, err)
	return inputOf(t, scenario.State{Org: org, Model: scenario.DefaultModel()})
}
