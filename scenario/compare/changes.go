package compare

import (
	"spanwise/scenario"
)

// What says what became of a position, a person or a setting.
type What string

// The kinds of change.
const (
	Removed  What = "removed"
	Added    What = "added"
	Moved    What = "moved"    // the manager differs
	Changed  What = "changed"  // a field of a position or a person differs
	TakesOn  What = "takes on" // work of removed positions
	Reseated What = "reseated" // from one seat to another
	Seated   What = "seated"   // had no seat
	Unplaced What = "unplaced" // lost the seat and waits
	Leaving  What = "leaving"  // leaves, or is gone
	Joined   What = "joined"   // was not in the baseline
	Setting  What = "setting"  // a parameter of the operating model
	Right    What = "right"    // a row of the decision-rights table
	Override What = "override" // a setting for one position and below
	// Foundation is a line of what the scenario says that it stands on.
	Foundation What = "foundation"
)

// Change is one difference between baseline and scenario: a row of the moves list.
// A change of a position names it; one of a person names the person and the seat
// concerned (the new one, or the one left); a setting names neither, or the
// position at which it is overridden.
type Change struct {
	What               What
	Position           scenario.PositionID
	Title              string
	Person             scenario.PersonID
	Name               string // of the person, or of who sits in the position
	Field              string // of Changed, Setting, Right, Override and Foundation
	Class              int    // row of the decision-rights table, of Right
	From, To           string // values, or the position id of manager or seat; "" for none
	FromTitle, ToTitle string // titles of these positions

	// From the scenario's edits, where one names the position; see WithReasons.
	Operation          string // the group that the edit is part of: "Remove layer 3"
	Reason, Wave, Date string
	Cause              scenario.Cause // of a removal, "" where none was given
}

// Changes is the structural difference from baseline to scenario, by id. Rows
// stand in this order: positions removed (baseline's chart order), then added,
// moved and changed (scenario's chart order), people, settings.
type Changes struct {
	Rows    []Change
	Moved   int // positions on both sides whose manager differs
	Added   int // positions
	Removed int // positions
	Changed int // positions of both sides with another field, moves aside; people are not counted

	Unplaced int // people without a seat in the scenario, who do not leave
	Leaving  int // people who leave in the scenario, or whom only the baseline has
	Joined   int // people whom only the scenario has
	Reseated int // people in another seat than before
	Settings int // settings, rights and overrides that differ

	Foundations int // lines of what the scenario stands on that differ
}

// Structural reports whether the chart differs: positions added, removed or moved.
func (c Changes) Structural() bool { return c.Added+c.Removed+c.Moved > 0 }

// Led reports whether the operating model or the authority of a position differs.
func (c Changes) Led() bool {
	for _, r := range c.Rows {
		switch r.What {
		case Setting, Right, Override:
			return true
		case Changed:
			if r.Field == string(scenario.FieldAuthority) || r.Field == string(scenario.FieldRaise) {
				return true
			}
		}
	}
	return false
}

// ChangesOf compares two states by id: a baseline and a scenario, or two scenarios.
func ChangesOf(baseline, current scenario.State) Changes {
	d := &difference{before: baseline.Org, after: current.Org}
	d.removed()
	d.positions()
	d.people()
	d.settings(baseline.Model, current.Model)
	d.foundations(baseline.Foundations, current.Foundations, current.Model.Classes)
	return d.Changes
}

type difference struct {
	Changes
	before, after *scenario.Org
}

func (d *difference) add(c Change) { d.Rows = append(d.Rows, c) }

func (d *difference) removed() {
	for p := range d.before.Positions() {
		if d.after.Has(p.ID) {
			continue
		}
		d.Removed++
		d.add(Change{
			What: Removed, Position: p.ID, Title: p.Title, Name: d.before.HolderName(p.ID),
			From: string(p.Manager), FromTitle: title(d.before, p.Manager),
		})
	}
}

func (d *difference) positions() {
	for p := range d.after.Positions() {
		row := Change{Position: p.ID, Title: p.Title, Name: d.after.HolderName(p.ID)}
		old, ok := d.before.Position(p.ID)
		switch {
		case !ok:
			d.Added++
			row.What, row.To, row.ToTitle = Added, string(p.Manager), title(d.after, p.Manager)
			d.add(row)
			continue
		case old.Manager != p.Manager:
			d.Moved++
			moved := row
			moved.What = Moved
			moved.From, moved.FromTitle = string(old.Manager), title(d.before, old.Manager)
			moved.To, moved.ToTitle = string(p.Manager), title(d.after, p.Manager)
			d.add(moved)
		}
		d.fields(row, old, p)
	}
}

func title(o *scenario.Org, id scenario.PositionID) string {
	p, _ := o.Position(id)
	return p.Title
}
