package journal

import (
	"errors"
	"io/fs"
	"slices"

	"spanwise/scenario/store"
)

// setAside gives a journal at the place that is not ours another name.
func (f *file) setAside() error {
	if f.look(); f.ours {
		return nil
	}
	_, err := f.fs.Lstat(f.place.journal())
	for n := 1; err == nil; n++ {
		if _, err = f.fs.Lstat(f.place.aside(n)); errors.Is(err, fs.ErrNotExist) {
			return f.fs.Rename(f.place.journal(), f.place.aside(n))
		}
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// sealAsides encrypts what was set aside at the place, as the document now has a
// passphrase. What cannot be read for damage cannot be encrypted line by line
// either, and goes.
func (f *file) sealAsides() error {
	err := f.setAside()
	for n := 1; ; n++ {
		c, unread := readFile(f.fs, f.place.aside(n))
		switch {
		case errors.Is(unread, fs.ErrNotExist):
			return err
		case errors.Is(unread, store.ErrDamaged):
			err = errors.Join(err, f.remove(f.place.aside(n)))
		case unread != nil:
			err = errors.Join(err, unread)
		case c.head.Key == nil:
			err = errors.Join(err, f.seal(c, f.place.aside(n)))
		}
	}
}

func (f *file) seal(c *contents, path string) error {
	lines := slices.Clone(c.lines)
	for _, m := range c.marks {
		lines = append(lines, line{Mark: &m})
	}
	sealed := &file{fs: f.fs, place: f.place, base: c.head.Base, key: f.key, lines: lines}
	text, _, err := sealed.whole()
	if err == nil {
		err = f.writeTemp(text)
	}
	if err != nil {
		return err
	}
	return f.fs.Rename(f.place.temp(), path)
}
