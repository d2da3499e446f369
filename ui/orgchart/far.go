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
	fills       [4]color.RGBA // by band
	leaf, plain color.RGBA
	solid       bool // columns are one block
}

// drawBlocks paints every card as a block: managers in the colour of their load.
func (c *Chart) drawBlocks(w window) {
	k, z := &c.page.ink, c.camera.zoom
	f := far{Chart: c, leaf: toRGBA(k.connector), plain: toRGBA(k.quiet)}
	if z >= leafInk {
		f.leaf = toRGBA(k.line)
	}
	for i, fill := range k.fill {
		f.fills[i] = toRGBA(fill)
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
		colour := f.plain
		if b, ok := f.band(n); ok {
			colour = f.fills[b]
		} else if !f.seats[n].team {
			colour = f.leaf
		}
		p.blocks.fill(f.camera.place(f.layout.Boxes[n]), colour)
		return
	}
	at, _ := it.Column()
	col := &f.layout.Columns[at]
	if f.solid {
		b, in := col.Box, f.layout.Style.Indent
		b.X, b.W = b.X+in, b.W-in
		p.blocks.fill(f.camera.place(b), f.leaf)
		return
	}
	f.leaves(w, col, func(i int32) { p.blocks.fill(f.camera.place(f.layout.Boxes[i]), f.leaf) })
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
