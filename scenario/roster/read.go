package roster

import (
	"context"
	"fmt"
	"io"
	"maps"

	"spanwise/scenario"
)

// Options are the user's choices for a file.
type Options struct {
	// Map gives fields their column by header, in place of the guess. A field or a
	// header that does not exist is an error.
	Map map[Field]string
}

// Import is what was read from a file.
type Import struct {
	File     string
	Rows     int              // rows with text below the headers
	Headers  []string         // of all columns, in the file's order
	Columns  map[Field]string // the header that each field is read from
	Problems []Problem        // what concerns the whole file first, then by row
	Org      *scenario.Org    // nil when a problem blocks
}

// Blocked reports whether an error keeps the file from becoming an organisation.
func (i *Import) Blocked() bool { return i.Org == nil }

// Count returns how many problems have that severity.
func (i *Import) Count(s Severity) int {
	n := 0
	for _, p := range i.Problems {
		if p.Severity == s {
			n++
		}
	}
	return n
}

// Read reads a roster. The name stands in the problems; the content alone decides
// what the file is. An error means that it cannot be read at all ([ErrUnreadable],
// or the context's own) or that opts.Map does not fit ([ErrMap]); all else that is
// wrong is a [Problem].
func Read(ctx context.Context, name string, r io.Reader, opts Options) (*Import, error) {
	data, err := readAll(r)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	in := &reading{file: name, opts: opts, columns: map[Field]int{}}
	if err := in.table(ctx, data); err != nil {
		return nil, err
	}
	if len(in.body) == 0 {
		in.add(Problem{Severity: Error, Code: CodeNoRows, Message: "the file has no rows of people or positions", Repair: "give a file with a row of column headers and a row for each position"})
	}
	if err := in.chooseColumns(); err != nil {
		return nil, err
	}
	org, err := in.organisation()
	if err != nil {
		return nil, err
	}
	return in.result(org), nil
}

// reading is one run of Read.
type reading struct {
	file     string
	opts     Options
	problems []Problem

	sep     rune
	header  []string
	headRow int
	body    []record
	columns map[Field]int

	rows      []row
	byID      map[string]int // the first row of each id
	ids       map[string]bool
	orphanage string           // id of the position that orphans are put under, should there be any
	posts     int              // that rows stand for so far
	byName    map[string]found // made when a dotted line is not an id
	numbers   map[Field]bool   // fields in whose column the comma is the decimal sign
}

func (r *reading) add(p Problem) {
	p.File = r.file
	r.problems = append(r.problems, p)
}

// failed reports whether an error is among the problems so far.
func (r *reading) failed() bool {
	for _, p := range r.problems {
		if p.Severity == Error {
			return true
		}
	}
	return false
}

// table reads the text into header and body.
func (r *reading) table(ctx context.Context, data []byte) error {
	text, guessed, err := decode(data)
	if err != nil {
		return err
	}
	if guessed {
		r.add(Problem{Severity: Warning, Code: CodeEncoding, Message: "the text is not UTF-8", Repair: "read as Windows-1252; check names with accents, or save the file as UTF-8"})
	}
	rest, sep, ok := cutSeparatorLine(text)
	if !ok {
		sep = sniff(text)
	}
	r.sep = sep
	records, err := r.records(ctx, rest, sep)
	if err != nil || len(records) == 0 {
		return err
	}
	return r.split(records)
}

func (r *reading) result(org *scenario.Org) *Import {
	sortProblems(r.problems)
	columns := make(map[Field]string, len(r.columns))
	for f, at := range maps.All(r.columns) {
		columns[f] = r.header[at]
	}
	return &Import{File: r.file, Rows: len(r.body), Headers: r.header, Columns: columns, Problems: r.problems, Org: org}
}

// organisation makes the chart of the rows, or nil where a problem blocks.
func (r *reading) organisation() (*scenario.Org, error) {
	if r.failed() {
		return nil, nil
	}
	r.readRows()
	r.linkManagers()
	r.nameSeats()
	r.findLoops()
	if r.failed() {
		return nil, nil
	}
	positions, people := r.seats()
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	return org, nil
}
