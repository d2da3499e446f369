package table

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/ui/uitest"
)

// desk is a window for the table: it applies what the table asks for to a scenario of
// its own, and remembers what it was told.
type desk struct {
	t        testing.TB
	view     *View
	win      fyne.Window
	source   *Source
	undos    []scenario.Undo
	selected []scenario.PositionID
	said     string
	layout   Layout
	menus    []scenario.PositionID
	shift    fyne.KeyModifier
}

func open(t testing.TB) *desk {
	t.Helper()
	uitest.Start(t)
	d := &desk{t: t, source: firm(t)}
	d.view = New(Handlers{
		Apply: d.apply, Try: func(scenario.Action) string { return "" },
		Refuse: plannerOf(d.source).refuse, Words: func(err error) string { return err.Error() },
		Select: func(_ scenario.PositionID, ids ...scenario.PositionID) { d.selected = ids },
		Menu:   func(id scenario.PositionID, _ fyne.Position) { d.menus = append(d.menus, id) },
		Say:    func(words string) { d.said = words }, Remember: func(l Layout) { d.layout = l }, Done: func(words string) { d.said = words }, Canvas: func() fyne.Canvas { return d.win.Canvas() },
	}, nil)
	d.view.grid.modifiers = func() fyne.KeyModifier { return d.shift }
	d.win = uitest.Window(t, d.view.Object(), 1100, 500)
	d.view.SetLayout(Layout{"id", "person", "title", "unit", "fte", "protected", "load"})
	d.view.Set(*d.source, false)
	d.view.enter()
	return d
}

func (d *desk) state() scenario.State {
	return scenario.State{Org: d.source.Org, Model: scenario.DefaultModel()}
}

func (d *desk) apply(a scenario.Action) string {
	state := d.state()
	undo, err := edit.Apply(&state, scenario.Edit{Do: a})
	if err != nil {
		return err.Error()
	}
	d.undos = append(d.undos, undo)
	d.view.Set(*d.source, true)
	return ""
}

func (d *desk) undo() {
	d.t.Helper()
	state := d.state()
	d.undos[len(d.undos)-1].Revert(&state)
	d.undos = d.undos[:len(d.undos)-1]
	d.view.Set(*d.source, true)
}

func (d *desk) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		d.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func (d *desk) typed(text string) {
	for _, r := range text {
		d.win.Canvas().Focused().TypedRune(r)
	}
}

func (d *desk) clip(text string) { fyne.CurrentApp().Clipboard().SetContent(text) }

// at puts the cursor on a cell, and the end of the block on another.
func (d *desk) at(id, key string, down, right int) {
	d.t.Helper()
	column := slices.Index(keysOf(d.view.grid.columns), key)
	row := d.view.rows.row(scenario.PositionID(id))
	if column < 0 || row < 0 {
		d.t.Fatalf("no cell %s of %s", key, id)
	}
	d.view.grid.goTo(spot{row, column}, false)
	if down > 0 || right > 0 {
		d.view.grid.goTo(spot{row + down, column + right}, true)
	}
}

func (d *desk) position(id scenario.PositionID) scenario.Position {
	p, _ := d.source.Org.Position(id)
	return p
}

func (d *desk) dialog() fyne.CanvasObject {
	d.t.Helper()
	top := d.win.Canvas().Overlays().Top()
	if top == nil {
		d.t.Fatal("no dialog is open")
	}
	return top
}

func (d *desk) answer(label string) { d.t.Helper(); test.Tap(uitest.Button(d.t, d.dialog(), label)) }

func TestRowsShowThePositions(t *testing.T) {
	d := open(t)
	drawn := uitest.Drawn(d.view.Object())
	for _, want := range []string{"Bo Marsh", "Head of delivery", "118%", "vacant", "7 positions"} {
		if !strings.Contains(drawn, want) {
			t.Errorf("%q is not shown", want)
		}
	}
}

func TestFilterKeepsTheCursorWithItsPosition(t *testing.T) {
	d := open(t)
	d.at("6", "title", 0, 0)
	d.view.bar.words.SetText("product")
	if got := d.view.rows.listed(); got != "3 6" || d.view.grid.cursor.row != 1 {
		t.Errorf("%q, cursor in row %d", got, d.view.grid.cursor.row)
	}
	d.view.Filter("nobody is called this")
	if words := strings.Join(uitest.Words(d.view.Object()), "|"); !strings.Contains(words, "No position fits the filters") {
		t.Error("an empty table must say why")
	}
	d.press(fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnd)
	d.typed("x")
	test.Tap(uitest.Button(t, d.view.Object(), "Clear the filters"))
	if len(d.view.rows.shown) != 7 || d.view.bar.words.Text != "" {
		t.Errorf("%d rows", len(d.view.rows.shown))
	}
}

func TestChangesLeaveRowsInTheirPlace(t *testing.T) {
	d := open(t)
	d.view.Sort("unit", false)
	before := d.view.rows.listed()
	d.at("2", "unit", 0, 0)
	d.typed("Zoo")
	d.press(fyne.KeyReturn)
	if got := d.view.rows.listed(); got != before {
		t.Errorf("the rows went from %q to %q", before, got)
	}
	d.view.Sort("unit", false)
	if got := d.view.rows.listed(); got != "4 10 3 6 2 1 7" {
		t.Errorf("sorted anew: %q", got)
	}
}

// A smaller organisation, in which nobody has a name, comes after a larger one in front of
// the eyes, and after both none at all.
func TestTheNextDocumentMayBeSmallerAndWithoutNames(t *testing.T) {
	d := open(t)
	org, err := scenario.NewOrg([]scenario.Position{{ID: "a", Title: "Only one", FTE: 1}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	next := *d.source
	next.Org = org
	d.view.Set(next, false)
	if !d.view.Shows("a") || d.view.Shows(d.source.Org.Tops()[0]) || !strings.Contains(uitest.Drawn(d.view.Object()), "Only one") {
		t.Errorf("the table draws %q", uitest.Drawn(d.view.Object()))
	}
	d.view.Set(*d.source, false)
	d.view.Forget()
	if d.view.Shows(d.source.Org.Tops()[0]) {
		t.Error("what was forgotten is still shown")
	}
}
