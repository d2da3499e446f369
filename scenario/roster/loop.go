package roster

import (
	"slices"
	"strings"

	"spanwise/scenario/phrase"
)

// settleLoops finds every loop of managers once, with all its ids. It blocks
// until one of them is taken out.
func (r *reading) settleLoops() {
	const fresh, open, done = 0, 1, 2
	state := make([]int8, len(r.rows))
	var trail []int
	for i := range r.rows {
		trail = trail[:0]
		at := i
		for at >= 0 && state[at] == fresh {
			state[at] = open
			trail = append(trail, at)
			at = r.rows[at].boss.row
		}
		if at >= 0 && state[at] == open {
			r.settleLoop(at)
		}
		for _, t := range trail {
			state[t] = done
		}
	}
}

// mostMembers bounds for how many of a loop choices are offered.
const mostMembers = 50

func (r *reading) settleLoop(start int) {
	members := r.loopOf(start)
	start = members[0]
	ids, called := make([]string, 0, len(members)+1), make([]string, 0, len(members)+1)
	for _, m := range members {
		ids = append(ids, shortened(r.rows[m].id))
		called = append(called, shortened(r.rows[m].id)+r.behind(m))
	}
	w := &r.rows[start]
	said := phrase.Plural(len(ids), "position") + " report to each other in a loop: "
	p := w.at(w.part.managerField(), Problem{
		Severity: Error, Code: CodeLoop,
		Message: said + loopText(called), logged: said + loopText(ids),
		Repair: "give one of them a manager outside the loop, or none",
	})
	for _, m := range members[:min(len(members), mostMembers)] {
		id, about := r.rows[m].id, r.rows[m].about()
		p.Choices = append(p.Choices,
			Repairing{Do: DoTop, Value: id, Words: shortened(id) + " becomes a top", About: about},
			Repairing{Do: DoUnassigned, Value: id, Words: shortened(id) + " is put under the vacant position " + r.orphanage, About: about})
	}
	if c := r.settle(&p); c.Do != "" {
		at := r.byID[c.Value]
		r.sameBoss(at, boss{text: r.rows[at].boss.text, row: -1, orphan: c.Do == DoUnassigned})
	}
	r.add(p)
}

// loopOf lists the rows of a loop from one of them on, the topmost in the file
// first: which row leads into the loop depends on other repairs.
func (r *reading) loopOf(start int) []int {
	members := []int{start}
	for at := r.rows[start].boss.row; at != start; at = r.rows[at].boss.row {
		members = append(members, at)
	}
	first := slices.Index(members, slices.Min(members))
	return slices.Concat(members[first:], members[:first])
}

// loopText closes the loop; a long one is cut short in the middle.
func loopText(ids []string) string {
	const most = 30
	text := ids
	if len(ids) > most {
		text = append(append([]string{}, ids[:most-1]...), "…")
	}
	return strings.Join(append(text[:len(text):len(text)], ids[0]), " → ")
}
