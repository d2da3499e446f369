package orgchart

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/sample"
	"spanwise/ui/theme"
)

// told is what a chart told its handlers.
type told struct {
	selected, opened, menus []scenario.PositionID
	drops                   [][2]scenario.PositionID
	seated                  []string
	refuse                  string
	hints                   int
}

func (d *told) handlers() Handlers {
	return Handlers{
		Select: func(id scenario.PositionID) { d.selected = append(d.selected, id) },
		Drop: func(all []scenario.PositionID, m scenario.PositionID) {
			for _, p := range all {
				d.drops = append(d.drops, [2]scenario.PositionID{p, m})
			}
		},
		Refuse: func([]scenario.PositionID, scenario.PositionID) string { return d.refuse },
		Hint: func(all []scenario.PositionID, m scenario.PositionID) Hint {
			d.hints++
			return Hint{Title: "Move " + string(all[0]), Lines: []HintLine{{Name: string(m), Change: "52 → 66% healthy"}}, Footer: "Esc leaves it"}
		},
		Seat: func(p scenario.PersonID, s scenario.PositionID) {
			d.seated = append(d.seated, string(p)+" in "+string(s))
		},
		RefuseSeat: func(scenario.PersonID, scenario.PositionID) string { return d.refuse },
		HintSeat:   func(p scenario.PersonID, s scenario.PositionID) Hint { return Hint{Title: "Seat " + string(p)} },
		Open:       func(id scenario.PositionID) { d.opened = append(d.opened, id) },
		Menu:       func(id scenario.PositionID, _ fyne.Position) { d.menus = append(d.menus, id) },
	}
}

// newChart shows an organisation in a window of 1000 × 700, with all teams open at
// 100% and the top in view.
func newChart(t testing.TB, org *scenario.Org) (*Chart, *told) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(theme.Light))
	d := &told{}
	c := New(d.handlers())
	w := test.NewTempWindow(t, c)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1000, 700))
	c.SetView(View{Org: org, Load: loads(org)})
	c.CollapseToLayer(0)
	c.setZoom(1)
	c.centre()
	c.Refresh()
	return c, d
}

// loads gives every manager a load by the span, 10% a report.
func loads(org *scenario.Org) func(scenario.PositionID) (float64, bool) {
	return func(id scenario.PositionID) (float64, bool) {
		n := len(org.Reports(id))
		return float64(n) / 10, n > 0
	}
}

// smallOrg: ada over bo and cy; bo over d, e, f; cy over gil, who is over h; vacant h.
func smallOrg(t testing.TB) *scenario.Org {
	t.Helper()
	var positions []scenario.Position
	var people []scenario.Person
	for _, p := range [][2]string{
		{"ada", ""}, {"bo", "ada"}, {"d", "bo"}, {"e", "bo"}, {"f", "bo"}, {"cy", "ada"}, {"gil", "cy"}, {"h", "gil"},
	} {
		id := scenario.PositionID(p[0])
		positions = append(positions, scenario.Position{ID: id, Title: "Head of " + p[0], Manager: scenario.PositionID(p[1]), FTE: 1})
		if id != "h" {
			people = append(people, scenario.Person{ID: scenario.PersonID("p" + p[0]), Name: "Name " + p[0], FTE: 1, Seat: id})
		}
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return org
}

func sampleOrg(people int) *scenario.Org {
	return sample.New(sample.Options{People: people, Seed: 3}).Baseline.Org
}

// middle returns where the middle of a card is in the widget.
func middle(t testing.TB, c *Chart, id scenario.PositionID) fyne.Position {
	t.Helper()
	i := c.seatOf(id)
	if i < 0 {
		t.Fatalf("%s is not shown", id)
	}
	r := c.camera.place(c.layout.Boxes[i])
	return fyne.NewPos(r.x+r.w/2, r.y+r.h/2)
}

func pressAt(c *Chart, at fyne.Position, button desktop.MouseButton) {
	c.MouseDown(&desktop.MouseEvent{Button: button, PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}})
}

func releaseAt(c *Chart, at fyne.Position, button desktop.MouseButton) {
	c.MouseUp(&desktop.MouseEvent{Button: button, PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}})
}

// move drags in steps, as a driver reports them.
func move(c *Chart, from, to fyne.Position) {
	const steps = 8
	d := fyne.NewDelta((to.X-from.X)/steps, (to.Y-from.Y)/steps)
	for i := 1; i <= steps; i++ {
		at := fyne.NewPos(from.X+d.DX*float32(i), from.Y+d.DY*float32(i))
		c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}, Dragged: d})
	}
}

func drop(c *Chart, from, to fyne.Position) {
	pressAt(c, from, desktop.MouseButtonPrimary)
	move(c, from, to)
	releaseAt(c, to, desktop.MouseButtonPrimary)
	c.DragEnd()
}

func typeKey(c *Chart, keys ...fyne.KeyName) {
	for _, k := range keys {
		c.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestPressSelectsAtOnce(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	pressAt(c, middle(t, c, "e"), desktop.MouseButtonPrimary)
	if c.Selected() != "e" || !slices.Equal(d.selected, []scenario.PositionID{"e"}) {
		t.Fatalf("selected %q and told %v", c.Selected(), d.selected)
	}
	releaseAt(c, middle(t, c, "e"), desktop.MouseButtonPrimary)
	ground := fyne.NewPos(5, 690)
	pressAt(c, ground, desktop.MouseButtonPrimary)
	releaseAt(c, ground, desktop.MouseButtonPrimary)
	if c.Selected() != "" || !slices.Equal(d.selected, []scenario.PositionID{"e", ""}) {
		t.Errorf("a click on the ground left %q and told %v", c.Selected(), d.selected)
	}
}

func TestDropMovesOnce(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	drop(c, middle(t, c, "e"), middle(t, c, "cy"))
	if want := [][2]scenario.PositionID{{"e", "cy"}}; !slices.Equal(d.drops, want) {
		t.Fatalf("drops %v, want %v", d.drops, want)
	}
	if d.hints == 0 || c.drag != nil {
		t.Errorf("%d hints were asked for, drag %v is left", d.hints, c.drag)
	}
}

func TestHintIsAskedOncePerTarget(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	from, to := middle(t, c, "e"), middle(t, c, "cy")
	pressAt(c, from, desktop.MouseButtonPrimary)
	move(c, from, to)
	d.hints = 0
	move(c, to, to.AddXY(8, 0))
	if d.hints != 0 {
		t.Errorf("%d hints were asked for over the same card", d.hints)
	}
	if !hasText(c, "52 → 66% healthy") || !hasText(c, "Esc leaves it") {
		t.Error("the hint is not shown")
	}
}

func TestImpossibleDropIsRefusedWithTheReason(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	d.refuse = "Bo reports to Ada already"
	from, to := middle(t, c, "bo"), middle(t, c, "ada")
	pressAt(c, from, desktop.MouseButtonPrimary)
	move(c, from, to)
	if !hasText(c, d.refuse) {
		t.Error("the reason is not shown beside the pointer")
	}
	c.DragEnd()
	if len(d.drops) != 0 || d.hints != 0 {
		t.Errorf("drops %v, %d hints", d.drops, d.hints)
	}
}

func TestDropOnNothingOrOnItselfDoesNothing(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	at := middle(t, c, "e")
	drop(c, at, fyne.NewPos(20, 600))
	drop(c, at, at.AddXY(12, 4))
	if len(d.drops) != 0 {
		t.Errorf("drops %v", d.drops)
	}
}

func TestEscapeAbandonsTheDrag(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	from, to := middle(t, c, "e"), middle(t, c, "cy")
	pressAt(c, from, desktop.MouseButtonPrimary)
	move(c, from, to)
	typeKey(c, fyne.KeyEscape)
	move(c, to, to.AddXY(10, 0)) // the button is still down
	c.DragEnd()
	if len(d.drops) != 0 {
		t.Errorf("drops %v after Escape", d.drops)
	}
	drop(c, from, to)
	if len(d.drops) != 1 {
		t.Errorf("the next drag gave drops %v", d.drops)
	}
}

func TestShortMovesAreNoDrag(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	at := middle(t, c, "e")
	pressAt(c, at, desktop.MouseButtonPrimary)
	c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(2, 2)}, Dragged: fyne.NewDelta(2, 2)})
	if c.drag != nil {
		t.Error("a drag began below the threshold")
	}
}

func TestDragOnTheGroundPans(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	before, from := middle(t, c, "ada"), fyne.NewPos(30, 600)
	drop(c, from, from.AddXY(80, -40))
	if got := middle(t, c, "ada").Subtract(before); got != fyne.NewPos(80, -40) {
		t.Errorf("the chart moved by %v", got)
	}
	if len(d.selected) != 0 {
		t.Errorf("a pan told selections %v", d.selected)
	}
}

func TestAutopanFollowsTheEdge(t *testing.T) {
	c, _ := newChart(t, sampleOrg(400))
	top := c.seats[0].id
	from := middle(t, c, top)
	pressAt(c, from, desktop.MouseButtonPrimary)
	move(c, from, fyne.NewPos(995, 300))
	x := c.camera.x
	for range 10 {
		c.pull()
	}
	if c.camera.x < x+100 {
		t.Errorf("ten frames at the edge moved the view by %v", c.camera.x-x)
	}
	c.DragEnd()
	x = c.camera.x
	c.pull()
	if c.autopan != nil || c.camera.x != x {
		t.Error("the view moves after the drag")
	}
}

func TestDoubleClickAndMenu(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	at := middle(t, c, "gil")
	c.DoubleTapped(&fyne.PointEvent{Position: at})
	pressAt(c, at, desktop.MouseButtonSecondary)
	c.TappedSecondary(&fyne.PointEvent{Position: at, AbsolutePosition: at})
	c.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(5, 690)})
	if !slices.Equal(d.opened, []scenario.PositionID{"gil"}) || !slices.Equal(d.menus, []scenario.PositionID{"gil"}) {
		t.Errorf("opened %v, menus %v", d.opened, d.menus)
	}
	if c.Selected() != "gil" {
		t.Errorf("a right click selected %q", c.Selected())
	}
}

func TestSetViewKeepsWhatStillExists(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	c.Select("gil")
	c.Collapse("bo", true)
	c.zoomAt(fyne.NewPos(300, 300), 0.87)
	before := middle(t, c, "gil")
	c.SetView(View{Org: smallOrg(t), Load: loads(smallOrg(t))})
	if c.Selected() != "gil" || !c.Collapsed("bo") || c.camera.zoom != 0.87 {
		t.Errorf("selected %q, bo collapsed %v, zoom %v", c.Selected(), c.Collapsed("bo"), c.Zoom())
	}
	if after := middle(t, c, "gil"); math.Abs(float64(after.X-before.X)) > 1 || math.Abs(float64(after.Y-before.Y)) > 1 {
		t.Errorf("the selected card moved from %v to %v", before, after)
	}
	lone, err := scenario.NewOrg([]scenario.Position{{ID: "ada", Title: "Chief", FTE: 1}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	c.SetView(View{Org: lone})
	if c.Selected() != "" || !hasText(c, "Vacant") || !hasText(c, "Chief") {
		t.Errorf("selected %q, texts %q", c.Selected(), texts(c))
	}
}

func TestEmptyOrganisationSaysSo(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	for _, v := range []View{{}, {Org: &scenario.Org{}}} {
		c.SetView(v)
		if len(texts(c)) != 1 {
			t.Errorf("texts %q", texts(c))
		}
		typeKey(c, fyne.KeyDown, fyne.KeySpace, fyne.KeyHome)
		c.Fit()
		c.ZoomIn()
		c.Reveal("nobody")
		pressAt(c, fyne.NewPos(10, 10), desktop.MouseButtonPrimary)
	}
}

func TestTitleStandsWhereThereIsNoName(t *testing.T) {
	org, err := scenario.NewOrg(
		[]scenario.Position{{ID: "ada", Title: "Head of all", Unit: "Top", FTE: 1}, {ID: "bo", Title: "Planner", Manager: "ada", FTE: 1}, {ID: "cy", Manager: "ada", FTE: 1}},
		[]scenario.Person{{ID: "p1", FTE: 1, Seat: "ada"}, {ID: "p2", FTE: 1, Seat: "cy"}})
	if err != nil {
		t.Fatal(err)
	}
	c, _ := newChart(t, org)
	for _, want := range []string{"Head of all", "Top", "Vacant", "Planner", "cy"} {
		if !hasText(c, want) {
			t.Errorf("%q is not shown; texts %q", want, texts(c))
		}
	}
}

func TestCardShowsLoadAndSpan(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	for _, want := range []string{"Name bo", "Head of bo", "30%", "3 reports", "20%", "1 report"} {
		if !hasText(c, want) {
			t.Errorf("%q is not shown; texts %q", want, texts(c))
		}
	}
}

func texts(c *Chart) []string {
	var out []string
	for _, o := range c.page.objects {
		if s, ok := o.(*canvas.Text); ok {
			out = append(out, s.Text)
		}
	}
	return out
}

func hasText(c *Chart, s string) bool { return slices.Contains(texts(c), s) }

func ExampleHint() {
	h := Hint{Title: "Move team of 11 to Hana Iqbal", Lines: []HintLine{{Name: "Dana Okafor", Change: "118 → 104% overloaded", Warn: true}}}
	fmt.Println(h.Title, "·", h.Lines[0].Name, h.Lines[0].Change)
	// Output: Move team of 11 to Hana Iqbal · Dana Okafor 118 → 104% overloaded
}

// A card that is given another manager goes there; what it goes to stays where it is.
func TestTheNewManagerStaysInPlace(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	c.Select("h")
	before, ok := c.Place("bo")
	if !ok {
		t.Fatal("bo is out of view")
	}
	state := scenario.State{Org: smallOrg(t), Model: scenario.DefaultModel()}
	after, err := edit.Replay(state, []scenario.Edit{{Do: scenario.Move{Position: "h", Manager: "bo"}}})
	if err != nil {
		t.Fatal(err)
	}
	c.SetView(View{Org: after.Org, Edited: []scenario.PositionID{"h", "gil", "bo"}})
	if now, _ := c.Place("bo"); now != before {
		t.Errorf("bo stood at %v and stands at %v", before, now)
	}
}
