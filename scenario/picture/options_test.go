package picture

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/picture/picturetest"
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
)

func TestNamesOfOptions(t *testing.T) {
	for path, want := range map[string]Format{"a.SVG": SVG, "b.pdf": PDF, "/x/y.z.PpTx": PPTX, "c.png": PNG, "d": "", "e.gif": "", ".svg": SVG} {
		if got, err := FormatOf(path); got != want || (want == "") != errors.Is(err, ErrFormat) {
			t.Errorf("FormatOf(%q) = %q, %v, want %q", path, got, err, want)
		}
	}
	if p, err := PaperOf("a3"); p != A3 || err != nil {
		t.Errorf("a3 is %q, %v", p, err)
	}
	if _, err := PaperOf("b5"); !errors.Is(err, ErrPaper) {
		t.Errorf("b5: %v", err)
	}
	if c, err := ColourOf("Span"); c != BySpan || err != nil {
		t.Errorf("Span is %q, %v", c, err)
	}
	if _, err := ColourOf(""); !errors.Is(err, ErrColour) {
		t.Errorf("no colour: %v", err)
	}
	for _, p := range Papers {
		if w, h := p.size(false); w <= h || w < 700 {
			t.Errorf("%s lies as %v × %v", p, w, h)
		}
	}
}

// groups writes what a colouring says of positions.
func groups(c *Colouring, ids ...scenario.PositionID) string {
	var out []string
	for _, id := range ids {
		group, figure, ok := c.Of(id)
		if !ok {
			out = append(out, "–")
			continue
		}
		out = append(out, c.Groups[group].Name+":"+figure)
	}
	return strings.Join(out, " ")
}

func TestColourings(t *testing.T) {
	base := company(t)
	after := orgOf(t, []scenario.Position{
		{ID: "ada", Title: "Chief executive", Cost: scenario.Some(210000.0), Currency: "EUR"},
		{ID: "dana", Title: "Delivery and operations", Manager: "ada"},
		{ID: "x1", Title: "+1+cmd", Manager: "dana", Dotted: "dana"},
		{ID: "new", Title: "New", Manager: "dana"},
	}, []scenario.Person{{ID: "p1", Name: "Ada Lindqvist", Seat: "ada"}})
	change, err := byChange(after, base)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := groups(change, "ada", "dana", "x1", "new"), "as in the baseline: other person:person other manager:moved new:new"; got != want {
		t.Errorf("change: %s, want %s", got, want)
	}
	if change.Note != "5 positions of the baseline removed" {
		t.Errorf("note %q", change.Note)
	}
	cost, err := byCost(base, false)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := groups(cost, "ada", "bo", "x3"), "> 61k:210k – ≤ 61k:61k"; got != want || cost.Name != "Cost a year EUR" {
		t.Errorf("%s: %s, want %s", cost.Name, got, want)
	}
	hidden, _ := byCost(base, true)
	if got, want := groups(hidden, "ada", "x3"), "> 61k: ≤ 61k:"; got != want {
		t.Errorf("hidden: %s, want %s", got, want)
	}
	if got, want := groups(bySpan(base), "ada", "bo", "x1"), "2–3:3 2–3:2 –"; got != want {
		t.Errorf("span: %s, want %s", got, want)
	}
	if got, want := groups(byLayer(base), "ada", "x1"), "1:L1 3:L3"; got != want {
		t.Errorf("layer: %s, want %s", got, want)
	}
}

// A colouring from outside takes the place of the chart's, and is masked like the rest.
func TestColouringOfTheCaller(t *testing.T) {
	c := chartOf(t)
	c.HideNames = true
	c.Colouring = &Colouring{Name: "Owner", Groups: []Group{{"with Ada Lindqvist", plot.Holds}}, Of: func(id scenario.PositionID) (int, string, bool) {
		return 0, "Dana Okafor " + string(id[:1]), id == "bo"
	}}
	text := strings.Join(picturetest.Texts(t, "svg", written(t, SVG, c)), "|")
	if !strings.Contains(text, "|with …|") || !strings.Contains(text, "|… b|") || strings.Contains(text, "Dana") {
		t.Errorf("words %s", text)
	}
}

// legible is a large company for which one page is not enough.
func legible(t fataler, managers, team int) *scenario.Org {
	positions := []scenario.Position{{ID: "top", Title: "Top"}}
	for m := range managers {
		id := scenario.PositionID(fmt.Sprint("m", m))
		positions = append(positions, scenario.Position{ID: id, Title: "Manager", Manager: "top"})
		for k := range team {
			positions = append(positions, scenario.Position{ID: scenario.PositionID(fmt.Sprint("m", m, "-", k)), Title: fmt.Sprint("Maker ", m, " ", k), Manager: id})
		}
	}
	return orgOf(t, positions, nil)
}

func TestLargeChartsAreLaidOverPages(t *testing.T) {
	c := Chart{Title: "Large", Org: legible(t, 12, 30), Colour: BySpan, On: on, Paper: A4}
	d := picturetest.PDF(t, written(t, PDF, c))
	if d.Pages < 5 || d.Links != d.Pages-1 {
		t.Errorf("%d pages and %d links from the map to them", d.Pages, d.Links)
	}
	for m := range 12 {
		for k := range 30 {
			if name := fmt.Sprintf("Maker %d %d\n", m, k); !strings.Contains(d.Text, name) {
				t.Fatalf("%q is on no page", name)
			}
		}
	}
	c.Org = legible(t, 2, 3)
	if d := picturetest.PDF(t, written(t, PDF, c)); d.Pages != 1 {
		t.Errorf("a small chart takes %d pages", d.Pages)
	}
	c.Org, c.Paper = legible(t, 100, 3), AsLarge
	if d := picturetest.PDF(t, written(t, PDF, c)); d.Pages != 1 || !strings.Contains(d.All, "/MediaBox [0 0 14400.00") {
		t.Error("one large page must be as large as readers can show, not larger")
	}
}

func TestPagePerManager(t *testing.T) {
	c := Chart{Title: "Book", Org: legible(t, 3, 50), Colour: BySpan, On: on, PerManager: true}
	d := picturetest.PDF(t, written(t, PDF, c))
	if d.Pages != 1+3*2 { // teams of 50 go on on a second page
		t.Errorf("%d pages, want 7", d.Pages)
	}
	for _, want := range []string{"+50 · page 2", "+50 · page 4", "↑ page 1", "reports 26 to 50 of 50", "page 7\n"} {
		if !strings.Contains(d.Text, want) {
			t.Errorf("%q is on no page", want)
		}
	}
	if d.Links != 3+3*2 {
		t.Errorf("%d links, want one to and one from every page of a team", d.Links)
	}
}

func TestSlidesAreReadable(t *testing.T) {
	a := artistOf(t, Chart{Org: legible(t, 9, 25), Colour: BySpan, On: on})
	for _, s := range a.slides() {
		for _, p := range s.Parts {
			card, ok := p.(sheet.Card)
			if !ok {
				continue
			}
			if b := card.Box.Bounds(); b.Right() > s.W || b.Bottom() > s.H {
				t.Errorf("%s: a box at %v leaves the slide", s.Name, b)
			}
			for _, part := range card.Parts {
				if text, ok := part.(sheet.Text); ok && text.Size < 4 {
					t.Errorf("%s: %q has a size of %.1f", s.Name, text.Words, text.Size)
				}
			}
		}
	}
}

func TestFooter(t *testing.T) {
	got := Footer("0.1.0", on, 0)
	if !strings.HasPrefix(got, "2 March 2026 · Spanwise 0.1.0 · With default assumptions.") {
		t.Errorf("footer %q", got)
	}
	if got := Footer("", on, 2); !strings.Contains(got, "Spanwise · With default assumptions but for 2 changed values. ") {
		t.Errorf("footer %q", got)
	}
}
