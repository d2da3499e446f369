package roster

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"spanwise/scenario/phrase"
	"spanwise/scenario/roster/grid"
)

// part is one sheet of one file, as it is read.
type part struct {
	r      *reading
	number int // of the sheets of rows, from 1, those that the user leaves out counted
	file   *grid.File
	sheet  *grid.Sheet
	opts   FileOptions
	junior bool // its rows are posts under the positions of another part

	header  []string // as the file has them
	names   []string // the same, each once and none blank, by which columns are chosen
	headRow int      // its number; 0 without any rows
	above   int      // rows with text above the header
	heads   int      // rows of the header
	body    []grid.Row
	people  []grid.Row // below the header, of those without a position of their own

	found     map[Field][]int // the columns that a header gives to each field
	columns   map[Field]int
	notes     []int  // columns that go on with long notes, in their order
	chain     []int  // columns of a management chain, from the top down
	mark      string // what parts the steps of a path
	paths     map[string][]int
	comma     map[Field]bool // fields in whose column the comma is the decimal sign
	percent   percentage     // which numbers of the FTE are per cent
	own       map[string]int // first rows of ids that an earlier part has too
	makeIDs   bool           // ids are made from the numbers of the rows
	oddTracks int            // rows whose track is not known
	guessed   bool           // no header names the manager; a column of ids is read so
}

// add fills in where a problem stands.
func (p *part) add(problem Problem) {
	p.r.add(p.here(problem))
}

func (p *part) here(problem Problem) Problem {
	problem.File, problem.part = p.file.Name, p.number
	if p.file.Kind == grid.Workbook {
		problem.Sheet = p.sheet.Name
	}
	return problem
}

// openParts chooses the sheets and splits each into header and rows.
func (r *reading) openParts(files []*grid.File) error {
	r.readChoices()
	for i, f := range files {
		o := r.opts.file(i)
		sheet, err := chooseSheet(f, o)
		if err != nil {
			return err
		}
		p, err := r.newPart(f, sheet, o)
		if err != nil {
			return err
		}
		if err := r.addJuniorSheet(p); err != nil {
			return err
		}
	}
	if len(r.parts) == 0 {
		return &UnreadableError{Reason: "no file is given", Advice: "give the file of a roster"}
	}
	return nil
}

func (r *reading) newPart(f *grid.File, sheet *grid.Sheet, o FileOptions) (*part, error) {
	p := &part{r: r, number: len(r.parts) + r.left + 1, file: f, sheet: sheet, opts: o, columns: map[Field]int{}, comma: map[Field]bool{}}
	r.parts = append(r.parts, p)
	if err := p.split(); err != nil {
		return nil, err
	}
	p.takeNotes()
	if len(p.body) == 0 {
		p.noRows()
	}
	return p, nil
}

// takeNotes takes over what was odd about the file and the sheet that is read.
func (p *part) takeNotes() {
	notes := p.sheet.Notes
	if !slices.ContainsFunc(p.r.parts, func(o *part) bool { return o != p && o.file == p.file }) {
		notes = append(p.file.Notes[:len(p.file.Notes):len(p.file.Notes)], notes...)
	}
	for _, n := range notes {
		p.add(Problem{Severity: Severity(n.Severity), Code: n.Code, Row: n.Row, Column: p.headerAt(n.Column), Message: n.Message, Repair: n.Repair})
	}
}

// headerAt returns the header of the column with that letter; where there is none,
// the letter is all that can be said.
func (p *part) headerAt(letters string) string {
	for i := range p.names {
		if columnLetters(i) == letters {
			return p.names[i]
		}
	}
	return letters
}

func (p *part) noRows() {
	problem := Problem{Severity: Error, Code: CodeNoRows, Message: "the file has no rows of people or positions", Repair: "give a file with a row of column headers and a row for each position"}
	if hidden := sheetNames(p.file, func(s *grid.Sheet) bool { return s.Hidden && len(s.Rows) > 0 }); len(hidden) > 0 && !p.sheet.Hidden {
		problem.Message = "the sheets that are shown have no rows of people or positions; there are hidden ones: " + listed(hidden)
		problem.Repair = "show the sheet in a spreadsheet program, save the workbook and read it again; or choose it"
	}
	if p.file.Kind == grid.Text && len(p.sheet.Rows) == 0 {
		problem.Message, problem.Repair = "the file is empty", "export it again from where it came from; it needs a row of column headers and a row for each position"
	}
	p.add(problem)
}

// split separates header and rows and names what stands above and between.
func (p *part) split() error {
	rows := p.sheet.Rows
	if len(rows) == 0 {
		return nil
	}
	h, err := p.heading(rows)
	if err != nil {
		return err
	}
	head := rows[h.at]
	if head.Width > grid.MaxColumns {
		return &UnreadableError{Reason: fmt.Sprintf("has %d columns in row %d; at most %d are read", head.Width, head.Number, grid.MaxColumns), Advice: "delete the columns that are not needed"}
	}
	p.headRow, p.heads, p.above = head.Number, h.at-h.from+1, h.from
	p.header = h.cells
	p.names = columnNames(h.cells)
	if p.above > 0 {
		p.add(Problem{Severity: Info, Row: rows[0].Number, Code: CodeNotesAbove, Message: fmt.Sprintf("%s above the column headers in row %d", phrase.Plural(p.above, "row"), head.Number), Repair: "read as notes and passed over"})
	}
	if h.from < h.at {
		p.add(Problem{Severity: Info, Row: rows[h.from].Number, Code: CodeGroupHeader, Message: fmt.Sprintf("the headers in row %d stand in groups", head.Number), Repair: "read together, as in " + quoted(p.firstGrouped(rows[h.at].Cells))})
	}
	p.body = rows[h.at+1:]
	if len(p.body) > 0 && isSecondHeader(p.header, p.body[0].Cells) {
		p.add(Problem{Severity: Info, Row: p.body[0].Number, Code: CodeSecondHeader, Message: "the row names the columns a second time", Repair: "passed over"})
		p.body = p.body[1:]
		p.heads++
	}
	return nil
}

// firstGrouped returns a header that a group above has changed.
func (p *part) firstGrouped(leaves []string) string {
	for i, h := range p.header {
		if i >= len(leaves) || strings.TrimSpace(leaves[i]) != h {
			return h
		}
	}
	return p.header[0]
}

// heading finds the header, or takes the row that the user chose.
func (p *part) heading(rows []grid.Row) (heading, error) {
	if p.opts.HeaderRow == 0 {
		return findHeading(rows, p.chosenMap()), nil
	}
	for i, row := range rows {
		if row.Number == p.opts.HeaderRow {
			return headingAt(rows, i), nil
		}
	}
	return heading{}, &MapError{fmt.Sprintf("there is no text in row %d for a header", p.opts.HeaderRow), fmt.Sprintf("choose a row from %d to %d", rows[0].Number, rows[len(rows)-1].Number)}
}

// chosenMap joins the choices for all files and those for this one.
func (p *part) chosenMap() map[Field]string {
	out := map[Field]string{}
	maps.Copy(out, p.r.opts.Map)
	maps.Copy(out, p.opts.Map)
	return out
}

// columnNames makes headers unique and none of them blank: "Name", "Name (2)",
// "Column D".
func columnNames(header []string) []string {
	out := make([]string, len(header))
	seen := map[string]int{}
	for i, h := range header {
		key := normalise(h)
		if key == "" {
			out[i] = "Column " + columnLetters(i)
			continue
		}
		out[i] = h
		if seen[key]++; seen[key] > 1 {
			out[i] = fmt.Sprintf("%s (%d)", h, seen[key])
		}
	}
	return out
}

// columnLetters names a column as spreadsheets do: 0 is A, 26 is AA.
func columnLetters(at int) string {
	text := ""
	for at++; at > 0; at = (at - 1) / 26 {
		text = string(rune('A'+(at-1)%26)) + text
	}
	return text
}
