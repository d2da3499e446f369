package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Select, Check, List and Table are Fyne's, but hand Enter and Escape on to the dialog or
// the window that they stand in, where Fyne's keep them without a use (#3316).

// Select is a drop-down.
type Select struct{ widget.Select }

// NewSelect returns a drop-down.
func NewSelect(options []string, changed func(string)) *Select {
	s := &Select{}
	s.Options, s.OnChanged = options, changed
	s.ExtendBaseWidget(s)
	return s
}

// TypedKey implements fyne.Focusable.
func (s *Select) TypedKey(e *fyne.KeyEvent) {
	if handed(s, e) {
		return
	}
	s.Select.TypedKey(e)
}

// FocusGained implements fyne.Focusable.
func (s *Select) FocusGained() {
	s.Select.FocusGained()
	Reveal(s)
}

// Check is a box to tick.
type Check struct{ widget.Check }

// NewCheck returns a box.
func NewCheck(label string, changed func(bool)) *Check {
	c := &Check{}
	c.Text, c.OnChanged = label, changed
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey implements fyne.Focusable.
func (c *Check) TypedKey(e *fyne.KeyEvent) {
	if handed(c, e) {
		return
	}
	c.Check.TypedKey(e)
}

// FocusGained implements fyne.Focusable.
func (c *Check) FocusGained() {
	c.Check.FocusGained()
	Reveal(c)
}

// List shows rows as they come into view.
type List struct{ widget.List }

// NewList returns a list of so many rows.
func NewList(length func() int, create func() fyne.CanvasObject, update func(widget.ListItemID, fyne.CanvasObject)) *List {
	l := &List{}
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey implements fyne.Focusable.
func (l *List) TypedKey(e *fyne.KeyEvent) {
	if handed(l, e) {
		return
	}
	l.List.TypedKey(e)
}

// Table shows cells as they come into view.
type Table struct{ widget.Table }

// NewTable returns a table of so many rows and columns.
func NewTable(length func() (rows, columns int), create func() fyne.CanvasObject, update func(widget.TableCellID, fyne.CanvasObject)) *Table {
	t := &Table{}
	t.Length, t.CreateCell, t.UpdateCell = length, create, update
	t.ExtendBaseWidget(t)
	return t
}

// TypedKey implements fyne.Focusable.
func (t *Table) TypedKey(e *fyne.KeyEvent) {
	if handed(t, e) {
		return
	}
	t.Table.TypedKey(e)
}

var handedKeys = []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeyEscape, fyne.KeyPageUp, fyne.KeyPageDown}

// handed hands on what these have no use for, and reports whether it did: Enter, Escape,
// the keys that turn pages, and the function keys.
func handed(o fyne.CanvasObject, e *fyne.KeyEvent) bool {
	switch {
	case slices.Contains(handedKeys, e.Name), isFunctionKey(e.Name):
		HandOn(o, e)
		return true
	}
	return false
}
