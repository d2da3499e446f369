package table

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// CreateRenderer implements fyne.Widget.
func (g *grid) CreateRenderer() fyne.WidgetRenderer {
	r := &gridRenderer{grid: g}
	r.Refresh()
	return r
}

// gridRenderer draws the rows in view with objects that it uses again and again.
type gridRenderer struct {
	grid    *grid
	rects   []*canvas.Rectangle
	texts   []*canvas.Text
	usedR   int
	usedT   int
	objects []fyne.CanvasObject
	elided  map[elided]string // of what is in view, since measuring costs most
	keep    map[elided]string
}

// elided is a text in a width.
type elided struct {
	text  string
	width float32
}

func (r *gridRenderer) MinSize() fyne.Size { return r.grid.total() }

func (r *gridRenderer) Layout(fyne.Size) { r.Refresh() }

func (r *gridRenderer) Refresh() {
	g := r.grid
	r.usedR, r.usedT, r.objects = 0, 0, r.objects[:0]
	r.keep = make(map[elided]string, len(r.elided))
	off, size := g.scroll.Offset, g.scroll.Size()
	first := max(0, int(off.Y/rowHeight))
	last := min(len(g.rows.shown), int((off.Y+size.Height)/rowHeight)+1)
	for row := first; row < last; row++ {
		r.row(row, off.X, size.Width)
	}
	if last > first {
		r.block(1, len(g.columns)-1)
	}
	for row := first; row < last; row++ {
		r.firstCell(row)
	}
	if last > first {
		r.block(0, 0)
	}
	r.elided = r.keep
	if e := g.editing; e != nil {
		r.objects = append(r.objects, e.objects()...)
		e.place()
	}
	canvas.Refresh(g)
}

// row draws a row: its ground, the line below it, its cells but the first.
func (r *gridRenderer) row(row int, from, wide float32) {
	g := r.grid
	at, ok := g.rows.seat(row)
	if !ok {
		return
	}
	y := float32(row) * rowHeight
	all := max(g.left(len(g.columns)), wide)
	if g.marked[at.ID] {
		r.rect(theme.AccentSoft, 0, y, all, rowHeight)
	}
	r.rect(theme.Line, 0, y+rowHeight-1, all, 1)
	x := g.width(g.columns[0])
	for _, c := range g.columns[1:] {
		w := g.width(c)
		if x+w > from && x < from+wide {
			r.cell(c, at, x, y, w)
		}
		x += w
	}
}

// firstCell draws the cell of the first column over what is scrolled behind it.
func (r *gridRenderer) firstCell(row int) {
	g := r.grid
	at, ok := g.rows.seat(row)
	if !ok {
		return
	}
	p, size := g.boxOf(spot{row, 0})
	if p.X > 0 {
		ground := theme.Surface
		if g.marked[at.ID] {
			ground = theme.AccentSoft
		}
		r.rect(ground, p.X, p.Y, size.Width, size.Height-1)
		r.rect(theme.Connector, p.X+size.Width-1, p.Y, 1, size.Height)
	}
	r.cell(g.columns[0], at, p.X, p.Y, size.Width)
}

func (r *gridRenderer) cell(c *column, at seat, x, y, w float32) {
	s := r.grid.rows.source
	text := c.text(s, at)
	if text == "" {
		return
	}
	switch c.kind {
	case Load:
		r.load(s, at, text, x, y, w)
	case Figure:
		r.text(text, look(c, at, s), x+cellPad, y, w-2*cellPad, fyne.TextAlignTrailing)
	default:
		r.text(text, look(c, at, s), x+cellPad, y, w-2*cellPad, fyne.TextAlignLeading)
	}
}

// look is the colour of a cell: quiet where it cannot be changed or says nothing new.
func look(c *column, at seat, s *Source) fyne.ThemeColorName {
	switch {
	case !c.editable(), c.key == keyPerson && !s.Org.Filled(at.ID), c.kind == YesNo && c.text(s, at) == no:
		return theme.Quiet
	}
	return theme.Ink
}

const (
	barHeight   = 8
	loadFigure  = 66 // width of the number before the bar
	tickOutside = 2
)

// load draws the number, the bar and the document's limit. The bar ends at 125%;
// one of more than that has a break before its end.
func (r *gridRenderer) load(s *Source, at seat, text string, x, y, w float32) {
	load, _ := loadOf(s, at)
	band := theme.BandOf(load)
	r.text(text, band.Text(), x+cellPad, y, loadFigure-cellPad, fyne.TextAlignTrailing)
	left, wide := x+loadFigure+6, w-loadFigure-6-cellPad
	if wide < barHeight {
		return
	}
	top := y + (rowHeight-barHeight)/2
	r.round(theme.Sunken, left, top, wide)
	share, beyond := plot.BarShare(load)
	if long := float32(share) * wide; long > 0 {
		r.round(band.Fill(), left, top, max(long, 2))
	}
	if from, gap := plot.BarBreak(float64(wide), barHeight); beyond && gap > 0 {
		r.rect(theme.Surface, left+float32(from), top, float32(gap), barHeight)
	}
	if s.Limit > 0 && s.Limit < plot.BarEnd {
		r.rect(theme.Ink, left+float32(s.Limit/plot.BarEnd)*wide, top-tickOutside, 1, barHeight+2*tickOutside)
	}
}

// block draws the part of the selected cells, and of the ring of the cursor, that lies
// in these columns.
func (r *gridRenderer) block(first, last int) {
	g := r.grid
	ring := theme.Connector
	if g.focused {
		ring = theme.Accent
	}
	from, to := g.block()
	if left, right := max(from.column, first), min(to.column, last); from != to && left <= right {
		p, _ := g.boxOf(spot{from.row, left})
		q, size := g.boxOf(spot{to.row, right})
		b := r.rect(theme.Accent, p.X, p.Y, q.X+size.Width-p.X, q.Y+size.Height-p.Y)
		b.FillColor = withAlpha(theme.Accent, 0x1c)
		b.StrokeColor, b.StrokeWidth = theme.Color(ring), 1
	}
	if g.cursor.column < first || g.cursor.column > last {
		return
	}
	p, size := g.boxOf(g.cursor)
	c := r.rect(ring, p.X, p.Y, size.Width, size.Height)
	c.FillColor = color.Transparent
	c.StrokeColor, c.StrokeWidth, c.CornerRadius = theme.Color(ring), 2, 3
}

func withAlpha(name fyne.ThemeColorName, alpha uint8) color.Color {
	n := color.NRGBAModel.Convert(theme.Color(name)).(color.NRGBA)
	n.A = alpha
	return n
}

func (r *gridRenderer) rect(fill fyne.ThemeColorName, x, y, w, h float32) *canvas.Rectangle {
	if r.usedR == len(r.rects) {
		r.rects = append(r.rects, canvas.NewRectangle(color.Transparent))
	}
	o := r.rects[r.usedR]
	r.usedR++
	o.FillColor, o.StrokeWidth, o.CornerRadius = theme.Color(fill), 0, 0
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	r.objects = append(r.objects, o)
	return o
}

func (r *gridRenderer) round(fill fyne.ThemeColorName, x, y, w float32) {
	r.rect(fill, x, y, w, barHeight).CornerRadius = min(3, w/2)
}

func (r *gridRenderer) text(value string, colour fyne.ThemeColorName, x, y, w float32, align fyne.TextAlign) {
	if r.usedT == len(r.texts) {
		t := canvas.NewText("", nil)
		t.TextSize = theme.TextBody
		r.texts = append(r.texts, t)
	}
	o := r.texts[r.usedT]
	r.usedT++
	o.Text, o.Color, o.Alignment = r.fit(value, w), theme.Color(colour), align
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, rowHeight))
	r.objects = append(r.objects, o)
}

// fit elides a text, and remembers how while it is in view.
func (r *gridRenderer) fit(value string, w float32) string {
	key := elided{value, w}
	short, ok := r.keep[key]
	if !ok {
		if short, ok = r.elided[key]; !ok {
			short = widgets.Elide(oneLine(value), w, theme.TextBody, false)
		}
		r.keep[key] = short
	}
	return short
}

func (r *gridRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *gridRenderer) Destroy()                     {}

// boxOf is where a cell lies in the grid.
func (g *grid) boxOf(at spot) (fyne.Position, fyne.Size) {
	x := g.left(at.column)
	if at.column == 0 {
		x = g.pinned()
	}
	return fyne.NewPos(x, float32(at.row)*rowHeight), fyne.NewSize(g.width(g.columns[at.column]), rowHeight)
}
