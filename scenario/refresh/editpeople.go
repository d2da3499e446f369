package refresh

import (
	"slices"
	"strings"

	"spanwise/scenario"
)

func (im *importing) hasColumn(f scenario.Field) bool { return slices.Contains(im.columns, f) }

// namesAt joins the names of those who sit in a position as our workbook does.
func namesAt(o *scenario.Org, id scenario.PositionID) string {
	var names []string
	for _, h := range o.Holders(id) {
		if p, ok := o.Person(h); ok && p.Name != "" {
			names = append(names, p.Name)
		}
	}
	return strings.Join(names, "; ")
}

// seating is somebody on the way to a seat.
type seating struct {
	person scenario.PersonID
	to     scenario.PositionID
}

// seatPeople hires who is new, unseats who is gone, and seats everybody as in the
// file.
func (im *importing) seatPeople() {
	seats := map[scenario.PositionID]scenario.PositionID{}
	for v := range im.target.Walk() {
		seats[v.Position.ID] = v.Position.ID
	}
	who := map[scenario.PersonID]scenario.PersonID{} // by the file's id
	for here, file := range pairPeople(im.from, im.target, seats) {
		who[file] = here
	}
	var moves []seating
	stays := map[scenario.PersonID]bool{}
	var open []scenario.PositionID
	for v := range im.target.Walk() {
		id := v.Position.ID
		if !im.state.Org.Has(id) || im.keepsHolders(id) {
			continue
		}
		open = append(open, id)
		for _, h := range im.target.Holders(id) {
			if s := im.wanted(h, who); s != (seating{}) {
				moves = append(moves, s)
				stays[s.person] = true
			} else {
				stays[who[h]] = true
			}
		}
	}
	for _, id := range open {
		for _, h := range slices.Clone(im.state.Org.Holders(id)) {
			if !stays[h] {
				im.do(Cell{id, scenario.FieldName}, namesAt(im.target, id), scenario.Unseat{Person: h})
			}
		}
	}
	im.seatAll(moves)
}

// keepsHolders reports whether nothing is to be done about who sits in a position.
func (im *importing) keepsHolders(id scenario.PositionID) bool {
	here, file := im.state.Org.Holders(id), im.target.Holders(id)
	if len(here) == 0 && len(file) == 0 || len(here) > 1 && len(file) == 1 && namesAt(im.state.Org, id) == namesAt(im.target, id) {
		return true // vacant, or a shared seat that a file shows in one row
	}
	if _, ok := im.before(id); !ok {
		return false
	}
	return im.undone(Cell{id, scenario.FieldName}, namesAt(im.target, id), namesAt(im.opts.Baseline.Org, id), namesAt(im.state.Org, id))
}

// wanted returns the move that brings one of the file's people to the seat, hired
// first where nobody is known to be that person; none for who sits there.
func (im *importing) wanted(id scenario.PersonID, who map[scenario.PersonID]scenario.PersonID) seating {
	file, _ := im.target.Person(id)
	known, ok := who[id]
	if !ok {
		joins := scenario.Person{ID: im.freePerson(id), Name: file.Name, FTE: file.FTE}
		im.do(Cell{file.Seat, scenario.FieldName}, file.Name, scenario.Hire{Person: joins})
		return seating{joins.ID, file.Seat}
	}
	here, _ := im.state.Org.Person(known)
	im.personFields(here, file, len(im.from.Holders(here.Seat)) <= 1 && len(im.target.Holders(file.Seat)) == 1)
	if here.Seat == file.Seat {
		return seating{}
	}
	return seating{known, file.Seat}
}

// seatAll seats everybody whose seat is free, over and over; where people wait for
// each other's seats in a circle, one of them stands up.
func (im *importing) seatAll(moves []seating) {
	for len(moves) > 0 {
		waiting := slices.DeleteFunc(slices.Clone(moves), func(s seating) bool {
			if im.state.Org.Filled(s.to) {
				return false
			}
			im.seat(s)
			return true
		})
		if len(waiting) == len(moves) {
			waiting = im.standUp(waiting)
		}
		moves = waiting
	}
}

// standUp frees a seat that is waited for, or gives up on the first who waits.
func (im *importing) standUp(waiting []seating) []seating {
	for _, s := range waiting {
		for _, h := range im.state.Org.Holders(s.to) {
			if slices.ContainsFunc(waiting, func(o seating) bool { return o.person == h }) {
				im.do(Cell{s.to, scenario.FieldName}, namesAt(im.target, s.to), scenario.Unseat{Person: h})
				return waiting
			}
		}
	}
	im.seat(waiting[0]) // is refused, which tells why
	return waiting[1:]
}

func (im *importing) seat(s seating) {
	im.do(Cell{s.to, scenario.FieldName}, namesAt(im.target, s.to), scenario.Seat{Person: s.person, Position: s.to})
}
