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
	fills               []color.RGBA // by group
	leaf, plain, marked color.RGBA
	ground              color.RGBA
	solid               bool // columns are one block
}

// drawBlocks paints every card as a block: managers in the colour of their load.
func (c *Chart) drawBlocks(w window) {
	k, z := &c.page.ink, c.camera.zoom
	f := far{Chart: c, leaf: toRGBA(k.connector), plain: toRGBA(k.quiet), marked: toRGBA(k.accent), ground: toRGBA(k.ground)}
	if z >= leafInk {
		f.leaf = toRGBA(k.line)
	}
	for _, fill := range c.page.fills {
		f.fills = append(f.fills, toRGBA(fill))
	}
	f.solid = (leafH+c.layout.Style.StackGap)*z < columnBelow
	thin := cardW*z*max(c.camera.scale, 1) < mergeBelow
	for _, s := range c.page.spans {
		items := c.layout.Layers[s.layer].Items[s.from:s.to]
		for len(items) > 0 {
			f.item(w, items[0])
			if !thin {
				items = items[1:]
			} else {
				items = f.pastPixel(items)
			}
		}
	}
}

func (f *far) item(w window, it treelayout.Item) {
	p := f.page
	if n, ok := it.Node(); ok {
		p.blocks.fill(f.camera.place(f.layout.Boxes[n]), f.colour(n))
		f.asides(w, n, func(i int32) { p.blocks.fill(f.camera.place(f.layout.Boxes[i]), f.colour(i)) })
		return
	}
	at, _ := it.Column()
	col := &f.layout.Columns[at]
	if f.solid {
		f.block(col)
		return
	}
	f.leaves(w, col, func(i int32) { p.blocks.fill(f.camera.place(f.layout.Boxes[i]), f.colour(i)) })
}

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
	r := f.camera.place(b)
	if f.view.Colouring == nil && len(f.lit) == 0 && len(f.marks.ids) < 2 {
		f.page.blocks.fill(r, f.leaf)
		return
	}
	leaves := f.layout.Leaves[col.From:col.To]
	px := float32(1 / max(f.camera.scale, 1))
	rows := max(int(r.h/px), 1)
	for row := range rows {
		leaf := leaves[row*len(leaves)/rows]
		f.page.blocks.fill(rect{r.x, r.y + float32(row)*px, r.w, px}, f.colour(leaf))
	}
}

// pastPixel drops the items that would be painted over the pixel of the first, so
// that a frame costs pixels and not positions. The heights of those dropped may differ:
// so far out that is a speck.
func (f *far) pastPixel(items []treelayout.Item) []treelayout.Item {
	scale := max(f.camera.scale, 1)
	px, offset := f.camera.zoom*scale, f.camera.x*scale
	next := (math.Round(f.layout.ItemBox(items[0]).X*px-offset) + 0.5 + offset) / px
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
