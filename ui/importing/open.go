package importing

import (
	"context"
	"errors"
	"fmt"

	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
)

// source is one file of the roster: its bytes, how it is taken apart, and its cells.
type source struct {
	name    string
	data    []byte
	options grid.Options
	file    *grid.File // nil until it was opened
	stale   bool       // it is to be opened anew
}

// open reads the cells.
func (s *source) open(ctx context.Context, progress func(done, total int)) error {
	o := s.options
	o.Progress = progress
	file, err := grid.Open(ctx, s.name, s.data, o)
	switch wrong := errors.Is(err, grid.ErrWrongPassword); {
	case wrong, errors.Is(err, grid.ErrPassword):
		return &PasswordError{File: s.name, Wrong: wrong, err: err}
	case err != nil:
		return fmt.Errorf("read %s: %w", s.name, err)
	}
	s.file, s.stale = file, false
	return nil
}

// PasswordError says which file needs a password, or another one than was given.
type PasswordError struct {
	File  string
	Wrong bool // the one given does not open it
	err   error
}

// Error names the file.
func (e *PasswordError) Error() string { return "read " + e.File + ": " + e.err.Error() }

// Unwrap returns the error of package grid.
func (e *PasswordError) Unwrap() error { return e.err }

// Opened is a roster that was read once, with what is remembered of such files or
// with the guess.
type Opened struct {
	sources    []source
	options    roster.Options
	found      *roster.Import
	tally      tally
	remembered bool
}

// Open reads the files of a roster off the UI goroutine. Passwords open those that
// are encrypted, by the name of the file. Recall is what [Memory.Recall] returns; it
// may be nil. An error is a [PasswordError], one of package grid's, or the context's own.
func Open(ctx context.Context, files []roster.Source, passwords map[string]string, recall Recall, progress func(done, total int)) (*Opened, error) {
	o := &Opened{}
	for _, f := range files {
		s := source{name: o.freeName(f.Name), data: f.Data}
		s.options.Password = passwords[s.name]
		if err := s.open(ctx, firstHalf(progress)); err != nil {
			return nil, err
		}
		o.sources = append(o.sources, s)
	}
	found, err := book(o.sources).Read(ctx, roster.Options{})
	if err != nil {
		return nil, err
	}
	o.found = found
	if opts, ok := recall.options(found, len(o.sources)); ok {
		if again, err := book(o.sources).Read(ctx, opts); err == nil {
			o.found, o.options, o.remembered = again, opts, true
		} else if ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	o.tally = tallyOf(o.found)
	return o, nil
}

// firstHalf shows the taking apart of a file as the first half of the work: reading
// meaning from its cells takes as long again.
func firstHalf(progress func(done, total int)) func(done, total int) {
	if progress == nil {
		return nil
	}
	return func(done, total int) { progress(done, 2*total) }
}

// freeName makes a name that no file before has: two folders may hold one name.
func (o *Opened) freeName(name string) string {
	free := name
	for n := 2; o.has(free); n++ {
		free = fmt.Sprintf("%s (%d)", name, n)
	}
	return free
}

func (o *Opened) has(name string) bool {
	for _, s := range o.sources {
		if s.name == name {
			return true
		}
	}
	return false
}

// book joins the cells of the files.
func book(sources []source) *roster.Book {
	files := make([]*grid.File, len(sources))
	for i, s := range sources {
		files[i] = s.file
	}
	return roster.BookOf(files...)
}
