package picture

import (
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
)

// The groups of a chart coloured by change.
const (
	isNew = iota
	hasOtherManager
	hasOtherPerson
	hasOtherFields
	isAsBefore
)

var changeGroups = []Group{
	{"new", plot.Categories[2]},
	{"other manager", plot.Categories[0]},
	{"other person", plot.Categories[4]},
	{"other fields", plot.Categories[1]},
	{"as in the baseline", plot.Other},
}

// changeWords say on a card what changeGroups say in the legend.
var changeWords = [...]string{"new", "moved", "person", "fields", ""}

// byChange colours what differs from the baseline.
func byChange(o, baseline *scenario.Org) (*Colouring, error) {
	if baseline == nil {
		return nil, ErrNoBaseline
	}
	c := &Colouring{Name: "Change", Groups: changeGroups, Words: true}
	removed := 0
	for v := range baseline.Walk() {
		if !o.Has(v.Position.ID) {
			removed++
		}
	}
	if removed > 0 {
		c.Note = phrase.Plural(removed, "position") + " of the baseline removed"
	}
	c.Of = func(id scenario.PositionID) (int, string, bool) {
		group := changeOf(o, baseline, id)
		return group, changeWords[group], true
	}
	return c, nil
}

// changeOf returns how a position differs from the baseline.
func changeOf(o, baseline *scenario.Org, id scenario.PositionID) (group int) {
	now, _ := o.Position(id)
	before, known := baseline.Position(id)
	switch {
	case !known:
		return isNew
	case now.Manager != before.Manager:
		return hasOtherManager
	case !slices.Equal(o.Holders(id), baseline.Holders(id)):
		return hasOtherPerson
	case now != before || o.HolderName(id) != baseline.HolderName(id):
		return hasOtherFields
	}
	return isAsBefore
}
