package roster

import "slices"

// chooseID takes, of several id columns, the one that most managers are named by.
func (p *part) chooseID() {
	found := p.found
	if _, chosen := p.columns[ID]; chosen || len(found[ID]) == 0 {
		return
	}
	managers := slices.Concat(found[ManagerID], found[anyManager])
	for _, f := range managerFields {
		if at, ok := p.columns[f]; ok {
			managers = append(managers, at)
		}
	}
	best, bestShare := -1, -1.0
	for _, at := range found[ID] {
		if p.isBlankColumn(at) {
			continue
		}
		share := 0.0
		if len(found[ID]) > 1 {
			ids := p.valuesOf(at)
			for _, m := range managers {
				share = max(share, p.shareIn(m, func(v string) bool { return ids[v] }))
			}
		}
		if share > bestShare {
			best, bestShare = at, share
		}
	}
	if best < 0 {
		best = found[ID][0]
	}
	p.columns[ID] = best
	p.noteDuplicate(best)
	p.choosePersonID()
}

// choosePersonID takes a further column of ids for the people's where the one that is
// read names seats.
func (p *part) choosePersonID() {
	if _, chosen := p.columns[PersonID]; chosen || !p.isOpen(PersonID) || !seatHeaders[p.headerOf(ID)] {
		return
	}
	for _, at := range p.found[ID] {
		if at != p.columns[ID] && personHeaders[normalise(p.header[at])] && !p.isBlankColumn(at) {
			p.columns[PersonID] = at
			return
		}
	}
}

// doWithoutIDs settles rows without a column of ids: they are junior posts of a
// senior part, or the user wants ids made, or they block.
func (p *part) doWithoutIDs() {
	if len(p.header) == 0 {
		return // that there are no rows is said already
	}
	p.junior = isJuniorHeader(p.header)
	others := slices.ContainsFunc(p.r.parts, func(o *part) bool {
		_, ids := o.columns[ID]
		return o != p && ids
	})
	if p.makeIDs = p.junior && others; p.makeIDs {
		return
	}
	problem := p.here(Problem{
		Severity: Error, Code: CodeNoIDColumn, Message: "no column holds ids; the columns are " + p.headerNames(), Repair: "name the column with a header such as ID, or choose it",
		Choices: []Repairing{{Do: DoMakeIDs, Words: "ids are made from the numbers of the rows"}},
	})
	if p.junior {
		problem.Message = "the rows are junior posts under the senior posts of another file, which is missing; no column holds ids"
		problem.Repair = "give the file of the senior posts along with this one"
	}
	p.makeIDs = p.r.settle(&problem).Do == DoMakeIDs
	p.r.add(problem)
}
