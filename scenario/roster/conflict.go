package roster

import (
	"fmt"
	"strings"
)

// settleConflicts finds rows of one id with different managers, which block until
// it is said what they are: several positions, or one whose manager is wrong in
// some rows.
func (r *reading) settleConflicts() {
	conflicts := map[int][]int{} // rows with another manager than the first row of their id
	var order []int
	for i := range r.rows {
		first := r.rows[i].first
		if first == i || r.bossKey(first) == r.bossKey(i) {
			continue
		}
		if conflicts[first] == nil {
			order = append(order, first)
		}
		conflicts[first] = append(conflicts[first], i)
	}
	for _, first := range order {
		r.settleConflict(first, conflicts[first])
	}
}

// place names a row beside another one: by its file where that is another.
func (w *row) place(beside *row) string {
	if w.part == beside.part {
		return fmt.Sprintf("row %d", w.Number)
	}
	p := w.part.here(Problem{})
	if p.Sheet != "" && p.File == beside.part.file.Name {
		return fmt.Sprintf("row %d of sheet %s", w.Number, shortened(p.Sheet))
	}
	return fmt.Sprintf("row %d of %s", w.Number, baseName(p.File))
}

// bossKey is the same for rows with the same manager.
func (r *reading) bossKey(i int) string {
	switch b := &r.rows[i].boss; {
	case b.orphan:
		return "?" + b.text
	case b.row >= 0:
		return "=" + r.rows[b.row].id
	}
	return ""
}

func (r *reading) settleConflict(first int, later []int) {
	w, at := &r.rows[first], &r.rows[later[0]]
	field := at.part.managerField()
	message := func(name func(int) string, behind string) string {
		var others []string
		for _, i := range later[:min(len(later), mostListed)] {
			others = append(others, fmt.Sprintf("%s in %s", name(i), r.rows[i].place(at)))
		}
		if len(later) > mostListed {
			others = append(others, "…")
		}
		return fmt.Sprintf("id %s%s has different managers: %s in %s, %s", quoted(w.id), behind, name(first), w.place(at), strings.Join(others, ", "))
	}
	p := at.at(field, Problem{
		Severity: Error, Code: CodeDifferentManagers, Key: keyOf(CodeDifferentManagers, w.part.number, w.Number, ""),
		Message: message(r.bossCalled, r.behind(first)), logged: message(r.bossName, ""),
		Repair: "give each position an id of its own, or all rows of the id one manager",
		Choices: []Repairing{
			{Do: DoSeparate, Words: "the rows are positions of their own, each under its manager, with new ids for the later ones"},
			{Do: DoFirst, Words: "all are under the manager of " + w.place(at)},
			{Do: DoLast, Words: "all are under the manager of " + r.rows[later[len(later)-1]].place(at)},
		},
	})
	switch r.settle(&p).Do {
	case DoSeparate:
		r.separate(first, later)
	case DoFirst:
		r.sameBoss(first, w.boss)
	case DoLast:
		r.sameBoss(first, r.rows[later[len(later)-1]].boss)
	default:
		for _, i := range later {
			r.rows[i].apart = true // no job share, whatever it is
		}
	}
	r.add(p)
}

// separate makes positions of their own of the later rows. One that names its own
// id then means the first.
func (r *reading) separate(first int, later []int) {
	for _, i := range later {
		w := &r.rows[i]
		w.apart = true
		if w.boss.self {
			w.boss = boss{text: w.boss.text, row: first}
		}
	}
}

// sameBoss gives all rows of a position one manager.
func (r *reading) sameBoss(first int, b boss) {
	for i := first; i >= 0; i = r.rows[i].next {
		if !r.rows[i].apart {
			r.rows[i].boss = b
		}
	}
}

// bossCalled is the name of a row's manager with what stands behind it.
func (r *reading) bossCalled(i int) string {
	b := &r.rows[i].boss
	if at := b.row; at >= 0 && nameKey(b.text) != nameKey(r.rows[at].name) {
		return r.bossName(i) + r.behind(at)
	}
	return r.bossName(i)
}

func (r *reading) bossName(i int) string {
	w := &r.rows[i]
	if w.boss.text == "" {
		return "none"
	}
	return r.spoken(w, w.part.managerField(), w.boss.text)
}
