package workbook

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"

	"spanwise/scenario"
)

// hostile are texts that spreadsheets, XML or terminals take for something else.
var hostile = []string{
	`=HYPERLINK("http://x","y")`, "+1+cmd", "@SUM(A1)", "-2+3", "\tafter a tab", " spaces ", "line\nbreak",
	"bell\x07and\x1b[31mred", "carriage\rreturn", "_x0007_ in words", "_x005F_x0007_", "a & b < c > \"d\" 'e'", "]]>",
	"עברית עם English", "👩🏽‍💻 Zoë", "\u202Eright to left", "007", "1E5", "2026-01-02", "TRUE", "#REF!",
	"\U000F0007 private",
}

// asIs is a company whose every text is hostile.
func asIs(t *testing.T, texts []string) Input {
	t.Helper()
	var positions []scenario.Position
	var people []scenario.Person
	for i, text := range texts {
		p := scenario.Position{ID: scenario.PositionID("id " + text), Title: text, Unit: text, Location: text, PayGrade: text, Notes: text, FTE: 1}
		if i > 0 {
			p.Manager = positions[0].ID
		}
		positions = append(positions, p)
		people = append(people, scenario.Person{ID: scenario.PersonID("who " + text), Name: text, FTE: 1, Seat: p.ID})
	}
	org, err := scenario.NewOrg(positions, people)
	must(t, err)
	model := scenario.DefaultModel()
	base := scenario.State{Org: org, Model: model}
	edits := []scenario.Edit{}
	for i, p := range positions[1:] {
		edits = append(edits, scenario.Edit{Do: scenario.Set{Position: p.ID, Field: scenario.FieldUnit, Value: "was " + texts[i+1]}, Reason: texts[i+1], Wave: texts[i+1], Date: texts[i+1]})
	}
	in := inputOf(t, base, &scenario.Scenario{Name: texts[0], Edits: edits})
	in.Document = texts[0]
	return in
}

func TestHostileTextComesOutAsItIs(t *testing.T) {
	for at := 0; at < len(hostile); at += 3 { // that of the document and the scenario too
		texts := append(append([]string{}, hostile[at:]...), hostile[:at]...)
		workbook := written(t, asIs(t, texts))
		if at == 0 {
			keep(t, "hostile.xlsx", workbook)
		}
		b := read(t, workbook)
		for part, text := range b.parts {
			wellFormed(t, part, text)
		}
		for _, sheet := range []string{"Positions", "Positions 1", "Outline", "Moves"} {
			found := b.sheets[sheet].texts()
			for _, text := range texts {
				if !found[text] || !found["id "+text] && text != texts[0] {
					t.Errorf("%s: %q is nowhere", sheet, text)
				}
			}
		}
		for _, sheet := range []string{"Positions 1", "Summary", "Checks"} {
			if !b.sheets[sheet].texts()[texts[0]] {
				t.Errorf("%s: the name of the scenario, %q, is not there", sheet, texts[0])
			}
		}
	}
}

func TestAnyTextComesOutAsItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		want := strings.Map(func(r rune) rune {
			if r == 0xFFFE || r == 0xFFFF { // are in no XML
				return '\uFFFD'
			}
			return r
		}, strings.ToValidUTF8(text, "\uFFFD"))
		cell := xmlCell{Type: "inlineStr", Inline: []string{unescaped(string(appendText(nil, text)))}}
		if got := cell.text(); got != want {
			t.Fatalf("%q became %q", want, got)
		}
	})
}

var unescaped = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">").Replace

// Notes of any length are whole in the cells that they go on in, and it is said.
func TestLongNotesGoOnAndAreSaid(t *testing.T) {
	long := strings.Repeat("👩🏽‍💻 n", 6_000)
	org, err := scenario.NewOrg([]scenario.Position{{ID: "1", Notes: long}}, nil)
	must(t, err)
	b := read(t, written(t, alone(org)))
	cells := cellsOf(long)
	for _, cell := range cells {
		if !b.sheets["Positions"].texts()[cell] || len(utf16.Encode([]rune(cell))) > mostUnits {
			t.Errorf("%.20q, %d bytes, is nowhere", cell, len(cell))
		}
	}
	said := strings.Join(slices.Collect(maps.Keys(b.sheets["Read me"].texts())), "\n")
	if len(cells) < 2 || !strings.Contains(said, "come back whole: 1.") || strings.Contains(said, "was cut") {
		t.Errorf("%d cells; read me says %q", len(cells), said)
	}
}

func TestLongTextIsCutAndSaid(t *testing.T) {
	long := strings.Repeat("n", 40_000)
	in := asIs(t, []string{"top", long})
	b := read(t, written(t, in))
	found, said := false, false
	for text := range b.sheets["Positions"].texts() {
		found = found || strings.HasPrefix(text, long[:1000]) && strings.HasSuffix(text, cutMark)
		said = said || strings.Contains(text, "cut") && strings.Contains(text, "32,767")
		if n := len(utf16.Encode([]rune(text))); n > mostUnits {
			t.Errorf("a cell holds %d characters", n)
		}
	}
	if !found || !said {
		t.Errorf("cut text found: %v, and said above: %v", found, said)
	}
}
