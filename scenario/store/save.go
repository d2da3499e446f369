package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"spanwise/scenario"
)

// What a caller may test for after a save.
var (
	// ErrChanged: the file is not what it was when it was read.
	ErrChanged = errors.New("file was changed by another program")
	// ErrStands: the new file stands and holds the document; something that was to
	// follow failed.
	ErrStands = errors.New("saved, but not all that follows a save could be done")
	// ErrReadable: an earlier version that the passphrase does not protect is left.
	ErrReadable = errors.New("an earlier version that the passphrase does not protect could not be removed")
)

// Options say how a project is saved. The zero Options save it plain, whatever
// stands there, and keep three versions.
type Options struct {
	Passphrase string // "" is plain
	// Was is the passphrase of the file that is replaced where it is another than
	// Passphrase, and "" otherwise or for a plain file.
	Was string
	// Expect is what the file held when it was read; nil skips the check.
	Expect *Stamp
	// Keep is how many earlier versions are kept, at most 9; 0 is 3, and below 0 none.
	Keep int
	// Ready, where given, is called with the stamp of the new file once that is
	// written and synced, and before it takes its place. An error gives the save up.
	Ready func(Stamp) error
	// WorkFactor is the binary logarithm of scrypt's N, 1..20; 0 is the usual 18.
	WorkFactor int
}

// SaveFile writes a project file all at once, as [WriteFile] does. What the file
// held before is kept as NAME.1.bak, and what that held as NAME.2.bak, up to
// Options.Keep; a save that fails leaves the file and these as they were. The same
// bytes again are not written.
//
// With a passphrase the file is encrypted. Where the one before was plain or had
// another passphrase, its content is kept encrypted with the new one, and other
// versions that are not are removed. (They are deleted, not overwritten: what a
// disk keeps of deleted files is out of a program's reach.)
//
// Errors name the path. ErrChanged says that the file is no longer what
// Options.Expect names; one that was removed is written anew. The stamp is that of
// the new file; beside an error it is zero, unless that wraps ErrStands. After such
// an error the document is saved, with its new passphrase.
func SaveFile(fsys FS, path string, doc *scenario.Document, o Options) (Stamp, error) {
	stamp, err := saveFile(fsys, path, doc, o)
	if err != nil {
		return stamp, fmt.Errorf("save %s: %w", path, err)
	}
	return stamp, nil
}

// saving is one save under way.
type saving struct {
	Options
	fs     FS
	target string
	keep   int         // versions
	before fs.FileInfo // what is replaced, nil for nothing
	held   Stamp       // of its content
	closed bool        // it is encrypted
	waits  bool        // it has been given a second place
}

func saveFile(fsys FS, path string, doc *scenario.Document, o Options) (Stamp, error) {
	target, err := follow(fsys, path)
	if err != nil {
		return Stamp{}, err
	}
	s := &saving{Options: o, fs: fsys, target: target, keep: kept(o.Keep)}
	if err := s.look(); err != nil {
		return Stamp{}, err
	}
	data, err := Encode(doc)
	if err == nil && s.Passphrase != "" {
		data, err = seal(data, s.Passphrase, s.WorkFactor)
	}
	if err != nil {
		return Stamp{}, err
	}
	return s.put(data)
}

func kept(n int) int {
	switch {
	case n == 0:
		return usualKept
	case n < 0:
		return 0
	}
	return min(n, mostKept)
}

// look finds out what stands at the target, and refuses to replace what may not be
// replaced or is not what was expected.
func (s *saving) look() (err error) {
	if s.before, err = replaceable(s.fs, s.target); err != nil || s.before == nil {
		return err
	}
	if s.held, s.closed, err = stampFile(s.fs, s.target); err != nil {
		return err
	}
	if s.Expect != nil && *s.Expect != s.held {
		return ErrChanged
	}
	return nil
}

// put writes the new file, keeps the one before, and lets the new one take its
// place: all that may run out of room comes before the first change that shows.
func (s *saving) put(data []byte) (Stamp, error) {
	stamp := StampOf(data)
	if s.before != nil && stamp == s.held {
		return stamp, s.ready(stamp)
	}
	tmp, err := writeTemp(s.fs, s.target, content(data), s.before)
	if err != nil {
		return Stamp{}, err
	}
	err = s.keepBefore()
	if err == nil {
		err = s.ready(stamp)
	}
	if err == nil {
		err = s.unchanged()
	}
	if err == nil {
		err = replace(s.fs, tmp, s.target)
	}
	if err != nil {
		return Stamp{}, errors.Join(err, remove(s.fs, tmp), s.forget())
	}
	if err := s.finish(); err != nil {
		return stamp, fmt.Errorf("%w: %w", ErrStands, err)
	}
	return stamp, nil
}

func (s *saving) ready(stamp Stamp) error {
	if s.Ready == nil {
		return nil
	}
	return s.Ready(stamp)
}

// unchanged looks once more, as writing takes time: at what the system knows of
// the file, which costs nothing.
func (s *saving) unchanged() error {
	if s.before == nil || s.Expect == nil {
		return nil
	}
	now, err := s.fs.Lstat(s.target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !os.SameFile(now, s.before) || now.Size() != s.before.Size() || !now.ModTime().Equal(s.before.ModTime()):
		return ErrChanged
	}
	return nil
}

// finish does what follows once the new file stands.
func (s *saving) finish() error {
	var readable error
	if s.Passphrase != "" {
		readable = s.removeReadable()
	}
	return errors.Join(readable, s.moveUp(), s.fs.SyncDir(filepath.Dir(s.target)))
}

// rekeyed reports whether the file before has another passphrase than the new one.
func (s *saving) rekeyed() bool {
	return s.Passphrase != "" && s.Was != "" && normal(s.Was) != normal(s.Passphrase)
}

// sealsBefore reports whether the content before must be encrypted anew to be kept.
func (s *saving) sealsBefore() bool {
	return s.before != nil && s.Passphrase != "" && (!s.closed || s.rekeyed())
}

// reseal returns the content before, encrypted as the new file is.
func (s *saving) reseal(data []byte) ([]byte, error) {
	if IsEncrypted(data) {
		plain, err := unseal(data, s.Was)
		if err != nil {
			return nil, fmt.Errorf("version before: %w", err)
		}
		data = plain
	}
	return seal(data, s.Passphrase, s.WorkFactor)
}
