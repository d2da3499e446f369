package workbook

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf16"

	"spanwise/scenario"
)

// The headers by which people come back, and the statuses of those who have a row but
// no position of their own.
const (
	headName       = "Name"
	headNotes      = "Notes"
	headPersonID   = "Person ID"
	headPersonFTE  = "Person FTE"
	headSharesSeat = "Shares the seat of"

	statusUnplaced = "Unplaced"
	statusDecided  = "Unplaced by decision"
	statusLeaving  = "Leaving"
	statusShares   = "Shares a seat"
)

// aboutPeople are the columns that rows of people without a position fill. The id of a
// position stays blank in them, so that they count as none.
var aboutPeople = map[string]bool{headName: true, headStatus: true, headPersonID: true, headPersonFTE: true, headSharesSeat: true}

// of returns what stands in a column of a row.
func (c positionColumn) of(r positionRow) value {
	if r.apart != "" && !aboutPeople[c.header] {
		return value{}
	}
	return c.value(r)
}

// peopleApart returns the rows of those who sit with somebody else, wait without a
// position or leave. With names hidden they have none: what they tell is who there is.
func (b *book) peopleApart(o *scenario.Org) []positionRow {
	if b.HideNames {
		return nil
	}
	nowhere := &scenario.Position{}
	var shared, without []positionRow
	for v := range o.Walk() {
		if holders := o.Holders(v.Position.ID); len(holders) > 1 {
			for _, h := range holders[1:] {
				shared = append(shared, positionRow{Position: nowhere, holders: []scenario.PersonID{h}, org: o, apart: statusShares})
			}
		}
	}
	for p := range o.People() {
		if p.Seat == "" {
			without = append(without, positionRow{Position: nowhere, holders: []scenario.PersonID{p.ID}, org: o, apart: apartStatus(p)})
		}
	}
	return append(shared, without...)
}

func apartStatus(p scenario.Person) string {
	switch {
	case p.Leaving:
		return statusLeaving
	case p.Decided:
		return statusDecided
	}
	return statusUnplaced
}

// person is whom a row is about: who sits in the position, the first of several.
func (r positionRow) person() (scenario.Person, bool) {
	if len(r.holders) == 0 {
		return scenario.Person{}, false
	}
	return r.org.Person(r.holders[0])
}

func personName(r positionRow) value {
	p, _ := r.person()
	return textOf(p.Name)
}

func personID(r positionRow) value {
	p, _ := r.person()
	return textOf(string(p.ID))
}

func personFTE(r positionRow) value {
	p, ok := r.person()
	return value{number: p.FTE, isNumber: ok, exact: true}
}

func sharesSeat(r positionRow) value {
	if r.apart != statusShares {
		return value{}
	}
	p, _ := r.person()
	return textOf(string(p.Seat))
}

func statusOf(r positionRow) value { return textOf(cmp.Or(r.apart, status(r.filled))) }

// tellsMore reports whether a column about people says what the position does not:
// mostly somebody is named by the seat and has its FTE.
func tellsMore(header string, rows []positionRow) bool {
	return slices.ContainsFunc(rows, func(r positionRow) bool {
		p, ok := r.person()
		switch {
		case !ok:
			return false
		case r.apart != "":
			return true
		case header == headPersonID:
			return string(p.ID) != string(r.ID)
		}
		return p.FTE != r.FTE
	})
}

// mostParts is over how many columns long notes go on.
const mostParts = 8

// continueNotes puts notes that no cell holds into columns behind, which the importer
// puts together again.
func (p *positionSheet) continueNotes() {
	most := 1
	for _, r := range p.data {
		if len(r.Notes) > mostUnits {
			most = max(most, len(cellsOf(r.Notes)))
		}
	}
	at := slices.IndexFunc(p.columns, func(c positionColumn) bool { return c.header == headNotes })
	if at < 0 || most == 1 {
		return
	}
	for part := range most {
		c := p.columns[at]
		c.value = func(r positionRow) value {
			if cells := cellsOf(r.Notes); part < len(cells) {
				return textOf(cells[part])
			}
			return value{}
		}
		if part == 0 {
			p.columns[at] = c
			continue
		}
		c.header = fmt.Sprintf("%s, continued", headNotes)
		if part > 1 {
			c.header += fmt.Sprint(" ", part)
		}
		p.columns = slices.Insert(p.columns, at+part, c)
	}
}

// cellsOf parts a text into what cells hold, at most mostParts; what is left is for
// [clip] to cut, and to say so.
func cellsOf(text string) []string {
	if len(text) <= mostUnits {
		return []string{text}
	}
	var out []string
	from, units := 0, 0
	for at, c := range text {
		n := utf16.RuneLen(c)
		if units+n > mostUnits && len(out) < mostParts-1 {
			out = append(out, text[from:at])
			from, units = at, 0
		}
		units += n
	}
	return append(out, text[from:])
}
