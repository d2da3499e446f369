package treelayout

import (
	"math"
	"slices"
)

// place takes the mean of the two packings (the mirrored one turned back) and
// writes the boxes.
func (f *forest) place(left, right []float64) {
	l, gap := f.out, f.out.Style.GapX
	low, width := math.Inf(1), 0.0
	at := left
	for _, i := range f.kids {
		at[i] = (left[i] - right[i] - f.w[i]) / 2
		low = min(low, at[i])
	}
	for _, i := range f.kids {
		x := at[i] - low
		width = max(width, x+f.w[i]-gap)
		if i > f.root {
			f.placeColumn(&l.Columns[i-f.root-1], x, f.y[i])
			continue
		}
		n := f.nodes[i]
		l.Boxes[i] = Box{x, f.y[i], n.W, n.H}
		l.Height = max(l.Height, f.y[i]+n.H)
	}
	l.Width = width
	f.placeAsides()
}

func (f *forest) placeColumn(c *Column, x, y float64) {
	s := f.out.Style
	c.X, c.Y = x, y
	for _, leaf := range f.out.Leaves[c.From:c.To] {
		n := f.nodes[leaf]
		f.out.Boxes[leaf] = Box{x + s.Indent, y, n.W, n.H}
		y += n.H + s.StackGap
	}
	f.out.Height = max(f.out.Height, c.Bottom())
}

// layers lists the rows and their families.
func (f *forest) layers() {
	l := f.out
	depth := make([]int32, f.root)
	f.eachParent(func(p int32) {
		from, to := f.first[p], f.first[p+1]
		if from == to {
			return
		}
		d := 0
		if p != f.root {
			d = int(depth[p]) + 1
		}
		if d == len(l.Layers) {
			l.Layers = append(l.Layers, Layer{Top: math.Inf(1)})
		}
		row := &l.Layers[d]
		start := int32(len(row.Items))
		for _, k := range f.kids[from:to] {
			item := Item(k)
			if k > f.root {
				item = ^Item(k - f.root - 1)
			} else {
				depth[k] = int32(d)
			}
			b := l.ItemBox(item)
			row.Items = append(row.Items, item)
			row.Top, row.Bottom = min(row.Top, b.Y), max(row.Bottom, b.Bottom())
			if list := l.Asides[k]; len(list) > 0 {
				row.Bottom = max(row.Bottom, l.Boxes[list[f.rows(int(k))-1]].Bottom())
			}
		}
		if p != f.root {
			above := &l.Layers[d-1]
			above.Families = append(above.Families, f.family(p, start, row))
		}
	})
}

func (f *forest) family(p, start int32, row *Layer) Family {
	l, b := f.out, f.out.Boxes[p]
	fam := Family{Parent: p, From: start, To: int32(len(row.Items)), Side: f.side(p)}
	fam.Bus = b.Bottom() + l.Style.GapY/2
	ends := []float64{b.CentreX(), l.anchor(row.Items[fam.From]), l.anchor(row.Items[fam.To-1])}
	if fam.Side {
		ends = ends[1:]
	}
	fam.X1, fam.X2 = slices.Min(ends), slices.Max(ends)
	return fam
}
