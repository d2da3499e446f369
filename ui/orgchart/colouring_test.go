package orgchart

import (
	"reflect"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"spanwise/scenario"
	"spanwise/scenario/treelayout"
	"spanwise/ui/theme"
)

// bySeat groups bo and his team as 0, all others as 1; h has no group.
func bySeat(org *scenario.Org) *Colouring {
	return &Colouring{
		Fills: []fyne.ThemeColorName{theme.Category(0), theme.Category(1)},
		Of: func(id scenario.PositionID) (int, string, bool) {
			if org.IsUnder(id, "bo") {
				return 0, "B-" + string(id), true
			}
			return 1, "other", id != "h"
		},
	}
}

func TestColouringShowsColourAndFigureOfCardsAndLeaves(t *testing.T) {
	org := smallOrg(t)
	c, _ := newChart(t, org)
	c.Recolour(bySeat(org))
	for _, want := range []string{"B-bo", "B-d", "other", "3 reports", "30%"} {
		if !hasText(c, want) {
			t.Errorf("%q is not shown: %v", want, texts(c))
		}
	}
	edges := func(fill fyne.ThemeColorName) (n int) {
		for _, o := range c.page.objects {
			if r, ok := o.(*canvas.Rectangle); ok && r.FillColor == theme.Color(fill) {
				n++
			}
		}
		return n
	}
	if a, b := edges(theme.Category(0)), edges(theme.Category(1)); a != 4 || b != 3 {
		t.Errorf("%d and %d cards have the colours of the groups, want 4 and 3", a, b)
	}
	c.Recolour(nil)
	if edges(theme.Category(0)) != 0 || !hasText(c, "30%") {
		t.Errorf("load is not back: %v", texts(c))
	}
}

func TestWordsStandInThePlaceOfTheTitle(t *testing.T) {
	org := smallOrg(t)
	c, _ := newChart(t, org)
	by := bySeat(org)
	by.Words = true
	c.Recolour(by)
	if hasText(c, "Head of bo") || !hasText(c, "B-bo") || !hasText(c, "Name bo") {
		t.Errorf("texts %v", texts(c))
	}
}

func TestLightDimsTheOthers(t *testing.T) {
	org := smallOrg(t)
	c, _ := newChart(t, org)
	c.Recolour(bySeat(org))
	c.Light(0)
	for i, s := range c.seats {
		if got, want := c.dimmed(int32(i)), !org.IsUnder(s.id, "bo"); got != want {
			t.Errorf("%s dimmed: %v", s.id, got)
		}
	}
	c.Light()
	if c.dimmed(c.seatOf("h")) {
		t.Error("with nothing lit alone a card is dimmed")
	}
}

func TestFarBlocksFollowColouringLightAndSelection(t *testing.T) {
	org := smallOrg(t)
	c, _ := newChart(t, org)
	c.Recolour(bySeat(org))
	c.setZoom(0.2)
	c.centre()
	at := func(id scenario.PositionID) any {
		c.Refresh()
		p := middle(t, c, id)
		return c.page.blocks.img.RGBAAt(int(p.X), int(p.Y))
	}
	if at("bo") != toRGBA(theme.Color(theme.Category(0))) || at("gil") != toRGBA(theme.Color(theme.Category(1))) {
		t.Errorf("blocks %v and %v", at("bo"), at("gil"))
	}
	c.Light(0)
	if at("gil") == toRGBA(theme.Color(theme.Category(1))) {
		t.Error("a block is not dimmed")
	}
	c.SelectAll("bo", "bo", "gil")
	if at("gil") != toRGBA(theme.Color(theme.Accent)) {
		t.Error("one of several selected is not marked")
	}
}

func TestTraceIsPaintedTheWiderTheMore(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	c.SetTrace(Trace{Manager: "ada", PerWeek: map[scenario.PositionID]float64{"bo": 10, "cy": 2, "d": 4, "gil": 1}})
	wide := func(id scenario.PositionID) (n int) {
		b := c.layout.Boxes[c.seatOf(id)]
		r := c.camera.place(b)
		ground := toRGBA(c.page.ink.ground)
		for x := int(r.x); x < int(r.right()); x++ {
			if c.page.blocks.img.RGBAAt(x, int(r.y)-8) != ground {
				n++
			}
		}
		return n
	}
	if a, b := wide("bo"), wide("cy"); a < b+4 || b == 0 {
		t.Errorf("10 a week are %d wide, 2 a week %d", a, b)
	}
	if !hasText(c, "10") || !hasText(c, "2.0") || !hasText(c, "4.0 a week") {
		t.Errorf("the figures of the trace are not shown: %v", texts(c))
	}
	c.SetTrace(Trace{})
	if hasText(c, "2.0") {
		t.Error("the trace is still shown")
	}
}

// officeOrg is smallOrg with an assistant to ada, and d dotted to cy.
func officeOrg(t *testing.T) *scenario.Org {
	t.Helper()
	var positions []scenario.Position
	for p := range smallOrg(t).Positions() {
		if p.ID == "d" {
			p.Dotted = "cy: nobody"
		}
		positions = append(positions, p)
	}
	positions = append(positions, scenario.Position{ID: "asst", Title: "Assistant", Manager: "ada", FTE: 1, Assistant: true})
	org, err := scenario.NewOrg(positions, nil)
	if err != nil {
		t.Fatal(err)
	}
	return org
}

func TestAssistantsStandBesideAndCanBeReached(t *testing.T) {
	c, _ := newChart(t, officeOrg(t))
	ada, asst := c.layout.Boxes[c.seatOf("ada")], c.layout.Boxes[c.seatOf("asst")]
	if asst.X < ada.Right() || asst.Y < ada.Y || asst.Bottom() > ada.Bottom() {
		t.Fatalf("the assistant at %v does not stand beside %v", asst, ada)
	}
	if h := c.at(middle(t, c, "asst")); h != (hit{onCard, "asst"}) {
		t.Errorf("under the pointer is %v", h)
	}
	if !hasText(c, "Assistant") {
		t.Errorf("not drawn: %v", texts(c))
	}
	c.camera.x += float64(c.camera.place(ada).right()) + 5 // ada out of view, the assistant in it
	c.Refresh()
	if c.onScreen(c.seatOf("ada")) || !hasText(c, "Assistant") {
		t.Errorf("without the manager in view the assistant is not drawn: %v", texts(c))
	}
}

func TestDottedLinesAreDashedBetweenTheirCards(t *testing.T) {
	c, _ := newChart(t, officeOrg(t))
	if len(c.dotted) != 1 {
		t.Fatalf("dotted lines %v, the one to nobody is none", c.dotted)
	}
	cy, d := c.layout.Boxes[c.seatOf("cy")], c.layout.Boxes[c.seatOf("d")]
	path := c.dottedPath(c.dotted[0])
	first, last := path[0], path[len(path)-1]
	if first.Y1 != cy.Bottom() || last.X1 != d.Right() || last.Y1 != d.Y+d.H/2 {
		t.Errorf("the line from %v to %v leads over %v", cy, d, path)
	}
	ink, runs, before := toRGBA(c.page.ink.quiet), 0, false
	y := int(c.camera.place(treelayout.Box{Y: first.Y2}).y)
	for x := range c.page.blocks.img.Rect.Dx() {
		on := c.page.blocks.img.RGBAAt(x, y) == ink
		if on && !before {
			runs++
		}
		before = on
	}
	if runs < 5 {
		t.Errorf("the line is painted in %d dashes", runs)
	}
}

func TestBranchShowsItselfAlone(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	clickWith(c, middle(t, c, "d"), 0)
	c.ShowBranch("cy")
	if len(c.numbers) != 3 || c.seats[0].id != "cy" || c.seats[0].layer != 2 || c.Selected() != "" {
		t.Fatalf("seats %v, selected %q", c.seats, c.Selected())
	}
	if last := d.selected[len(d.selected)-1]; last != "" {
		t.Errorf("told of %q when the selection went out of sight", last)
	}
	c.Reveal("d") // outside: all is shown again
	if c.Branch() != "" || len(c.numbers) != 8 {
		t.Errorf("branch %q, %d seats", c.Branch(), len(c.numbers))
	}
	c.ShowBranch("gil")
	c.SetView(View{Org: officeWithout(t, "gil")})
	if c.Branch() != "" {
		t.Error("a branch that is gone is still shown")
	}
}

func officeWithout(t *testing.T, gone scenario.PositionID) *scenario.Org {
	t.Helper()
	var positions []scenario.Position
	org := smallOrg(t)
	for p := range org.Positions() {
		if !org.IsUnder(p.ID, gone) {
			positions = append(positions, p)
		}
	}
	out, err := scenario.NewOrg(positions, nil)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestCollapseToTheSelectionAndFitIt(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	c.SelectAll("gil", "gil")
	c.CollapseToSelection()
	var shown []scenario.PositionID
	for i := range c.inOrder() {
		shown = append(shown, c.seats[i].id)
	}
	if !slices.Equal(shown, ids("ada", "bo", "cy", "gil")) {
		t.Fatalf("shown %v", shown)
	}
	c.camera.x, c.camera.y = 4000, 4000
	c.FitSelection()
	p := middle(t, c, "gil")
	if p.X < 490 || p.X > 510 || p.Y < 340 || p.Y > 360 || c.Zoom() != 1 {
		t.Errorf("the selected card is at %v with a zoom of %v", p, c.Zoom())
	}
}

func TestLettersBeginASearch(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	var typed []rune
	c.on.Search = func(r rune) { typed = append(typed, r) }
	before := c.Zoom()
	for _, r := range "xÄ7" {
		c.TypedRune(r)
	}
	if string(typed) != "xÄ7" || c.Zoom() != before {
		t.Errorf("searched for %q, zoom %v", string(typed), c.Zoom())
	}
	c.TypedRune('-')
	if string(typed) != "xÄ7" || c.Zoom() >= before {
		t.Error("− must zoom out")
	}
}

// Both ways of listing seats must give the same, whatever is collapsed.
func TestSeatsAreListedAlikeBothWays(t *testing.T) {
	org := sampleOrg(400)
	c, _ := newChart(t, org)
	for i, id := range []scenario.PositionID{"", c.seats[3].id, c.seats[40].id, c.seats[200].id} {
		if id != "" {
			c.folds.set(id, true)
		}
		c.seats = nil
		a := c.listOpen(org)
		open := c.seats
		c.seats = nil
		b := c.listSeats(org)
		if !reflect.DeepEqual(open, c.seats) || !slices.Equal(a, b) {
			t.Fatalf("step %d: %d seats in a walk, %d one by one", i, len(open), len(c.numbers))
		}
	}
}

func TestLayoutIsKeptWhereTheShapeStays(t *testing.T) {
	org := smallOrg(t)
	c, _ := newChart(t, org)
	tree, high := c.tree, c.layout.Height
	c.SetView(c.view)
	if c.tree != tree {
		t.Error("the same organisation was laid out anew")
	}
	c.Collapse("cy", true)
	if c.tree != tree || c.layout.Height >= high || len(c.numbers) != 6 {
		t.Errorf("after a collapse %d seats are %v high, before %v", len(c.numbers), c.layout.Height, high)
	}
}

func TestZoomingInFromFarLeadsToCards(t *testing.T) {
	c, _ := newChart(t, sampleOrg(3000))
	c.Fit()
	for range 12 {
		c.ZoomIn()
	}
	if i := c.nearestMiddle(); i < 0 {
		t.Error("no card is in view")
	}
}
