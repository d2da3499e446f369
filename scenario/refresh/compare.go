package refresh

import "spanwise/scenario"

// Difference is what a later roster changes.
type Difference struct {
	Joined  []scenario.PositionID // only in the new organisation, in its order
	Left    []scenario.PositionID // only in the old one, in its order
	Moved   []scenario.PositionID // under another manager; new ids in the new order
	Changed []scenario.PositionID // with another value in a field, or held by somebody else; likewise

	Moves   []Move                // one for each of Moved
	Fields  []FieldChange         // at least one for each of Changed, but for a seat filled or vacated without a name
	Filled  []scenario.PositionID // of both sides, vacant before
	Vacated []scenario.PositionID // of both sides, filled before
	People  []PersonChange
}

// Move is a position that has another manager. From is the old id; "" is a top.
type Move struct{ Position, From, To scenario.PositionID }

// FieldChange is a field of a position with another value. [scenario.FieldName] is
// the name of who sits there.
type FieldChange struct {
	Position scenario.PositionID
	Field    scenario.Field
	From, To string
}

// Fate says what became of a person.
type Fate string

// The fates of people.
const (
	PersonJoined   Fate = "joined"
	PersonLeft     Fate = "left"
	PersonReseated Fate = "reseated" // in another position than before
)

// PersonChange is somebody who joined, left or changed seats. Person is the new
// id, the old one for who left; From is an old id.
type PersonChange struct {
	Person   scenario.PersonID
	Fate     Fate
	From, To scenario.PositionID
}

// Fields lists the fields of a position that rosters hold, in the order compared.
var Fields = []scenario.Field{
	scenario.FieldTitle, scenario.FieldUnit, scenario.FieldLocation, scenario.FieldPayGrade, scenario.FieldAuthority,
	scenario.FieldFTE, scenario.FieldCost, scenario.FieldCurrency, scenario.FieldDotted, scenario.FieldAssistant,
}

// Compare tells what differs between the old and the new organisation. Names are
// not compared where a side has none at all, as after an import that hides them.
func Compare(old, new *scenario.Org, m Matching) Difference {
	c := &comparing{old: old, new: new, m: m, named: hasNames(old) && hasNames(new)}
	for v := range new.Walk() {
		c.position(v)
	}
	for v := range old.Walk() {
		if _, ok := m.to[v.Position.ID]; !ok {
			c.Left = append(c.Left, v.Position.ID)
		}
	}
	c.people()
	return c.Difference
}

type comparing struct {
	Difference
	old, new *scenario.Org
	m        Matching
	named    bool
}

func hasNames(o *scenario.Org) bool {
	for p := range o.People() {
		if p.Name != "" {
			return true
		}
	}
	return false
}

func (c *comparing) position(v scenario.Visit) {
	now := v.Position
	was, ok := c.m.from[now.ID]
	if !ok {
		c.Joined = append(c.Joined, now.ID)
		return
	}
	before, _ := c.old.Position(was)
	if c.m.to[before.Manager] != now.Manager || (before.Manager == "") != (now.Manager == "") {
		c.Moved = append(c.Moved, now.ID)
		c.Moves = append(c.Moves, Move{now.ID, before.Manager, now.Manager})
	}
	before.Dotted = c.m.dotted(before.Dotted)
	changed := c.fields(before, *now)
	if filled := c.old.Filled(was); filled != v.Filled {
		changed = true
		if v.Filled {
			c.Filled = append(c.Filled, now.ID)
		} else {
			c.Vacated = append(c.Vacated, now.ID)
		}
	}
	if c.named && c.field(now.ID, scenario.FieldName, c.old.HolderName(was), c.new.HolderName(now.ID)) {
		changed = true
	}
	if changed {
		c.Changed = append(c.Changed, now.ID)
	}
}

func (c *comparing) fields(before, now scenario.Position) bool {
	if before == now {
		return false
	}
	changed := false
	for _, f := range Fields {
		if c.field(now.ID, f, scenario.FieldText(before, f), scenario.FieldText(now, f)) {
			changed = true
		}
	}
	return changed
}

// field notes a field that differs and reports whether it does.
func (c *comparing) field(id scenario.PositionID, f scenario.Field, from, to string) bool {
	if from == to {
		return false
	}
	c.Fields = append(c.Fields, FieldChange{id, f, from, to})
	return true
}

func (c *comparing) people() {
	was := map[scenario.PersonID]scenario.PersonID{} // of those who have another id
	for old, now := range c.m.people {
		if old != now {
			was[now] = old
		}
	}
	for p := range c.new.People() {
		old, ok := was[p.ID]
		if !ok && c.m.people[p.ID] == p.ID {
			old, ok = p.ID, true
		}
		before, _ := c.old.Person(old)
		switch {
		case !ok:
			c.People = append(c.People, PersonChange{p.ID, PersonJoined, "", p.Seat})
		case c.m.to[before.Seat] != p.Seat:
			c.People = append(c.People, PersonChange{p.ID, PersonReseated, before.Seat, p.Seat})
		}
	}
	for p := range c.old.People() {
		if _, ok := c.m.people[p.ID]; !ok && !p.Leaving {
			c.People = append(c.People, PersonChange{p.ID, PersonLeft, p.Seat, ""})
		}
	}
}
