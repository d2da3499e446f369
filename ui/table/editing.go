package table

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/widgets"
)

// editing is one cell that is being typed into. It lies in the grid itself, so that it
// scrolls with its row.
type editing struct {
	view   *View
	at     spot
	want   proposal
	check  *planner
	entry  *cellEntry
	reason *widgets.Panel // why what is typed cannot be, nil while it can
}

// edit begins to change a cell: with what it holds, or with what was typed.
func (v *View) edit(at spot, typed string) {
	id := v.rows.id(at.row)
	c := v.grid.columns[at.column]
	v.grid.goTo(at, false)
	if why := v.fixed(c); why != "" {
		v.on.Say(why)
		return
	}
	if c.choices() != nil {
		v.chooseValue(at, c, typed)
		return
	}
	position, ok := v.rows.seat(at.row)
	if !ok {
		return
	}
	held := c.raw(v.source(), position)
	e := &editing{view: v, at: at, want: proposal{id, c, held}, check: v.planner()}
	if c.key == keyPerson && !v.source().Org.Filled(id) {
		v.on.Say("Nobody sits there; add or seat a person first")
		return
	}
	e.entry = newCellEntry(e, held, typed)
	v.grid.editing = e
	e.typed(e.entry.Text)
	v.focus(e.entry)
}

// fixed says why no cell of a column can be changed now, "" where they can.
func (v *View) fixed(c *column) string {
	if frozen := v.source().Frozen; frozen != "" {
		return frozen
	}
	if !c.editable() {
		return c.fixed()
	}
	return ""
}

func (e *editing) objects() []fyne.CanvasObject {
	if e.reason == nil {
		return []fyne.CanvasObject{e.entry}
	}
	return []fyne.CanvasObject{e.entry, e.reason}
}

const (
	entryLeast  = 160
	reasonWide  = 300
	entryBeyond = 2 // what the field is higher than its row, on both sides
)

// place puts the field over its cell, and the reason below it, above in the last rows.
func (e *editing) place() {
	g := e.view.grid
	p, size := g.boxOf(e.at)
	right := g.scroll.Offset.X + g.scroll.Size().Width
	wide := max(size.Width, entryLeast)
	e.entry.Move(fyne.NewPos(max(g.scroll.Offset.X, min(p.X, right-wide)), p.Y-entryBeyond))
	e.entry.Resize(fyne.NewSize(wide, max(size.Height+2*entryBeyond, e.entry.MinSize().Height)))
	if e.reason == nil {
		return
	}
	tip := e.reason.MinSize()
	y := p.Y + size.Height + 6
	if y+tip.Height > g.scroll.Offset.Y+g.scroll.Size().Height {
		y = p.Y - tip.Height - 6
	}
	e.reason.Move(fyne.NewPos(max(g.scroll.Offset.X, min(p.X, right-tip.Width)), y))
	e.reason.Resize(tip)
}

// typed checks what stands in the field and says why it cannot be.
func (e *editing) typed(text string) {
	e.want.text = text
	why := e.check.check(e.want).why
	e.entry.mark(why)
	e.reason = nil
	if why != "" {
		e.reason = widgets.NewTip(reasonWide, widgets.TipLine{Words: sentence(why)})
	}
	e.view.grid.Refresh()
}

// commit takes over what is typed and reports whether that could be done; the field is
// then gone.
func (e *editing) commit() bool {
	v := e.view
	if v.grid.editing != e {
		return true
	}
	c := e.check.check(e.want)
	if c.why != "" {
		e.typed(e.entry.Text)
		return false
	}
	v.grid.editing = nil // first, since the change comes back as another source
	if c.do != nil {
		if why := v.on.Apply(c.do); why != "" {
			v.on.Say("Not changed: " + why)
		}
	}
	v.grid.Refresh()
	return true
}

// abandon leaves the cell as it was.
func (e *editing) abandon() {
	if e.view.grid.editing == e {
		e.view.grid.editing = nil
		e.view.grid.Refresh()
	}
}

// cellEntry is the field of a cell: Enter and the arrows take over and go on down or
// up, Tab to the side; Escape abandons.
type cellEntry struct {
	widget.Entry
	of *editing
}

func newCellEntry(of *editing, held, typed string) *cellEntry {
	e := &cellEntry{of: of}
	e.ExtendBaseWidget(e)
	e.Text = held
	if typed != "" {
		e.Text = typed
	}
	e.CursorColumn = len([]rune(e.Text))
	e.OnChanged = of.typed
	return e
}

// mark shows the edge of a refused text, or takes it away with "".
func (e *cellEntry) mark(why string) {
	var err error
	if why != "" {
		err = errors.New(why)
	}
	e.AlwaysShowValidationError = true // or Fyne takes no error without a Validator
	e.SetValidationError(err)
	e.AlwaysShowValidationError = err != nil
	e.Refresh()
}

// AcceptsTab implements fyne.Tabbable.
func (e *cellEntry) AcceptsTab() bool { return true }

// TypedKey implements fyne.Focusable.
func (e *cellEntry) TypedKey(key *fyne.KeyEvent) {
	back := e.of.view.grid.modifiers()&fyne.KeyModifierShift != 0
	switch key.Name {
	case fyne.KeyEscape:
		e.of.abandon()
		e.of.view.enter()
	case fyne.KeyReturn, fyne.KeyEnter:
		e.leave(either(back, -1, 1), 0)
	case fyne.KeyDown:
		e.leave(1, 0)
	case fyne.KeyUp:
		e.leave(-1, 0)
	case fyne.KeyTab:
		e.leave(0, either(back, -1, 1))
	default:
		e.Entry.TypedKey(key)
	}
}

func either(first bool, a, b int) int {
	if first {
		return a
	}
	return b
}

// leave takes the text over and goes on; a refused one stays to be mended.
func (e *cellEntry) leave(down, right int) {
	if !e.of.commit() {
		return
	}
	g := e.of.view.grid
	g.goTo(spot{g.cursor.row + down, g.cursor.column + right}, false)
	e.of.view.enter()
}

// CommitNow takes the text over, as a command does that is run meanwhile.
func (e *cellEntry) CommitNow() {
	if !e.of.commit() {
		e.of.view.on.Say("Not changed: " + e.of.check.check(e.of.want).why)
		e.of.abandon()
	}
}

// FocusLost implements fyne.Focusable.
func (e *cellEntry) FocusLost() {
	e.Entry.FocusLost()
	if e.of.view.grid.editing == e.of {
		e.CommitNow()
	}
}

// focus gives an object the keys. Fyne knows no canvas of one that was never drawn.
func (v *View) focus(o fyne.Focusable) { v.on.Canvas().Focus(o) }
