package workbook

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/roster"
	rostergrid "spanwise/scenario/roster/grid"
	"spanwise/scenario/sim"
)

// Any organisation with anything in any field comes back from its workbook and from its
// list as text as it was, to the last digit and letter.
func TestAnyOrganisationComesBackWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		org := drawOrg(t)
		in := alone(org)
		in.Document = drawText(t, "document")
		var data strings.Builder
		name, write := "plan.csv", func() error { return WriteCSV(t.Context(), &data, in, PositionsTable, 0) }
		if rapid.IntRange(0, 2).Draw(t, "as a workbook") == 0 { // which takes fifty times as long
			name, write = "plan.xlsx", func() error { return Write(t.Context(), &data, in) }
		}
		if err := write(); err != nil {
			t.Fatal(err)
		}
		sameWhole(t, name, org, data.String())
	})
}

func alone(org *scenario.Org) Input {
	base := scenario.State{Org: org, Model: scenario.DefaultModel()}
	return Input{Generated: generated, Comparison: compare.Of(compare.SideOf(scenario.BaselineName, base, sim.Result{}), nil)}
}

// fatal is what tests of both kinds share.
type fatal interface{ Fatalf(string, ...any) }

func sameWhole(t fatal, name string, want *scenario.Org, data string) {
	book, err := roster.Open(context.Background(), []roster.Source{{Name: name, Data: []byte(data)}}, rostergrid.Options{})
	if err != nil {
		t.Fatalf("%v", err)
	}
	imp, err := book.Read(context.Background(), roster.Options{})
	if err != nil || imp.Blocked() {
		t.Fatalf("%s: %v, %+v", name, err, imp.Problems)
	}
	for _, p := range imp.Problems {
		if p.Severity == roster.Warning && !expected[p.Code] {
			t.Fatalf("%s: %+v", name, p)
		}
	}
	if d := difference(want, imp.Org); d != "" {
		t.Fatalf("%s (−want +got)\n%.4000s", name, d)
	}
}

// expected are warnings that an organisation may well earn: that it looks odd does not
// keep it from coming back.
var expected = map[string]bool{
	roster.CodeLeadingZeros: true, roster.CodeSeveralTops: true, roster.CodeSimilarID: true, roster.CodeFTE: true, roster.CodeTotal: true,
}

// drawOrg draws an organisation with something in every field now and then. Left out is
// what the importer reads in a way of its own in any file: names that say vacant, ids
// such as 12.0 and N/A, texts with control characters or space around them.
func drawOrg(t *rapid.T) *scenario.Org {
	n := rapid.IntRange(1, 8).Draw(t, "positions")
	currency := rapid.SampledFrom([]string{"", "EUR", "kr", "points"}).Draw(t, "currency")
	var positions []scenario.Position
	for i := range n {
		p := drawPosition(t, scenario.PositionID(drawID(t, i)), currency)
		if i > 0 && rapid.IntRange(0, 9).Draw(t, "top") > 0 {
			p.Manager = positions[rapid.IntRange(0, i-1).Draw(t, "manager")].ID
		}
		if i > 0 && rapid.Bool().Draw(t, "has dotted") {
			p.Dotted = string(positions[0].ID)
		}
		positions = append(positions, p)
	}
	org, err := scenario.NewOrg(positions, drawPeople(t, positions))
	if err != nil {
		t.Fatal(err)
	}
	return org
}

func drawPosition(t *rapid.T, id scenario.PositionID, currency string) scenario.Position {
	p := scenario.Position{
		ID: id, Title: drawText(t, "title"), Unit: drawText(t, "unit"), Location: drawText(t, "location"), PayGrade: drawText(t, "pay grade"),
		FTE:   rapid.SampledFrom([]float64{1, 1, 1, 0, 0.5, 1. / 3, 0.1 + 0.2, 1.125, 7}).Draw(t, "fte"),
		Raise: rapid.SampledFrom([]int{0, 0, 1, 3}).Draw(t, "raise"), Track: rapid.SampledFrom(scenario.Tracks).Draw(t, "track"),
		Protected: rapid.Bool().Draw(t, "protected"), Assistant: rapid.Bool().Draw(t, "assistant"),
		TakenFTE:   rapid.SampledFrom([]float64{0, 0, 1. / 7, 2}).Draw(t, "taken"),
		TakenHours: rapid.SampledFrom([]float64{0, 0, 4.125, 1000.5}).Draw(t, "hours"),
		Notes:      drawNotes(t),
	}
	if rapid.Bool().Draw(t, "graded") {
		p.Authority = scenario.Some(rapid.IntRange(0, 9).Draw(t, "authority"))
	}
	if rapid.Bool().Draw(t, "priced") {
		p.Cost, p.Currency = scenario.Some(rapid.SampledFrom([]float64{0, 57_300, 40.125, 1e5 / 3, 12_345_678.9}).Draw(t, "cost")), currency
	}
	return p
}

// drawPeople seats nobody, one or several in each position, and lets others wait or leave.
func drawPeople(t *rapid.T, positions []scenario.Position) []scenario.Person {
	var people []scenario.Person
	taken := map[scenario.PersonID]bool{}
	add := func(p scenario.Person, like scenario.PersonID) {
		if p.ID = like; taken[p.ID] || rapid.Bool().Draw(t, "own id") {
			p.ID = scenario.PersonID(fmt.Sprintf("%s who %d", strings.TrimSpace(drawText(t, "person")), len(people)))
			p.ID = scenario.PersonID(strings.TrimSpace(string(p.ID)))
		}
		p.Name, p.FTE = drawName(t), rapid.SampledFrom([]float64{1, 1, 0, 0.4, 1. / 3}).Draw(t, "person fte")
		taken[p.ID] = true
		people = append(people, p)
	}
	for i, p := range positions {
		for range rapid.SampledFrom([]int{0, 1, 1, 1, 2, 3}).Draw(t, "holders") {
			like := positions[(i+rapid.IntRange(0, 1).Draw(t, "neighbour"))%len(positions)].ID
			add(scenario.Person{Seat: p.ID}, scenario.PersonID(like))
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "without") {
		leaving := rapid.Bool().Draw(t, "leaving")
		add(scenario.Person{Leaving: leaving, Decided: !leaving && rapid.Bool().Draw(t, "decided")}, "gone")
	}
	return people
}

func drawID(t *rapid.T, i int) string {
	return rapid.SampledFrom([]string{"p", "=", "+1", "-", "@x", "00", "'=", "עב", "👩🏽‍💻", `="`, "_x0007_", "a b", "E"}).Draw(t, "id") + fmt.Sprint(i+1)
}

// drawText draws a line of text as an importer keeps it.
func drawText(t *rapid.T, what string) string {
	text := rapid.OneOf(rapid.SampledFrom(hostile), rapid.Just(""), rapid.StringN(0, 12, -1)).Draw(t, what)
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
	return strings.Join(strings.Fields(text), " ")
}

func drawName(t *rapid.T) string {
	if name := drawText(t, "name"); len(name) > 1 && !strings.ContainsAny(name[:1], "([<*-–.:vutoneVUTONEx0X") {
		return name
	}
	return rapid.SampledFrom([]string{"", "Ada Fox", "Fox; Bo", "=Cy"}).Draw(t, "plain name")
}

func drawNotes(t *rapid.T) string {
	note := drawText(t, "note")
	switch rapid.IntRange(0, 30).Draw(t, "notes") {
	case 0:
		return strings.Repeat("👩🏽‍💻 nine\n", 4000) + "end"
	case 1, 2, 3:
		return strings.TrimSpace(note + "\n\n\tafter " + note)
	}
	return note
}
