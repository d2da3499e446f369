package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
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
	d.view.Focus()
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

func TestTypingChangesACell(t *testing.T) {
	d := open(t)
	d.at("4", "unit", 0, 0)
	d.typed("Sup")
	d.typed("ply")
	d.press(fyne.KeyReturn)
	if got := d.position("4").Unit; got != "Supply" {
		t.Fatalf("unit %q", got)
	}
	if d.view.grid.at != "10" || !d.view.Focused() {
		t.Errorf("Enter must go on to the row below, cursor at %q", d.view.grid.at)
	}
	d.undo()
	if got := d.position("4").Unit; got != "Delivery" || !strings.Contains(uitest.Drawn(d.view.Object()), "Delivery") {
		t.Errorf("unit %q after undo", got)
	}
}

func TestEditingKeepsWhatTheCellHolds(t *testing.T) {
	for _, key := range []fyne.KeyName{fyne.KeyF2, fyne.KeyReturn} {
		d := open(t)
		d.at("4", "unit", 0, 0)
		d.press(key)
		d.typed("!")
		d.press(fyne.KeyTab)
		if got := d.position("4").Unit; got != "Delivery!" || d.view.grid.cursor.column != 4 {
			t.Errorf("%s: unit %q, column %d", key, got, d.view.grid.cursor.column)
		}
	}
}

func TestEscapeLeavesTheCellAsItWas(t *testing.T) {
	d := open(t)
	d.at("4", "unit", 0, 0)
	d.typed("nonsense")
	d.press(fyne.KeyEscape)
	if d.position("4").Unit != "Delivery" || len(d.undos) != 0 || d.view.grid.editing != nil || !d.view.Focused() {
		t.Errorf("unit %q, %d edits, editing %v", d.position("4").Unit, len(d.undos), d.view.grid.editing != nil)
	}
}

func TestRefusedTextSaysWhyAndStays(t *testing.T) {
	d := open(t)
	d.at("4", "fte", 0, 0)
	d.typed("half")
	if words := uitest.Drawn(d.view.Object()); !strings.Contains(words, "is not a number") {
		t.Error("the reason is not shown while typing")
	}
	d.press(fyne.KeyReturn)
	if d.view.grid.editing == nil || len(d.undos) != 0 {
		t.Fatal("a refused text must stay to be mended")
	}
	d.press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	d.typed("0.7")
	d.press(fyne.KeyReturn)
	if d.position("4").FTE != 0.7 || strings.Contains(uitest.Drawn(d.view.Object()), "is not a number") {
		t.Errorf("FTE %v", d.position("4").FTE)
	}
}

func TestWhatCannotBeChangedSaysWhy(t *testing.T) {
	for key, want := range map[string]string{"id": "stays for life", "load": "follows from"} {
		d := open(t)
		d.at("2", key, 0, 0)
		d.typed("9")
		if d.view.grid.editing != nil || !strings.Contains(d.said, want) {
			t.Errorf("%s: said %q", key, d.said)
		}
	}
	d := open(t)
	frozen := *d.source
	frozen.Frozen = "the scenario is locked"
	d.view.Set(frozen, false)
	d.at("4", "unit", 0, 0)
	d.typed("x")
	if d.view.grid.editing != nil || !strings.Contains(d.said, "locked") || !strings.Contains(uitest.Drawn(d.view.Object()), "locked") {
		t.Errorf("said %q", d.said)
	}
}

func TestSpaceAndLettersChooseAmongFew(t *testing.T) {
	d := open(t)
	d.at("4", "protected", 0, 0)
	d.typed(" ")
	if !d.position("4").Protected {
		t.Fatal("Space must turn no into yes")
	}
	d.typed("n")
	if d.position("4").Protected {
		t.Error("n must choose no")
	}
	d.press(fyne.KeyReturn)
	if d.win.Canvas().Overlays().Top() == nil {
		t.Error("Enter must offer the choices")
	}
}

func TestPasteShowsWhatItChanges(t *testing.T) {
	d := open(t)
	d.at("2", "title", 0, 0)
	d.clip("Head of supply\tSupply\nBuyer\tSupply\n")
	d.view.Paste()
	words := strings.Join(uitest.Words(d.dialog()), "|")
	if !strings.Contains(words, "4 cells change") || !strings.Contains(words, "Planner → Buyer") || len(d.undos) != 0 {
		t.Fatalf("the preview says %q", words)
	}
	d.answer("Paste")
	if d.position("2").Title != "Head of supply" || d.position("4").Unit != "Supply" || len(d.undos) != 1 {
		t.Fatalf("%q, %q, %d steps", d.position("2").Title, d.position("4").Unit, len(d.undos))
	}
	d.undo()
	if d.position("2").Title != "Head of delivery" || d.position("4").Unit != "Delivery" {
		t.Error("one undo must take the whole block back")
	}
}

func TestPasteIsAllOrNothing(t *testing.T) {
	d := open(t)
	d.at("2", "unit", 0, 0)
	d.clip("Supply\t1\nSupply\thalf\n")
	d.view.Paste()
	words := strings.Join(uitest.Words(d.dialog()), "|")
	if !strings.Contains(words, "1 cell is refused") || !strings.Contains(words, "not a number") {
		t.Fatalf("the preview says %q", words)
	}
	d.answer("Close")
	if len(d.undos) != 0 || d.position("2").Unit != "Delivery" {
		t.Error("nothing may be half applied")
	}
}

func TestPasteMindsTheShape(t *testing.T) {
	d := open(t)
	d.at("7", "unit", 0, 0)
	d.clip("a\nb\n")
	d.view.Paste()
	if !strings.Contains(d.said, "the block does not fit") || d.win.Canvas().Overlays().Top() != nil {
		t.Errorf("said %q", d.said)
	}
}

func TestCopyGoesBackUnchanged(t *testing.T) {
	d := open(t)
	d.view.grid.selectAll()
	d.view.Copy()
	if block, err := parseBlock(fyne.CurrentApp().Clipboard().Content()); err != nil || len(block) != 7 || len(block[0]) != 7 {
		t.Fatalf("%v, %d rows", err, len(block))
	}
	d.view.Paste()
	if d.win.Canvas().Overlays().Top() != nil || len(d.undos) != 0 || !strings.Contains(d.said, "already") {
		t.Errorf("pasting a copy over itself changes something; said %q", d.said)
	}
}

func TestFillDown(t *testing.T) {
	d := open(t)
	d.at("3", "unit", 2, 0)
	d.view.FillDown()
	d.answer("Fill down")
	if d.position("7").Unit != "Product" || len(d.undos) != 1 {
		t.Errorf("unit %q", d.position("7").Unit)
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

func TestFocusStaysWhereAPositionWasRemoved(t *testing.T) {
	d := open(t)
	d.at("4", "title", 0, 0)
	if why := d.apply(scenario.Remove{Position: "4"}); why != "" {
		t.Fatal(why)
	}
	if d.view.grid.at != "10" || !slices.Equal(d.selected, []scenario.PositionID{"10"}) || !d.view.Focused() {
		t.Errorf("cursor at %q, selected %v", d.view.grid.at, d.selected)
	}
	d.undo()
	if d.view.rows.row("4") != 2 || d.view.grid.at != "10" {
		t.Errorf("after undo: row %d, cursor %q", d.view.rows.row("4"), d.view.grid.at)
	}
	d.win.Canvas().Unfocus() // as while a dialog asks what becomes of the reports
	if why := d.apply(scenario.Remove{Position: "10"}); why != "" {
		t.Fatal(why)
	}
	if d.view.grid.at != "3" || !slices.Equal(d.selected, []scenario.PositionID{"3"}) {
		t.Errorf("removed by a dialog: cursor at %q, selected %v", d.view.grid.at, d.selected)
	}
}

func TestAnotherScenarioSelectsNothingByItself(t *testing.T) {
	d := open(t)
	d.at("4", "title", 0, 0)
	state := d.state()
	if _, err := edit.Apply(&state, scenario.Edit{Do: scenario.Remove{Position: "4"}}); err != nil {
		t.Fatal(err)
	}
	d.selected = nil
	d.view.Set(*d.source, false)
	if d.selected != nil || len(d.view.Selection()) != 0 {
		t.Errorf("told of %v, marked %v", d.selected, d.view.Selection())
	}
}

func TestSeveralRowsAreSelected(t *testing.T) {
	d := open(t)
	d.at("2", "title", 0, 0)
	d.shift = fyne.KeyModifierShift
	d.press(fyne.KeyDown, fyne.KeyDown)
	d.shift = 0
	if !slices.Equal(d.selected, []scenario.PositionID{"2", "4", "10"}) {
		t.Fatalf("%v", d.selected)
	}
	row := d.view.rows.row("6")
	d.view.grid.MouseDown(&desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, float32(row)*rowHeight+5)}, Button: desktop.MouseButtonPrimary, Modifier: fyne.KeyModifierShortcutDefault,
	})
	if !slices.Equal(d.selected, []scenario.PositionID{"2", "4", "10", "6"}) {
		t.Fatalf("%v", d.selected)
	}
	d.press(fyne.KeyEscape)
	if !slices.Equal(d.selected, []scenario.PositionID{"6"}) {
		t.Errorf("%v", d.selected)
	}
}

func TestSelectionFromElsewhere(t *testing.T) {
	d := open(t)
	d.view.SetSelection("3", "2", "3")
	if got := d.view.Selection(); !slices.Equal(got, []scenario.PositionID{"2", "3"}) || d.view.grid.at != "3" {
		t.Errorf("%v, cursor at %q", got, d.view.grid.at)
	}
	if d.selected != nil {
		t.Error("what was selected elsewhere must not be told back")
	}
}

func TestChangeTogether(t *testing.T) {
	d := open(t)
	d.at("2", "unit", 2, 0)
	d.view.AskChange()
	if words := strings.Join(uitest.Words(d.dialog()), "|"); !strings.Contains(words, "Change 3 positions") {
		t.Fatalf("%q", words)
	}
	entry := uitest.Find[*widgets.Entry](d.dialog())[0]
	entry.SetText("Supply")
	d.answer("Change")
	if d.position("2").Unit != "Supply" || d.position("10").Unit != "Supply" || len(d.undos) != 1 {
		t.Errorf("%q, %d steps", d.position("2").Unit, len(d.undos))
	}
	d.at("2", "fte", 2, 0)
	d.view.AskChange()
	uitest.Find[*widgets.Entry](d.dialog())[0].SetText("much")
	d.answer("Change")
	if words := strings.Join(uitest.Words(d.dialog()), "|"); !strings.Contains(words, "Nothing was changed") || len(d.undos) != 1 {
		t.Errorf("%q", words)
	}
}

func TestColumnsAreRemembered(t *testing.T) {
	d := open(t)
	d.view.hideColumn(1)
	d.view.moveColumn(0, 1)
	want := "title:184 id:80 unit:116 fte:60 protected:82 load:136"
	if got := strings.Join(d.layout, " "); got != want {
		t.Fatalf("%q, want %q", got, want)
	}
	d.view.SetLayout(Layout{"nonsense:9", "title:300", "title:2", "id"})
	if got := fmt.Sprint(d.view.Layout()); got != "[title:300 id:80]" {
		t.Errorf("%s", got)
	}
}

func TestFilterOfAColumn(t *testing.T) {
	d := open(t)
	d.view.askFilter(columnOf("load"))
	fields := uitest.Find[*widgets.Entry](d.dialog())
	fields[0].SetText("50")
	fields[1].SetText("20")
	d.answer("Filter")
	if words := strings.Join(uitest.Words(d.dialog()), "|"); !strings.Contains(words, "Nothing lies between") {
		t.Fatalf("%q", words)
	}
	fields[1].SetText("100%")
	d.answer("Filter")
	if got := d.view.rows.listed(); got != "1" {
		t.Errorf("%q", got)
	}
	test.Tap(uitest.Button(t, d.view.Object(), "Load: from 50% to 100%  ×"))
	if got := len(d.view.rows.shown); got != 7 {
		t.Errorf("%d rows", got)
	}
	d.view.askFilter(columnOf("unit"))
	for _, tick := range uitest.Find[*widgets.Check](d.dialog()) {
		if tick.Text == "Product" {
			test.Tap(tick)
		}
	}
	d.answer("Filter")
	if got := d.view.rows.listed(); got != "3 6" {
		t.Errorf("%q", got)
	}
}

func TestMenuOfAHead(t *testing.T) {
	d := open(t)
	d.at("1", "unit", 0, 0)
	d.press(fyne.KeyUp) // from the first row to the head
	h, ok := d.win.Canvas().Focused().(*head)
	if !ok || h.column.key != "unit" {
		t.Fatalf("%T has the keys", d.win.Canvas().Focused())
	}
	d.press(fyne.KeyReturn)
	if d.win.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu")
	}
	d.view.headMenu(h.at).Items[1].Action()
	if got := d.view.rows.listed(); got != "3 6 2 4 10 1 7" || h.marks() != "▼" {
		t.Errorf("%q, %q", got, h.marks())
	}
}

func TestMenuOfARow(t *testing.T) {
	d := open(t)
	at := fyne.NewPos(20, 3*rowHeight+5)
	d.view.grid.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonSecondary})
	if !slices.Equal(d.menus, []scenario.PositionID{"10"}) || d.view.grid.at != "10" {
		t.Errorf("menus %v, cursor %q", d.menus, d.view.grid.at)
	}
}

func TestTheFirstColumnStaysInView(t *testing.T) {
	d := open(t)
	d.win.Resize(fyne.NewSize(500, 400))
	d.at("2", "load", 0, 0)
	g := d.view.grid
	if g.scroll.Offset.X == 0 {
		t.Fatal("the table was not scrolled sideways")
	}
	p, size := g.boxOf(spot{1, 0})
	if p.X != g.scroll.Offset.X {
		t.Errorf("the first column is drawn at %v of %v", p.X, g.scroll.Offset.X)
	}
	if at := g.spotAt(p.AddXY(size.Width/2, 5)); at != (spot{1, 0}) {
		t.Errorf("a click on it means %v", at)
	}
	if at := g.spotAt(p.AddXY(size.Width+5, 5)); at.column == 0 {
		t.Errorf("a click beside it means %v", at)
	}
	if h := d.view.head.each[0]; h.Position().X != 0 {
		t.Errorf("its head stands at %v", h.Position().X)
	}
	d.at("2", "title", 0, 0)
	left, _ := g.boxOf(g.cursor)
	if left.X < g.scroll.Offset.X+g.width(g.columns[0]) {
		t.Error("the cursor is hidden behind the first column")
	}
}
