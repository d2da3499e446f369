package grid

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"spanwise/scenario/phrase"
)

// checkEvery is how many bytes of text pass between two looks at the context.
const checkEvery = 1 << 20

// readText reads text with separators into a single sheet.
func (f *File) readText(ctx context.Context, data []byte, o Options, m *meter) error {
	if err := otherKind(data); err != nil {
		return err
	}
	f.Kind, f.Encoding = Text, o.Encoding
	if f.Encoding == "" {
		f.guessEncoding(data)
	}
	text, err := decode(ctx, data, f.Encoding)
	if err != nil {
		return err
	}
	if err := otherText(text); err != nil {
		return err
	}
	text, f.Separator = cutSeparatorLine(text)
	if o.Separator != 0 {
		f.Separator = o.Separator
	}
	if f.Separator == 0 {
		f.Separator = sniff(text)
	}
	m.begin(len(text))
	sheet, err := readRows(ctx, newScanner(text, f.Separator), m)
	if f.Encoding == UTF8 && !utf8.Valid(data) {
		sheet.noteReplaced()
	}
	f.Sheets = []Sheet{sheet}
	return err
}

// noteReplaced notes the rows with bytes that are no character.
func (s *Sheet) noteReplaced() {
	for _, r := range s.Rows {
		if slices.ContainsFunc(r.Cells, func(c string) bool { return strings.Contains(c, noCharacter) }) {
			s.add(Note{Severity: Warning, Row: r.Number, Code: CodeEncoding, Message: "a byte in the row is no UTF-8 as the rest of the text is", Repair: "read as the sign \ufffd; check the row"})
		}
	}
}

func (f *File) guessEncoding(data []byte) {
	enc, sure := guessEncoding(data)
	if f.Encoding = enc; !sure {
		f.Notes = append(f.Notes, Note{Severity: Warning, Code: CodeEncoding, Message: "the text is not UTF-8", Repair: "read as Windows-1252; check names with accents, or save the file as UTF-8"})
	}
}

// readRows reads all rows. Rows that are wholly blank are counted, not returned.
func readRows(ctx context.Context, s *scanner, m *meter) (Sheet, error) {
	sheet := Sheet{Rows: make([]Row, 0, min(strings.Count(s.text, "\n")+1, MaxRows))}
	quotes := quoteNotes{sheet: &sheet, sep: s.sep}
	var store slab
	firstBlank, blank, looked, cells := 0, 0, 0, 0
	for s.next() {
		if s.at-looked >= checkEvery {
			if err := ctx.Err(); err != nil {
				return sheet, err
			}
			m.add(s.at - looked)
			looked = s.at
		}
		quotes.note(s.row, s.mended)
		unguard(s.cells)
		if isBlank(s.cells) && s.width <= MaxColumns {
			if blank++; blank == 1 {
				firstBlank = s.row
			}
			continue
		}
		cells += len(s.cells)
		if len(sheet.Rows) == MaxRows || cells > maxCells {
			return sheet, tooMany(cells)
		}
		sheet.Rows = append(sheet.Rows, Row{Number: s.row, Cells: store.keep(s.cells), Width: s.width})
	}
	quotes.end()
	if s.gaveUp() {
		sheet.add(Note{Severity: Error, Row: s.row, Code: CodeBrokenQuotes, Message: "in more than a hundred rows a quote opens and never closes", Repair: "save the file again from the program that made it"})
		return sheet, nil
	}
	sheet.noteBlank(firstBlank, blank)
	return sheet, ctx.Err()
}

// tooMany says which bound is passed: that of rows, or that of cells.
func tooMany(cells int) error {
	if cells > maxCells {
		return tooLarge(fmt.Sprintf("has more than %d million cells", maxCells/1_000_000))
	}
	return tooLarge(fmt.Sprintf("has more than %d rows", MaxRows))
}

// quoteNotes notes rows whose quotes were mended, a thousand singly and the rest
// together.
type quoteNotes struct {
	sheet      *Sheet
	sep        string
	rows, last int
}

const maxQuoteNotes = 1000

func (q *quoteNotes) note(row int, mended mending) {
	if mended == sound {
		return
	}
	if q.rows, q.last = q.rows+1, row; q.rows > maxQuoteNotes {
		return
	}
	repair := "the quote was kept as part of the text; check the row"
	if mended == split {
		repair = fmt.Sprintf("the row was split at every %s; check it", SeparatorName([]rune(q.sep)[0]))
	}
	q.sheet.add(Note{Severity: Warning, Row: row, Code: CodeQuote, Message: "a quote stands inside a cell or is not closed", Repair: repair})
}

func (q *quoteNotes) end() {
	if more := q.rows - maxQuoteNotes; more > 0 {
		q.sheet.add(Note{Severity: Warning, Row: q.last, Code: CodeQuote, Message: fmt.Sprintf("the same holds for %s more, this being the last", phrase.Plural(more, "row")), Repair: "save the file again from the program that made it"})
	}
}

func isBlank(cells []string) bool {
	for _, c := range cells {
		if c != "" && strings.IndexFunc(c, isText) >= 0 {
			return false
		}
	}
	return true
}

func isText(r rune) bool { return !unicode.IsSpace(r) }

// slab keeps the cells of many rows in few pieces of memory.
type slab struct{ free []string }

func (s *slab) keep(cells []string) []string {
	const piece = 4096
	n := len(cells)
	if n > len(s.free) {
		s.free = make([]string, max(n, piece))
	}
	kept := s.free[:n:n]
	s.free = s.free[n:]
	copy(kept, cells)
	return kept
}
