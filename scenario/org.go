package scenario

import (
	"fmt"
	"iter"
	"slices"
	"sync"
)

// Org is a chart with its index, read-only. Positions stand in chart order: depth
// first, reports in the order in which they were added.
type Org struct {
	nodes  map[PositionID]*node
	tops   []PositionID
	roots  []*node // the tops, so that a walk looks nothing up
	people map[PersonID]*Person
	order  []PersonID // people in the order in which they were added

	derived  derived
	counting sync.Mutex // held while the census is taken
	census   *census    // nil until it is asked for
}

// node begins with what a walk looks at, so that it need not touch all of every node.
type node struct {
	below   []*node // the reports
	holders []PersonID
	Position
	reports []PositionID
	under   int // positions under it, at any depth
}

// NewOrg builds an organisation. Managers may come after their reports. The error
// names the position or person and wraps ErrDuplicate for a doubled id,
// ErrUnknownPosition for a manager or seat that is not there, ErrLoop, or
// ErrInvalid for what [CheckPosition] and [CheckPerson] refuse.
func NewOrg(positions []Position, people []Person) (*Org, error) {
	o := &Org{
		nodes:  make(map[PositionID]*node, len(positions)),
		people: make(map[PersonID]*Person, len(people)),
		order:  make([]PersonID, 0, len(people)),
	}
	nodes := make([]node, len(positions))
	for i, p := range positions {
		if err := CheckPosition(p); err != nil {
			return nil, err
		}
		if _, ok := o.nodes[p.ID]; ok {
			return nil, fmt.Errorf("position %q: %w", p.ID, ErrDuplicate)
		}
		nodes[i].Position = p
		o.nodes[p.ID] = &nodes[i]
	}
	for i, p := range positions {
		if p.Manager == "" {
			o.tops = append(o.tops, p.ID)
			o.roots = append(o.roots, &nodes[i])
			continue
		}
		m, ok := o.nodes[p.Manager]
		if !ok {
			return nil, fmt.Errorf("position %q: manager %q: %w", p.ID, p.Manager, ErrUnknownPosition)
		}
		m.reports = append(m.reports, p.ID)
		m.below = append(m.below, &nodes[i])
	}
	if id, ok := o.inLoop(positions); ok {
		return nil, fmt.Errorf("position %q: %w", id, ErrLoop)
	}
	o.countUnder()
	held := slices.Clone(people) // one block for all
	for i := range held {
		if err := o.addPerson(&held[i]); err != nil {
			return nil, err
		}
	}
	return o, nil
}

// countUnder sets how many positions stand under each.
func (o *Org) countUnder() {
	met, above := make([]*node, 0, len(o.nodes)), make([]int, 0, len(o.nodes))
	for n, v := range o.walk() {
		met, above = append(met, n), append(above, v.Above)
	}
	for i, n := range slices.Backward(met) {
		if above[i] >= 0 {
			met[above[i]].under += n.under + 1
		}
	}
}

// inLoop returns a position that is above itself. Such positions, and those under
// them, are the ones that the walk from the tops does not reach.
func (o *Org) inLoop(positions []Position) (PositionID, bool) {
	n := 0
	for range o.Positions() {
		n++
	}
	if n == len(o.nodes) {
		return "", false
	}
	reached := make(map[PositionID]bool, n)
	for p := range o.Positions() {
		reached[p.ID] = true
	}
	first := slices.IndexFunc(positions, func(p Position) bool { return !reached[p.ID] })
	at := positions[first].ID
	for passed := map[PositionID]bool{}; !passed[at]; at = o.nodes[at].Manager {
		passed[at] = true
	}
	return at, true
}

// addPerson takes the person over: it is the organisation's own from now on.
func (o *Org) addPerson(p *Person) error {
	if err := CheckPerson(*p); err != nil {
		return err
	}
	if _, ok := o.people[p.ID]; ok {
		return fmt.Errorf("person %q: %w", p.ID, ErrDuplicate)
	}
	if p.Seat != "" {
		n, ok := o.nodes[p.Seat]
		if !ok {
			return fmt.Errorf("person %q: seat %q: %w", p.ID, p.Seat, ErrUnknownPosition)
		}
		o.seat(n, p.ID, len(n.holders))
	}
	if o.census != nil {
		o.census.person(p, 1)
	}
	o.people[p.ID] = p
	o.order = append(o.order, p.ID)
	return nil
}

// Clone returns a copy that shares nothing that can change.
func (o *Org) Clone() *Org {
	c := &Org{
		nodes:  make(map[PositionID]*node, len(o.nodes)),
		tops:   slices.Clone(o.tops),
		people: make(map[PersonID]*Person, len(o.people)),
		order:  slices.Clone(o.order),
	}
	o.counting.Lock()
	c.census = o.census.copy()
	o.counting.Unlock()
	// Few large blocks instead of four small ones for every position, and in chart
	// order, in which most is read.
	nodes := make([]node, 0, len(o.nodes))
	reports := make([]PositionID, 0, len(o.nodes))
	holders := make([]PersonID, 0, len(o.people))
	below := make([]*node, len(o.nodes))
	for n, v := range o.walk() {
		nodes = append(nodes, node{Position: n.Position, under: n.under, reports: cloneInto(&reports, n.reports), holders: cloneInto(&holders, n.holders)})
		at := &nodes[len(nodes)-1]
		at.below, below = below[:0:len(n.below)], below[len(n.below):]
		c.nodes[n.ID] = at
		if v.Above < 0 {
			c.roots = append(c.roots, at)
			continue
		}
		nodes[v.Above].below = append(nodes[v.Above].below, at)
	}
	people := make([]Person, 0, len(o.people))
	for id, p := range o.people {
		people = append(people, *p)
		c.people[id] = &people[len(people)-1]
	}
	return c
}

// cloneInto copies a list to the end of block. The copy has no room behind it, so
// that growing it later leaves its neighbour alone.
func cloneInto[T any](block *[]T, list []T) []T {
	if len(list) == 0 {
		return nil
	}
	from := len(*block)
	*block = append(*block, list...)
	return slices.Clip((*block)[from:])
}

// Len returns the number of positions, vacant ones included.
func (o *Org) Len() int { return len(o.nodes) }

// Has reports whether the position exists.
func (o *Org) Has(id PositionID) bool { _, ok := o.nodes[id]; return ok }

// Position returns the position, and false where there is none of that id.
func (o *Org) Position(id PositionID) (Position, bool) {
	n, ok := o.nodes[id]
	if !ok {
		return Position{}, false
	}
	return n.Position, true
}

// Tops returns the positions without a manager, in chart order. The slice is the
// organisation's own and must not be changed.
func (o *Org) Tops() []PositionID { return o.tops }

// Reports returns the direct reports, filled or not, in chart order. The slice is
// the organisation's own and must not be changed.
func (o *Org) Reports(id PositionID) []PositionID {
	if n, ok := o.nodes[id]; ok {
		return n.reports
	}
	return nil
}

// Visit is a position met on a walk over the chart.
type Visit struct {
	Position *Position // the organisation's own: it must not be changed
	Above    int       // how many positions the walk met before its manager; -1 for a top
	Reports  int       // how many it has
	Layer    int       // tops are 1
	Filled   bool
}

// Walk yields every position in chart order with the place of its manager in that
// order, for calculations over arrays. It looks no id up.
func (o *Org) Walk() iter.Seq[Visit] {
	return func(yield func(Visit) bool) {
		for _, v := range o.walk() {
			if !yield(v) {
				return
			}
		}
	}
}

func (o *Org) walk() iter.Seq2[*node, Visit] {
	return func(yield func(*node, Visit) bool) {
		type item struct {
			n            *node
			above, layer int
		}
		stack := make([]item, 0, 64)
		push := func(nodes []*node, above, layer int) {
			for _, n := range slices.Backward(nodes) {
				stack = append(stack, item{n, above, layer})
			}
		}
		push(o.roots, -1, 1)
		for met := 0; len(stack) > 0; met++ {
			it := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if !yield(it.n, Visit{&it.n.Position, it.above, len(it.n.below), it.layer, len(it.n.holders) > 0}) {
				return
			}
			push(it.n.below, met, it.layer+1)
		}
	}
}

// Positions yields every position and its layer (tops are 1) in chart order.
func (o *Org) Positions() iter.Seq2[Position, int] {
	return func(yield func(Position, int) bool) {
		for v := range o.Walk() {
			if !yield(*v.Position, v.Layer) {
				return
			}
		}
	}
}

// Below yields id and every position under it in chart order.
func (o *Org) Below(id PositionID) iter.Seq[PositionID] {
	return func(yield func(PositionID) bool) {
		if !o.Has(id) {
			return
		}
		stack := []PositionID{id}
		for len(stack) > 0 {
			at := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if !yield(at) {
				return
			}
			for _, r := range slices.Backward(o.nodes[at].reports) {
				stack = append(stack, r)
			}
		}
	}
}

// CountBelow returns how many positions stand under one, at any depth; 0 where there is
// none of that id. It costs nothing that grows with them.
func (o *Org) CountBelow(id PositionID) int {
	if n, ok := o.nodes[id]; ok {
		return n.under
	}
	return 0
}

// Depth returns the layer of a position: 1 for a top, 0 where there is none of that id.
func (o *Org) Depth(id PositionID) int {
	d := 0
	for n, ok := o.nodes[id]; ok; n, ok = o.nodes[n.Manager] {
		d++
	}
	return d
}

// IsUnder reports whether id stands under above, at any depth, or is above itself.
// It is false where there is no position of either id.
func (o *Org) IsUnder(id, above PositionID) bool {
	for n, ok := o.nodes[id]; ok; n, ok = o.nodes[n.Manager] {
		if n.ID == above {
			return true
		}
	}
	return false
}

// FilledAbove returns the next filled position above id, or "" if there is none.
func (o *Org) FilledAbove(id PositionID) PositionID {
	n, ok := o.nodes[id]
	for ok {
		if n, ok = o.nodes[n.Manager]; ok && len(n.holders) > 0 {
			return n.ID
		}
	}
	return ""
}

// Beside returns the other positions with the same manager, in chart order.
// Tops stand beside nobody: they share no position above.
func (o *Org) Beside(id PositionID) []PositionID {
	n, ok := o.nodes[id]
	if !ok || n.Manager == "" {
		return nil
	}
	var out []PositionID
	for _, r := range o.nodes[n.Manager].reports {
		if r != id {
			out = append(out, r)
		}
	}
	return out
}

// Holders returns who sits in the position. The slice must not be changed.
func (o *Org) Holders(id PositionID) []PersonID {
	if n, ok := o.nodes[id]; ok {
		return n.holders
	}
	return nil
}

// Filled reports whether somebody sits in the position.
func (o *Org) Filled(id PositionID) bool { return len(o.Holders(id)) > 0 }

// HolderName returns the name of who sits there, "" when vacant or unnamed.
func (o *Org) HolderName(id PositionID) string {
	for _, h := range o.Holders(id) {
		if name := o.people[h].Name; name != "" {
			return name
		}
	}
	return ""
}

// Person returns the person, and false where there is none of that id.
func (o *Org) Person(id PersonID) (Person, bool) {
	p, ok := o.people[id]
	if !ok {
		return Person{}, false
	}
	return *p, true
}

// People yields everybody in the order in which they were added.
func (o *Org) People() iter.Seq[Person] {
	return func(yield func(Person) bool) {
		for _, id := range o.order {
			if !yield(*o.people[id]) {
				return
			}
		}
	}
}

// CountPeople returns how many people there are, leavers included.
func (o *Org) CountPeople() int { return len(o.people) }

// Unplaced returns the people who have no seat and do not leave.
func (o *Org) Unplaced() []Person {
	var out []Person
	for p := range o.People() {
		if p.Unplaced() {
			out = append(out, p)
		}
	}
	return out
}

// KeepsTeam returns whose protection keeps the team of a position under it: the
// position's own, else that of the first of its reports that is protected. A
// protected position is neither removed nor given another manager, so that neither
// goes where a team is broken up. It is false where nothing is in the way.
func (o *Org) KeepsTeam(id PositionID) (because PositionID, ok bool) {
	n, known := o.nodes[id]
	if !known {
		return "", false
	}
	if n.Protected {
		return id, true
	}
	for _, r := range n.below {
		if r.Protected {
			return r.ID, true
		}
	}
	return "", false
}

// Heights returns the height of every position, vacant ones counted: 0 without
// reports, else one more than the highest report (MODEL §4).
func (o *Org) Heights() map[PositionID]int {
	h := make(map[PositionID]int, len(o.nodes))
	order := make([]PositionID, 0, len(o.nodes))
	for p := range o.Positions() {
		order = append(order, p.ID)
	}
	for _, id := range slices.Backward(order) {
		for _, r := range o.nodes[id].reports {
			h[id] = max(h[id], h[r]+1)
		}
	}
	return h
}
