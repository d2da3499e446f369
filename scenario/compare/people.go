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
		if known {
			d.personFields(old, p)
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
	row := d.seatOf(old, now)
	row.What = what
	row.From, row.FromTitle = string(old.Seat), title(d.before, old.Seat)
	row.To, row.ToTitle = string(now.Seat), title(d.after, now.Seat)
	if what == Reseated {
		d.Reseated++
	}
	d.add(row)
}

func (d *difference) personFields(old, now scenario.Person) {
	for _, f := range scenario.PersonFields {
		from, to := scenario.PersonFieldText(old, f), scenario.PersonFieldText(now, f)
		if from == to {
			continue
		}
		row := d.seatOf(old, now)
		row.What, row.Field, row.From, row.To = Changed, string(f), from, to
		d.add(row)
	}
}

// seatOf begins the row of a person, with the seat or the one left.
func (d *difference) seatOf(old, now scenario.Person) Change {
	row := Change{Person: now.ID, Name: now.Name, Position: now.Seat, Title: title(d.after, now.Seat)}
	if now.Seat == "" {
		row.Position, row.Title = old.Seat, title(d.before, old.Seat)
	}
	return row
}
