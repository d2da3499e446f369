package orgchart

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"spanwise/scenario"
)

func TestCollapseHidesAndCounts(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	before := middle(t, c, "cy")
	c.Select("h")
	c.Collapse("cy", true)
	if c.seatOf("gil") >= 0 || c.seatOf("h") >= 0 || !c.Collapsed("cy") || !hasText(c, "+2") {
		t.Fatalf("collapsed %v, texts %q", c.Collapsed("cy"), texts(c))
	}
	if c.Selected() != "cy" || len(d.selected) != 1 {
		t.Errorf("the hidden selection became %q, told %v", c.Selected(), d.selected)
	}
	if after := middle(t, c, "cy"); after != before {
		t.Errorf("the collapsed card moved from %v to %v", before, after)
	}
	at, ok := c.expander(c.seatOf("cy"), asFull)
	if !ok {
		t.Fatal("no expander")
	}
	pressAt(c, fyne.NewPos(at.x+at.w/2, at.y+at.h/2), desktop.MouseButtonPrimary)
	if c.Collapsed("cy") || c.seatOf("h") < 0 {
		t.Error("a click on the expander opened nothing")
	}
}

func TestCollapseToLayer(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	c.Select("h")
	c.CollapseToLayer(2)
	if len(c.numbers) != 3 || c.Selected() != "cy" {
		t.Errorf("%d cards, selected %q", len(c.numbers), c.Selected())
	}
	c.Collapse("cy", false)
	if len(c.numbers) != 4 || !c.Collapsed("gil") {
		t.Errorf("opening one team shows %d cards, want its own layer only", len(c.numbers))
	}
	c.Reveal("h")
	if i := c.seatOf("h"); i < 0 || !c.onScreen(i) {
		t.Error("Reveal did not show h")
	}
	c.CollapseToLayer(0)
	if len(c.numbers) != 8 {
		t.Errorf("%d cards after opening all", len(c.numbers))
	}
}

func TestOpeningAllKeepsTheTopInPlace(t *testing.T) {
	org := sampleOrg(400)
	c, _ := newChart(t, org)
	c.Reset()
	c.SetView(c.view)
	before := middle(t, c, org.Tops()[0])
	c.CollapseToLayer(0)
	if after := middle(t, c, org.Tops()[0]); math.Abs(float64(after.X-before.X)) > 1 || after.Y != before.Y || len(c.numbers) != org.Len() {
		t.Errorf("the top moved from %v to %v; %d cards", before, after, len(c.numbers))
	}
}

func TestCountsFollowTheNamedEdit(t *testing.T) {
	org := smallOrg(t)
	c, _ := newChart(t, org)
	c.CollapseToLayer(2)
	if !hasText(c, "+3") || !hasText(c, "+2") {
		t.Fatalf("texts %q", texts(c))
	}
	state := &scenario.State{Org: org, Model: scenario.DefaultModel()}
	if err := scenario.NewDraft(state).MovePosition("e", "gil", -1); err != nil {
		t.Fatal(err)
	}
	v := c.view
	v.Edited = []scenario.PositionID{"e", "bo", "gil"}
	c.SetView(v)
	if !hasText(c, "+2") || !hasText(c, "+3") || c.view.Org.CountBelow("bo") != 2 || c.view.Org.CountBelow("cy") != 3 {
		t.Errorf("bo counts %d, cy %d", c.view.Org.CountBelow("bo"), c.view.Org.CountBelow("cy"))
	}
	v.Edited = nil
	c.SetView(v)
	if c.view.Org.CountBelow("ada") != 7 {
		t.Errorf("ada counts %d, want 7", c.view.Org.CountBelow("ada"))
	}
}
