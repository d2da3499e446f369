package operating

import (
	"slices"

	"spanwise/scenario"
	"spanwise/ui/widgets"
)

// scopeChoice says for whom the settings shown hold: everybody, or a position and all
// below it.
type scopeChoice struct {
	view    *View
	choice  *widgets.Select
	ids     []scenario.PositionID // by option; "" is the whole organisation
	showing bool
}

const (
	wholeOrganisation = "The whole organisation"
	anotherPosition   = "Another position…"
)

func newScopeChoice(v *View) *scopeChoice {
	c := &scopeChoice{view: v}
	c.choice = widgets.NewSelect(nil, func(string) { c.chosen() })
	return c
}

// show offers the position of the chart, those that differ already, and the one shown.
func (c *scopeChoice) show() {
	s := &c.view.subject
	c.ids = []scenario.PositionID{""}
	offer := func(id scenario.PositionID) {
		if s.State.Org.Has(id) && !slices.Contains(c.ids, id) {
			c.ids = append(c.ids, id)
		}
	}
	offer(c.view.scope)
	offer(s.Selected)
	for _, ov := range s.State.Model.Overrides {
		if len(c.ids) < mostOverrides {
			offer(ov.Position)
		}
	}
	c.showing = true
	c.choice.Options = nil
	for _, id := range c.ids {
		c.choice.Options = append(c.choice.Options, scopeName(s.State.Org, id))
	}
	c.choice.Options = append(c.choice.Options, anotherPosition)
	c.choice.SetSelectedIndex(slices.Index(c.ids, c.view.scope))
	c.showing = false
}

// scopeName is a scope in words: "Head of delivery (E17) and below".
func scopeName(o *scenario.Org, id scenario.PositionID) string {
	if id == "" {
		return wholeOrganisation
	}
	if title := titleIn(o)(id, ""); title != string(id) {
		return title + " (" + string(id) + ") and below"
	}
	return string(id) + " and below"
}

func (c *scopeChoice) chosen() {
	if c.showing {
		return
	}
	if at := c.choice.SelectedIndex(); at >= 0 && at < len(c.ids) {
		c.view.setScope(c.ids[at])
		return
	}
	c.show() // what was chosen before stays until another is picked
	c.view.on.Pick("The settings below hold for it and everybody under it.", c.view.setScope)
}

// fewManagers is how many a part of the organisation needs before what is set for it
// says nothing about single people.
const fewManagers = 5

// managersBelow counts the managers at a position and below, no further than needed.
func managersBelow(o *scenario.Org, id scenario.PositionID) int {
	n := 0
	for below := range o.Below(id) {
		if len(o.Reports(below)) > 0 {
			if n++; n == fewManagers {
				break
			}
		}
	}
	return n
}
