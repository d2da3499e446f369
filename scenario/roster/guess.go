package roster

// guessed is the confidence of a column that only its values speak for.
const guessed = 0.3

// guessManager reads as the manager's id, where no header names the manager, a
// column that nothing else is read from and that holds ids of the files in at least
// [bySureness] of its values. One whose rows would lead in a circle is none: numbers
// of floors or levels may be ids too.
func (p *part) guessManager() bool {
	if p.makeIDs || !p.isOpen(ManagerID) {
		return false
	}
	read := map[int]bool{}
	for _, at := range p.columns {
		read[at] = true
	}
	best, bestShare := -1, 0.0
	for at := range p.header {
		if _, known := meaningOf(p.header[at]); known || read[at] {
			continue
		}
		share := p.shareIn(at, func(v string) bool { return p.r.idMeant(p, v) })
		if share >= bySureness && share > bestShare && p.leadsUp(at) {
			best, bestShare = at, share
		}
	}
	if best < 0 {
		return false
	}
	p.columns[ManagerID], p.guessed = best, true
	p.add(Problem{
		Severity: Warning, Code: CodeGuessedManager, Column: p.names[best], Message: "no header names the manager, but the values of this column are ids of the file",
		Repair: "read as the id of the manager: a guess; choose the column, or another one",
	})
	return true
}

// leadsUp reports a column whose values lead from every row to a top, without a
// circle, and in most rows to another row.
func (p *part) leadsUp(at int) bool {
	above, selves := map[string]string{}, 0
	for i := range p.body {
		id, to := p.text(&p.body[i], ID), cell(&p.body[i], at)
		if id == to && id != "" {
			selves++
			to = ""
		}
		above[id] = to
	}
	if float64(selves) > (1-bySureness)*float64(len(p.body)) && selves > 1 {
		return false
	}
	ends := map[string]bool{"": true} // ids from which the way up is known to end
	for id := range above {
		trail := map[string]bool{}
		for ; !ends[id]; id = above[id] {
			if trail[id] {
				return false
			}
			trail[id] = true
		}
		for passed := range trail {
			ends[passed] = true
		}
	}
	return true
}
