package table

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// heads is the line of the columns' names, which goes sideways with the rows.
type heads struct {
	view *View
	root fyne.CanvasObject
	line *fyne.Container
	each []*head
}

const headHeight = 30

func newHeads(v *View) *heads {
	h := &heads{view: v, line: container.NewWithoutLayout()}
	ground := widgets.NewPanel(widgets.Space(1, headHeight), widgets.PanelStyle{Fill: theme.Ground})
	h.root = container.NewStack(ground, container.NewClip(h.line))
	h.rebuild()
	return h
}

// rebuild makes a head for each column shown.
func (h *heads) rebuild() {
	h.each, h.line.Objects = nil, nil
	for i, c := range h.view.grid.columns {
		one := newHead(h.view, c, i)
		h.each = append(h.each, one)
	}
	for i := len(h.each) - 1; i >= 0; i-- { // the first one last, since it lies over the others
		h.line.Objects = append(h.line.Objects, h.each[i])
	}
	h.follow()
	h.line.Refresh()
}

// follow puts the heads over their columns.
func (h *heads) follow() {
	g := h.view.grid
	x := -g.scroll.Offset.X
	for i, one := range h.each {
		w := g.width(g.columns[i])
		at := x
		if i == 0 {
			at += g.pinned()
		}
		one.Move(fyne.NewPos(at, 0))
		one.Resize(fyne.NewSize(w, headHeight))
		x += w
	}
}

func (h *heads) refresh() {
	for _, one := range h.each {
		one.Refresh()
	}
}

// focusHead gives the keys to the head of a column.
func (v *View) focusHead(column int) {
	if column < len(v.head.each) {
		v.focus(v.head.each[column])
	}
}

// head is the name of a column: a click opens its menu, its right edge is dragged.
type head struct {
	widget.BaseWidget
	view     *View
	column   *column
	at       int
	hovered  bool
	focused  bool
	resizing bool
}

var (
	_ fyne.Focusable     = (*head)(nil)
	_ fyne.Draggable     = (*head)(nil)
	_ desktop.Cursorable = (*head)(nil)
)

func newHead(v *View, c *column, at int) *head {
	h := &head{view: v, column: c, at: at}
	h.ExtendBaseWidget(h)
	return h
}

// Tapped implements fyne.Tappable.
func (h *head) Tapped(*fyne.PointEvent) { h.open() }

// TappedSecondary implements fyne.SecondaryTappable.
func (h *head) TappedSecondary(*fyne.PointEvent) { h.open() }

func (h *head) open() {
	h.view.tips.Hide()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(h)
	widget.ShowPopUpMenuAtPosition(h.view.headMenu(h.at), h.view.canvas(), at.AddXY(0, headHeight))
}

// MouseIn implements desktop.Hoverable.
func (h *head) MouseIn(e *desktop.MouseEvent) {
	h.hovered = true
	h.Refresh()
	h.view.tips.Wait(h.tip(), e.AbsolutePosition)
}

func (h *head) tip() string {
	tip := h.column.title
	if c, ok := h.view.rows.conditions[h.column.key]; ok {
		tip = "Filtered by " + c.says(h.column)
	}
	return tip + " · click to sort, filter or hide; drag the edge for its width"
}

// MouseMoved implements desktop.Hoverable.
func (h *head) MouseMoved(e *desktop.MouseEvent) { h.resizing = h.onEdge(e.Position) }

// MouseOut implements desktop.Hoverable.
func (h *head) MouseOut() {
	h.hovered = false
	h.Refresh()
	h.view.tips.Hide()
}

const headEdge = 6 // how near to the edge it is caught

func (h *head) onEdge(p fyne.Position) bool { return p.X >= h.Size().Width-headEdge }

// Cursor implements desktop.Cursorable.
func (h *head) Cursor() desktop.Cursor {
	if h.resizing {
		return desktop.HResizeCursor
	}
	return desktop.PointerCursor
}

// Dragged implements fyne.Draggable: the edge that was caught goes with the pointer.
func (h *head) Dragged(e *fyne.DragEvent) {
	if !h.resizing {
		return
	}
	g := h.view.grid
	g.widths[h.column.key] = min(max(g.width(h.column)+e.Dragged.DX, leastWide), mostWide)
	g.scroll.Refresh()
	g.Refresh()
	h.view.head.follow()
}

// DragEnd implements fyne.Draggable.
func (h *head) DragEnd() {
	if h.resizing {
		h.resizing = false
		h.view.on.Remember(h.view.Layout())
	}
}

// FocusGained implements fyne.Focusable.
func (h *head) FocusGained() { h.focused = true; h.Refresh() }

// FocusLost implements fyne.Focusable.
func (h *head) FocusLost() { h.focused = false; h.Refresh() }

// TypedRune implements fyne.Focusable.
func (h *head) TypedRune(rune) {}

// TypedKey implements fyne.Focusable: Enter opens the menu, Down goes to the rows.
func (h *head) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		h.open()
	case fyne.KeyLeft, fyne.KeyRight:
		h.view.besideHead(h.at, either(e.Name == fyne.KeyLeft, -1, 1))
	case fyne.KeyDown:
		h.view.enter()
	default:
		widgets.HandOn(h, e)
	}
}

// besideHead goes to the head beside, with the rows under it in view.
func (v *View) besideHead(at, by int) {
	to := at + by
	if to < 0 || to >= len(v.head.each) {
		return
	}
	v.grid.cursor.column, v.grid.anchor = to, spot{v.grid.cursor.row, to}
	v.grid.reveal()
	v.grid.Refresh()
	v.head.follow()
	v.focusHead(to)
}

// CreateRenderer implements fyne.Widget.
func (h *head) CreateRenderer() fyne.WidgetRenderer {
	r := &headRenderer{head: h, ground: canvas.NewRectangle(nil), edge: canvas.NewRectangle(nil), name: canvas.NewText("", nil), mark: canvas.NewText("", nil)}
	r.Refresh()
	return r
}

type headRenderer struct {
	head         *head
	ground, edge *canvas.Rectangle
	name, mark   *canvas.Text
}

func (r *headRenderer) MinSize() fyne.Size {
	widgets.Keep(r.head) // its menu opens under it
	return fyne.NewSize(leastWide, headHeight)
}

func (r *headRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.edge.Move(fyne.NewPos(size.Width-1, 7))
	r.edge.Resize(fyne.NewSize(1, size.Height-14))
	mark := r.mark.MinSize().Width
	if r.mark.Text != "" {
		mark += 4
	}
	room := size.Width - 2*cellPad - mark
	r.name.Text = widgets.Elide(r.head.column.title, room, theme.TextSmall, true)
	wide := min(r.name.MinSize().Width, room)
	x := float32(cellPad)
	if r.head.column.kind == Figure { // over its numbers
		x = size.Width - cellPad - mark - wide
	}
	r.name.Move(fyne.NewPos(x, 0))
	r.name.Resize(fyne.NewSize(wide, size.Height))
	r.mark.Move(fyne.NewPos(x+wide+4, 0))
	r.mark.Resize(fyne.NewSize(mark, size.Height))
}

func (r *headRenderer) Refresh() {
	h := r.head
	ground := theme.Ground
	if h.hovered {
		ground = theme.Sunken
	}
	r.ground.FillColor, r.ground.StrokeWidth = theme.Color(ground), 0
	if h.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(theme.Accent), 2
	}
	r.edge.FillColor = theme.Color(theme.Line)
	r.name.TextSize, r.name.TextStyle.Bold, r.name.Color = theme.TextSmall, true, theme.Color(theme.Quiet)
	r.mark.TextSize, r.mark.Color = theme.TextCaption, theme.Color(theme.Accent)
	r.mark.Text = h.marks()
	if r.mark.Text != "" {
		r.name.Color = theme.Color(theme.Ink)
	}
	r.Layout(h.Size())
	canvas.Refresh(h)
}

// marks says how the column is sorted, and that it is filtered.
func (h *head) marks() string {
	marks := ""
	if by := h.view.rows.by; by.key == h.column.key {
		marks = "▲"
		if by.down {
			marks = "▼"
		}
	}
	if _, ok := h.view.rows.conditions[h.column.key]; ok {
		marks += "●"
	}
	return marks
}

func (r *headRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.edge, r.name, r.mark}
}
func (r *headRenderer) Destroy() {}
