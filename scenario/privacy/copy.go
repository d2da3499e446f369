package privacy

import (
	"cmp"
	"errors"
	"maps"
	"slices"

	"spanwise/scenario"
)

// Copy is an organisation in which nobody is named, and which follows another one: an
// edit is masked alone, and a large organisation need not be masked again for it.
//
//	c := privacy.NewCopy(org)
//	c.Org()          // the chart, nobody named
//	c.Follow(edited) // after an edit of org
type Copy struct {
	of    *scenario.Org
	mask  *Mask
	state scenario.State
}

// NewCopy masks an organisation.
func NewCopy(of *scenario.Org) *Copy {
	c := &Copy{of: of, mask: NewMask(of)}
	c.anew()
	return c
}

// anew masks all of the organisation.
func (c *Copy) anew() { c.state.Org = c.mask.Org(c.of) }

// Of returns the organisation that is followed.
func (c *Copy) Of() *scenario.Org { return c.of }

// Org returns the masked organisation as of the last Follow.
func (c *Copy) Org() *scenario.Org { return c.state.Org }

// Own returns the id of a masked position in the organisation that is followed.
func (c *Copy) Own(masked scenario.PositionID) scenario.PositionID { return c.mask.Own(masked) }

// Position returns the masked id of a position.
func (c *Copy) Position(id scenario.PositionID) scenario.PositionID {
	return c.mask.Position(id)
}

// Follow brings the copy up to date with what an edit touched. Where somebody has a name
// that was not known, all texts are looked through for it, and so they are where a
// person is no longer there.
func (c *Copy) Follow(changes []scenario.Change) {
	if c.learn(changes) || c.bring(changes) != nil {
		c.anew()
	}
}

// learn reports whether the changes ask for a copy made anew.
func (c *Copy) learn(changes []scenario.Change) bool {
	anew := false
	for _, ch := range changes {
		if ch.Person == "" {
			continue
		}
		p, ok := c.of.Person(ch.Person)
		if !ok {
			anew = true
		} else if !c.mask.names.knows(p.Name) {
			c.mask.names.Learn(p.Name)
			anew = true
		}
	}
	return anew
}

// bring does to the copy what was done to the organisation: positions first, for people
// to sit in, and what is gone last, when nobody is there any more.
func (c *Copy) bring(changes []scenario.Change) error {
	d := scenario.NewDraft(&c.state)
	stay, gone := c.touched(changes)
	for _, id := range stay {
		if err := c.setPosition(d, id); err != nil {
			return err
		}
	}
	if err := c.order(d, "", c.of.Tops()); err != nil {
		return err
	}
	for _, id := range stay {
		if err := c.order(d, id, c.of.Reports(id)); err != nil {
			return err
		}
	}
	for _, ch := range changes {
		if ch.Person != "" {
			if err := c.setPerson(d, ch.Person); err != nil {
				return err
			}
		}
	}
	for _, masked := range gone {
		if err := d.RemovePosition(masked); err != nil {
			return err
		}
	}
	return nil
}

// touched lists the positions of the changes, each once: those that are there from the
// top down, so that none is put under one that is still below it, and the masked ids of
// those that are gone, from the bottom up.
func (c *Copy) touched(changes []scenario.Change) (stay, gone []scenario.PositionID) {
	depth := map[scenario.PositionID]int{}
	for _, ch := range changes {
		if ch.Position == "" {
			continue
		}
		masked := c.Position(ch.Position) // all are known before any dotted line is masked
		if at := c.of.Depth(ch.Position); at > 0 {
			depth[ch.Position] = at
		} else if c.Org().Has(masked) {
			depth[ch.Position] = -c.Org().Depth(masked)
		}
	}
	ids := slices.SortedFunc(maps.Keys(depth), func(a, b scenario.PositionID) int {
		return cmp.Or(cmp.Compare(depth[a], depth[b]), cmp.Compare(a, b))
	})
	for _, id := range ids {
		if depth[id] > 0 {
			stay = append(stay, id)
		} else {
			gone = append(gone, c.Position(id))
		}
	}
	return stay, gone
}

func (c *Copy) setPosition(d *scenario.Draft, id scenario.PositionID) error {
	p, _ := c.of.Position(id)
	p = c.mask.hidden(p, c.mask.Text)
	if c.Org().Has(c.Position(id)) {
		return d.UpdatePosition(p)
	}
	return d.AddPosition(p, -1)
}

// order puts the reports of a manager, or the tops, in the order of the organisation.
func (c *Copy) order(d *scenario.Draft, manager scenario.PositionID, reports []scenario.PositionID) error {
	above := c.Position(manager)
	for i, id := range reports {
		now := c.Org().Reports(above)
		if above == "" {
			now = c.Org().Tops()
		}
		if i < len(now) && now[i] == c.Position(id) {
			continue
		}
		if err := d.MovePosition(c.Position(id), above, i); err != nil {
			return err
		}
	}
	return nil
}

func (c *Copy) setPerson(d *scenario.Draft, id scenario.PersonID) error {
	p, ok := c.of.Person(id)
	if !ok {
		return errors.New("privacy: a person is gone") // learn asked for a copy made anew
	}
	p = c.mask.unnamed(p)
	if _, ok := c.Org().Person(p.ID); ok {
		return d.UpdatePerson(p)
	}
	return d.AddPerson(p)
}
