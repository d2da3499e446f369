package roster

import (
	"slices"
	"strings"
)

// bySureness is the share of managers that must be ids of the file before a header
// such as "Manager" is read as an id.
const bySureness = 0.9

// chooseManager takes the column that names the manager and decides, where its
// header does not say, whether by id, e-mail or name.
func (p *part) chooseManager() {
	found := p.found
	if f := p.managerField(); f != "" && f != Path || len(p.header) == 0 {
		return
	}
	pick := map[Field]int{}
	for _, f := range append(slices.Clone(managerFields), anyManager) {
		for _, at := range found[f] {
			kind := p.managerKind(f, at)
			if _, ok := pick[kind]; !ok && p.isOpen(kind) && !p.isBlankColumn(at) {
				pick[kind] = at
			}
		}
	}
	for _, f := range managerFields {
		if at, ok := pick[f]; ok {
			p.columns[f] = at
			p.noteDuplicate(at)
			return
		}
	}
	p.noManager(found)
}

func (p *part) noManager(found map[Field][]int) {
	if _, path := p.columns[Path]; path {
		return
	}
	for _, f := range append(slices.Clone(managerFields), anyManager) {
		if len(found[f]) > 0 { // there, but blank in every row: all are tops
			kind := f
			if f == anyManager {
				kind = ManagerID
			}
			if p.isOpen(kind) {
				p.columns[kind] = found[f][0]
			}
			return
		}
	}
	if p.guessManager() {
		return
	}
	if len(p.body) > 1 {
		p.add(Problem{Severity: Warning, Code: CodeNoManagerColumn, Message: "no column names the manager; the columns are " + p.headerNames(), Repair: "every position is read as a top; name the column Manager ID, or choose it"})
	}
}

// managerKind returns how the column names managers.
func (p *part) managerKind(f Field, at int) Field {
	if f == ManagerEmail || f == ManagerName {
		return f
	}
	if p.junior {
		return ManagerID
	}
	byID := p.shareIn(at, func(v string) bool { return p.r.idMeant(p, v) })
	switch {
	case byID >= bySureness, f == ManagerID && byID > 0:
		return ManagerID
	case p.shareWithAt(at) > 0.5:
		return ManagerEmail
	}
	if byName := p.shareIn(at, func(v string) bool { return p.r.givenNames()[nameKey(v)] }); byName > 0 && (byName >= byID || f == anyManager && byName > 1-bySureness) {
		return ManagerName
	}
	if _, named := p.columns[Name]; f == anyManager && byID == 0 && (named || p.hasFirstAndLast()) {
		return ManagerName
	}
	return ManagerID
}

// shareIn returns which share of a column's values is known, marks of a top left out.
func (p *part) shareIn(at int, known func(string) bool) float64 {
	all, in := 0, 0
	for i := range p.body {
		v := cell(&p.body[i], at)
		is := known(v)
		if isTopMark(v) && !is {
			continue
		}
		all++
		if is || known(withoutDecimals(v)) {
			in++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(in) / float64(all)
}

func (p *part) shareWithAt(at int) float64 {
	all, with := 0, 0
	for i := range p.body {
		if v := cell(&p.body[i], at); !isTopMark(v) {
			all++
			if strings.Contains(v, "@") {
				with++
			}
		}
	}
	return float64(with) / float64(max(all, 1))
}

func (p *part) valuesOf(at int) map[string]bool {
	set := make(map[string]bool, len(p.body))
	for i := range p.body {
		if v := cell(&p.body[i], at); v != "" {
			set[v] = true
		}
	}
	return set
}

// givenNames returns the names of all files, in the form in which they are compared.
func (r *reading) givenNames() map[string]bool {
	if r.called == nil {
		r.called = map[string]bool{}
		for _, p := range r.parts {
			for i := range p.body {
				if name := nameKey(p.nameOf(&p.body[i])); name != "" {
					r.called[name] = true
				}
			}
		}
	}
	return r.called
}
