package flow

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Page scrolls a stack of blocks with a margin around it.
type Page struct {
	widget.BaseWidget
	stack  *Stack
	scroll *container.Scroll
	holder *fyne.Container
	size   fyne.Size // of the content

	ring    *canvas.Rectangle // of the focus, over the page
	focused bool
}

// Margin is the distance of blocks from the edges of a page.
const Margin = 16

// NewPage returns a scrolling page.
func NewPage(blocks ...Block) *Page {
	p := &Page{stack: NewStack(blocks...), ring: canvas.NewRectangle(nil)}
	p.ring.StrokeWidth, p.ring.Hidden = 2, true
	p.within(blocks...)
	p.holder = container.New(pageLayout{p}, p.stack)
	p.scroll = container.NewVScroll(p.holder)
	p.ExtendBaseWidget(p)
	return p
}

// Set replaces the blocks and goes to the top.
func (p *Page) Set(blocks ...Block) {
	p.Replace(blocks...)
	p.scroll.ScrollToTop()
}

type pageLayout struct{ page *Page }

func (l pageLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.page.size.Height)
}

func (l pageLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := size.Width - 2*Margin
	objects[0].Move(fyne.NewPos(Margin, Margin))
	objects[0].Resize(fyne.NewSize(width, l.page.stack.HeightFor(width)))
}

// CreateRenderer implements fyne.Widget.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	return &pageRenderer{WidgetRenderer: widget.NewSimpleRenderer(container.NewStack(p.scroll, p.ring)), page: p}
}

type pageRenderer struct {
	fyne.WidgetRenderer
	page *Page
}

func (r *pageRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

func (r *pageRenderer) Layout(size fyne.Size) {
	r.page.size = fyne.NewSize(size.Width, r.page.stack.HeightFor(size.Width-2*Margin)+2*Margin)
	r.WidgetRenderer.Layout(size)
	r.page.scroll.Refresh()
	r.page.holder.Refresh()
}

func (r *pageRenderer) Refresh() {
	r.page.stack.Refresh()
	r.page.showRing()
	r.Layout(r.page.Size())
}

// Replace replaces the blocks and stays where the page is scrolled to. The drawing that
// takes the place of the one with the keys gets them, at the same place of it.
func (p *Page) Replace(blocks ...Block) {
	before := walks(p.stack.blocks...)
	p.stack.blocks = blocks
	p.within(blocks...)
	p.Refresh()
	p.handOn(before, walks(blocks...))
}

// handOn gives the keys of a drawing that is gone to the one in its place.
func (p *Page) handOn(before, now []*Walk) {
	over := fyne.CurrentApp().Driver().CanvasForObject(p)
	if over == nil {
		return
	}
	had, ok := over.Focused().(*Walk)
	if i := slices.Index(before, had); ok && i >= 0 && i < len(now) && now[i] != had {
		now[i].line, now[i].at = had.line, had.at
		over.Focus(now[i])
	}
}

// within lets the drawings that the keys reach scroll the page, to where they are and on.
func (p *Page) within(blocks ...Block) {
	for _, w := range walks(blocks...) {
		w.reveal = func(at fyne.Position, size fyne.Size) { p.reveal(w, at, size) }
		w.scroll = p.Scroll
	}
}

// walks lists the drawings that the keys reach, however deep, in order.
func walks(blocks ...Block) []*Walk {
	var out []*Walk
	for _, b := range blocks {
		if w, ok := b.(*Walk); ok {
			out = append(out, w)
		}
		out = append(out, walks(partsOf(b)...)...)
	}
	return out
}

// reveal scrolls as little as it takes to show a part of a block of the page, its top
// where there is no room for all of it.
func (p *Page) reveal(b Block, at fyne.Position, size fyne.Size) {
	top := p.top(b) + at.Y - revealed
	bottom := top + size.Height + 2*revealed
	offset, room := p.scroll.Offset, p.scroll.Size().Height
	if bottom > offset.Y+room {
		offset.Y = bottom - room
	}
	offset.Y = min(offset.Y, max(top, 0))
	if offset != p.scroll.Offset {
		p.scroll.ScrollToOffset(offset)
	}
}

// revealed is what stays visible around what a page scrolls to.
const revealed = 12

// ShowBlock scrolls until a block of the page, however deep, stands at the top.
func (p *Page) ShowBlock(b Block) {
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, p.top(b)-Margin)))
}

// top returns how far below the top of the page a block lies, 0 for one that is not on
// it. It asks the blocks: the driver knows no place of what was not painted yet.
func (p *Page) top(b Block) float32 {
	y, _ := topOf(b, p.stack)
	return y
}

func topOf(b, in Block) (y float32, found bool) {
	if b == in {
		return in.Position().Y, true
	}
	for _, part := range partsOf(in) {
		if y, found = topOf(b, part); found {
			return in.Position().Y + y, true
		}
	}
	return 0, false
}

// partsOf returns the blocks that a block is made of.
func partsOf(b Block) []Block {
	switch b := b.(type) {
	case *Card:
		return []Block{b.content}
	case *Stack:
		return b.blocks
	case *Columns:
		return b.blocks()
	}
	return nil
}
