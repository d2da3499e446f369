package journal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

// file is a journal on disk and what belongs into it. All its lines since the base
// are kept in memory too, so that a file that could not be written can be written
// whole as soon as there is room again. It belongs to the writer's goroutine.
type file struct {
	fs         store.FS
	place      place
	folder, id string      // of the place in the state folder, "" for none
	ours       bool        // a journal at the place may be replaced
	own        fs.FileInfo // of the journal that was written there, nil before
	left       *place      // where the journal was before, until nothing there is needed
	held       bool        // the place in the state folder is ours, which no other window takes then
	lock       *store.Lock
	who        store.Holder

	base       store.Stamp
	unsaved    *scenario.Document // to be written as the base, nil where a file holds it
	passphrase string
	workFactor int
	key        *store.Key

	lines   []line // changes, not encrypted, and marks
	changes int    // among them
	waits   bool   // the base is written with the first line, not before
	lost    error  // a change that has no form: what follows cannot stand without it

	resumed *contents    // of the journal that is gone on with, until it is open
	stale   bool         // a journal at the place holds nothing that the file does not
	handle  store.Handle // nil while the file has to be written anew
	sum     string       // of the last line written
	written int          // lines in the file
	syncing
}

const (
	fileMode   = 0o600
	folderMode = 0o700
)

func (f *file) add(l line) {
	f.lines = append(f.lines, l)
	if l.Mark == nil {
		f.changes++
	}
}

// flush writes every line to the file. That they are on disk is for [file.settle] to
// say.
func (f *file) flush() error {
	if f.lost != nil {
		return f.lost
	}
	if c := f.resumed; c != nil {
		f.resumed = nil
		if f.reopen(c) != nil {
			_ = f.close() // it is written anew
		}
	}
	if err := f.ready(); err != nil || f.written == len(f.lines) || f.idle() {
		return err
	}
	if f.handle != nil {
		return f.extend()
	}
	err := f.anew()
	if !f.place.away() && f.folder != "" && closed(err) {
		f.place, f.ours = place{f.place.document, f.folder, f.id}, true
		err = f.anew()
	}
	if err == nil && f.left != nil {
		if err = f.settle(); err == nil {
			err = f.leave()
		}
	}
	return err
}

// idle reports whether no journal is needed yet: a mark alone tells nothing of a
// document that has a file.
func (f *file) idle() bool {
	return f.handle == nil && f.changes == 0 && f.place.document != ""
}

// closed reports whether a folder lets nobody write, rather than just now.
func closed(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

// ready clears the place, makes the key and writes the base where that is not done yet.
func (f *file) ready() error {
	if f.stale {
		if err := f.hold(); err != nil {
			return err
		}
		if err := f.remove(f.place.journal()); err != nil {
			return err
		}
		f.stale = false
	}
	if f.passphrase != "" && f.key == nil {
		key, err := store.NewKey(f.passphrase, f.workFactor)
		if err != nil {
			return err
		}
		f.key = key
	}
	if f.unsaved == nil || f.waits && len(f.lines) == 0 {
		return nil
	}
	if err := f.hold(); err != nil {
		return err
	}
	stamp, err := store.SaveFile(f.fs, f.place.base(), f.unsaved, store.Options{Passphrase: f.passphrase, WorkFactor: f.workFactor, Keep: -1})
	if err != nil && !errors.Is(err, store.ErrStands) {
		return err
	}
	f.base, f.unsaved = stamp, nil
	return nil
}

// extend writes the lines that are not in the file yet behind the others. After a
// failure it may end in a torn line, so that it has to be written anew.
func (f *file) extend() error {
	text, sum, err := f.text(f.lines[f.written:], f.sum)
	if err == nil {
		_, err = f.handle.Write(text)
	}
	if err != nil {
		return errors.Join(err, f.close())
	}
	f.sum, f.written = sum, len(f.lines)
	return nil
}

// anew writes the whole journal: at once where nothing lies at its place, and else so
// that what lies there stays whole until the new one is on disk.
func (f *file) anew() error {
	if err := f.hold(); err != nil {
		return err
	}
	_, err := f.fs.Lstat(f.place.journal())
	if errors.Is(err, fs.ErrNotExist) {
		return f.create()
	}
	if err != nil {
		return err
	}
	return f.rewrite()
}

// create writes a journal where there is none.
func (f *file) create() error {
	text, sum, err := f.whole()
	if err != nil {
		return err
	}
	h, err := f.fs.OpenFile(f.place.journal(), os.O_WRONLY|os.O_APPEND|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	f.ours, f.handle, f.unnamed = true, h, true
	f.own, _ = h.Stat()
	if _, err = h.Write(text); err != nil {
		return errors.Join(err, f.close(), f.remove(f.place.journal()))
	}
	f.sum, f.written = sum, len(f.lines)
	return nil
}

// rewrite writes the whole journal to another file and lets that take its place:
// until then the one before stays as it is.
func (f *file) rewrite() error {
	text, sum, err := f.whole()
	if err != nil {
		return err
	}
	if err := f.writeTemp(text); err != nil {
		return err
	}
	if err := f.setAside(); err != nil {
		return err
	}
	if err := f.fs.Rename(f.place.temp(), f.place.journal()); err != nil {
		return err
	}
	f.ours = true
	if err := f.fs.SyncDir(filepath.Dir(f.place.journal())); err != nil {
		return err
	}
	h, err := f.fs.OpenFile(f.place.journal(), os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return err
	}
	f.own, _ = h.Stat()
	f.handle, f.sum, f.written = h, sum, len(f.lines)
	f.reached(f.lines, f.written)
	return nil
}

// writeTemp leaves a file of that content on disk, or none.
func (f *file) writeTemp(text []byte) error {
	temp := f.place.temp()
	if err := f.remove(temp); err != nil {
		return err
	}
	h, err := f.fs.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	_, err = h.Write(text)
	if err == nil {
		err = h.Sync()
	}
	if err := errors.Join(err, h.Close()); err != nil {
		return errors.Join(err, f.remove(temp))
	}
	return nil
}

// whole returns the journal from its head on.
func (f *file) whole() ([]byte, string, error) {
	h := head{Version: version, Base: f.base}
	if f.key != nil {
		h.Key = f.key.Head()
	}
	if f.place.away() {
		h.Path = f.place.document
	}
	var head bytes.Buffer
	sum, err := appendLine(&head, "", line{Head: &h})
	if err != nil {
		return nil, "", err
	}
	text, sum, err := f.text(f.lines, sum)
	return append(head.Bytes(), text...), sum, err
}

// text returns lines as they stand in the file, encrypted where it is: changes that
// follow each other together, as encrypting costs more than all else.
func (f *file) text(lines []line, sum string) ([]byte, string, error) {
	var out bytes.Buffer
	for i := 0; i < len(lines); {
		l, n := lines[i], 1
		if f.key != nil && l.Mark == nil {
			if n = slices.IndexFunc(lines[i:], func(l line) bool { return l.Mark != nil }); n < 0 {
				n = len(lines) - i
			}
			plain, err := json.Marshal(lines[i : i+n])
			if err != nil {
				return nil, "", err
			}
			sealed, err := f.key.Seal(plain)
			if err != nil {
				return nil, "", err
			}
			l = line{Of: n, Sealed: sealed}
		}
		var err error
		if sum, err = appendLine(&out, sum, l); err != nil {
			return nil, "", err
		}
		i += n
	}
	return out.Bytes(), sum, nil
}

// mine reports whether what lies at the place may be removed.
func (f *file) mine() bool {
	if f.place.away() {
		return f.held
	}
	return f.ours
}

// look finds out whether another window, where files cannot be locked, has put its
// journal in the place of ours.
func (f *file) look() {
	now, err := f.fs.Lstat(f.place.journal())
	if err == nil && f.own != nil && !os.SameFile(now, f.own) {
		f.ours, f.own = false, nil
	}
}

// discard removes the journal and, of a document never saved, its base.
func (f *file) discard() error {
	err := f.close()
	f.lines, f.changes, f.unsaved = nil, 0, nil
	f.look()
	if f.mine() {
		err = errors.Join(err, f.clear(f.place))
	}
	return errors.Join(err, f.leave())
}

// clear removes what lies at a place: the base last, as it is of use without the
// journal, and not the other way round.
func (f *file) clear(p place) error {
	err := errors.Join(f.remove(p.temp()), f.remove(p.journal()))
	if p.away() {
		err = errors.Join(err, f.remove(p.base()))
	}
	if err != nil {
		return fmt.Errorf("remove journal: %w", err)
	}
	return nil
}

func (f *file) remove(path string) error {
	if err := f.fs.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
