package orgchart

import (
	"image/color"
	"math"
	"sort"

	"spanwise/scenario/treelayout"
)

// Where far charts are drawn more coarsely.
const (
	leafInk     = 0.14 // zoom below which leaves need a darker grey to be seen
	columnBelow = 2.5  // a column whose leaves are closer than this is one block, Fyne units
	mergeBelow  = 0.25 // cards narrower than this are painted one for each pixel, device pixels
)

// far paints a chart as blocks.
type far struct {
	*Chart
	on                  *blocks
	place               func(treelayout.Box) rect
	px, offset          float64      // a place in the world is so many device pixels right of the offset
	fills               []color.RGBA // by group
	leaf, plain, marked color.RGBA
	ground              color.RGBA
	solid               bool // columns are one block
	thin                bool // cards are painted one for each pixel
}

// drawBlocks paints every card as a block: managers in the colour of their load.
func (c *Chart) drawBlocks(w window) {
	k, m, scale := &c.page.ink, &c.camera, max(c.camera.scale, 1)
	f := far{
		Chart: c, on: &c.page.blocks, place: m.place, px: m.zoom * scale, offset: m.x * scale,
		leaf: toRGBA(k.connector), plain: toRGBA(k.quiet), ground: toRGBA(k.ground),
	}
	if m.zoom >= leafInk {
		f.leaf = toRGBA(k.line)
	}
	f.prepare(m.zoom)
	for _, s := range c.page.spans {
		f.items(w, c.layout.Layers[s.layer].Items[s.from:s.to])
	}
	if !f.thin {
		return
	}
	for _, s := range c.page.spans { // so far out teams lie over their managers, whose colours say more
		f.managers(c.layout.Layers[s.layer].Items[s.from:s.to])
	}
}

// prepare sets what follows from the colours in force and from the scale of heights.
func (f *far) prepare(high float64) {
	f.marked = toRGBA(f.page.ink.accent)
	for _, fill := range f.page.fills {
		f.fills = append(f.fills, toRGBA(fill))
	}
	f.solid = (leafH+f.layout.Style.StackGap)*high < columnBelow
	f.thin = cardW*f.px < mergeBelow
}

// items paints items of one layer that reach into the window.
func (f *far) items(w window, items []treelayout.Item) {
	for len(items) > 0 {
		f.item(w, items[0])
		if !f.thin {
			items = items[1:]
		} else {
			items = f.pastPixel(items)
		}
	}
}

func (f *far) item(w window, it treelayout.Item) {
	if n, ok := it.Node(); ok {
		f.box(n)
		f.asides(w, n, f.box)
		return
	}
	at, _ := it.Column()
	col := &f.layout.Columns[at]
	if f.solid {
		f.block(col)
		return
	}
	f.leaves(w, col, f.box)
}

// box paints one card.
func (f *far) box(i int32) { f.on.fill(f.place(f.layout.Boxes[i]), f.colour(i)) }

// colour is the colour of a block: of a selected one among several, of its group, or
// the plain one.
func (f *far) colour(i int32) color.RGBA {
	colour := f.plain
	if f.seats[i].leaf {
		colour = f.leaf
	}
	if g, ok := f.group(i); ok {
		colour = f.fills[g]
	}
	switch {
	case len(f.marks.ids) > 1 && f.marks.in[f.seats[i].id]:
		return f.marked
	case f.dimmed(i):
		return mix(colour, f.ground, dimOver)
	}
	return colour
}

// block paints a column so far out that its leaves cannot be told apart: as one where
// all have one colour, else pixel by pixel down.
func (f *far) block(col *treelayout.Column) {
	b, in := col.Box, f.layout.Style.Indent
	b.X, b.W = b.X+in, b.W-in
	r := f.place(b)
	if f.view.Colouring == nil && len(f.lit) == 0 && len(f.marks.ids) < 2 {
		f.on.fill(r, f.leaf)
		return
	}
	leaves := f.layout.Leaves[col.From:col.To]
	px := float32(1 / max(f.camera.scale, 1))
	rows := max(int(r.h/px), 1)
	for row := range rows {
		leaf := leaves[row*len(leaves)/rows]
		f.on.fill(rect{r.x, r.y + float32(row)*px, r.w, px}, f.colour(leaf))
	}
}

// pastPixel drops the items that would be painted over the pixel of the first, so
// that a frame costs pixels and not positions. The heights of those dropped may differ:
// so far out that is a speck.
func (f *far) pastPixel(items []treelayout.Item) []treelayout.Item {
	next := f.nextPixel(items[0])
	step := 1
	for step < len(items) && f.layout.ItemBox(items[step]).X < next {
		step *= 2
	}
	from := step/2 + 1
	to := min(step, len(items))
	if from > to {
		from = to
	}
	rest := items[from:to]
	return items[from+sort.Search(len(rest), func(i int) bool { return f.layout.ItemBox(rest[i]).X >= next }):]
}

// nextPixel returns where in the world the pixel right of that of an item begins.
func (f *far) nextPixel(it treelayout.Item) float64 {
	return (math.Round(f.layout.ItemBox(it).X*f.px-f.offset) + 0.5 + f.offset) / f.px
}
