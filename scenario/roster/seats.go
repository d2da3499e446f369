package roster

import (
	"fmt"
	"strings"

	"spanwise/scenario"
)

// freeID returns base, or base with the first number behind the mark that no id
// of the file has, and takes it.
func (r *reading) freeID(base, mark string) string {
	id := base
	for n := 2; r.ids[id]; n++ {
		id = fmt.Sprintf("%s%s%d", base, mark, n)
	}
	r.ids[id] = true
	return id
}

// shareMark stands between an id and the number of the job share.
const shareMark = "#"

// nameSeats gives every post an id of its own: the row's, and for job shares and
// further posts the row's with a number. One id with different managers blocks.
func (r *reading) nameSeats() {
	conflicts := map[string][]int{}
	var order []string
	next := map[string]int{}
	for i := range r.rows {
		w := &r.rows[i]
		if first := r.byID[w.id]; first != i {
			if r.bossKey(&r.rows[first]) != r.bossKey(w) {
				if conflicts[w.id] == nil {
					order = append(order, w.id)
				}
				conflicts[w.id] = append(conflicts[w.id], i)
				continue
			}
		}
		r.nameRow(w, r.byID[w.id] == i, next)
	}
	for _, id := range order {
		r.noteConflict(id, conflicts[id])
	}
}

func (r *reading) nameRow(w *row, first bool, next map[string]int) {
	for n := range w.posts {
		if first && n == 0 {
			w.seats = append(w.seats, scenario.PositionID(w.id))
			continue
		}
		w.seats = append(w.seats, scenario.PositionID(r.numbered(w.id, next)))
	}
	if !first {
		r.add(r.at(w, ID, Problem{Severity: Warning, Code: CodeJobShare, Message: fmt.Sprintf("the id stands in row %d already, under the same manager", r.rows[r.byID[w.id]].row), Repair: "read as a job share, with the id " + shortened(string(w.seats[0]))}))
	}
}

// numbered returns the next free id such as 103#2.
func (r *reading) numbered(id string, next map[string]int) string {
	n := max(next[id], 2)
	for r.ids[fmt.Sprintf("%s%s%d", id, shareMark, n)] {
		n++
	}
	next[id] = n + 1
	made := fmt.Sprintf("%s%s%d", id, shareMark, n)
	r.ids[made] = true
	return made
}

func (r *reading) bossKey(w *row) string {
	switch {
	case w.boss.orphan:
		return "?" + w.boss.text
	case w.boss.row >= 0:
		return "=" + r.rows[w.boss.row].id
	}
	return ""
}

func (r *reading) noteConflict(id string, later []int) {
	first := &r.rows[r.byID[id]]
	var others []string
	for _, i := range later {
		others = append(others, fmt.Sprintf("%s in row %d", r.bossName(&r.rows[i]), r.rows[i].row))
	}
	r.add(r.at(&r.rows[later[0]], r.managerField(), Problem{
		Severity: Error, Code: CodeDifferentManagers,
		Message: fmt.Sprintf("id %s has different managers: %s in row %d, %s", quoted(id), r.bossName(first), first.row, listed(others)),
		Repair:  "give each position an id of its own, or all rows of the id one manager",
	}))
}

func (r *reading) bossName(w *row) string {
	if w.boss.text == "" {
		return "none"
	}
	return quoted(w.boss.text)
}

// findLoops reports every circle of managers once, with all its ids.
func (r *reading) findLoops() {
	const fresh, open, done = 0, 1, 2
	state := make([]int8, len(r.rows))
	for i := range r.rows {
		var trail []int
		at := i
		for at >= 0 && state[at] == fresh {
			state[at] = open
			trail = append(trail, at)
			at = r.rows[at].boss.row
		}
		if at >= 0 && state[at] == open {
			r.noteLoop(at)
		}
		for _, t := range trail {
			state[t] = done
		}
	}
}

func (r *reading) noteLoop(start int) {
	ids := []string{}
	for at := start; len(ids) == 0 || at != start; at = r.rows[at].boss.row {
		ids = append(ids, shortened(r.rows[at].id))
	}
	w := &r.rows[start]
	r.add(r.at(w, r.managerField(), Problem{
		Severity: Error, Code: CodeLoop,
		Message: fmt.Sprintf("%s in a loop: %s", count(len(ids), "position")+" report to each other", strings.Join(append(ids, ids[0]), " → ")),
		Repair:  "give one of them a manager outside the loop, or none",
	}))
}

// unassigned is the title of the position that the importer puts orphans under,
// and its id where no row has it.
const unassigned = "Unassigned"

// seats returns the positions of all rows in their order, and who sits there.
func (r *reading) seats() ([]scenario.Position, []scenario.Person) {
	positions := make([]scenario.Position, 0, len(r.rows)+1)
	people := make([]scenario.Person, 0, len(r.rows))
	orphans := false
	for i := range r.rows {
		w := &r.rows[i]
		p := w.position
		p.Dotted = r.dotted(w)
		if w.boss.orphan {
			p.Manager, orphans = scenario.PositionID(r.orphanage), true
		} else if w.boss.row >= 0 {
			p.Manager = scenario.PositionID(r.rows[w.boss.row].id)
		}
		for n, id := range w.seats {
			p.ID, p.FTE = id, w.posts[n]
			positions = append(positions, p)
			if w.vacancy == filled {
				people = append(people, scenario.Person{ID: scenario.PersonID(id), Name: w.name, FTE: p.FTE, Seat: id})
			}
		}
	}
	if orphans {
		positions = append(positions, scenario.Position{ID: scenario.PositionID(r.orphanage), Title: unassigned, FTE: 0})
	}
	return positions, people
}
