package orgchart

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/ui/theme"
)

func TestWheelPansAndZooms(t *testing.T) {
	c, _ := newChart(t, sampleOrg(400))
	mod := fyne.KeyModifier(0)
	c.modifiers = func() fyne.KeyModifier { return mod }
	at := fyne.NewPos(420, 333)
	scroll := func(dx, dy float32) {
		c.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(dx, dy)})
	}
	x, y := c.camera.x, c.camera.y
	scroll(0, -10)
	if c.camera.x != x || c.camera.y <= y {
		t.Errorf("the wheel moved the view by %v, %v", c.camera.x-x, c.camera.y-y)
	}
	mod = fyne.KeyModifierShift
	y = c.camera.y
	scroll(0, -10)
	if c.camera.x <= x || c.camera.y != y {
		t.Errorf("Shift and the wheel moved the view by %v, %v", c.camera.x-x, c.camera.y-y)
	}
	mod = fyne.KeyModifierShortcutDefault
	for _, dy := range []float32{-10, -10, 10, 25, -3, -60} {
		wx, wy := c.camera.world(at)
		before := c.camera.zoom
		scroll(0, dy)
		gx, gy := c.camera.world(at)
		if off := math.Hypot(gx-wx, gy-wy) * c.camera.zoom; off > 1 {
			t.Errorf("zooming from %.3f to %.3f moved the point under the pointer by %.2f", before, c.camera.zoom, off)
		}
		if (c.camera.zoom > before) != (dy > 0) {
			t.Errorf("scrolling by %v zoomed from %v to %v", dy, before, c.camera.zoom)
		}
	}
}

func TestZoomStepsAndFit(t *testing.T) {
	c, _ := newChart(t, sampleOrg(400))
	var told []float32
	c.OnZoom = func(z float32) { told = append(told, z) }
	c.ZoomIn()
	c.ZoomOut()
	c.ZoomOut()
	if len(told) != 3 || told[0] != 1.2 || told[1] != 1 || told[2] != 0.87 {
		t.Errorf("told zooms %v", told)
	}
	c.Fit()
	for i := range c.seats {
		if r := c.camera.place(c.layout.Boxes[i]); r.x < 0 || r.y < 0 || r.right() > 1000 || r.bottom() > 700 {
			t.Fatalf("after Fit a card stands at %v", r)
		}
	}
	c.TypedRune('+')
	if c.camera.zoom != 0.1 {
		t.Errorf("+ after Fit went to %v", c.camera.zoom)
	}
	for range 40 {
		c.ZoomIn()
	}
	if c.Zoom() != maxZoom {
		t.Errorf("zoom %v, want %v at most", c.Zoom(), maxZoom)
	}
	for range 40 {
		c.ZoomOut()
	}
	if got := c.camera.zoom; got != c.leastZoom() {
		t.Errorf("zoom %v, want %v at least", got, c.leastZoom())
	}
}

func TestTheChartCannotBeLost(t *testing.T) {
	c, _ := newChart(t, sampleOrg(60))
	for _, d := range [][2]float64{{1e6, 0}, {-1e6, 0}, {0, 1e6}, {0, -1e6}, {1e6, 1e6}} {
		c.panBy(d[0], d[1])
		m := c.camera
		if m.x > c.layout.Width*m.zoom-100 || m.x < 100-1000 || m.y > c.layout.Height*m.zoom-100 || m.y < 100-700 {
			t.Errorf("panned by %v the offset is %v, %v", d, m.x, m.y)
		}
	}
}

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
	if len(c.seats) != 3 || c.Selected() != "cy" {
		t.Errorf("%d cards, selected %q", len(c.seats), c.Selected())
	}
	c.Collapse("cy", false)
	if len(c.seats) != 4 || !c.Collapsed("gil") {
		t.Errorf("opening one team shows %d cards, want its own layer only", len(c.seats))
	}
	c.Reveal("h")
	if i := c.seatOf("h"); i < 0 || !c.onScreen(i) {
		t.Error("Reveal did not show h")
	}
	c.CollapseToLayer(0)
	if len(c.seats) != 8 {
		t.Errorf("%d cards after opening all", len(c.seats))
	}
}

func TestOpeningAllKeepsTheTopInPlace(t *testing.T) {
	org := sampleOrg(400)
	c, _ := newChart(t, org)
	c.Reset()
	c.SetView(c.view)
	before := middle(t, c, org.Tops()[0])
	c.CollapseToLayer(0)
	if after := middle(t, c, org.Tops()[0]); math.Abs(float64(after.X-before.X)) > 1 || after.Y != before.Y || len(c.seats) != org.Len() {
		t.Errorf("the top moved from %v to %v; %d cards", before, after, len(c.seats))
	}
}

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
	if c.Zoom() < openZoom || !c.onScreen(0) {
		t.Errorf("opens at %v, top in view %v", c.Zoom(), c.onScreen(0))
	}
	if n := len(c.seats); n <= 1+len(org.Reports(c.seats[0].id)) || n >= org.Len() {
		t.Errorf("opens with %d of %d cards", n, org.Len())
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

func TestMinimapMovesTheView(t *testing.T) {
	c, _ := newChart(t, sampleOrg(400))
	panel, ok := c.mapPanel()
	if !ok {
		t.Fatal("no map although the chart does not fit")
	}
	for _, share := range []float32{0.1, 0.5, 0.9} {
		f := c.map_.frame
		at := fyne.NewPos(f.x+f.w*share, f.y+f.h/2)
		if !panel.has(at) {
			t.Fatalf("%v is not on the map %v", at, panel)
		}
		pressAt(c, at, desktop.MouseButtonPrimary)
		wx, _ := c.camera.world(fyne.NewPos(500, 350))
		if want := float64(share) * c.layout.Width; math.Abs(wx-want) > 200 {
			t.Errorf("a click at %v of the map looks at %v, want %v", share, wx, want)
		}
	}
	c.Fit()
	if _, ok := c.mapPanel(); ok {
		t.Error("the map stays although all fits")
	}
}

func TestKeysReachEveryCard(t *testing.T) {
	org := sampleOrg(60)
	c, _ := newChart(t, org)
	typeKey(c, fyne.KeyDown)
	seen := map[scenario.PositionID]bool{}
	for at := c.Selected(); !seen[at]; at = c.Selected() {
		seen[at] = true
		for { // along the layer to the right
			last := c.Selected()
			typeKey(c, fyne.KeyRight)
			if c.Selected() == last {
				break
			}
			seen[c.Selected()] = true
		}
		for { // back to the left until something has reports
			if c.hasTeam(c.Selected()) {
				typeKey(c, fyne.KeyDown)
				break
			}
			last := c.Selected()
			typeKey(c, fyne.KeyLeft)
			if c.Selected() == last {
				break
			}
		}
		if i := c.seatOf(c.Selected()); !c.onScreen(i) {
			t.Fatalf("%s was walked to but is out of view", c.Selected())
		}
		for last := scenario.PositionID(""); last != c.Selected(); {
			last = c.Selected()
			typeKey(c, fyne.KeyLeft)
		}
	}
	if len(seen) != org.Len() {
		t.Errorf("the keys reached %d of %d cards", len(seen), org.Len())
	}
	typeKey(c, fyne.KeyHome)
	if c.Selected() != org.Tops()[0] {
		t.Errorf("Home went to %s", c.Selected())
	}
}

func TestKeysActOnTheSelectedCard(t *testing.T) {
	c, d := newChart(t, smallOrg(t))
	passed := []fyne.KeyName{}
	fyne.CurrentApp().Driver().CanvasForObject(c).SetOnTypedKey(func(e *fyne.KeyEvent) { passed = append(passed, e.Name) })
	mod := fyne.KeyModifier(0)
	c.modifiers = func() fyne.KeyModifier { return mod }
	c.Select("cy")
	typeKey(c, fyne.KeySpace)
	if !c.Collapsed("cy") {
		t.Error("space did not collapse")
	}
	typeKey(c, fyne.KeyDown)
	if c.Selected() != "gil" || c.Collapsed("cy") {
		t.Error("down did not open the team")
	}
	typeKey(c, fyne.KeyUp, fyne.KeyReturn, desktop.KeyMenu, fyne.KeyF10, fyne.KeyDelete)
	mod = fyne.KeyModifierShift
	typeKey(c, fyne.KeyF10)
	if len(d.opened) != 1 || d.opened[0] != "cy" || len(d.menus) != 2 {
		t.Errorf("opened %v, menus %v", d.opened, d.menus)
	}
	if len(passed) != 2 || passed[0] != fyne.KeyF10 || passed[1] != fyne.KeyDelete {
		t.Errorf("the window got %v, want what the chart does not use", passed)
	}
}

func TestObjectsAreFewWhateverIsInView(t *testing.T) {
	const limit = 1500
	team := []scenario.Position{{ID: "top", FTE: 1}}
	for i := range 5000 {
		team = append(team, scenario.Position{ID: scenario.PositionID("r" + string(rune('a'+i%26)) + string(rune('0'+i/26%10)) + string(rune('a'+i/260))), Manager: "top", FTE: 1, Protected: i%3 == 0})
	}
	wide, err := scenario.NewOrg(team, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, org := range map[string]*scenario.Org{"20,000 positions": sampleOrg(20_000), "one team of 5,000": wide} {
		c, _ := newChart(t, org)
		c.Resize(fyne.NewSize(2560, 1400))
		for _, z := range zoomSteps {
			c.setZoom(max(z, c.leastZoom()))
			for _, at := range []float64{0, 0.3, 0.5, 0.9} {
				c.camera.x, c.camera.y = at*c.layout.Width*z, 0.4*c.layout.Height*z
				c.clamp()
				c.Refresh()
				if n := len(test.WidgetRenderer(c).Objects()); n > limit {
					t.Errorf("%s at %.2f: %d objects, want ≤ %d", name, z, n, limit)
				}
			}
		}
	}
}

func TestObjectsAreFewWithAllThatCanBeShownOnCards(t *testing.T) {
	const limit = 1500
	org := sampleOrg(20_000)
	c, _ := newChart(t, org)
	c.Resize(fyne.NewSize(2560, 1400))
	v := c.view
	v.Changed = func(scenario.PositionID) bool { return true }
	c.SetView(v)
	all := make([]scenario.PositionID, 0, org.Len())
	perWeek := map[scenario.PositionID]float64{}
	for p := range org.Positions() {
		all, perWeek[p.ID] = append(all, p.ID), 1
	}
	c.Recolour(&Colouring{
		Fills: []fyne.ThemeColorName{theme.Category(0), theme.Category(1)},
		Of:    func(id scenario.PositionID) (int, string, bool) { return len(id) % 2, "figure", true },
	})
	c.Light(0)
	c.SelectAll("", all...)
	c.SetTrace(Trace{Manager: org.Tops()[0], PerWeek: perWeek})
	for _, z := range zoomSteps {
		c.setZoom(max(z, c.leastZoom()))
		for _, at := range []float64{0.3, 0.5} {
			c.camera.x, c.camera.y = at*c.layout.Width*z, 0.4*c.layout.Height*z
			c.clamp()
			c.Refresh()
			if n := len(test.WidgetRenderer(c).Objects()); n > limit {
				t.Errorf("at %.2f: %d objects, want ≤ %d", z, n, limit)
			}
		}
	}
}

func TestTextStaysInItsBox(t *testing.T) {
	c, _ := newChart(t, sampleOrg(400))
	c.Select(c.seats[1].id)
	checked := 0
	for _, z := range append([]float64{0.3, 0.63, 0.94}, textZooms...) {
		for _, at := range []float64{0.1, 0.5} {
			c.setZoom(z)
			c.camera.x = at * c.layout.Width * z
			c.clamp()
			c.Refresh()
			for _, o := range c.page.objects {
				s, ok := o.(*canvas.Text)
				if !ok {
					continue
				}
				checked++
				if need, room := s.MinSize().Width, s.Size().Width; need > room+0.5 {
					t.Errorf("at %v %q takes %v of %v", z, s.Text, need, room)
				}
			}
		}
	}
	if checked < 1000 {
		t.Errorf("only %d texts were seen", checked)
	}
}

func TestFitCutsWithAnEllipsis(t *testing.T) {
	newChart(t, smallOrg(t))
	var l letters
	for _, c := range []struct {
		text string
		room float32
		want string
	}{
		{"Adebayo", 200, "Adebayo"},
		{"", 50, ""},
		{"Adebayo", 3, ""},
		{"Åsa Öberg", 1000, "Åsa Öberg"},
	} {
		if got := l.fit(c.text, 13, c.room, false); got != c.want {
			t.Errorf("fit(%q, %v) = %q, want %q", c.text, c.room, got, c.want)
		}
	}
	for room := float32(0); room < 120; room++ {
		got := l.fit("Señora Wójcik, Łódź AV To", 13, room, true)
		if w := fyne.MeasureText(got, 13, bold(true)).Width; w > room+0.5 {
			t.Errorf("%q takes %v of %v", got, w, room)
		}
	}
}

func TestBlocksArePaintedInDevicePixels(t *testing.T) {
	c, _ := newChart(t, sampleOrg(400))
	on := fyne.CurrentApp().Driver().CanvasForObject(c)
	on.(test.WindowlessCanvas).SetScale(1.5)
	c.Fit()
	if got := c.page.blocks.img.Rect.Size(); got.X != 1500 || got.Y != 1050 {
		t.Errorf("the image has %v pixels at scale 1.5", got)
	}
	i := c.seatOf(c.seats[0].id)
	r := c.camera.place(c.layout.Boxes[i])
	x, y := int((r.x+r.w/2)*1.5), int((r.y+r.h/2)*1.5)
	if b, ok := c.group(i); !ok || c.page.blocks.img.RGBAAt(x, y) != toRGBA(c.page.ink.fill[b]) {
		t.Errorf("the block of the top is %v", c.page.blocks.img.RGBAAt(x, y))
	}
}

// painted returns which pixels of the image are not ground.
func painted(c *Chart) (mask []bool, wide int) {
	img, ground := c.page.blocks.img, toRGBA(c.page.ink.ground)
	for i := 0; i < len(img.Pix); i += 4 {
		mask = append(mask, img.Pix[i] != ground.R || img.Pix[i+1] != ground.G || img.Pix[i+2] != ground.B)
	}
	return mask, img.Rect.Dx()
}

func TestFarBlocksLeaveNothingOut(t *testing.T) {
	for _, tc := range []struct {
		name   string
		zoom   float64
		merged bool
	}{{"all cards", 2e-3, false}, {"one a pixel", 5e-4, true}} {
		t.Run(tc.name, func(t *testing.T) {
			c, _ := newChart(t, sampleOrg(20_000))
			if far := cardW*tc.zoom < mergeBelow; far != tc.merged {
				t.Fatalf("merged %v at zoom %v", far, tc.zoom)
			}
			c.camera.zoom = tc.zoom
			c.centre()
			c.Refresh()
			got, wide := painted(c)
			c.page.blocks.begin(c.Size(), 1, c.page.ink.ground)
			for i, b := range c.layout.Boxes {
				if !c.seats[i].leaf { // leaves this far out are part of their column
					c.page.blocks.fill(c.camera.place(b), color.RGBA{A: 255})
				}
			}
			want, _ := painted(c)
			columns := make([]bool, wide)
			for i, on := range got {
				columns[i%wide] = columns[i%wide] || on
			}
			for i, on := range want {
				if on && !got[i] && (!tc.merged || !columns[i%wide]) {
					t.Fatalf("nothing is painted at %d, %d", i%wide, i/wide)
				}
			}
		})
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
	if !hasText(c, "+2") || !hasText(c, "+3") || c.countBelow("bo") != 2 || c.countBelow("cy") != 3 {
		t.Errorf("bo counts %d, cy %d", c.countBelow("bo"), c.countBelow("cy"))
	}
	v.Edited = nil
	c.SetView(v)
	if c.countBelow("ada") != 7 {
		t.Errorf("ada counts %d, want 7", c.countBelow("ada"))
	}
}

func TestLimitMovesTheShortTick(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	tick := func() float32 { // the tick is the only rectangle in the colour of quiet text
		for _, o := range c.page.objects {
			if r, ok := o.(*canvas.Rectangle); ok && r.FillColor == c.page.ink.quiet && r.Size().Width <= 2 {
				return r.Position().X
			}
		}
		t.Fatal("no tick")
		return 0
	}
	usual := tick()
	v := c.view
	v.Limit = 0.7
	c.SetView(v)
	barWidth := float64(cardW - 2*cardPad)
	if moved := float64(usual - tick()); math.Abs(moved-0.15/barScale*barWidth) > 1 {
		t.Errorf("the tick moved by %v", moved)
	}
}
