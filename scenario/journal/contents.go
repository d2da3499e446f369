package journal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"spanwise/scenario/store"
)

// contents is what a journal file holds, as far as it can be read.
type contents struct {
	head    head
	lines   []line // with Change or Sealed, in order
	changes int    // in them
	marks   []mark
	sum     string // of the last line that could be read
	length  int64  // bytes up to its end
	torn    bool   // the last line was cut off
	damage  error  // where reading had to stop before the end, nil for nowhere
}

// readFile reads a journal. Errors are those of the file system, or wrap
// store.ErrDamaged where not even the head can be read, or store.ErrNewer.
func readFile(fsys store.FS, path string) (*contents, error) {
	data, err := readAll(fsys, path)
	if err != nil {
		return nil, err
	}
	return parse(data)
}

func readAll(fsys store.FS, path string) ([]byte, error) {
	f, err := fsys.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(f)
	return data, errors.Join(err, f.Close())
}

// stampAt returns the stamp of a file.
func stampAt(fsys store.FS, path string) (store.Stamp, error) {
	data, err := readAll(fsys, path)
	return store.StampOf(data), err
}

// parse reads a journal to its end, or to the first line that is not as it was
// written. If that is the last it was torn by the end of the program; otherwise the
// file is damaged, and what follows cannot be trusted to follow.
//
// A file without one whole line was begun and not written: it holds nothing.
func parse(data []byte) (*contents, error) {
	c := &contents{}
	if !bytes.Contains(data, []byte("\n")) {
		c.torn = true
		return c, nil
	}
	for n := 1; len(data) > 0; n++ {
		text, rest, whole := bytes.Cut(data, []byte("\n"))
		data = rest
		l, sum, err := line{}, "", errLine
		if whole {
			l, sum, err = parseLine(text, c.sum)
		}
		if err == nil {
			err = c.take(l, n)
		}
		switch {
		case n == 1 && err != nil:
			return nil, whyUnread(text, err)
		case err != nil && len(rest) == 0:
			c.torn = true
			return c, nil
		case err != nil:
			c.damage = fmt.Errorf("line %d: %w: %w", n, store.ErrDamaged, err)
			return c, nil
		}
		c.sum, c.length = sum, c.length+int64(len(text))+1
	}
	return c, nil
}

// whyUnread looks at a head that cannot be read: a newer one may well hold more than
// this program knows.
func whyUnread(text []byte, cause error) error {
	var l struct {
		Head struct {
			Version int `json:"version"`
		} `json:"journal"`
	}
	if len(text) > sumLength && json.Unmarshal(text[sumLength:], &l) == nil && l.Head.Version > version {
		return fmt.Errorf("%w (journal %d, this one reads up to %d)", store.ErrNewer, l.Head.Version, version)
	}
	return fmt.Errorf("%w: %w", store.ErrDamaged, cause)
}

// take keeps the n-th line.
func (c *contents) take(l line, n int) error {
	if err := l.is(); err != nil {
		return err
	}
	switch {
	case (l.Head != nil) != (n == 1):
		return fmt.Errorf("%w: the head is not where it belongs", errLine)
	case l.Head != nil && l.Head.Version != version:
		return fmt.Errorf("%w: there is no journal %d", errLine, l.Head.Version)
	case l.Head != nil:
		c.head = *l.Head
	case l.Mark != nil && (l.Mark.After < 0 || l.Mark.After > c.changes):
		return fmt.Errorf("%w: a mark after change %d of %d", errLine, l.Mark.After, c.changes)
	case l.Mark != nil:
		c.marks = append(c.marks, *l.Mark)
	case (l.Sealed != nil) != (c.head.Key != nil):
		return fmt.Errorf("%w: encrypted and plain lines in one journal", errLine)
	default:
		c.lines = append(c.lines, l)
		c.changes += l.count()
	}
	return nil
}

// heldBy returns how many of the changes a file of that stamp holds, and false
// where it has nothing to do with the journal.
func (c *contents) heldBy(stamp store.Stamp) (int, bool) {
	if c.head.Version == 0 {
		return 0, true // it holds nothing that could belong elsewhere
	}
	if stamp.IsZero() {
		return 0, false
	}
	for i := len(c.marks) - 1; i >= 0; i-- {
		if c.marks[i].Stamp == stamp {
			return c.marks[i].After, true
		}
	}
	return 0, c.head.Base == stamp
}

// open returns the changes, one in each line, decrypted, and the key that did it, nil
// for a plain journal: known, where that is it, as opening one takes a second. Errors are those of store.OpenKey and store.Key.Open, or wrap
// store.ErrDamaged.
func (c *contents) open(known *store.Key, passphrase string) ([]line, *store.Key, error) {
	if c.head.Key == nil {
		return c.lines, nil, nil
	}
	key := known
	if key == nil || !bytes.Equal(key.Head(), c.head.Key) {
		var err error
		if key, err = store.OpenKey(c.head.Key, passphrase); err != nil {
			return nil, nil, err
		}
	}
	var out []line
	for _, l := range c.lines {
		opened, err := openLine(key, l)
		if err != nil {
			return nil, nil, err
		}
		out = append(out, opened...)
	}
	return out, key, nil
}

func openLine(key *store.Key, l line) ([]line, error) {
	plain, err := key.Open(l.Sealed)
	if err != nil {
		return nil, err
	}
	var out []line
	if err := strict(plain, &out); err != nil {
		return nil, fmt.Errorf("%w: %w", store.ErrDamaged, err)
	}
	if len(out) != l.Of || slices.ContainsFunc(out, func(l line) bool { return l.is() != nil || l.Change == nil }) {
		return nil, fmt.Errorf("%w: not the %d changes that were encrypted", store.ErrDamaged, l.Of)
	}
	return out, nil
}
