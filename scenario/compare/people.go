package compare

import "spanwise/scenario"

func (d *difference) people() {
	for p := range d.after.People() {
		old, known := d.before.Person(p.ID)
		switch {
		case p.Leaving:
			d.Leaving++
		case p.Unplaced():
			d.Unplaced++
		}
		if !known {
			d.Joined++
		}
		if what := fate(old, p, known); what != "" {
			d.person(what, old, p)
		}
	}
	for p := range d.before.People() {
		if _, ok := d.after.Person(p.ID); !ok {
			d.Leaving++
			d.person(Leaving, p, scenario.Person{ID: p.ID, Name: p.Name})
		}
	}
}

// fate names what became of a person's seat, "" for nothing.
func fate(old, now scenario.Person, known bool) What {
	switch {
	case !known:
		return Joined
	case old.Seat == now.Seat && old.Leaving == now.Leaving:
		return ""
	case now.Leaving:
		return Leaving
	case now.Seat == "":
		return Unplaced
	case old.Seat == "":
		return Seated
	}
	return Reseated
}

func (d *difference) person(what What, old, now scenario.Person) {
	row := Change{
		What: what, Person: now.ID, Name: now.Name,
		From: string(old.Seat), FromTitle: title(d.before, old.Seat),
		To: string(now.Seat), ToTitle: title(d.after, now.Seat),
	}
	row.Position, row.Title = now.Seat, row.ToTitle
	if now.Seat == "" {
		row.Position, row.Title = old.Seat, row.FromTitle
	}
	if what == Reseated {
		d.Reseated++
	}
	d.add(row)
}
