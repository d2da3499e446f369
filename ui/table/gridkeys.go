package table

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"spanwise/ui/widgets"
)

var (
	_ fyne.Focusable      = (*grid)(nil)
	_ fyne.Shortcutable   = (*grid)(nil)
	_ fyne.Draggable      = (*grid)(nil)
	_ fyne.DoubleTappable = (*grid)(nil)
	_ desktop.Mouseable   = (*grid)(nil)
)

// FocusGained implements fyne.Focusable.
func (g *grid) FocusGained() { g.focused = true; g.Refresh() }

// FocusLost implements fyne.Focusable.
func (g *grid) FocusLost() { g.focused = false; g.Refresh() }

// TypedRune begins to edit with what is typed; a space turns yes into no.
func (g *grid) TypedRune(r rune) {
	switch {
	case len(g.rows.shown) == 0:
	case r == ' ':
		g.on.toggle(g.cursor)
	case unicode.IsPrint(r):
		g.on.edit(g.cursor, string(r))
	}
}

// TypedKey implements fyne.Focusable. What the grid does not use goes to the window.
func (g *grid) TypedKey(e *fyne.KeyEvent) {
	if to, ok := g.stepOf(e.Name); ok {
		if e.Name == fyne.KeyUp && g.cursor.row == 0 {
			g.on.head(g.cursor.column)
			return
		}
		g.goTo(to, g.modifiers()&fyne.KeyModifierShift != 0)
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		if len(g.rows.shown) > 0 {
			g.on.edit(g.cursor, "")
		}
	case desktop.KeyMenu:
		g.on.menu(g.place(g.cursor))
	case fyne.KeyEscape:
		if len(g.marked) <= 1 && g.cursor == g.anchor {
			widgets.HandOn(g, e)
			return
		}
		g.goTo(g.cursor, false)
	default:
		widgets.HandOn(g, e)
	}
}

// stepOf returns where a key takes the cursor, false for other keys.
func (g *grid) stepOf(key fyne.KeyName) (spot, bool) {
	to, all := g.cursor, g.modifiers()&fyne.KeyModifierShortcutDefault != 0
	switch key {
	case fyne.KeyUp:
		to.row--
	case fyne.KeyDown:
		to.row++
	case fyne.KeyLeft:
		to.column--
	case fyne.KeyRight:
		to.column++
	case fyne.KeyPageUp:
		to.row -= g.page()
	case fyne.KeyPageDown:
		to.row += g.page()
	case fyne.KeyHome:
		to.column = 0
		if all {
			to.row = 0
		}
	case fyne.KeyEnd:
		to.column = len(g.columns) - 1
		if all {
			to.row = len(g.rows.shown) - 1
		}
	default:
		return to, false
	}
	return to, true
}

// TypedShortcut implements fyne.Shortcutable.
func (g *grid) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		g.on.copy()
	case *fyne.ShortcutPaste:
		g.on.paste()
	case *fyne.ShortcutSelectAll:
		g.selectAll()
	case *desktop.CustomShortcut:
		g.TypedKey(&fyne.KeyEvent{Name: s.KeyName}) // Ctrl+Home, Ctrl+End
	}
}

func (g *grid) selectAll() {
	if len(g.rows.shown) == 0 {
		return
	}
	g.anchor = spot{0, 0}
	g.cursor = g.within(spot{len(g.rows.shown) - 1, len(g.columns) - 1})
	g.markBlock()
	g.on.moved()
}

// MouseDown implements desktop.Mouseable: selecting at once waits for no second click.
func (g *grid) MouseDown(e *desktop.MouseEvent) {
	g.on.focus()
	if len(g.rows.shown) == 0 {
		return
	}
	at := g.spotAt(e.Position)
	if e.Button == desktop.MouseButtonSecondary {
		if !g.marked[g.rows.id(at.row)] {
			g.goTo(at, false)
		}
		g.on.menu(e.AbsolutePosition)
		return
	}
	switch {
	case e.Modifier&fyne.KeyModifierShortcutDefault != 0:
		g.toggle(at)
	default:
		g.goTo(at, e.Modifier&fyne.KeyModifierShift != 0)
	}
}

// MouseUp implements desktop.Mouseable.
func (g *grid) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped implements fyne.DoubleTappable.
func (g *grid) DoubleTapped(e *fyne.PointEvent) {
	if len(g.rows.shown) > 0 {
		g.on.edit(g.spotAt(e.Position), "")
	}
}

// Dragged grows the block. Where the pointer is follows from the view, since the grid
// itself may have been scrolled since the drag began.
func (g *grid) Dragged(e *fyne.DragEvent) {
	view := fyne.CurrentApp().Driver().AbsolutePositionForObject(g.scroll)
	to := g.spotAt(e.AbsolutePosition.Subtract(view).Add(g.scroll.Offset))
	if to != g.cursor {
		g.goTo(to, true)
	}
}

// DragEnd implements fyne.Draggable.
func (g *grid) DragEnd() {}

// place is where a menu of a cell opens.
func (g *grid) place(at spot) fyne.Position {
	view := fyne.CurrentApp().Driver().AbsolutePositionForObject(g.scroll)
	p, size := g.boxOf(at)
	return view.Subtract(g.scroll.Offset).Add(p).AddXY(0, size.Height)
}
