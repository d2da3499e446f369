package roster

import (
	"fmt"
	"slices"
	"strings"
)

// chooseColumns decides which column each field is read from.
func (r *reading) chooseColumns() error {
	if err := r.takeChosen(); err != nil {
		return err
	}
	found := r.recognise()
	for _, f := range Fields {
		if cols := found[f]; f != ID && !slices.Contains(managerFields, f) && len(cols) > 0 {
			r.take(f, cols)
		}
	}
	r.chooseID(found)
	if _, ok := r.columns[ID]; !ok {
		r.noID()
		return nil
	}
	r.chooseManager(found)
	if r.managerField() != Path {
		r.dropGuess(Path)
	}
	r.settleNames()
	return nil
}

// takeChosen takes over the user's own choices.
func (r *reading) takeChosen() error {
	for _, f := range Fields {
		header, ok := r.opts.Map[f]
		if !ok || len(r.header) == 0 {
			continue // without any text there is nothing to choose from
		}
		at := indexHeader(r.header, header)
		if at < 0 {
			return &MapError{fmt.Sprintf("there is no column %s for %s", quoted(header), f), "the columns are " + r.headerNames()}
		}
		r.columns[f] = at
	}
	for f := range r.opts.Map {
		if !IsField(string(f)) {
			return &MapError{fmt.Sprintf("there is no field %s", quoted(string(f))), "the fields are " + fieldNames()}
		}
	}
	return nil
}

// headerNames lists the headers for a message.
func (r *reading) headerNames() string {
	names := slices.DeleteFunc(slices.Clone(r.header), func(h string) bool { return h == "" })
	if len(names) == 0 {
		return "without headers"
	}
	return listed(names)
}

func fieldNames() string {
	names := make([]string, len(Fields))
	for i, f := range Fields {
		names[i] = string(f)
	}
	return strings.Join(names, ", ")
}

// recognise returns the columns that a header gives to each field, the most
// telling header first. Columns that the user has chosen are not guessed at.
func (r *reading) recognise() map[Field][]int {
	taken := map[int]bool{}
	for _, at := range r.columns {
		taken[at] = true
	}
	found := map[Field][]int{}
	rank := make([]int, len(r.header))
	for i, h := range r.header {
		if m, ok := meaningOf(h); ok && !taken[i] {
			rank[i] = m.rank
			found[m.field] = append(found[m.field], i)
		}
	}
	for _, cols := range found {
		slices.SortStableFunc(cols, func(a, b int) int { return rank[a] - rank[b] })
	}
	r.employeesAsNames(found)
	return found
}

// employeesAsNames reads a column "Employee", which is "Employee #" without its
// sign, as names where another column holds the ids.
func (r *reading) employeesAsNames(found map[Field][]int) {
	_, chosen := r.columns[ID]
	if len(found[ID]) < 2 && !chosen {
		return
	}
	found[ID] = slices.DeleteFunc(found[ID], func(at int) bool {
		isName := strings.EqualFold(r.header[at], "Employee")
		if isName {
			found[Name] = append(found[Name], at)
		}
		return isName
	})
}

// take gives a field the first of its columns that holds any text.
func (r *reading) take(f Field, cols []int) {
	if _, chosen := r.columns[f]; chosen {
		return
	}
	at := cols[0]
	for _, c := range cols {
		if !r.isBlankColumn(c) {
			at = c
			break
		}
	}
	r.columns[f] = at
	r.noteDuplicate(at)
}

func (r *reading) noteDuplicate(at int) {
	for i, h := range r.header {
		if i != at && normalise(h) == normalise(r.header[at]) {
			r.add(Problem{Severity: Warning, Row: r.headRow, Column: r.header[at], Code: CodeDuplicateHeader, Message: "more than one column has this header", Repair: fmt.Sprintf("column %d is read; rename the others or this one", at+1)})
			return
		}
	}
}

func (r *reading) isBlankColumn(at int) bool {
	for _, rec := range r.body {
		if cell(rec, at) != "" {
			return false
		}
	}
	return true
}

// chooseID takes, of several id columns, the one that most managers are named by.
func (r *reading) chooseID(found map[Field][]int) {
	if _, chosen := r.columns[ID]; chosen || len(found[ID]) == 0 {
		return
	}
	managers := slices.Concat(found[ManagerID], found[anyManager])
	for _, f := range managerFields {
		if at, ok := r.columns[f]; ok {
			managers = append(managers, at)
		}
	}
	best, bestShare := -1, -1.0
	for _, at := range found[ID] {
		if r.isBlankColumn(at) {
			continue
		}
		share, ids := 0.0, r.valuesOf(at)
		if len(found[ID]) > 1 {
			for _, m := range managers {
				share = max(share, r.shareIn(m, ids, plain))
			}
		}
		if share > bestShare {
			best, bestShare = at, share
		}
	}
	if best < 0 {
		best = found[ID][0]
	}
	r.columns[ID] = best
	r.noteDuplicate(best)
}

func (r *reading) noID() {
	if len(r.header) == 0 {
		return // that there are no rows is said already
	}
	r.add(Problem{Severity: Error, Code: CodeNoIDColumn, Message: "no column holds ids; the columns are " + r.headerNames(), Repair: "name the column with a header such as ID, or choose it: id=Header"})
}
