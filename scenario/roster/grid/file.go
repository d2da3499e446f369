package grid

import (
	"context"
	"fmt"
)

// Limits of what is read, each well above any roster known.
const (
	// MaxColumns keeps a hostile or damaged file from filling the memory.
	MaxColumns = 500
	// MaxRows is ten times the largest roster known.
	MaxRows = 2_000_000
	// maxCells bounds the cells of a file, 16 bytes each before their text.
	maxCells = 20_000_000
	// maxBytes bounds a file, and what a part of a workbook unpacks to.
	maxBytes = 256 << 20
	// maxUnpacked bounds what all parts of a workbook unpack to. They are read as a
	// stream and never held, so it bounds the time: our own workbook of 200,000 positions
	// with a scenario has some 300 MB.
	maxUnpacked = 1 << 30
)

// Options are the user's choices for a file. The zero value guesses everything.
type Options struct {
	Password  string                // of an encrypted workbook
	Encoding  Encoding              // of text; "" guesses: byte-order mark, zero bytes of UTF-16, valid UTF-8, else Windows-1252
	Separator rune                  // of text; 0 guesses over 50 lines
	Progress  func(done, total int) // bytes; may be nil; called at most 20 times a second, from Open's goroutine
}

// Kind is what a file turned out to be.
type Kind string

// The kinds.
const (
	Text     Kind = "text"     // cells parted by a separator
	Workbook Kind = "workbook" // .xlsx or .xlsm
)

// File is what was read.
type File struct {
	Name      string
	Kind      Kind
	Encoding  Encoding // of text, "" for a workbook
	Separator rune     // of text, 0 for a workbook
	Sheets    []Sheet  // in the workbook's order; text is one sheet without a name
	Notes     []Note   // on the whole file
}

// Sheet is one table of cells.
type Sheet struct {
	Name   string
	Hidden bool
	Rows   []Row // by number; those without any text are left out
	Notes  []Note
}

// Row is one row of a sheet.
type Row struct {
	// Number is how a spreadsheet numbers the row, from 1. A quoted line break
	// stays in its row.
	Number int
	// Cells are the texts as shown, at most MaxColumns, from which ids and labels
	// are read: 00042 under the format 00000. Merged cells hold the text of their first.
	Cells []string
	// Raw are the unformatted values that measures are read from, 42 under the
	// format 00000; a day is a text here too. It is nil where no cell differs, else as long as Cells.
	Raw []string
	// Width is how many cells the row has in the file, those beyond MaxColumns too.
	Width int
}

// Value returns the unformatted value of a cell, "" where the row ends before it.
func (r Row) Value(column int) string {
	cells := r.Raw
	if cells == nil {
		cells = r.Cells
	}
	if column < 0 || column >= len(cells) {
		return ""
	}
	return cells[column]
}

// Open reads a file whole. The name stands in messages only. An error means that
// there is nothing to show: it is [ErrUnreadable], [ErrPassword], [ErrWrongPassword]
// or the context's own. All else that is odd is a [Note].
func Open(ctx context.Context, name string, data []byte, o Options) (*File, error) {
	if len(data) > maxBytes {
		return nil, tooLarge(fmt.Sprintf("is larger than %d MB", maxBytes>>20))
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	f := &File{Name: name}
	m := newMeter(o.Progress)
	var err error
	switch {
	case isZip(data):
		err = f.readWorkbook(ctx, data, m)
	case isCompound(data):
		if data, err = decrypt(ctx, data, o.Password); err == nil {
			err = f.readWorkbook(ctx, data, m)
		}
	default:
		err = f.readText(ctx, data, o, m)
	}
	if err != nil {
		return nil, err
	}
	f.noteName()
	m.finish()
	return f, nil
}
