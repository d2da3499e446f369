package flow

import (
	"fyne.io/fyne/v2"
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
}

// Margin is the distance of blocks from the edges of a page.
const Margin = 16

// NewPage returns a scrolling page.
func NewPage(blocks ...Block) *Page {
	p := &Page{stack: NewStack(blocks...)}
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
	return &pageRenderer{WidgetRenderer: widget.NewSimpleRenderer(p.scroll), page: p}
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
	r.Layout(r.page.Size())
}

// Replace replaces the blocks and stays where the page is scrolled to.
func (p *Page) Replace(blocks ...Block) {
	p.stack.blocks = blocks
	p.within(blocks...)
	p.Refresh()
}

// within lets the drawings that the keys reach scroll the page to where they are.
func (p *Page) within(blocks ...Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Walk:
			b.reveal = func(at fyne.Position, size fyne.Size) { p.reveal(b, at, size) }
		case *Card:
			p.within(b.content)
		case *Stack:
			p.within(b.blocks...)
		case *Columns:
			for _, c := range b.cells {
				p.within(c.Block)
			}
		}
	}
}

// reveal scrolls as little as it takes to show a part of an object of the page, its
// top where there is no room for all of it.
func (p *Page) reveal(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	d := fyne.CurrentApp().Driver()
	top := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(p.holder).Y + at.Y - revealed
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
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(b).Y - driver.AbsolutePositionForObject(p.holder).Y
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, top-Margin)))
}
