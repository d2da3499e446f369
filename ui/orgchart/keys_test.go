package orgchart

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"spanwise/scenario"
)

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
