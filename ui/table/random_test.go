package table

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"spanwise/scenario"
)

// Whatever a person does to the table, the cursor stands on a row, what is marked is
// there, and the rows are those that sort and filter ask for.
func TestTheTableStaysConsistent(t *testing.T) {
	keys := []fyne.KeyName{
		fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyEscape, fyne.KeyF2, fyne.KeyReturn, fyne.KeyTab,
	}
	rapid.Check(t, func(rt *rapid.T) {
		d := open(t) // its own, so that a failure can be shrunk
		rt.Repeat(map[string]func(*rapid.T){
			"key": func(rt *rapid.T) {
				d.shift = rapid.SampledFrom([]fyne.KeyModifier{0, fyne.KeyModifierShift, fyne.KeyModifierShortcutDefault}).Draw(rt, "modifier")
				key := rapid.SampledFrom(keys).Draw(rt, "key")
				if d.win.Canvas().Overlays().Top() == nil && d.win.Canvas().Focused() != nil {
					d.press(key)
				}
				d.shift = 0
				d.closeAll()
			},
			"type": func(rt *rapid.T) {
				d.typed(rapid.SampledFrom([]string{"x", "7", " ", "yes"}).Draw(rt, "text"))
				d.closeAll()
			},
			"sort": func(rt *rapid.T) {
				d.view.Sort(rapid.SampledFrom(all).Draw(rt, "by").key, rapid.Bool().Draw(rt, "down"))
			},
			"filter": func(rt *rapid.T) {
				d.view.Filter(rapid.SampledFrom([]string{"", "head", "e", "nobody"}).Draw(rt, "words"))
			},
			"condition": func(rt *rapid.T) {
				fill := rapid.SampledFrom([]Fill{FillAny, FillOnly, FillNone}).Draw(rt, "fill")
				d.view.setCondition(rapid.SampledFrom(all).Draw(rt, "column"), condition{fill: fill})
			},
			"columns": func(rt *rapid.T) {
				d.view.choose(columnsOf(keysOf(rapid.SliceOfN(rapid.SampledFrom(all), 1, 5).Draw(rt, "columns"))))
			},
			"paste": func(rt *rapid.T) {
				d.clip(rapid.SampledFrom([]string{"1", "a\tb\nc\td", "Bo Marsh", "\n"}).Draw(rt, "block"))
				d.view.Paste()
				d.closeAll()
			},
			"remove": func(rt *rapid.T) {
				if id := d.view.grid.at; id != "" && len(d.undos) < 4 {
					d.apply(scenario.Remove{Position: id})
				}
			},
			"undo": func(*rapid.T) {
				if len(d.undos) > 0 {
					d.undo()
				}
			},
			"select": func(rt *rapid.T) {
				id := scenario.PositionID(rapid.SampledFrom([]string{"1", "4", "7"}).Draw(rt, "id"))
				if d.source.Org.Has(id) {
					d.view.SetSelection(id, id)
				}
			},
			"": func(rt *rapid.T) { d.consistent(rt) },
		})
	})
}

// closeAll leaves menus, dialogs and fields.
func (d *desk) closeAll() {
	for top := d.win.Canvas().Overlays().Top(); top != nil; top = d.win.Canvas().Overlays().Top() {
		d.win.Canvas().Overlays().Remove(top)
	}
	if e := d.view.grid.editing; e != nil {
		e.abandon()
	}
	d.view.enter()
}

func (d *desk) consistent(t *rapid.T) {
	g, r := d.view.grid, d.view.rows
	if within := g.within(g.cursor); g.cursor != within || g.anchor != g.within(g.anchor) {
		t.Fatalf("cursor %v, anchor %v of %d rows and %d columns", g.cursor, g.anchor, len(r.shown), len(g.columns))
	}
	if g.at != r.id(g.cursor.row) {
		t.Fatalf("the cursor is in row %d, %q, and says %q", g.cursor.row, r.id(g.cursor.row), g.at)
	}
	if len(r.ids) != d.source.Org.Len() {
		t.Fatalf("%d rows for %d positions", len(r.ids), d.source.Org.Len())
	}
	seen := map[int32]bool{}
	for _, i := range r.shown {
		if seen[i] {
			t.Fatalf("row %d is shown twice", i)
		}
		seen[i] = true
	}
	if len(d.view.head.each) != len(g.columns) {
		t.Fatalf("%d heads for %d columns", len(d.view.head.each), len(g.columns))
	}
	for _, id := range g.ordered() {
		if !slices.Contains(r.ids, id) {
			t.Fatal(fmt.Sprintf("%q is marked and not there", id))
		}
	}
}
