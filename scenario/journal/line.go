package journal

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

// version is that of the form of a journal.
const version = 1

// A line is eight hexadecimal digits, a space, one JSON object and a line end. The
// digits are the CRC-32C of those of the line before and of the object: a line that
// is damaged, doubled, left out or of another journal does not fit.
//
// The object has one of the keys below, with "at" beside a change and "of" beside
// sealed ones.
type line struct {
	Head   *head           `json:"journal,omitempty"`
	At     time.Time       `json:"at,omitzero"`
	Change json.RawMessage `json:"change,omitempty"` // a record
	Of     int             `json:"of,omitempty"`
	Sealed []byte          `json:"sealed,omitempty"` // so many lines with changes, encrypted together
	Mark   *mark           `json:"saving,omitempty"`
}

// count is how many changes a line holds.
func (l line) count() int {
	switch {
	case l.Sealed != nil:
		return l.Of
	case l.Change != nil:
		return 1
	}
	return 0
}

// head is the first line: what the changes stand on.
type head struct {
	Version int         `json:"version"`
	Base    store.Stamp `json:"base"`           // of the file that the first change was made on
	Path    string      `json:"path,omitempty"` // of that file, where the journal does not lie beside it
	Key     []byte      `json:"key,omitempty"`  // encrypted with the passphrase; none for a plain journal
}

// mark is written before a saved file takes its place: it holds the document as it
// was after so many changes.
type mark struct {
	After int         `json:"after"` // changes since the head
	Stamp store.Stamp `json:"stamp"`
	Path  string      `json:"path,omitempty"`
}

const (
	sumLength  = 8
	mostSealed = 1 << 30
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// sumOf returns the digits of a line.
func sumOf(before string, object []byte) string {
	sum := crc32.Update(crc32.Checksum([]byte(before), castagnoli), castagnoli, object)
	return hex.EncodeToString([]byte{byte(sum >> 24), byte(sum >> 16), byte(sum >> 8), byte(sum)})
}

// appendLine writes a line behind one that had the digits before, and returns its own.
func appendLine(to *bytes.Buffer, before string, l line) (string, error) {
	object, err := json.Marshal(l)
	if err != nil {
		return before, err
	}
	sum := sumOf(before, object)
	to.WriteString(sum)
	to.WriteByte(' ')
	to.Write(object)
	to.WriteByte('\n')
	return sum, nil
}

var errLine = errors.New("line is damaged")

// parseLine reads a line without its end.
func parseLine(text []byte, before string) (l line, sum string, err error) {
	if len(text) <= sumLength || text[sumLength] != ' ' {
		return line{}, before, errLine
	}
	object := text[sumLength+1:]
	if sum = sumOf(before, object); sum != string(text[:sumLength]) {
		return line{}, before, errLine
	}
	if err := strict(object, &l); err != nil {
		return line{}, before, fmt.Errorf("%w: %w", errLine, err)
	}
	return l, sum, nil
}

// is reports whether exactly one of the kinds of line is there.
func (l line) is() error {
	n := 0
	for _, there := range []bool{l.Head != nil, l.Change != nil, l.Sealed != nil, l.Mark != nil} {
		if there {
			n++
		}
	}
	if n != 1 {
		return fmt.Errorf("%d things in one line: %w", n, scenario.ErrInvalid)
	}
	if (l.Sealed != nil) != (l.Of > 0) || l.Of > mostSealed {
		return fmt.Errorf("%d changes in a line: %w", l.Of, scenario.ErrInvalid)
	}
	return nil
}
