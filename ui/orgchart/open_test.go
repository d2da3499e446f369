package orgchart

import (
	"fmt"
	"testing"

	"spanwise/scenario"
)

func TestRevealBringsAnyCardIntoView(t *testing.T) {
	org := sampleOrg(400)
	c, _ := newChart(t, org)
	c.CollapseToLayer(1)
	c.Fit()
	for p := range org.Positions() {
		c.Reveal(p.ID)
		i := c.seatOf(p.ID)
		if i < 0 {
			t.Fatalf("%s is hidden", p.ID)
		}
		if r := c.camera.place(c.layout.Boxes[i]); r.x < 0 || r.y < 0 || r.right() > 1000 || r.bottom() > 700 {
			t.Fatalf("%s stands at %v", p.ID, r)
		}
	}
}

func TestOpensReadableWithTheHeaviestTeams(t *testing.T) {
	org := sampleOrg(400)
	c, _ := newChart(t, org)
	c.Reset()
	c.SetView(View{Org: org, Load: loads(org)})
	if c.Zoom() < openFit || !c.onScreen(0) {
		t.Errorf("opens at %v, top in view %v", c.Zoom(), c.onScreen(0))
	}
	for i := range c.inOrder() {
		if r := c.camera.place(c.layout.Boxes[i]); r.x < 0 || r.right() > c.Size().Width {
			t.Fatalf("%s is cut off: %v", c.seats[i].id, r)
		}
	}
	if n := len(c.numbers); n <= 1+len(org.Reports(c.seats[0].id)) || n >= org.Len() {
		t.Errorf("opens with %d of %d cards", n, org.Len())
	}
}

// What can be read whole is shown whole, neither cut off nor smaller than it need be.
func TestOpensWholeWhereThatCanBeRead(t *testing.T) {
	for _, people := range []int{1, 10, 40} {
		org := sampleOrg(people)
		c, _ := newChart(t, org)
		c.Reset()
		c.SetView(View{Org: org, Load: loads(org)})
		if len(c.numbers) != org.Len() {
			t.Errorf("%d of %d positions are open", len(c.numbers), org.Len())
		}
		if zoom := c.camera.zoom; zoom != c.fitZoom() {
			t.Errorf("%d positions open at %v, they fit at %v", org.Len(), zoom, c.fitZoom())
		}
	}
}

// A top wider than the window, the heaviest team at its far end.
func TestOpensOnTheTop(t *testing.T) {
	var positions []scenario.Position
	var people []scenario.Person
	add := func(id, manager string) {
		positions = append(positions, scenario.Position{ID: scenario.PositionID(id), Manager: scenario.PositionID(manager), FTE: 1})
		people = append(people, scenario.Person{ID: scenario.PersonID(id), FTE: 1, Seat: scenario.PositionID(id)})
	}
	add("top", "")
	for i := range 120 {
		head := fmt.Sprint("h", i)
		add(head, "top")
		for j := range 1 + i/8 {
			add(fmt.Sprint(head, "-", j), head)
			add(fmt.Sprint(head, "-", j, "-"), fmt.Sprint(head, "-", j))
		}
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	c, _ := newChart(t, org)
	c.Reset()
	c.SetView(View{Org: org, Load: func(id scenario.PositionID) (float64, bool) {
		return float64(len(org.Reports(id))) / 10, len(org.Reports(id)) > 0
	}})
	if !c.onScreen(c.seatOf("top")) {
		t.Error("the top is out of view")
	}
}

// A room sees cards that can be read from its last row, the top among them.
func TestOpensNoSmallerThanAskedFor(t *testing.T) {
	for _, people := range []int{10, 40, 400} {
		org := sampleOrg(people)
		c, _ := newChart(t, org)
		c.OpenAt(0.75)
		c.Reset()
		c.SetView(View{Org: org, Load: loads(org)})
		if c.camera.zoom < 0.75 || !c.onScreen(c.tops[0]) {
			t.Errorf("%d positions open at %v, top in view %v", people, c.camera.zoom, c.onScreen(c.tops[0]))
		}
	}
}
