package roster

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// record is one row of the file as it stands.
type record struct {
	row   int      // as a spreadsheet numbers it: a quoted line break stays in the row
	cells []string // at most maxColumns
	width int      // how many cells the row has
}

const (
	// maxColumns keeps a hostile or damaged file from filling the memory.
	maxColumns = 500
	// maxBrokenQuotes bounds the rows that are read again after a quote that
	// never closes, each of which costs a look at the rest of the file.
	maxBrokenQuotes = 100
	// maxRows is ten times the largest roster known; the same bounds the posts
	// that rows may stand for.
	maxRows = 2_000_000
	// checkEvery is how many rows pass between two looks at the context.
	checkEvery = 4096
)

// scanner reads records one by one and goes on after a row that is not valid CSV.
type scanner struct {
	text   string
	sep    rune
	csv    *csv.Reader
	base   int // offset in text at which csv began
	end    int // offset after the last record
	row    int
	broken int
}

func newScanner(text string, sep rune) *scanner {
	s := &scanner{text: text, sep: sep}
	s.restart(0)
	return s
}

func (s *scanner) restart(at int) {
	s.csv = csv.NewReader(strings.NewReader(s.text[at:]))
	s.csv.Comma = s.sep
	s.csv.FieldsPerRecord = -1
	s.csv.ReuseRecord = true
	s.csv.TrimLeadingSpace = s.sep != '\t' // it would take empty cells between tabs for space
	s.base, s.end = at, at
}

var errTooManyBrokenQuotes = errors.New("too many quotes that do not close")

// next returns the next record; mended says that a quote in it was not valid CSV
// and the row was split at every separator. At the end it returns io.EOF.
func (s *scanner) next() (rec record, mended bool, err error) {
	start := s.skipBlankLines()
	cells, err := s.csv.Read()
	if err == io.EOF {
		return record{}, false, io.EOF
	}
	s.row++
	s.end = s.base + int(s.csv.InputOffset())
	if err != nil {
		cells, mended, err = s.mend(start)
		if err != nil {
			return record{row: s.row}, false, err
		}
	}
	kept := cells[:min(len(cells), maxColumns)]
	return record{s.row, append(make([]string, 0, len(kept)), kept...), len(cells)}, mended, nil
}

// skipBlankLines counts the lines that encoding/csv passes over by itself.
func (s *scanner) skipBlankLines() int {
	at := s.end
	for {
		switch {
		case strings.HasPrefix(s.text[at:], "\n"):
			at++
		case strings.HasPrefix(s.text[at:], "\r\n"):
			at += 2
		default:
			return at
		}
		s.row++
	}
}

// mend reads the line at start literally. Where the bad quote has swallowed
// further lines, reading starts again after the first.
func (s *scanner) mend(start int) (cells []string, mended bool, err error) {
	raw := s.text[start:s.end]
	if at := strings.IndexByte(raw, '\n'); at >= 0 && at+1 < len(raw) {
		if s.broken++; s.broken > maxBrokenQuotes {
			return nil, false, errTooManyBrokenQuotes
		}
		raw = raw[:at]
		s.restart(start + at + 1)
	}
	cells = strings.Split(strings.TrimRight(raw, "\r\n"), string(s.sep))
	for i, c := range cells {
		var literal bool
		cells[i], literal = unquote(c)
		mended = mended || literal
	}
	return cells, mended, nil
}

// unquote takes the quotes off a cell. The form ="007", by which some systems keep
// leading zeros, is read as 007; literal says that a quote was left over.
func unquote(cell string) (text string, literal bool) {
	trimmed := strings.TrimSpace(cell)
	for _, prefix := range []string{`="`, `"`} {
		inner, ok := strings.CutPrefix(trimmed, prefix)
		if inner, closed := strings.CutSuffix(inner, `"`); ok && closed && !strings.Contains(inner, `"`) {
			return inner, false
		}
	}
	return cell, strings.Contains(cell, `"`)
}

// records reads all rows. Rows that are wholly blank are counted, not returned.
func (r *reading) records(ctx context.Context, text string, sep rune) ([]record, error) {
	s := newScanner(text, sep)
	var out []record
	var blank []int
	for n := 0; ; n++ {
		if n%checkEvery == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		rec, mended, err := s.next()
		switch {
		case err == io.EOF:
			r.noteBlank(blank)
			return out, nil
		case err != nil:
			r.add(Problem{Severity: Error, Row: rec.row, Code: CodeBrokenQuotes, Message: "in more than a hundred rows a quote opens and never closes", Repair: "save the file again from the program that made it"})
			return out, nil
		case mended:
			r.add(Problem{Severity: Warning, Row: rec.row, Code: CodeQuote, Message: "a quote stands inside a cell or is not closed", Repair: fmt.Sprintf("the row was split at every %s; check it", separatorName(sep))})
		}
		if isBlank(rec.cells) && rec.width <= maxColumns {
			blank = append(blank, rec.row)
			continue
		}
		if out = append(out, rec); len(out) > maxRows {
			return nil, &UnreadableError{fmt.Sprintf("has more than %d rows", maxRows), "keep only the rows that are needed"}
		}
	}
}

func (r *reading) noteBlank(rows []int) {
	if len(rows) > 0 {
		r.add(Problem{Severity: Info, Row: rows[0], Code: CodeBlankRows, Message: fmt.Sprintf("%s without any text", count(len(rows), "row")), Repair: "passed over"})
	}
}

func isBlank(cells []string) bool {
	for _, c := range cells {
		if strings.TrimSpace(c) != "" {
			return false
		}
	}
	return true
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
