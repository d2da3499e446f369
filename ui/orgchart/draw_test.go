package orgchart

import (
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/card"
	"spanwise/ui/theme"
)

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

// At 100% names stand whole on their cards, and so do all but the longest titles.
func TestUsualWordsAreNotCut(t *testing.T) {
	org := sampleOrg(400)
	c, _ := newChart(t, org)
	seen, whole := map[string]bool{}, 0
	for p := range org.Positions() {
		c.Reveal(p.ID)
		shown := texts(c)
		for _, text := range shown {
			seen[text] = true
		}
		if name := org.HolderName(p.ID); name != "" && !slices.Contains(shown, name) {
			t.Errorf("%q is not shown whole", name)
		}
		if slices.Contains(shown, p.Title) {
			whole++
		}
	}
	if share := float64(whole) / float64(org.Len()); len(seen) < 300 || share < 0.9 {
		t.Errorf("%.0f%% of the titles are shown whole", 100*share)
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
	barWidth := float64(cardW - 2*cardPad - card.SpanRoom)
	if moved := float64(usual - tick()); math.Abs(moved-0.15/barScale*barWidth) > 1 {
		t.Errorf("the tick moved by %v", moved)
	}
}
