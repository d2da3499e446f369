package orgchart

import (
	"slices"

	"fyne.io/fyne/v2"

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

// pressCard selects as the keys held say: none, that one; Ctrl, that one more or less;
// Shift, all from the primary one to it as the chart is read; both, it and all below it. A
// press on one of several selected keeps them, so that they can be dragged.
func (c *Chart) pressCard(id scenario.PositionID, mod fyne.KeyModifier) {
	shift, ctrl := mod&fyne.KeyModifierShift != 0, mod&fyne.KeyModifierShortcutDefault != 0
	switch {
	case shift && ctrl:
		c.SelectTeam(id)
	case ctrl:
		c.toggle(id)
	case shift:
		c.chooseAll(id, append(c.Selection(), c.between(c.selected, id)...)...)
	case c.marks.in[id]:
		c.press.single = len(c.marks.ids) > 1
		c.chooseAll(id, c.marks.ids...)
	default:
		c.choose(id)
	}
}

// SelectTeam adds a position and all below it to the selection, on behalf of the person.
func (c *Chart) SelectTeam(id scenario.PositionID) {
	if c.view.Org == nil || !c.view.Org.Has(id) {
		return
	}
	ids := c.Selection()
	for each := range c.view.Org.Below(id) {
		ids = append(ids, each)
	}
	c.chooseAll(id, ids...)
}

func (c *Chart) toggle(id scenario.PositionID) {
	if !c.marks.in[id] {
		c.chooseAll(id, c.marks.ids...)
		return
	}
	rest := slices.DeleteFunc(c.Selection(), func(other scenario.PositionID) bool { return other == id })
	primary := c.selected
	if primary == id {
		primary = ""
	}
	c.chooseAll(primary, rest...)
}

// between lists the cards from one to the other as the chart is read: a manager, then
// the team, then the next manager. What is collapsed is not among them; only the other
// is where the one is not shown.
func (c *Chart) between(from, to scenario.PositionID) []scenario.PositionID {
	i, j := c.seatOf(from), c.seatOf(to)
	if i < 0 || j < 0 {
		return []scenario.PositionID{to}
	}
	var out []scenario.PositionID
	for at := range c.inOrder() {
		end := at == i || at == j
		if end || len(out) > 0 {
			out = append(out, c.seats[at].id)
		}
		if end && (len(out) > 1 || i == j) {
			break
		}
	}
	return out
}

// chooseForMenu selects the card whose menu is asked for, unless it is one of several.
func (c *Chart) chooseForMenu(id scenario.PositionID) {
	if c.marks.in[id] {
		c.chooseAll(id, c.marks.ids...)
		return
	}
	c.choose(id)
}
