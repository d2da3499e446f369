package roster

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// chooseColumns decides which column each field is read from. Ids come first, and
// those of all files before any manager: managers may be in another file.
func (r *reading) chooseColumns() error {
	for _, p := range r.parts {
		if err := p.takeChosen(); err != nil {
			return err
		}
		p.found = p.recognise()
		for _, f := range Fields {
			if cols := p.found[f]; f != ID && !slices.Contains(managerFields, f) && len(cols) > 0 {
				p.take(f, cols)
			}
		}
		p.findContinued()
		p.notePeriods()
		p.findChain()
		p.chooseID()
	}
	if err := r.chosenEverywhere(); err != nil {
		return err
	}
	for _, p := range r.parts {
		if _, ok := p.columns[ID]; !ok {
			p.doWithoutIDs()
		}
	}
	r.noteMissingJuniors()
	if r.failed() {
		return nil
	}
	for _, p := range r.parts {
		p.settleTotals()
		p.takePeople()
	}
	r.collectRows()
	for _, p := range r.parts {
		p.chooseManager()
		if p.managerField() != Path {
			p.dropGuess(Path)
		}
		p.settleNames()
		p.leaveOut()
	}
	return nil
}

// takeChosen takes over the user's own choices.
func (p *part) takeChosen() error {
	for _, f := range Fields {
		header, ok := p.opts.Map[f]
		own := ok
		if !ok {
			header = p.r.opts.Map[f]
		}
		if header == "" || len(p.header) == 0 {
			continue // not to be read, or nothing to choose from
		}
		at := p.column(header)
		switch {
		case at >= 0:
			p.columns[f] = at
		case own:
			return noColumn(f, header, p.headerNames())
		}
	}
	for f := range p.opts.Map {
		if !IsField(string(f)) {
			return noField(f)
		}
	}
	return nil
}

// chosenEverywhere sees that a choice for all files fits one of them.
func (r *reading) chosenEverywhere() error {
	for _, f := range Fields {
		header, ok := r.opts.Map[f]
		if !ok || header == "" {
			continue
		}
		fits := slices.ContainsFunc(r.parts, func(p *part) bool {
			_, own := p.opts.Map[f]
			return own || len(p.header) == 0 || p.column(header) >= 0
		})
		if !fits {
			return noColumn(f, header, r.parts[0].headerNames())
		}
	}
	for f := range r.opts.Map {
		if !IsField(string(f)) {
			return noField(f)
		}
	}
	for _, label := range slices.Sorted(maps.Keys(r.opts.Grades)) {
		if r.opts.Grades[label] < 0 {
			return &MapError{"the authority grade of " + quoted(label) + " is below zero", "give a whole number from 0"}
		}
	}
	return nil
}

func noColumn(f Field, header, all string) error {
	return &MapError{fmt.Sprintf("there is no column %s for %s", quoted(header), f), "the columns are " + all}
}

func noField(f Field) error {
	return &MapError{"there is no field " + quoted(string(f)), "the fields are " + fieldNames()}
}

// column returns the place of a header as the file spells it, as [columnNames] does,
// or as either is compared; -1 for none.
func (p *part) column(header string) int {
	if at := indexHeader(p.header, header); at >= 0 {
		return at
	}
	return indexHeader(p.names, header)
}

// isOpen reports whether the user has left it to us where a field is read from.
func (p *part) isOpen(f Field) bool {
	_, own := p.opts.Map[f]
	header, all := p.r.opts.Map[f]
	return !own && (!all || header != "" && p.column(header) < 0)
}

// headerNames lists the headers for a message.
func (p *part) headerNames() string {
	names := slices.DeleteFunc(slices.Clone(p.header), func(h string) bool { return h == "" })
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
// telling header first. Columns and fields that the user has settled are not
// guessed at.
func (p *part) recognise() map[Field][]int {
	taken := map[int]bool{}
	for _, at := range p.columns {
		taken[at] = true
	}
	found := map[Field][]int{}
	rank := make([]int, len(p.header))
	for i, h := range p.header {
		if m, ok := meaningOf(h); ok && !taken[i] && (m.field == anyManager || p.isOpen(m.field)) {
			rank[i] = m.rank
			found[m.field] = append(found[m.field], i)
		}
	}
	for _, cols := range found {
		slices.SortStableFunc(cols, func(a, b int) int { return rank[a] - rank[b] })
	}
	p.employeesAsNames(found)
	p.namesApart(found)
	p.payByValues(found, taken)
	return found
}

// employeesAsNames reads a column "Employee", which is "Employee #" without its
// sign, as names where another column holds the ids.
func (p *part) employeesAsNames(found map[Field][]int) {
	_, chosen := p.columns[ID]
	if len(found[ID]) < 2 && !chosen {
		return
	}
	found[ID] = slices.DeleteFunc(found[ID], func(at int) bool {
		isName := strings.EqualFold(p.header[at], "Employee")
		if isName && p.isOpen(Name) {
			found[Name] = append(found[Name], at)
		}
		return isName
	})
}

// take gives a field the first of its columns that holds any text.
func (p *part) take(f Field, cols []int) {
	if _, chosen := p.columns[f]; chosen {
		return
	}
	at := cols[0]
	for _, c := range cols {
		if !p.isBlankColumn(c) {
			at = c
			break
		}
	}
	p.columns[f] = at
	p.noteDuplicate(at)
}

func (p *part) noteDuplicate(at int) {
	for i, h := range p.header {
		if i != at && normalise(h) == normalise(p.header[at]) {
			p.add(Problem{Severity: Warning, Row: p.headRow, Key: keyOf(CodeDuplicateHeader, p.number, 0, p.names[at]), Column: p.header[at], Code: CodeDuplicateHeader, Message: "more than one column has this header", Repair: fmt.Sprintf("column %d is read; rename the others or this one", at+1)})
			return
		}
	}
}

func (p *part) isBlankColumn(at int) bool {
	for i := range p.body {
		if cell(&p.body[i], at) != "" {
			return false
		}
	}
	return true
}

func (p *part) dropGuess(f Field) {
	if p.isOpen(f) {
		delete(p.columns, f)
	}
}

// leaveOut forgets the columns that are not to be taken over.
func (p *part) leaveOut() {
	if p.r.opts.Privacy.NoPay {
		delete(p.columns, Cost)
		delete(p.columns, Currency)
	}
	if p.r.opts.Privacy.HideNames { // an id of a person is a name, and notes are free text
		delete(p.columns, PersonID)
		delete(p.columns, Notes)
	}
}
