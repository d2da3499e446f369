package roster

import (
	"fmt"
	"slices"
)

// settleChosenSelves settles the self-reports that the user has a repair for, before
// loops are looked for: a repair can make one.
func (r *reading) settleChosenSelves() {
	for i := range r.rows {
		if w := &r.rows[i]; w.boss.self && r.isChosen(w, CodeSelfReport) {
			r.settleSelf(w)
		}
	}
}

// settleTops reports self-reports and several tops. A top that names itself is how
// some systems write the top; it is only odd beside another.
func (r *reading) settleTops() {
	several := len(r.seatsAt(r.tops())) > 1
	for i := range r.rows {
		if w := &r.rows[i]; w.boss.self && several && !r.isChosen(w, CodeSelfReport) {
			r.settleSelf(w)
		}
	}
	tops := r.tops()
	ids := r.seatsAt(tops)
	if len(ids) < 2 {
		return
	}
	w := &r.rows[tops[0]]
	p := w.part.here(Problem{
		Severity: Warning, Code: CodeSeveralTops, Key: CodeSeveralTops,
		Message: fmt.Sprintf("%d positions have no manager: %s", len(ids), listed(ids)), Repair: "they stay tops; nothing is put above them",
		Choices: []Repairing{{Do: DoKeep, Words: "they stay tops; nothing is put above them"}},
	})
	if f := w.part.managerField(); f != "" {
		p.Column = w.part.names[w.part.columns[f]]
	}
	for _, i := range tops[:min(len(tops), mostCandidates)] {
		if r.rows[i].apart || len(r.rows[i].posts) > 1 {
			continue // its id is that of another position so far, or it is several posts
		}
		under := r.under(i)
		under.Words = "the others are put under " + shortened(under.Value)
		p.Choices = append(p.Choices, under)
	}
	if c := r.settle(&p); c.Do == DoUnder {
		r.putUnder(tops, r.byID[c.Value])
	}
	r.add(p)
}

// seatsAt lists the positions of these rows and of those that share their ids, in
// the order of the rows for each.
func (r *reading) seatsAt(tops []int) []string {
	var out []string
	for _, i := range tops {
		shares := []int{i}
		for at := r.rows[i].next; at >= 0 && !r.rows[i].apart; at = r.rows[at].next {
			if w := &r.rows[at]; !w.joined && !w.apart && w.boss.row < 0 && !w.boss.orphan {
				shares = append(shares, at)
			}
		}
		slices.Sort(shares)
		for _, at := range shares {
			w := &r.rows[at]
			for n := range w.posts {
				out = append(out, string(w.seatOf(n)))
			}
		}
	}
	return out
}

// isChosen reports whether the user has a repair for a row's problem.
func (r *reading) isChosen(w *row, code string) bool {
	_, ok := r.choices[keyOf(code, w.part.number, w.Number, "")]
	return ok
}

// topRows returns the first rows of the positions without a manager.
func (r *reading) topRows() []int {
	var out []int
	for i := range r.rows {
		if w := &r.rows[i]; w.boss.row < 0 && !w.boss.orphan && (w.first == i || w.apart) {
			out = append(out, i)
		}
	}
	return out
}

// tops are those that are worth a word: where no column names managers, that is
// said already.
func (r *reading) tops() []int {
	if len(r.parts) == 1 && r.parts[0].managerField() == "" {
		return nil
	}
	return r.topRows()
}

func (r *reading) settleSelf(w *row) {
	p := w.at(w.part.managerField(), Problem{
		Severity: Warning, Code: CodeSelfReport, Message: "reports to itself", Repair: "read as a top; give it a manager if that is not meant",
		Choices: []Repairing{toTop, r.toUnassigned(), askUnder},
	})
	b := r.settleBoss(w, w.boss.text, p)
	for i := w.first; i >= 0; i = r.rows[i].next {
		if share := &r.rows[i]; share.boss.self && !share.apart {
			share.boss = b
		}
	}
}

// putUnder gives all tops but one that one as their manager, also those that share
// its id.
func (r *reading) putUnder(tops []int, one int) {
	for _, i := range tops {
		switch w := &r.rows[i]; {
		case i == one:
			for at := w.next; at >= 0; at = r.rows[at].next {
				if share := &r.rows[at]; !share.apart && !share.joined {
					share.boss = boss{row: one}
				}
			}
		case w.apart:
			w.boss = boss{row: one}
		default:
			r.sameBoss(i, boss{row: one})
		}
	}
}

// settleEliminated reports rows whose manager's post is gone.
func (r *reading) settleEliminated() {
	for i := range r.rows {
		w := &r.rows[i]
		if w.boss.row < 0 || r.rows[w.boss.row].vacancy != eliminated {
			continue
		}
		p := w.at(w.part.managerField(), Problem{
			Severity: Warning, Code: CodeEliminatedManager, Message: "reports to " + r.spoken(w, w.part.managerField(), w.boss.text) + ", which is marked as eliminated", Repair: "stays under that vacant position",
			Choices: []Repairing{{Do: DoKeep, Words: "stays under that vacant position"}, {Do: DoUp, Words: "put under the next manager above"}},
		})
		if r.settle(&p).Do == DoUp {
			w.boss = r.aboveEliminated(w.boss.row)
		}
		r.add(p)
	}
}

// aboveEliminated returns the next manager above a row whose post is not gone. It
// goes no further than there are rows: there may be a loop that still blocks.
func (r *reading) aboveEliminated(at int) boss {
	b := boss{row: at}
	for range r.rows {
		if b.row < 0 || r.rows[b.row].vacancy != eliminated {
			break
		}
		b = r.rows[b.row].boss
	}
	return b
}
