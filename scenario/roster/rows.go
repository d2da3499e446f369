package roster

import (
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/roster/grid"
)

// row is one row of the body as read.
type row struct {
	*grid.Row
	part     *part
	id       string // of its position: as given, or made
	first    int    // index of the first row of the same id in the same file
	next     int    // from the first row on: another row of the id, -1 behind the last
	apart    bool   // a position of its own, though an earlier row has the id
	joined   bool   // part of the position of the first row
	boss     boss
	position *scenario.Position // without id and manager until seats are given
	name     string
	vacancy  vacancy
	posts    []float64             // FTE of each post the row stands for
	seat     scenario.PositionID   // of the first post
	further  []scenario.PositionID // of the others
}

func (w *row) text(f Field) string { return w.part.text(w.Row, f) }

func (w *row) value(f Field) string { return w.part.value(w.Row, f) }

// at fills in where a problem stands.
func (w *row) at(f Field, p Problem) Problem {
	p.Row, p.ID = w.Number, w.id
	if at, ok := w.part.columns[f]; ok {
		p.Column = w.part.names[at]
	}
	return w.part.here(p)
}

func (r *reading) readRows() error {
	for _, p := range r.parts {
		p.decideDecimals(FTE, true)
		p.decideDecimals(PersonFTE, true)
		p.decideDecimals(Cost, false)
		p.decideFTE()
		p.noteLongCells()
	}
	r.hideIDs()
	for i := range r.rows {
		if err := r.stopped(i); err != nil {
			return err
		}
		r.readRow(&r.rows[i])
	}
	r.noteLeadingZeros()
	for _, p := range r.parts {
		p.noteStatuses()
		p.noteTracks()
		r.settleCurrencies(p)
	}
	return nil
}

func (r *reading) readRow(w *row) {
	w.part.noteWidth(w.Row)
	w.name = knownName(w.part.nameOf(w.Row))
	*w.position = scenario.Position{
		Title: r.cut(w.text(Title)), Unit: r.cut(w.text(Unit)), Location: r.cut(w.text(Location)),
		PayGrade: r.cut(w.text(PayGrade)), Currency: r.currencyIn(w.text(Currency)), Assistant: isYes(w.text(Assistant)),
	}
	r.noteAssistant(w)
	r.readVacancy(w)
	r.readFTE(w)
	r.readCost(w)
	r.readAuthority(w)
	r.readKept(w)
}

// noteWidth reports rows that are shorter or longer than the header. In a workbook
// blank cells at the end are not there, which is nothing to report.
func (p *part) noteWidth(row *grid.Row) {
	switch {
	case p.file.Kind == grid.Text && len(row.Cells) < len(p.header):
		p.add(Problem{Severity: Info, Row: row.Number, Code: CodeShortRow, Message: fmt.Sprintf("the row has %s, the header has %d", phrase.Plural(row.Width, "cell"), len(p.header)), Repair: "the cells that are missing are read as blank"})
	case row.Width > len(p.header) && !isBlank(row.Cells[min(len(p.header), len(row.Cells)):]) || row.Width > grid.MaxColumns:
		p.add(Problem{Severity: Warning, Row: row.Number, Code: CodeLongRow, Message: fmt.Sprintf("the row has %s, the header has %d", phrase.Plural(row.Width, "cell"), len(p.header)), Repair: "what stands beyond the last header is not read; check that no separator stands inside a cell without quotes"})
	}
}

func isBlank(cells []string) bool {
	return !slices.ContainsFunc(cells, func(c string) bool { text, _ := clean(c); return text != "" })
}

// noteLongCells reports cells of the columns that are read which had to be cut.
func (p *part) noteLongCells() {
	for _, f := range Fields {
		at, ok := p.columns[f]
		if f == Notes { // kept whole
			continue
		}
		for i := range p.body {
			if !ok || at >= len(p.body[i].Cells) || len(p.body[i].Cells[at]) <= maxCell {
				continue
			}
			if _, cut := clean(p.body[i].Cells[at]); cut {
				n := p.body[i].Number
				p.add(Problem{Severity: Warning, Row: n, Column: p.names[at], Key: keyOf(CodeLongCell+"."+string(f), p.number, n, ""), Code: CodeLongCell, Message: "the cell holds more than 32,767 characters", Repair: "cut there"})
			}
		}
	}
}

func (r *reading) readVacancy(w *row) {
	status, name := w.text(Status), w.name
	said, named := w.part.statusOf(status), vacancyOfName(name)
	if named != filled {
		w.name = ""
	}
	w.vacancy = max(said, named)
	switch {
	case w.vacancy == eliminated:
		field := Status
		if said != eliminated {
			field = w.part.nameField()
		}
		r.add(w.at(field, Problem{Severity: Warning, Code: CodeEliminated, Message: "the position is marked as eliminated", Repair: "read as vacant; remove it in a scenario if its work is gone"}))
	case w.vacancy == inactive:
		r.add(w.at(Status, Problem{Severity: Warning, Code: CodeInactive, Message: r.quote(status) + " says that nobody works there", Repair: "read as vacant; the person is left out"}))
	case said == filled && named == vacant:
		r.add(w.at(w.part.nameField(), Problem{Severity: Info, Code: CodeVacantName, Message: r.quote(name) + " stands in place of a name", Repair: "read as vacant"}))
	}
}

// statusOf reads a status. A plain no is an answer only to whether somebody is active.
func (p *part) statusOf(text string) vacancy {
	h := p.headerOf(Status)
	if isNo(text) && (h == normalise(activeHeader) || h == normalise(activeStatusHeader)) {
		return inactive
	}
	return vacancyOf(text)
}

// headerOf returns the header of a field in the form in which headers are compared.
func (p *part) headerOf(f Field) string {
	if at, ok := p.columns[f]; ok {
		return normalise(p.header[at])
	}
	return ""
}
