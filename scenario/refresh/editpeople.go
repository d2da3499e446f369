package refresh

import (
	"fmt"
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
	joins  scenario.Person // to be hired first; zero for who is there
}

// seatPeople hires who is new, unseats who is gone, and seats everybody as in the
// file.
func (im *importing) seatPeople() {
	seats := map[scenario.PositionID]scenario.PositionID{}
	for v := range im.target.Walk() {
		seats[v.Position.ID] = v.Position.ID
	}
	pairs := pairPeople(im.from, im.target, seats)
	who := map[scenario.PersonID]scenario.PersonID{} // by the file's id
	for here, file := range pairs {
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
				im.do(Cell{id, scenario.FieldName}, namesAt(im.target, id), im.unseat(h, pairs))
			}
		}
	}
	im.seatAll(moves)
}

// unseat takes somebody out of the seat, to wait or to leave as the file says of them.
func (im *importing) unseat(h scenario.PersonID, inFile map[scenario.PersonID]scenario.PersonID) scenario.Unseat {
	p, _ := im.target.Person(inFile[h]) // nobody, where the file does not know them
	return scenario.Unseat{Person: h, Leaving: p.Leaving, Decided: p.Decided}
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

// wanted returns the move that brings one of the file's people to the seat; none for
// who sits there.
func (im *importing) wanted(id scenario.PersonID, who map[scenario.PersonID]scenario.PersonID) seating {
	file, _ := im.target.Person(id)
	known, ok := who[id]
	if !ok {
		joins := scenario.Person{ID: im.freePerson(id), Name: file.Name, FTE: file.FTE}
		im.joining[joins.ID] = true
		return seating{joins.ID, file.Seat, joins}
	}
	here, _ := im.state.Org.Person(known)
	im.personFields(here, file, len(im.from.Holders(here.Seat)) <= 1 && len(im.target.Holders(file.Seat)) == 1)
	if here.Seat == file.Seat {
		return seating{}
	}
	return seating{known, file.Seat, scenario.Person{}}
}

// waiting are those on the way to a seat.
type waiting struct {
	*importing
	at     map[scenario.PositionID][]seating // by the seat that they wait for
	people map[scenario.PersonID]bool
}

// seatAll seats everybody as seats come free; where people wait for each other's
// seats in a circle, one of them stands up.
func (im *importing) seatAll(moves []seating) {
	w := &waiting{im, map[scenario.PositionID][]seating{}, map[scenario.PersonID]bool{}}
	for _, s := range moves {
		w.at[s.to] = append(w.at[s.to], s)
		w.people[s.person] = true
	}
	for _, s := range moves {
		w.fill(s.to)
	}
	for _, s := range moves {
		if !w.people[s.person] {
			continue
		}
		w.vacate(s.to)
		w.fill(s.to)
		if w.people[s.person] {
			w.seat(s) // is refused, which tells why
		}
	}
}

// fill seats who waits for a free seat, then who waits for the seat that this leaves
// free, and so on.
func (w *waiting) fill(seat scenario.PositionID) {
	for len(w.at[seat]) > 0 && !w.state.Org.Filled(seat) {
		next := w.at[seat][0]
		from, _ := w.state.Org.Person(next.person)
		w.at[seat] = w.at[seat][1:]
		w.seat(next)
		seat = from.Seat
	}
}

// vacate lets those stand up who wait for another seat themselves.
func (w *waiting) vacate(seat scenario.PositionID) {
	for _, h := range slices.Clone(w.state.Org.Holders(seat)) {
		if w.people[h] {
			w.do(Cell{seat, scenario.FieldName}, namesAt(w.target, seat), scenario.Unseat{Person: h})
		}
	}
}

func (w *waiting) seat(s seating) {
	delete(w.people, s.person)
	cell, file := Cell{s.to, scenario.FieldName}, namesAt(w.target, s.to)
	if s.joins.ID != "" {
		if w.state.Org.Filled(s.to) { // nobody is hired to wait
			w.refuse(cell, file, fmt.Errorf("position %q: %w", s.to, scenario.ErrOccupied))
			return
		}
		w.do(cell, file, scenario.Hire{Person: s.joins})
	}
	w.do(cell, file, scenario.Seat{Person: s.person, Position: s.to})
}
