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
func (r *reading) chooseManager(found map[Field][]int) {
	if r.managerChosen() {
		return
	}
	pick := map[Field]int{}
	for _, f := range append(slices.Clone(managerFields), anyManager) {
		for _, at := range found[f] {
			kind := r.managerKind(f, at)
			if _, ok := pick[kind]; !ok && !r.isBlankColumn(at) {
				pick[kind] = at
			}
		}
	}
	for _, f := range managerFields {
		if at, ok := pick[f]; ok {
			r.columns[f] = at
			r.noteDuplicate(at)
			return
		}
	}
	r.noManager(found)
}

func (r *reading) managerChosen() bool {
	for _, f := range managerFields {
		if _, ok := r.columns[f]; ok {
			return true
		}
	}
	return false
}

func (r *reading) noManager(found map[Field][]int) {
	for _, f := range append(slices.Clone(managerFields), anyManager) {
		if len(found[f]) > 0 { // there, but blank in every row: all are tops
			kind := f
			if f == anyManager {
				kind = ManagerID
			}
			r.columns[kind] = found[f][0]
			return
		}
	}
	if _, path := r.columns[Path]; path {
		return
	}
	if len(r.body) > 1 {
		r.add(Problem{Severity: Warning, Code: CodeNoManagerColumn, Message: "no column names the manager; the columns are " + r.headerNames(), Repair: "every position is read as a top; name the column Manager ID, or choose it: manager_id=Header"})
	}
}

// managerKind returns how the column names managers.
func (r *reading) managerKind(f Field, at int) Field {
	if f == ManagerEmail || f == ManagerName {
		return f
	}
	byID := r.shareIn(at, r.valuesOf(r.columns[ID]), plain)
	switch {
	case byID >= bySureness, f == ManagerID && byID > 0:
		return ManagerID
	case r.shareWithAt(at) > 0.5:
		return ManagerEmail
	}
	if byName := r.shareIn(at, r.names(), nameKey); byName > 0 && (byName >= byID || f == anyManager && byName > 1-bySureness) {
		return ManagerName
	}
	if _, named := r.columns[Name]; f == anyManager && byID == 0 && (named || r.hasFirstAndLast()) {
		return ManagerName
	}
	return ManagerID
}

func plain(s string) string { return s }

// shareIn returns which share of a column's values, marks of a top left out, is in
// the set once brought into its form.
func (r *reading) shareIn(at int, set map[string]bool, form func(string) string) float64 {
	all, in := 0, 0
	for _, rec := range r.body {
		v := cell(rec, at)
		if isTopMark(v) && !set[form(v)] {
			continue
		}
		all++
		if set[form(v)] || set[form(withoutDecimals(v))] {
			in++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(in) / float64(all)
}

func (r *reading) shareWithAt(at int) float64 {
	all, with := 0, 0
	for _, rec := range r.body {
		if v := cell(rec, at); !isTopMark(v) {
			all++
			if strings.Contains(v, "@") {
				with++
			}
		}
	}
	return float64(with) / float64(max(all, 1))
}

func (r *reading) valuesOf(at int) map[string]bool {
	set := make(map[string]bool, len(r.body))
	for _, rec := range r.body {
		if v := cell(rec, at); v != "" {
			set[v] = true
		}
	}
	return set
}

func (r *reading) names() map[string]bool {
	set := map[string]bool{}
	for _, rec := range r.body {
		if name := nameKey(r.nameOf(rec)); name != "" {
			set[name] = true
		}
	}
	return set
}
