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
	for _, name := range append(names, "118%", "Vacant") {
		name = sheet.Visual(name) // readers turn what runs from the right
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
