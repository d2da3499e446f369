package picture

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"image/png"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/picture/picturetest"
	"spanwise/scenario/picture/sheet"
)

var update = flag.Bool("update", false, "write the golden files anew")

var on = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

type fataler interface{ Fatal(...any) }

func orgOf(t fataler, positions []scenario.Position, people []scenario.Person) *scenario.Org {
	o, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// company is small and has one of everything.
func company(t fataler) *scenario.Org {
	cost := scenario.Some(61000.0)
	return orgOf(t, []scenario.Position{
		{ID: "ada", Title: "Chief executive", Cost: scenario.Some(210000.0), Currency: "EUR"},
		{ID: "bo", Title: "Operations", Manager: "ada", Protected: true},
		{ID: "dana", Title: "Delivery", Manager: "ada"},
		{ID: "cy", Title: "Office manager", Manager: "ada", Assistant: true},
		{ID: "x1", Title: "+1+cmd", Manager: "bo", Dotted: "dana"},
		{ID: "x2", Title: "מנהלת", Manager: "bo"},
		{ID: "x3", Title: "Engineer & <maker>", Manager: "dana", Cost: cost, Currency: "EUR"},
		{ID: "x4", Title: "Analyst", Manager: "dana"},
	}, []scenario.Person{
		{ID: "p1", Name: "Ada Lindqvist", Seat: "ada"},
		{ID: "p2", Name: "Bo Marsh", Seat: "bo"},
		{ID: "p3", Name: "Dana Okafor", Seat: "dana"},
		{ID: "p4", Name: "Cy Tanaka", Seat: "cy"},
		{ID: "p5", Name: `=HYPERLINK("x")`, Seat: "x1"},
		{ID: "p6", Name: "שרה כהן", Seat: "x2"},
		{ID: "p7", Name: "Zoë 👩‍💻 Müller", Seat: "x3"},
	})
}

func someLoad(id scenario.PositionID) (float64, bool) {
	load, ok := map[scenario.PositionID]float64{"ada": 0.42, "bo": 0.78, "dana": 1.184}[id]
	return load, ok
}

func chartOf(t fataler) Chart {
	return Chart{Title: "Six layers", Org: company(t), Load: someLoad, On: on}
}

func written(t testing.TB, f Format, c Chart) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteChart(context.Background(), &b, f, c); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGolden(t *testing.T) {
	const golden = "testdata/chart.svg"
	got := written(t, SVG, chartOf(t))
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("the chart differs from testdata/chart.svg; look at both, and run with -update if it is meant to")
	}
}

func TestSameInputGivesSameBytes(t *testing.T) {
	for _, f := range Formats {
		if !bytes.Equal(written(t, f, chartOf(t)), written(t, f, chartOf(t))) {
			t.Errorf("%s: the same chart gives other bytes", f)
		}
	}
}

// Names come out as they are wherever text is text.
func TestNamesStayAsTheyAre(t *testing.T) {
	names := []string{"Ada Lindqvist", `=HYPERLINK("x")`, "+1+cmd", "שרה כהן", "Zoë 👩‍💻 Müller"}
	svg := strings.Join(picturetest.Texts(t, "svg", written(t, SVG, chartOf(t))), "\n")
	slide := strings.Join(picturetest.Texts(t, "slide", []byte(picturetest.Parts(t, written(t, PPTX, chartOf(t)))["ppt/slides/slide1.xml"])), "\n")
	for _, name := range names {
		if !strings.Contains(svg, name) || !strings.Contains(slide, name) {
			t.Errorf("%q is not text of the SVG and the slide", name)
		}
	}
	pdf := picturetest.PDF(t, written(t, PDF, chartOf(t))).Text
	for _, name := range append(names[:3], "118%", "Vacant", sheet.Drawable("שרה כהן", false), "Zoë □□ Müller") {
		if !strings.Contains(pdf, name) {
			t.Errorf("%q is not text of the PDF:\n%s", name, pdf)
		}
	}
	if img, err := png.Decode(bytes.NewReader(written(t, PNG, chartOf(t)))); err != nil || img.Bounds().Dx() < 1000 {
		t.Errorf("PNG: %v, %v", img.Bounds(), err)
	}
}

func TestLongTextIsCutInTheDrawingOnly(t *testing.T) {
	c := chartOf(t)
	long := strings.Repeat("Long title ", 4000)
	c.Org = orgOf(t, []scenario.Position{{ID: "a", Title: long}, {ID: "b", Title: "bell\a and\x00nul", Manager: "a"}}, nil)
	file := written(t, SVG, c)
	texts := picturetest.Texts(t, "svg", file)
	if !slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(s, strings.TrimSpace(long)) }) {
		t.Error("the whole title is nowhere in the file")
	}
	if !slices.ContainsFunc(texts, func(s string) bool { return strings.HasSuffix(s, "…") && len(s) < 60 }) {
		t.Error("the title is not cut where it is drawn")
	}
	for _, f := range []Format{PNG, PDF, PPTX} {
		written(t, f, c)
	}
}

// With names hidden nothing in the file, unpacked, tells who somebody is.
func TestHiddenNamesAreNowhere(t *testing.T) {
	c := chartOf(t)
	positions, people := []scenario.Position{}, []scenario.Person{}
	for i, name := range []string{"Quilla Featherstone", "Jasper Underhill", "Odette Vanterpool", "Rufus Blackthorn"} {
		p := scenario.Position{ID: scenario.PositionID("id-" + strings.Fields(name)[1]), Title: "Aide to " + name, Unit: "Office of " + name, Notes: name, Location: name}
		if i > 0 {
			p.Manager, p.Dotted = positions[0].ID, string(positions[i-1].ID)
		}
		positions = append(positions, p)
		people = append(people, scenario.Person{ID: scenario.PersonID("person-" + name), Name: name, Seat: p.ID})
	}
	c.Org, c.HideNames, c.Colour, c.Root = orgOf(t, positions, people), true, ByChange, positions[0].ID
	c.Baseline = orgOf(t, positions[:3], people[:3])
	c.Title, c.Subtitle, c.Footer = "Team of Quilla Featherstone", "for Jasper Underhill", "by Odette Vanterpool"
	secrets := []string{"quilla", "featherstone", "jasper", "underhill", "odette", "vanterpool", "rufus", "blackthorn", "person-"}
	files := map[string]string{"svg": string(written(t, SVG, c)), "png": string(written(t, PNG, c))}
	for name, text := range picturetest.Parts(t, written(t, PPTX, c)) {
		files[name] = text
	}
	for _, many := range []bool{false, true} {
		c.PerManager = many
		d := picturetest.PDF(t, written(t, PDF, c))
		files[fmt.Sprint("pdf ", many)] = d.All + d.Text
	}
	for name, text := range files {
		low := strings.ToLower(strings.ReplaceAll(text, "\x00", ""))
		for _, secret := range secrets {
			if strings.Contains(low, secret) {
				t.Errorf("%s holds %q", name, secret)
			}
		}
	}
	if !strings.Contains(files["svg"], "Aide to …") {
		t.Error("titles must be left without the names in them")
	}
}

// drawOrg draws an organisation of up to 60 positions.
func drawOrg(t *rapid.T) *scenario.Org {
	n := rapid.IntRange(1, 60).Draw(t, "n")
	var positions []scenario.Position
	for i := range n {
		p := scenario.Position{ID: scenario.PositionID(fmt.Sprint("i", i)), Title: rapid.StringN(0, 40, -1).Draw(t, "title")}
		if i > 0 && rapid.IntRange(0, 25).Draw(t, "top") > 0 {
			p.Manager = positions[rapid.IntRange(max(0, i-9), i-1).Draw(t, "manager")].ID
		}
		if i > 1 && rapid.IntRange(0, 5).Draw(t, "dotted") == 0 {
			p.Dotted = string(positions[rapid.IntRange(0, i-1).Draw(t, "to")].ID)
		}
		positions = append(positions, p)
	}
	return orgOf(t, positions, nil)
}

func artistOf(t fataler, c Chart) *artist {
	a, err := newArtist(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func cards(parts []sheet.Part) []sheet.Card {
	var out []sheet.Card
	for _, p := range parts {
		if c, ok := p.(sheet.Card); ok && c.ID != wayUpID {
			out = append(out, c)
		}
	}
	return out
}

func TestEveryPositionIsDrawnOnceAndNoneOverAnother(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := drawOrg(t)
		s := artistOf(t, Chart{Org: o, Colour: BySpan, On: on}).whole(sheet.Paint{})
		drawn := cards(s.Parts)
		if len(drawn) != o.Len() {
			t.Fatalf("%d boxes for %d positions", len(drawn), o.Len())
		}
		for i, a := range drawn {
			b := a.Box.Bounds()
			if b.X < 0 || b.Y < 0 || b.Right() > s.W || b.Bottom() > s.H {
				t.Fatalf("box %v leaves the sheet of %v × %v", b, s.W, s.H)
			}
			for _, other := range drawn[:i] {
				o := other.Box.Bounds()
				if b.X < o.Right() && o.X < b.Right() && b.Y < o.Bottom() && o.Y < b.Bottom() {
					t.Fatalf("boxes %v and %v overlap", b, o)
				}
			}
		}
	})
}

// Lines begin and end at the cards that they say they join.
func TestConnectorsMeetTheirCards(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := drawOrg(t)
		b := artistOf(t, Chart{Org: o, Colour: ByLayer}).branch(view{})
		at := map[int]sheet.Box{}
		for _, c := range cards(b.parts) {
			at[c.ID] = c.Box.Bounds()
		}
		solid := 0
		for _, p := range b.parts {
			c, ok := p.(sheet.Connector)
			if !ok {
				continue
			}
			if c.Line.Dash == 0 {
				solid++
			}
			for id, end := range map[int]sheet.Point{c.From: c.Points[0], c.To: c.Points[len(c.Points)-1]} {
				if !at[id].Meets(sheet.Box{X: end.X - 0.01, Y: end.Y - 0.01, W: 0.02, H: 0.02}) {
					t.Fatalf("a line of %d to %d ends at %v, outside the card at %v", c.From, c.To, end, at[id])
				}
			}
		}
		if want := o.Len() - len(o.Tops()); solid != want {
			t.Fatalf("%d lines for %d reports", solid, want)
		}
	})
}

// A team stands on the slide or page that its manager's card leads to.
func TestEveryTeamHasItsPage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := drawOrg(t)
		a := artistOf(t, Chart{Org: o, Colour: BySpan})
		for name, plan := range map[string]func() ([]part, map[scenario.PositionID]int){"slides": a.slideParts, "pages": a.managerParts} {
			parts, at := plan()
			seen := map[scenario.PositionID]bool{}
			for i, p := range parts {
				for _, s := range a.seats(p.view) {
					seen[s.id] = true
					if s.folded && at[s.id] == 0 {
						t.Fatalf("%s: the team of %s is left out on %d and is nowhere", name, s.id, i+1)
					}
				}
			}
			if len(seen) != o.Len() {
				t.Fatalf("%s show %d of %d positions", name, len(seen), o.Len())
			}
			for id, page := range at {
				own := a.seats(parts[page-1].view)
				if !slices.ContainsFunc(own, func(s seat) bool { return s.id == id && !s.folded }) {
					t.Fatalf("%s: %d does not show the team of %s", name, page, id)
				}
			}
		}
	})
}

func TestRootDepthAndFolds(t *testing.T) {
	count := func(change func(*Chart)) int {
		c := chartOf(t)
		change(&c)
		a := artistOf(t, c)
		return len(a.seats(a.overall()))
	}
	for name, got := range map[string][2]int{
		"all":    {count(func(*Chart) {}), 8},
		"branch": {count(func(c *Chart) { c.Root = "bo" }), 3},
		"depth":  {count(func(c *Chart) { c.Depth = 2 }), 4},
		"both":   {count(func(c *Chart) { c.Root, c.Depth = "bo", 1 }), 1},
		"folded": {count(func(c *Chart) { c.Folded = func(id scenario.PositionID) bool { return id == "dana" } }), 6},
	} {
		if got[0] != got[1] {
			t.Errorf("%s: %d positions are drawn, want %d", name, got[0], got[1])
		}
	}
}

func TestErrors(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Chart)
		want   error
	}{
		"no organisation": {func(c *Chart) { c.Org = nil }, ErrEmpty},
		"no load":         {func(c *Chart) { c.Load = nil }, ErrNoLoad},
		"no baseline":     {func(c *Chart) { c.Colour = ByChange }, ErrNoBaseline},
		"unknown branch":  {func(c *Chart) { c.Root = "nobody" }, scenario.ErrUnknownPosition},
		"unknown colour":  {func(c *Chart) { c.Colour = "mood" }, ErrColour},
		"no cost": {func(c *Chart) {
			c.Colour, c.Org = ByCost, orgOf(t, []scenario.Position{{ID: "a"}}, nil)
		}, ErrNoCost},
		"two currencies": {func(c *Chart) {
			c.Colour, c.Org = ByCost, orgOf(t, []scenario.Position{{ID: "a", Cost: scenario.Some(1.0), Currency: "EUR"}, {ID: "b", Cost: scenario.Some(1.0)}}, nil)
		}, ErrCurrencies},
	} {
		chart := chartOf(t)
		c.change(&chart)
		if err := WriteChart(context.Background(), &bytes.Buffer{}, SVG, chart); !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, want %v", name, err, c.want)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, f := range Formats {
		if err := WriteChart(ctx, &bytes.Buffer{}, f, chartOf(t)); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: error %v, want that it was stopped", f, err)
		}
	}
	if err := WriteChart(context.Background(), &bytes.Buffer{}, "gif", chartOf(t)); !errors.Is(err, ErrFormat) {
		t.Errorf("error %v, want that there is no such format", err)
	}
}
