package orgchart

import (
	"slices"

	"spanwise/scenario"
)

// marks are the selected positions, in the order in which they were selected.
type marks struct {
	ids []scenario.PositionID
	in  map[scenario.PositionID]bool
}

func (m *marks) add(id scenario.PositionID) {
	if id == "" || m.in[id] {
		return
	}
	if m.in == nil {
		m.in = map[scenario.PositionID]bool{}
	}
	m.in[id] = true
	m.ids = append(m.ids, id)
}

// Select marks a position, "" for none. Handlers.Select is not called.
func (c *Chart) Select(id scenario.PositionID) { c.SelectAll(id) }

// SelectAll marks these positions; the primary one is among them in any case, and ""
// makes the last of them the primary one. What the organisation lacks is left out.
// Handlers.Select is not called.
func (c *Chart) SelectAll(primary scenario.PositionID, ids ...scenario.PositionID) {
	before, was := c.marks.ids, c.selected
	c.mark(primary, ids...)
	if was != c.selected || !slices.Equal(before, c.marks.ids) {
		c.Refresh()
	}
}

// mark replaces the selection.
func (c *Chart) mark(primary scenario.PositionID, ids ...scenario.PositionID) {
	has := func(id scenario.PositionID) bool { return c.view.Org != nil && c.view.Org.Has(id) }
	c.marks = marks{}
	for _, id := range append(slices.Clip(ids), primary) {
		if has(id) {
			c.marks.add(id)
		}
	}
	c.selected = primary
	if !c.marks.in[primary] {
		c.selected = ""
		if n := len(c.marks.ids); n > 0 {
			c.selected = c.marks.ids[n-1]
		}
	}
}

// keepExisting drops what the organisation lacks from the selection.
func (c *Chart) keepExisting() { c.mark(c.selected, c.marks.ids...) }

// Selected returns the primary position, "" for none: the one that keys walk from.
func (c *Chart) Selected() scenario.PositionID { return c.selected }

// Selection returns all selected positions in the order in which they were selected,
// the primary one among them.
func (c *Chart) Selection() []scenario.PositionID { return slices.Clone(c.marks.ids) }

// choose selects one position on behalf of the person.
func (c *Chart) choose(id scenario.PositionID) { c.chooseAll(id) }

// chooseAll selects on behalf of the person.
func (c *Chart) chooseAll(primary scenario.PositionID, ids ...scenario.PositionID) {
	before, was := c.marks.ids, c.selected
	c.SelectAll(primary, ids...)
	if c.on.Select != nil && (was != c.selected || !slices.Equal(before, c.marks.ids)) {
		c.on.Select(c.selected)
	}
}
