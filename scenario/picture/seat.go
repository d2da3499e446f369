package picture

import (
	"slices"

	"spanwise/scenario/card"

	"spanwise/scenario"
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/treelayout"
)

// Sizes of cards, as in the window, in points.
const (
	cardW, cardH = 208, 70
	leafW, leafH = card.LeafWidth, card.LeafHeight
)

// seat is a position that is drawn.
type seat struct {
	id     scenario.PositionID
	layer  int   // of the organisation; tops are 1
	parent int32 // index of the seat above, −1 for none
	leaf   bool  // a small card in a column
	aside  bool  // a leaf that stands beside its manager: an assistant
	team   bool  // has reports, drawn or not
	folded bool  // they are not drawn
}

// view says what part of the organisation is drawn.
type view struct {
	root  scenario.PositionID // "" for all tops
	depth int                 // layers from the root down, 0 for all
	// from and to are the reports of the root that are drawn; to is 0 for all.
	from, to int
	// rows sets the reports of the root in columns of so many, whatever is below them;
	// 0 draws a tree.
	rows int
	page map[scenario.PositionID]int // the page, from 1, on which a team stands
	word string                      // "page" or "slide"
}

// seats lists what a view shows, in chart order.
func (a *artist) seats(v view) []seat {
	org := a.chart.Org
	type item struct {
		id     scenario.PositionID
		parent int32
		layer  int // of the view, from 1
	}
	var out []seat
	stack := make([]item, 0, 64)
	push := func(ids []scenario.PositionID, parent int32, layer int) {
		for _, id := range slices.Backward(ids) {
			stack = append(stack, item{id, parent, layer})
		}
	}
	tops, above := org.Tops(), 0
	if v.root != "" {
		tops, above = []scenario.PositionID{v.root}, org.Depth(v.root)-1
	}
	push(tops, -1, 1)
	for len(stack) > 0 {
		it := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		reports := org.Reports(it.id)
		s := seat{id: it.id, layer: above + it.layer, parent: it.parent, team: len(reports) > 0}
		s.leaf = !s.team && (it.layer > 1 || len(tops) > 1)
		p, _ := org.Position(it.id)
		s.aside = s.leaf && it.parent >= 0 && p.Assistant
		s.folded = s.team && (v.depth > 0 && it.layer >= v.depth || a.chart.Folded != nil && a.chart.Folded(it.id))
		out = append(out, s)
		if s.team && !s.folded {
			push(v.shown(it.id, reports), int32(len(out)-1), it.layer+1)
		}
	}
	return out
}

// shown cuts the reports of the root to those that the view is about.
func (v view) shown(id scenario.PositionID, reports []scenario.PositionID) []scenario.PositionID {
	if id != v.root || v.to == 0 {
		return reports
	}
	return reports[v.from:v.to]
}

// columnStyle sets cards in columns below the root.
var columnStyle = treelayout.Style{GapX: 24, GapY: 40, StackTop: 18, StackGap: 16, Indent: 22}

func layOut(seats []seat, rows int) *treelayout.Layout {
	nodes := make([]treelayout.Node, len(seats))
	for i, s := range seats {
		nodes[i] = treelayout.Node{Parent: s.parent, W: cardW, H: cardH, Stack: rows > 0 && s.parent >= 0}
		if s.leaf {
			nodes[i].W, nodes[i].H, nodes[i].Stack, nodes[i].Aside = leafW, leafH, true, s.aside
		}
	}
	style := treelayout.DefaultStyle
	if rows > 0 {
		style = columnStyle
		style.StackMax = rows
	}
	return treelayout.Lay(nodes, style)
}

const (
	mostRows   = 12  // of a column on a page
	treeEnough = 0.8 // of the best scale, for a tree to be kept
)

// arranged returns the view of a manager and the team in the form that can be drawn
// largest in a room: as a tree if that is about as large as in columns.
func (a *artist) arranged(v view, w, h float64) view {
	if v.root == "" || v.depth != 2 {
		return v
	}
	seats := a.seats(v)
	best, tree := 0.0, scaleIn(layOut(seats, 0), w, h)
	for rows := 1; rows <= mostRows; rows++ {
		if k := scaleIn(layOut(seats, rows), w, h); k > best {
			best, v.rows = k, rows
		}
	}
	if tree >= treeEnough*best {
		v.rows = 0
	}
	return v
}

// scaleIn is how large a layout can be drawn in a room, 1 at most.
func scaleIn(l *treelayout.Layout, w, h float64) float64 {
	return min(1, w/l.Width, h/(l.Height+foldDrop+foldHeight/2))
}

// branch is a view as drawn: its parts from 0, 0 on.
type branch struct {
	parts  []sheet.Part
	w, h   float64
	seats  []seat
	dotted bool
}

// branch draws a view.
func (a *artist) branch(v view) branch {
	seats := a.seats(v)
	l := layOut(seats, v.rows)
	b := branch{seats: seats, w: l.Width, h: l.Height}
	b.parts = append(b.parts, connectors(l)...)
	if lines := a.dottedLines(seats, l); len(lines) > 0 {
		b.parts, b.dotted = append(b.parts, lines...), true
	}
	for i, s := range seats {
		b.parts = append(b.parts, a.card(i+1, s, l.Boxes[i], v))
		if s.folded {
			b.h = max(b.h, l.Boxes[i].Bottom()+foldDrop+foldHeight/2)
		}
	}
	return b
}
