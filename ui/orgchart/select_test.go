package orgchart

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"spanwise/scenario"
)

func clickWith(c *Chart, at fyne.Position, mod fyne.KeyModifier) {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: mod, PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}}
	c.MouseDown(e)
	c.MouseUp(e)
}

const (
	ctrlKey  = fyne.KeyModifierShortcutDefault
	shiftKey = fyne.KeyModifierShift
)

func ids(all ...scenario.PositionID) []scenario.PositionID { return all }

func TestKeysHeldSelectSeveral(t *testing.T) {
	type click struct {
		id  scenario.PositionID
		mod fyne.KeyModifier
	}
	for name, of := range map[string]struct {
		clicks  []click
		want    []scenario.PositionID
		primary scenario.PositionID
	}{
		"one":               {[]click{{"d", 0}, {"e", 0}}, ids("e"), "e"},
		"ctrl adds":         {[]click{{"d", 0}, {"f", ctrlKey}}, ids("d", "f"), "f"},
		"ctrl takes out":    {[]click{{"d", 0}, {"f", ctrlKey}, {"d", ctrlKey}}, ids("f"), "f"},
		"ctrl on the last":  {[]click{{"d", 0}, {"f", ctrlKey}, {"f", ctrlKey}}, ids("d"), "d"},
		"shift, a range":    {[]click{{"d", 0}, {"f", shiftKey}}, ids("d", "e", "f"), "f"},
		"shift, over teams": {[]click{{"e", 0}, {"gil", shiftKey}}, ids("e", "f", "cy", "gil"), "gil"},
		"shift, upwards":    {[]click{{"gil", 0}, {"f", shiftKey}}, ids("f", "cy", "gil"), "f"},
		"both, the team":    {[]click{{"cy", ctrlKey | shiftKey}}, ids("cy", "gil", "h"), "cy"},
		"click after many":  {[]click{{"d", 0}, {"f", shiftKey}, {"e", 0}}, ids("e"), "e"},
	} {
		t.Run(name, func(t *testing.T) {
			c, d := newChart(t, smallOrg(t))
			for _, click := range of.clicks {
				clickWith(c, middle(t, c, click.id), click.mod)
			}
			if got := c.Selection(); !slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(of.want))) || c.Selected() != of.primary {
				t.Errorf("selected %v, primary %q; want %v, %q", got, c.Selected(), of.want, of.primary)
			}
			if told := d.selected[len(d.selected)-1]; told != of.primary {
				t.Errorf("told of %q last", told)
			}
		})
	}
}

// What is collapsed is not taken along.
func TestShiftTakesWhatIsVisible(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	c.Collapse("bo", true)
	clickWith(c, middle(t, c, "bo"), 0)
	clickWith(c, middle(t, c, "gil"), fyne.KeyModifierShift)
	if got := c.Selection(); !slices.Equal(slices.Sorted(slices.Values(got)), ids("bo", "cy", "gil")) {
		t.Errorf("selected %v", got)
	}
}

func TestLassoSelectsWhatItReaches(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	clickWith(c, middle(t, c, "cy"), 0)
	from := middle(t, c, "d").AddXY(-160, -20)
	to := middle(t, c, "e").AddXY(0, 2)
	before := c.camera
	c.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: shiftKey, PointEvent: fyne.PointEvent{Position: from}})
	move(c, from, to)
	if c.lasso == nil || len(c.lasso.hits) == 0 || !hasText(c, "2") {
		t.Fatalf("lasso %+v, texts %v", c.lasso, texts(c))
	}
	c.DragEnd()
	if got := c.Selection(); !slices.Equal(got, ids("cy", "d", "e")) || c.camera != before || c.lasso != nil {
		t.Errorf("selected %v, camera %v, before %v", got, c.camera, before)
	}
}

func TestEscapeAbandonsTheLassoAndThenSeveral(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	clickWith(c, middle(t, c, "d"), 0)
	clickWith(c, middle(t, c, "e"), ctrlKey)
	from := fyne.NewPos(5, 690)
	c.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: shiftKey, PointEvent: fyne.PointEvent{Position: from}})
	move(c, from, middle(t, c, "cy"))
	typeKey(c, fyne.KeyEscape)
	c.DragEnd()
	if got := c.Selection(); !slices.Equal(got, ids("d", "e")) {
		t.Fatalf("an abandoned lasso left %v", got)
	}
	typeKey(c, fyne.KeyEscape)
	if got := c.Selection(); !slices.Equal(got, ids("e")) {
		t.Errorf("Escape left %v of several", got)
	}
}

func TestSeveralAreDraggedAtOnce(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	clickWith(c, middle(t, c, "cy"), 0)
	clickWith(c, middle(t, c, "gil"), ctrlKey) // under cy: goes along with it
	clickWith(c, middle(t, c, "d"), ctrlKey)
	drop(c, middle(t, c, "d"), middle(t, c, "ada"))
	if want := [][2]scenario.PositionID{{"d", "ada"}, {"cy", "ada"}}; !slices.Equal(d.drops, want) {
		t.Errorf("dropped %v, want %v", d.drops, want)
	}
	if got := c.Selection(); len(got) != 3 {
		t.Errorf("the drag left %v selected", got)
	}
}

func TestADragOfSeveralAsksForNoneOfThem(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	clickWith(c, middle(t, c, "cy"), 0)
	clickWith(c, middle(t, c, "bo"), ctrlKey)
	at := middle(t, c, "bo")
	pressAt(c, at, desktop.MouseButtonPrimary)
	move(c, at, middle(t, c, "cy"))
	if d.hints != 0 || c.drag.target != "" {
		t.Errorf("a position among those dragged is a target: %q", c.drag.target)
	}
	if !hasText(c, "2") {
		t.Errorf("the number dragged is not shown: %v", texts(c))
	}
	c.DragEnd()
}

func TestShiftAndArrowsAddToTheSelection(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	clickWith(c, middle(t, c, "d"), 0)
	c.modifiers = func() fyne.KeyModifier { return shiftKey }
	typeKey(c, fyne.KeyRight, fyne.KeyRight)
	if got := c.Selection(); !slices.Equal(got, ids("d", "e", "f")) || c.Selected() != "f" {
		t.Errorf("selected %v, primary %q", got, c.Selected())
	}
}

func TestSelectionKeepsWhatStillExists(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	c.SelectAll("d", "e", "nobody", "cy")
	if got := c.Selection(); !slices.Equal(got, ids("e", "cy", "d")) || c.Selected() != "d" {
		t.Fatalf("selected %v, primary %q", got, c.Selected())
	}
	org, err := scenario.NewOrg([]scenario.Position{{ID: "e", FTE: 1}, {ID: "cy", Manager: "e", FTE: 1}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	c.SetView(View{Org: org})
	if got := c.Selection(); !slices.Equal(got, ids("e", "cy")) || c.Selected() != "cy" {
		t.Errorf("after another document %v, primary %q", got, c.Selected())
	}
}

// handleOf returns where the person of a card is taken hold of.
func handleOf(t *testing.T, c *Chart, id scenario.PositionID) fyne.Position {
	t.Helper()
	c.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle(t, c, id)}})
	r, ok := c.handle(c.seatOf(id), asFull)
	if !ok {
		t.Fatalf("nobody can be taken from %s", id)
	}
	return fyne.NewPos(r.x+r.w/2, r.y+r.h/2)
}

func TestTheHandleCarriesThePerson(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	from := handleOf(t, c, "d")
	pressAt(c, from, desktop.MouseButtonPrimary)
	move(c, from, middle(t, c, "h"))
	if c.drag == nil || c.drag.person != "pd" || !hasText(c, "Seat pd") || !hasText(c, "Name d") {
		t.Fatalf("drag %+v, texts %v", c.drag, texts(c))
	}
	c.DragEnd()
	if !slices.Equal(d.seated, []string{"pd in h"}) || len(d.drops) != 0 {
		t.Errorf("seated %v, dropped %v", d.seated, d.drops)
	}
	if _, ok := c.handle(c.seatOf("h"), asFull); ok {
		t.Error("a vacant position has a handle")
	}
}

func TestARefusedSeatIsNotTaken(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	d.refuse = "Two people share the seat"
	from := handleOf(t, c, "d")
	pressAt(c, from, desktop.MouseButtonPrimary)
	move(c, from, middle(t, c, "e"))
	if !hasText(c, d.refuse) {
		t.Errorf("the reason is not shown: %v", texts(c))
	}
	c.DragEnd()
	if len(d.seated) != 0 {
		t.Errorf("seated %v", d.seated)
	}
}

func TestPeopleComeFromOutside(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	c.Carry("pd", fyne.NewPos(-50, 100))
	if c.drag == nil || c.drag.target != "" {
		t.Fatalf("outside the chart: %+v", c.drag)
	}
	c.Carry("pd", middle(t, c, "h"))
	c.DropPerson()
	if !slices.Equal(d.seated, []string{"pd in h"}) {
		t.Errorf("seated %v", d.seated)
	}
	c.Carry("pd", middle(t, c, "h"))
	typeKey(c, fyne.KeyEscape)
	c.Carry("pd", middle(t, c, "h"))
	c.DropPerson()
	if len(d.seated) != 1 || c.Dragging() {
		t.Errorf("an abandoned one was seated: %v", d.seated)
	}
}
