package table

import (
	"maps"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario"
)

// spot is a cell by row and column as shown.
type spot struct{ row, column int }

// grid is the body of the table, all of whose rows lie in one scroll: it draws those in
// view and is one widget to pointer and keys. Fyne's own table tells neither where it
// is scrolled to nor the width that a column was dragged to, and selects one cell.
type grid struct {
	widget.BaseWidget
	rows      *rows
	columns   []*column
	widths    map[string]float32 // by key, where it was dragged to
	scroll    *container.Scroll
	modifiers func() fyne.KeyModifier
	on        gridHandlers

	// The block from anchor to cursor is what is copied, filled and pasted over.
	cursor, anchor spot
	at             scenario.PositionID // of the cursor
	marked         map[scenario.PositionID]bool
	focused        bool
	editing        *editing // nil while no cell is edited
}

// gridHandlers is what the grid asks of the view.
type gridHandlers struct {
	moved    func() // cursor, block or marks changed by the user
	edit     func(at spot, typed string)
	toggle   func(at spot)
	menu     func(at fyne.Position)
	head     func(column int) // the keys go to the head of a column
	copy     func()
	paste    func()
	scrolled func()
	focus    func() // the keys come to the grid
}

const (
	rowHeight = 28
	cellPad   = 8
	leastWide = 44 // of a column
	below     = 12 // the last row, so that the scroll bar lies over none
)

func newGrid(r *rows, on gridHandlers) *grid {
	g := &grid{rows: r, columns: columnsOf(nil), widths: map[string]float32{}, on: on, modifiers: driverModifiers, marked: map[scenario.PositionID]bool{}}
	g.ExtendBaseWidget(g)
	g.scroll = container.NewScroll(g)
	g.scroll.OnScrolled = func(fyne.Position) { g.Refresh(); on.scrolled() }
	return g
}

func driverModifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// width returns that of a column.
func (g *grid) width(c *column) float32 {
	if w, ok := g.widths[c.key]; ok {
		return w
	}
	return c.width
}

// pinned is how far the first column is carried along, so that it stays in view: as
// far as the rows are scrolled sideways, unless it takes half the view.
func (g *grid) pinned() float32 {
	if g.width(g.columns[0]) > g.scroll.Size().Width/2 {
		return 0
	}
	return max(0, g.scroll.Offset.X)
}

// left returns where a column begins, the first one where it would without scrolling.
func (g *grid) left(column int) float32 {
	x := float32(0)
	for _, c := range g.columns[:column] {
		x += g.width(c)
	}
	return x
}

// total is the size of all rows and columns.
func (g *grid) total() fyne.Size {
	return fyne.NewSize(g.left(len(g.columns)), float32(len(g.rows.shown))*rowHeight+below)
}

// spotAt returns the cell at a place of the grid, the nearest one outside.
func (g *grid) spotAt(p fyne.Position) spot {
	at := spot{row: int(p.Y / rowHeight)}
	if pinned := g.pinned(); pinned > 0 && p.X-pinned < g.width(g.columns[0]) {
		return g.within(at)
	}
	x := float32(0)
	for i, c := range g.columns {
		if x += g.width(c); p.X < x || i == len(g.columns)-1 {
			at.column = i
			break
		}
	}
	return g.within(at)
}

func (g *grid) within(at spot) spot {
	return spot{
		min(max(at.row, 0), max(len(g.rows.shown)-1, 0)),
		min(max(at.column, 0), len(g.columns)-1),
	}
}

// page is how many whole rows are in view.
func (g *grid) page() int { return max(1, int(g.scroll.Size().Height/rowHeight)-1) }

// block returns the first and the last cell of what is selected.
func (g *grid) block() (from, to spot) {
	a, b := g.cursor, g.anchor
	return spot{min(a.row, b.row), min(a.column, b.column)}, spot{max(a.row, b.row), max(a.column, b.column)}
}

// goTo puts the cursor on a cell; extend keeps the anchor, so that the block grows.
func (g *grid) goTo(to spot, extend bool) {
	if len(g.rows.shown) == 0 {
		return
	}
	g.cursor = g.within(to)
	if !extend {
		g.anchor = g.cursor
	}
	g.markBlock()
	g.reveal()
	g.on.moved()
}

// markBlock marks the rows of the block and no others.
func (g *grid) markBlock() {
	g.at = g.rows.id(g.cursor.row)
	from, to := g.block()
	g.marked = make(map[scenario.PositionID]bool, to.row-from.row+1)
	for row := from.row; row <= to.row; row++ {
		if id := g.rows.id(row); id != "" {
			g.marked[id] = true
		}
	}
	g.Refresh()
}

// toggle adds a row to the marked ones, or takes it out.
func (g *grid) toggle(to spot) {
	id := g.rows.id(to.row)
	if g.marked[id] && len(g.marked) > 1 {
		delete(g.marked, id)
	} else {
		g.marked[id] = true
		g.cursor, g.anchor, g.at = to, to, id
	}
	g.Refresh()
	g.on.moved()
}

// reveal scrolls so that the cursor is in view.
func (g *grid) reveal() {
	size, off := g.scroll.Size(), g.scroll.Offset
	if size.Height < rowHeight {
		return
	}
	left, top := g.left(g.cursor.column), float32(g.cursor.row)*rowHeight
	right, bottom := left+g.width(g.columns[g.cursor.column]), top+rowHeight
	if g.cursor.column > 0 || g.pinned() == 0 {
		hidden := float32(0) // behind the first column
		if g.width(g.columns[0]) <= size.Width/2 && g.cursor.column > 0 {
			hidden = g.width(g.columns[0])
		}
		off.X = max(min(off.X, left-hidden), right-size.Width)
		off.X = max(0, min(off.X, left-hidden)) // where the column is wider than the view
	}
	if g.cursor.row == len(g.rows.shown)-1 {
		bottom += below
	}
	off.Y = max(min(off.Y, top), bottom-size.Height)
	if off != g.scroll.Offset {
		g.scroll.ScrollToOffset(off)
		g.Refresh()
		g.on.scrolled()
	}
}

// rearranged follows rows that are others now, or in another order: the cursor stays
// with its position, else in its row. It reports whether the cursor's position is gone.
func (g *grid) rearranged() (gone bool) {
	maps.DeleteFunc(g.marked, func(id scenario.PositionID, _ bool) bool { return !g.rows.source.Org.Has(id) })
	row := g.rows.row(g.at)
	if gone = row < 0 && g.at != "" && !g.rows.source.Org.Has(g.at); row < 0 {
		row = g.cursor.row
	}
	g.cursor = g.within(spot{row, g.cursor.column})
	g.anchor = g.cursor
	g.at = g.rows.id(g.cursor.row)
	g.scroll.Refresh()
	g.Refresh()
	return gone
}

// setColumns shows other columns.
func (g *grid) setColumns(columns []*column) {
	g.columns = columns
	g.cursor, g.anchor = g.within(g.cursor), g.within(g.anchor)
	g.scroll.Refresh()
	g.Refresh()
}

// ordered lists what is marked in the order of the rows shown.
func (g *grid) ordered() []scenario.PositionID {
	if len(g.marked) == 1 && g.marked[g.at] { // as nearly always: no need to look through all rows
		return []scenario.PositionID{g.at}
	}
	out := make([]scenario.PositionID, 0, len(g.marked))
	for row := range g.rows.shown {
		if len(out) == len(g.marked) {
			break
		}
		if id := g.rows.id(row); g.marked[id] {
			out = append(out, id)
		}
	}
	return out
}
