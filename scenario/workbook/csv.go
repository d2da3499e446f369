package workbook

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Table is one of the lists that other systems take as text.
type Table string

// The lists.
const (
	PositionsTable Table = "positions"
	MovesTable     Table = "moves"
	LoadTable      Table = "load"
)

// Tables lists them, in the order shown.
var Tables = []Table{PositionsTable, MovesTable, LoadTable}

// ErrTable is returned for a list that there is not.
var ErrTable = errors.New("there is no such list")

// WriteCSV writes one list as comma-separated text in UTF-8, with the columns of its
// sheet, which the importer knows by their names: the positions of a side, the baseline
// (0) or a scenario by its number, or the moves or the manager loads of all. Shares are
// 0..1, days ISO 8601. Text that a spreadsheet would take for a formula begins with ',
// which the importer takes off again. The options say what is left out.
// The error wraps ErrTable, or is that of the context or of w.
func WriteCSV(ctx context.Context, w io.Writer, in Input, what Table, side int) error {
	b := newBook(nil, in)
	if side < 0 || side >= len(b.sides) {
		return fmt.Errorf("write %s: there is no scenario %d", what, side)
	}
	out := csv.NewWriter(cancellable{ctx, w})
	var err error
	switch what {
	case PositionsTable:
		err = b.positionsCSV(out, &b.sides[side])
	case MovesTable:
		err = b.movesCSV(out)
	case LoadTable:
		err = b.loadCSV(out)
	default:
		return fmt.Errorf("write %q: %w", what, ErrTable)
	}
	out.Flush()
	if err == nil {
		err = out.Error()
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", what, err)
	}
	return nil
}

func (b *book) positionsCSV(out *csv.Writer, of *side) error {
	p := b.gather(of)
	record := make([]string, len(p.columns))
	for i, c := range p.columns {
		record[i] = c.header
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for _, r := range p.data {
		for i, c := range p.columns {
			record[i] = unmistakable(csvOf(c.of(r)), c.look.isNumber())
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	return nil
}

// unmistakable writes 40.125 as 40.1250: with three digits behind it the point could
// be read as one that parts thousands.
func unmistakable(text string, number bool) string {
	if at := strings.IndexByte(text, '.'); number && at > 0 && len(text)-at == 4 {
		return text + "0"
	}
	return text
}

func (b *book) movesCSV(out *csv.Writer) error {
	b.planMoves()
	columns := b.moveColumns()
	record := make([]string, len(columns))
	for i, c := range columns {
		record[i] = c.header
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for _, m := range b.moves {
		for i, c := range columns {
			record[i] = guarded(c.value(m))
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	return nil
}

func (b *book) loadCSV(out *csv.Writer) error {
	record := []string{headPositionID, "Title", "Unit"}
	for _, s := range b.sides {
		record = append(record, s.who()+" span", s.who()+" load", s.who()+" half-width")
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for _, r := range b.loadRows() {
		record = append(record[:0], guarded(string(r.ID)), guarded(r.Title), guarded(r.Unit))
		for _, of := range r.sides {
			record = append(record,
				csvOf(value{number: float64(of.span.Value), isNumber: of.span.OK}),
				csvOf(value{number: of.load.Mean.Value, isNumber: of.load.Mean.OK}),
				csvOf(value{number: of.load.HalfWidth.Value, isNumber: of.load.HalfWidth.OK}))
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	return nil
}

func csvOf(v value) string {
	if v.isNumber {
		return strconv.FormatFloat(v.written(), 'f', -1, 64)
	}
	return guarded(v.text)
}

// guarded keeps a spreadsheet from reading text as a formula (OWASP, CSV Injection).
// What looks guarded already is guarded once more, for the importer takes one ' off.
func guarded(text string) string {
	if bare := strings.TrimLeft(text, "'"); bare != "" && strings.ContainsRune("=+-@\t\r", rune(bare[0])) {
		return "'" + text
	}
	return text
}
