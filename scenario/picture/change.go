package picture

import (
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/plot"
)

// The groups of a chart coloured by change.
const (
	isNew = iota
	isMoved
	isChanged
)

// byChange colours what differs from the baseline.
func byChange(o, baseline *scenario.Org) (*Colouring, error) {
	if baseline == nil {
		return nil, ErrNoBaseline
	}
	names := []string{"new", "moved", "changed"}
	c := &Colouring{Name: "Change against the baseline"}
	for i, fill := range []plot.Colour{plot.Holds, plot.Accent, plot.Stretched} {
		c.Groups = append(c.Groups, Group{names[i], fill})
	}
	removed := 0
	for v := range baseline.Walk() {
		if !o.Has(v.Position.ID) {
			removed++
		}
	}
	if removed > 0 {
		c.Note = counted(removed, "position") + " of the baseline removed"
	}
	c.Of = func(id scenario.PositionID) (int, string, bool) {
		group, ok := changeOf(o, baseline, id)
		if !ok {
			return 0, "", false
		}
		return group, names[group], true
	}
	return c, nil
}

// changeOf returns how a position differs from the baseline, false where it does not.
func changeOf(o, baseline *scenario.Org, id scenario.PositionID) (group int, ok bool) {
	now, _ := o.Position(id)
	before, known := baseline.Position(id)
	switch {
	case !known:
		return isNew, true
	case now.Manager != before.Manager:
		return isMoved, true
	case now != before || !slices.Equal(o.Holders(id), baseline.Holders(id)):
		return isChanged, true
	}
	return 0, false
}
