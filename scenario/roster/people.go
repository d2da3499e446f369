package roster

import (
	"fmt"
	"slices"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/roster/grid"
)

// apart says what becomes of somebody who has a row but no position of their own.
type apart struct{ leaving, decided, shares bool }

// apartWords are the statuses of such rows, as our own lists write them.
var apartWords = map[string]apart{
	"unplaced":             {},
	"unplaced by decision": {decided: true},
	"leaving":              {leaving: true},
	"shares a seat":        {shares: true},
}

func apartOf(status string) (apart, bool) {
	if len(status) > maxHeader {
		return apart{}, false
	}
	a, ok := apartWords[strings.ToLower(status)]
	return a, ok
}

// takePeople parts the rows of people without a position of their own from those of
// positions: rows without an id whose status says so.
func (p *part) takePeople() {
	_, ids := p.columns[ID]
	if _, ok := p.columns[Status]; !ok || !ids {
		return
	}
	isApart := func(row grid.Row) bool {
		if p.text(&row, ID) != "" {
			return false
		}
		_, ok := apartOf(p.text(&row, Status))
		return ok
	}
	if !slices.ContainsFunc(p.body, isApart) {
		return
	}
	for i := range p.body {
		if isApart(p.body[i]) {
			p.people = append(p.people, p.body[i])
		}
	}
	p.body = slices.DeleteFunc(slices.Clone(p.body), isApart)
}

// peopleApart returns those who have rows without a position.
func (r *reading) peopleApart() []scenario.Person {
	var out []scenario.Person
	for _, p := range r.parts {
		for i := range p.people {
			w := &row{Row: &p.people[i], part: p}
			is, _ := apartOf(w.text(Status))
			who := scenario.Person{ID: scenario.PersonID(p.rowID(w.Number)), FTE: w.personFTE(1), Leaving: is.leaving, Decided: is.decided}
			if !r.opts.Privacy.HideNames {
				who.Name = knownName(p.nameOf(w.Row))
			}
			if is.shares {
				who.Seat = r.sharedSeat(w)
			}
			r.persons = append(r.persons, w.text(PersonID))
			out = append(out, who)
		}
	}
	return out
}

// sharedSeat finds the seat that a row shares, "" where there is none.
func (r *reading) sharedSeat(w *row) scenario.PositionID {
	text := w.text(SharesSeat)
	if at, ok := r.findID(w.part, text); ok && text != "" {
		return scenario.PositionID(r.rows[at].id)
	}
	r.add(w.at(SharesSeat, Problem{Severity: Warning, Code: CodeSharedSeat, Message: r.quote(text) + " is no position, though the row shares its seat", Repair: "the person waits without a position"}))
	return ""
}

// personFTE is that of who is in the row; seat is what it is where nothing is said.
func (w *row) personFTE(seat float64) float64 {
	text := w.value(PersonFTE)
	if text == "" {
		return seat
	}
	v, ok := parseShare(text, w.part.comma[PersonFTE])
	if !ok || v < 0 || v > mostAmount {
		r := w.part.r
		r.add(w.at(PersonFTE, Problem{Severity: Warning, Code: CodeFTE, Message: r.quote(text) + " is no number of full-time equivalents", Repair: fmt.Sprintf("read as %g", seat)}))
		return seat
	}
	return v
}

// namePeople gives people the ids that the file has for them. Others are named by
// their seat, or by their row, and so are those whose id somebody has before them: one
// person in two rows is two people here, since each sits in one seat.
func (r *reading) namePeople(people []scenario.Person) []scenario.Person {
	isApart := func(p *part) bool { return len(p.people) > 0 } // named by row, as a seat may be too
	if !slices.ContainsFunc(r.parts, isApart) && !slices.ContainsFunc(r.persons, func(id string) bool { return id != "" }) {
		return people
	}
	asked := make(map[scenario.PersonID]int, len(people)) // how many rows gave each id
	var rest []int
	var again []string
	for i, given := range r.persons {
		id := scenario.PersonID(given)
		if given == "" {
			rest = append(rest, i)
			continue
		}
		people[i].ID = id
		if asked[id]++; asked[id] > 1 {
			rest = append(rest, i)
		}
		if asked[id] == 2 {
			again = append(again, given)
		}
	}
	numberPeople(people, rest, asked)
	if len(again) > 0 {
		r.parts[0].add(Problem{Severity: Info, Code: CodeSamePerson, Message: "people with more than one row: " + listed(again), Repair: "read as one person a row, with a number behind the id"})
	}
	return people
}

// numberPeople puts a number behind the ids of those who would have one that is taken. It
// counts on where it was: a file may have one id, such as 0, in every row.
func numberPeople(people []scenario.Person, rest []int, taken map[scenario.PersonID]int) {
	last := map[scenario.PersonID]int{}
	for _, i := range rest {
		base := people[i].ID
		for taken[people[i].ID] > 0 {
			last[base] = max(last[base], 1) + 1
			people[i].ID = scenario.PersonID(fmt.Sprintf("%s%s%d", base, shareMark, last[base]))
		}
		taken[people[i].ID]++
	}
}
