package roster

import (
	"fmt"

	"spanwise/scenario"
)

// shareMark stands between an id and the number of the job share.
const shareMark = "#"

// unassigned is the title of the position that the importer puts orphans under,
// and its id where no row has it.
const unassigned = "Unassigned"

// nameSeats gives every post an id of its own: the row's, and for job shares and
// further posts the row's with a number. Job shares that are joined have no post of
// their own.
func (r *reading) nameSeats() {
	next := map[string]int{}
	for i := range r.rows {
		w := &r.rows[i]
		if w.first == i {
			w.seat = scenario.PositionID(w.id)
		} else {
			w.seat = scenario.PositionID(r.numbered(w.id, next))
		}
		if w.first != i && !w.apart && r.joins(w) {
			continue
		}
		r.byID[string(w.seat)] = i
		for range w.posts[1:] {
			id := r.numbered(w.id, next)
			r.byID[id] = i
			w.further = append(w.further, scenario.PositionID(id))
		}
	}
}

// nameProblems gives the problems of rows that share an id the id of the position
// that the row became. Those about all rows of an id keep the id.
func (r *reading) nameProblems() {
	later := map[[2]int]int{} // by part and number of the row
	for i := range r.rows {
		if w := &r.rows[i]; w.first != i && !w.joined {
			later[[2]int{w.part.number, w.Number}] = i
		}
	}
	if len(later) == 0 {
		return
	}
	for n := range r.problems {
		p := &r.problems[n]
		if i, ok := later[[2]int{p.part, p.Row}]; ok && p.ID == r.rows[i].id && p.Code != CodeDifferentManagers {
			p.ID = string(r.rows[i].seat)
		}
	}
}

// numbered returns the next id such as 103#2 that is free.
func (r *reading) numbered(id string, next map[string]int) string {
	for n := max(next[id], 2); ; n++ {
		made := fmt.Sprintf("%s%s%d", id, shareMark, n)
		if _, taken := r.byID[made]; !taken {
			next[id] = n + 1
			return made
		}
	}
}

// joins reports a job share and settles whether it becomes part of the first row's
// position. A row that stands for several posts cannot.
func (r *reading) joins(w *row) bool {
	first := &r.rows[w.first]
	p := w.at(ID, Problem{
		Severity: Warning, Code: CodeJobShare, Message: "the id stands in " + first.place(w) + " already" + r.behind(w.first) + ", under the same manager",
		logged: "the id stands in " + first.place(w) + " already, under the same manager",
		Repair: "read as a job share, with the id " + shortened(string(w.seat)),
	})
	keep := Repairing{Do: DoKeep, Words: p.Repair}
	p.Choices = []Repairing{keep}
	if len(w.posts) == 1 && len(first.posts) == 1 {
		p.Choices = append(p.Choices, Repairing{Do: DoJoin, Words: "joined with the position " + shortened(w.id) + ", the FTE added up"})
	}
	c := r.settle(&p)
	if _, said := r.choices[p.Key]; !said && r.opts.JoinShares && len(p.Choices) > 1 {
		c = Choice{Problem: p.Key, Do: DoJoin}
		p.take(p.Choices[1], c)
	}
	r.add(p)
	w.joined = c.Do == DoJoin
	return w.joined
}

// seats returns the positions of all rows in their order, and who sits there.
func (r *reading) seats() ([]scenario.Position, []scenario.Person) {
	people := make([]scenario.Person, 0, len(r.rows))
	r.persons = make([]string, 0, len(r.rows))
	positions := r.positions[:0] // of each row there is one already, and none is read twice
	if r.posts > 0 {
		positions = make([]scenario.Position, 0, len(r.rows)+r.posts)
	}
	at := map[int]int{} // place of the positions that others join, by row
	orphans := false
	for i := range r.rows {
		w := &r.rows[i]
		orphans = orphans || w.boss.orphan
		if w.joined {
			join(&positions[at[w.first]], w)
			people = w.seated(people, positions[at[w.first]].ID, w.seat, w.posts[0])
			continue
		}
		if w.first == i && w.next >= 0 {
			at[i] = len(positions)
		}
		p := r.positionOf(w)
		for n, fte := range w.posts {
			p.ID, p.FTE = w.seatOf(n), fte
			positions = append(positions, p)
			people = w.seated(people, p.ID, p.ID, fte)
		}
	}
	if orphans {
		positions = append(positions, scenario.Position{ID: scenario.PositionID(r.orphanage), Title: unassigned, FTE: 0})
	}
	return positions, people
}

// seatOf returns the id of a row's n-th post, from 0.
func (w *row) seatOf(n int) scenario.PositionID {
	if n == 0 {
		return w.seat
	}
	return w.further[n-1]
}

func (r *reading) positionOf(w *row) scenario.Position {
	p := *w.position
	p.Dotted = r.dotted(w)
	switch {
	case w.boss.orphan:
		p.Manager = scenario.PositionID(r.orphanage)
	case w.boss.row >= 0:
		p.Manager = scenario.PositionID(r.rows[w.boss.row].id)
	}
	return p
}

// seated adds who sits in a seat, if anybody does.
func (w *row) seated(people []scenario.Person, seat, id scenario.PositionID, fte float64) []scenario.Person {
	if w.vacancy != filled {
		return people
	}
	given := ""
	if id == w.seat { // further posts of a row have somebody else
		given = w.text(PersonID)
		fte = w.personFTE(fte)
	}
	w.part.r.persons = append(w.part.r.persons, given)
	return append(people, scenario.Person{ID: scenario.PersonID(id), Name: w.name, FTE: fte, Seat: seat})
}

// join adds a job share to the position that it is part of. The cost of both
// together is known where that of each is, in one currency.
func join(p *scenario.Position, w *row) {
	p.FTE = round(p.FTE + w.posts[0])
	switch {
	case !p.Cost.OK:
	case !w.position.Cost.OK, w.position.Currency != p.Currency:
		p.Cost = scenario.Opt[float64]{}
	default:
		p.Cost = scenario.Some(p.Cost.Value + w.position.Cost.Value)
	}
}
