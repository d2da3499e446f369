package orgchart

import (
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/card"
	"spanwise/scenario/treelayout"
)

// Sizes of cards in the world, where a unit is a Fyne unit at 100%.
const (
	cardW, cardH = card.Width, card.Height
	leafW, leafH = card.LeafWidth, card.LeafHeight
)

// seat is a position that is not hidden below a collapsed one. It keeps its number, the
// index in Chart.seats, as long as it is shown; the numbers of those that are no longer
// are given again.
type seat struct {
	id     scenario.PositionID
	layer  int32 // 1 for a top
	parent int32 // −1 for a top
	leaf   bool  // a small card in a column, or beside the manager
	aside  bool  // beside the manager, as an assistant
	folded bool
	team   bool // has reports, hidden or not
	dots   bool // reports to further managers by dotted lines
	kids   []int32
}

// rebuild lists all seats and lays them out. Where the seats are those from before, as
// after a change of fields or people, the layout is kept.
func (c *Chart) rebuild() {
	before := c.seats
	c.seats, c.dotters = c.spare[:0], nil
	switch {
	case c.view.Org == nil:
	case c.folds.from == 0 && c.branch == "":
		c.dotters = c.listOpen(c.view.Org)
	default:
		c.dotters = c.listSeats(c.view.Org)
	}
	c.listed, c.spare = c.view.Org, before
	if slices.EqualFunc(before, c.seats, sameSeat) {
		for i := range c.seats {
			c.seats[i].kids = before[i].kids
		}
	} else {
		c.number()
		c.lay()
	}
	c.restart()
}

// restart forgets what was known of the seats as they were.
func (c *Chart) restart() {
	c.listDotted()
	c.bands = slices.Grow(c.bands[:0], len(c.seats))[:len(c.seats)]
	clear(c.bands)
	c.map_.stale = true
}

// sameSeat reports whether two seats stand at the same place.
func sameSeat(a, b seat) bool {
	return a.id == b.id && a.parent == b.parent && a.leaf == b.leaf && a.aside == b.aside
}

// number says which seat each position has, and lists the families. The seats are in
// chart order.
func (c *Chart) number() {
	c.numbers = make(map[scenario.PositionID]int32, len(c.seats))
	c.free, c.tops = nil, nil
	first := make([]int32, len(c.seats)+1)
	for i, s := range c.seats {
		c.numbers[s.id] = int32(i)
		first[s.parent+1]++
	}
	kids := make([]int32, len(c.seats)) // one block for all
	c.tops, kids = kids[:0:first[0]], kids[first[0]:]
	for i := range c.seats {
		n := first[i+1]
		c.seats[i].kids, kids = kids[:0:n], kids[n:]
		above := c.family(c.seats[i].parent)
		*above = append(*above, int32(i))
	}
}

// family returns the list of the seats under one, of the tops for −1.
func (c *Chart) family(i int32) *[]int32 {
	if i < 0 {
		return &c.tops
	}
	return &c.seats[i].kids
}

// node is the card of a seat.
func (s *seat) node() treelayout.Node {
	if s.leaf {
		return treelayout.Node{Parent: s.parent, W: leafW, H: leafH, Stack: true, Aside: s.aside}
	}
	return treelayout.Node{Parent: s.parent, W: cardW, H: cardH}
}

func (c *Chart) lay() {
	nodes := make([]treelayout.Node, len(c.seats))
	for i := range c.seats {
		nodes[i] = c.seats[i].node()
	}
	c.tree = treelayout.NewTree(nodes, treelayout.DefaultStyle)
	c.layout = c.tree.Lay()
}

// topSeats lists who stands at the top, and in which layer.
func (c *Chart) topSeats() (ids []scenario.PositionID, layer int32) {
	if c.branch != "" {
		return []scenario.PositionID{c.branch}, int32(c.view.Org.Depth(c.branch))
	}
	return c.view.Org.Tops(), 1
}

// listSeats lists the seats in chart order. It returns those with dotted lines. What
// stands under collapsed teams is not looked at, so that a chart that shows little of
// a large organisation costs little.
func (c *Chart) listSeats(org *scenario.Org) (dottedTo []int32) {
	type item struct {
		id     scenario.PositionID
		parent int32
		layer  int32
	}
	stack := make([]item, 0, 256)
	push := func(ids []scenario.PositionID, parent, layer int32) {
		for _, id := range slices.Backward(ids) {
			stack = append(stack, item{id, parent, layer})
		}
	}
	tops, top := c.topSeats()
	push(tops, -1, top)
	for len(stack) > 0 {
		it := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		p, _ := org.Position(it.id)
		reports := org.Reports(it.id)
		s := seat{id: it.id, layer: it.layer, parent: it.parent, team: len(reports) > 0}
		s.folded = s.team && c.folds.folded(it.id, int(it.layer))
		s.settle(&p, len(tops) == 1)
		if s.dots = p.Dotted != ""; s.dots {
			dottedTo = append(dottedTo, int32(len(c.seats)))
		}
		c.seats = append(c.seats, s)
		if s.team && !s.folded {
			push(reports, int32(len(c.seats)-1), it.layer+1)
		}
	}
	return dottedTo
}

// listOpen does as listSeats in one walk over the organisation, which is faster where
// most of it is shown.
func (c *Chart) listOpen(org *scenario.Org) (dottedTo []int32) {
	met := make([]int32, 0, org.Len()) // by visit: its seat, −1 where it is hidden
	posts := make([]*scenario.Position, 0, org.Len())
	for v := range org.Walk() {
		parent := int32(-1)
		if v.Above >= 0 {
			if parent = met[v.Above]; parent >= 0 {
				above := &c.seats[parent]
				above.team = true
				above.folded = c.folds.folded(above.id, int(above.layer))
			}
			if parent < 0 || c.seats[parent].folded {
				met = append(met, -1)
				continue
			}
		}
		met = append(met, int32(len(c.seats)))
		posts = append(posts, v.Position)
		dots := v.Position.Dotted != ""
		if dots {
			dottedTo = append(dottedTo, int32(len(c.seats)))
		}
		c.seats = append(c.seats, seat{id: v.Position.ID, layer: int32(v.Layer), parent: parent, dots: dots})
	}
	alone := len(org.Tops()) == 1
	for i := range c.seats {
		c.seats[i].settle(posts[i], alone)
	}
	return dottedTo
}

// settle says how a seat is shown, once it is known whether it has a team: a top that
// stands alone has a full card in any case.
func (s *seat) settle(p *scenario.Position, alone bool) {
	s.leaf = !s.team && (s.parent >= 0 || !alone)
	s.aside = s.leaf && p.Assistant && s.parent >= 0
}

// seatOf returns the seat of a position, −1 where it is hidden.
func (c *Chart) seatOf(id scenario.PositionID) int32 {
	if i, ok := c.numbers[id]; ok {
		return i
	}
	return -1
}
