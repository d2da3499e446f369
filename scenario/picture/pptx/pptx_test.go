package pptx

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path"
	"regexp"
	"strings"
	"testing"
	"time"

	"spanwise/scenario/picture/picturetest"
	"spanwise/scenario/picture/sheet"
)

var (
	ink  = sheet.Paint{RGB: 0x1d2530, Opacity: 1}
	line = sheet.Stroke{Paint: ink, Width: 1}
	on   = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
)

func box(id int, x, y float64, name string) sheet.Card {
	return sheet.Card{ID: id, Says: name + " in words", Box: sheet.Rect{X: x, Y: y, W: 200, H: 70, Radius: 6, Fill: ink.Faded(0.1), Edge: line}, Parts: []sheet.Part{
		sheet.Rect{X: x, Y: y, W: 4, H: 70, Fill: ink},
		sheet.Text{X: x + 13, Y: y + 18, Words: name, Size: 15, Heavy: true, Paint: ink},
		sheet.Text{X: x + 190, Y: y + 18, Words: "118%", Size: 15, Paint: ink, Align: sheet.Right},
		sheet.Text{X: x + 13, Y: y + 37, Words: "Title", Size: 12, Paint: ink},
	}}
}

func slides() []sheet.Sheet {
	top, left := box(1, 300, 20, `=HYPERLINK("x") <&> שרה 👩‍💻`), box(2, 100, 150, "Bo")
	left.Link = 2
	join := sheet.Connector{From: 1, To: 2, Line: line, Points: []sheet.Point{{X: 400, Y: 90}, {X: 400, Y: 116}, {X: 200, Y: 116}, {X: 200, Y: 150}}}
	return []sheet.Sheet{
		{Name: "First", W: 960, H: 540, Ground: ink.Faded(0.02), Parts: []sheet.Part{
			sheet.Text{X: 28, Y: 38, Words: "First", Size: 20, Heavy: true, Paint: ink, Title: true},
			join, top, left,
			sheet.Path{Points: []sheet.Point{{X: 1, Y: 1}, {X: 5, Y: 9}, {X: 9, Y: 1}}, Closed: true, Fill: ink},
		}},
		{Name: "Second", W: 960, H: 540, Parts: []sheet.Part{box(1, 10, 10, "Cy")}},
	}
}

func written(t testing.TB, s []sheet.Sheet) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(context.Background(), &b, s, Properties{Title: "Six & more", On: on}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Every relation leads to a part, every part has a type, and every id that is used is
// one of a relation.
func TestPackageHoldsTogether(t *testing.T) {
	parts := picturetest.Parts(t, written(t, slides()))
	types := parts["[Content_Types].xml"]
	relation := regexp.MustCompile(`Id="(rId\d+)" Type="[^"]*" Target="([^"]*)"`)
	used := regexp.MustCompile(`r:id="(rId\d+)"`)
	for name, text := range parts {
		if name == "[Content_Types].xml" {
			continue
		}
		if folder, base := path.Split(name); strings.HasSuffix(name, ".rels") {
			owner := parts[path.Join(folder, "..", strings.TrimSuffix(base, ".rels"))]
			known := map[string]bool{}
			for _, m := range relation.FindAllStringSubmatch(text, -1) {
				target := path.Join(folder, "..", m[2])
				if _, ok := parts[target]; !ok {
					t.Errorf("%s leads to %s, which is not there", name, target)
				}
				known[m[1]] = true
			}
			for _, m := range used.FindAllStringSubmatch(owner, -1) {
				if !known[m[1]] {
					t.Errorf("%s uses %s, which %s lacks", base, m[1], name)
				}
			}
		} else if !strings.Contains(types, `PartName="/`+name+`"`) {
			t.Errorf("%s has no type", name)
		}
	}
}

func TestConnectorsAreGluedToCards(t *testing.T) {
	text := picturetest.Parts(t, written(t, slides()))["ppt/slides/slide1.xml"]
	ids := map[string]int{}
	for _, m := range regexp.MustCompile(`<p:cNvPr id="(\d+)"`).FindAllStringSubmatch(text, -1) {
		ids[m[1]]++
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("id %s is given to %d shapes", id, n)
		}
	}
	glue := regexp.MustCompile(`<a:stCxn id="(\d+)" idx="2"/><a:endCxn id="(\d+)" idx="0"/>`).FindStringSubmatch(text)
	if glue == nil {
		t.Fatal("no connector runs from the foot of a card to the top of another")
	}
	for i, name := range []string{"=HYPERLINK", "Bo"} {
		shape := regexp.MustCompile(`<p:sp><p:nvSpPr><p:cNvPr id="` + glue[i+1] + `" name="` + name)
		if !shape.MatchString(text) {
			t.Errorf("end %d is not glued to %s", i, name)
		}
	}
	if !strings.Contains(text, `rot="5400000"`) || !strings.Contains(text, `prst="bentConnector3"><a:avLst><a:gd name="adj1" fmla="val 43333"/>`) {
		t.Error("the connector does not turn at the bus")
	}
}

func TestBoxesHoldTheirWords(t *testing.T) {
	parts := picturetest.Parts(t, written(t, slides()))
	texts := picturetest.Texts(t, "slide", []byte(parts["ppt/slides/slide1.xml"]))
	for _, want := range []string{`=HYPERLINK("x") <&> שרה 👩‍💻`, "118%", "Title", "Bo", "First"} {
		if !strings.Contains(strings.Join(texts, "\n"), want) {
			t.Errorf("%q is missing in %q", want, texts)
		}
	}
	slide := parts["ppt/slides/slide1.xml"]
	for _, want := range []string{`<p:ph type="title"/>`, `descr="Bo in words"`, `action="ppaction://hlinksldjump"`, `prst="roundRect"`} {
		if !strings.Contains(slide, want) {
			t.Errorf("%s is missing", want)
		}
	}
	if !strings.Contains(parts["docProps/core.xml"], "<dc:title>Six &amp; more</dc:title>") {
		t.Error("the file has no title")
	}
}

// ends returns where a turned preset form begins and ends, as PowerPoint draws it: the
// corners of the box, flipped, then rotated about its middle (ISO/IEC 29500-1, 20.1.7.6).
func ends(t *testing.T, form string) (from, to sheet.Point) {
	t.Helper()
	m := regexp.MustCompile(`<a:xfrm([^>]*)><a:off x="(-?\d+)" y="(-?\d+)"/><a:ext cx="(\d+)" cy="(\d+)"/>`).FindStringSubmatch(form)
	if m == nil {
		t.Fatalf("no place in %s", form)
	}
	var x, y, w, h float64
	if _, err := fmt.Sscan(m[2]+" "+m[3]+" "+m[4]+" "+m[5], &x, &y, &w, &h); err != nil {
		t.Fatal(err)
	}
	place := func(u, v float64) sheet.Point { // from the middle
		if strings.Contains(m[1], "flipH") {
			u = -u
		}
		if strings.Contains(m[1], "flipV") {
			v = -v
		}
		switch {
		case strings.Contains(m[1], `rot="5400000"`):
			u, v = -v, u
		case strings.Contains(m[1], `rot="16200000"`):
			u, v = v, -u
		}
		return sheet.Point{X: (x + w/2 + u) / perPoint, Y: (y + h/2 + v) / perPoint}
	}
	return place(-w/2, -h/2), place(w/2, h/2)
}

func TestConnectorsBeginAndEndWhereTheyShould(t *testing.T) {
	for _, points := range [][]sheet.Point{
		{{X: 400, Y: 90}, {X: 400, Y: 116}, {X: 200, Y: 116}, {X: 200, Y: 150}},
		{{X: 200, Y: 90}, {X: 200, Y: 116}, {X: 400, Y: 116}, {X: 400, Y: 150}},
		{{X: 400, Y: 90}, {X: 400, Y: 116}, {X: 89, Y: 116}},
		{{X: 589, Y: 116}, {X: 589, Y: 200}, {X: 600, Y: 200}},
		{{X: 100, Y: 50}, {X: 92, Y: 50}, {X: 92, Y: 200}, {X: 122, Y: 200}},
		{{X: 300, Y: 50}, {X: 310, Y: 50}, {X: 310, Y: 20}, {X: 250, Y: 20}},
		{{X: 400, Y: 90}, {X: 400, Y: 150}},
	} {
		from, to := ends(t, bent(points))
		first, last := points[0], points[len(points)-1]
		const near = 0.001
		if abs(from.X-first.X) > near || abs(from.Y-first.Y) > near || abs(to.X-last.X) > near || abs(to.Y-last.Y) > near {
			t.Errorf("%v is drawn from %v to %v", points, from, to)
		}
	}
}

// Leaves beside managers hang from one trunk, which every program draws where it is:
// it begins at a shape of its own, and no connector has more than three pieces.
func TestLeavesBesideManagersHangFromOneTrunk(t *testing.T) {
	leaf := func(id int, y float64) sheet.Connector {
		return sheet.Connector{From: 1, To: id, Line: line, Points: []sheet.Point{{X: 400, Y: 90}, {X: 400, Y: 116}, {X: 589, Y: 116}, {X: 589, Y: y}, {X: 600, Y: y}}}
	}
	s := []sheet.Sheet{{Name: "One", W: 960, H: 540, Parts: []sheet.Part{
		leaf(2, 185), leaf(3, 265), box(1, 300, 20, "Ada"), box(2, 600, 150, "Bo"), box(3, 600, 230, "Cy"),
	}}}
	text := picturetest.Parts(t, written(t, s))["ppt/slides/slide1.xml"]
	joints := regexp.MustCompile(`<p:cNvPr id="(\d+)" name="Joint"`).FindAllStringSubmatch(text, -1)
	if len(joints) != 1 {
		t.Fatalf("%d joints, want one for the trunk", len(joints))
	}
	if n := strings.Count(text, `<a:stCxn id="`+joints[0][1]+`" idx="2"/>`); n != 2 {
		t.Errorf("%d leaves hang from the joint, want 2", n)
	}
	if n := strings.Count(text, `<a:endCxn id="`+joints[0][1]+`" idx="1"/>`); n != 1 {
		t.Errorf("%d connectors lead to the joint, want 1", n)
	}
	if strings.Contains(text, "bentConnector4") || strings.Count(text, "<p:cxnSp>") != 3 {
		t.Error("a leaf is not joined by connectors of two pieces")
	}
}

func abs(v float64) float64 { return max(v, -v) }

func TestSameSlidesGiveSameBytes(t *testing.T) {
	if !bytes.Equal(written(t, slides()), written(t, slides())) {
		t.Error("the same slides give other bytes")
	}
}

func TestErrors(t *testing.T) {
	if err := Write(context.Background(), &bytes.Buffer{}, nil, Properties{}); !errors.Is(err, ErrNoSlides) {
		t.Errorf("error %v, want that there are no slides", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Write(ctx, &bytes.Buffer{}, slides(), Properties{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that it was stopped", err)
	}
}

func FuzzAnyTextIsWellFormed(f *testing.F) {
	f.Add("Ada")
	f.Add("\x00]]>\"\xff\ufffe")
	f.Fuzz(func(t *testing.T, words string) {
		picturetest.Parts(t, written(t, []sheet.Sheet{{Name: words, W: 9, H: 9, Parts: []sheet.Part{box(1, 0, 0, words), sheet.Text{Words: words, Full: words, Size: 9, Paint: ink}}}}))
	})
}
