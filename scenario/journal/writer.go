package journal

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

// ErrSlow: the disk of the journal does not answer.
var ErrSlow = errors.New("the disk of the journal does not answer")

// patience is how long a save or the end of a document waits for that disk.
const patience = 10 * time.Second

// Options say what a journal is of and where it lies.
type Options struct {
	// Path is where the document's file lies, "" for one that was never saved.
	Path string
	// Base is what that file held when it was read.
	Base store.Stamp
	// Document is one that was never saved, as it is opened. It is copied at once.
	Document *scenario.Document
	// Waits lets the copy of Document be written with the first change, not at once:
	// for one that is nobody's work, such as the demonstration.
	Waits bool
	// Passphrase encrypts the journal, and the copy of Document; "" is plain.
	Passphrase string
	// Key is that of an encrypted file as it was opened. Without it one is made, which
	// takes a second in which changes are in memory only.
	Key *store.Key
	// Folder is the state folder, see [StateFolder], and ID a name of its own for the
	// journal there. They may be "" for a document with a path: then there is no
	// journal where its folder lets nothing be written.
	Folder, ID string
	// Holder says whose window this is, for others that look into the state folder.
	Holder store.Holder
	// Clock tells when a change was made, to be shown; nil is time.Now.
	Clock func() time.Time
	// Trouble is told, from another goroutine, of the first of a run of failures and,
	// with nil, of its end. It may be nil. It must not wait for the session's
	// goroutine, which may be waiting for the journal.
	Trouble func(error)
	// WorkFactor is as in [store.Options].
	WorkFactor int
}

// Writer appends the changes of one open document to its journal. Append never
// waits for the disk: a goroutine writes what has come at once, and has it synced.
// Where that fails it tells so once, keeps everything in memory, and writes it all
// with the next change. Writer is a session.Recorder.
type Writer struct {
	clock   func() time.Time
	trouble func(error)

	// The goroutine's own.
	file    *file
	first   int // changes before file's base
	waiting []waiter

	mu       sync.Mutex
	queue    []job
	appended int
	safe     int // of these, on disk or in a saved file
	err      error
	told     bool // of a failure whose end was not told
	ended    bool

	wake chan struct{}
	over chan struct{}
}

// job is one thing for the goroutine to do, in turn.
type job struct {
	record  Record
	at      time.Time
	mark    *mark // After counts from the first change ever
	saved   *saved
	ends    bool // nothing follows
	discard bool
	done    chan error // nil where nobody waits
}

// waiter is told when so many lines of the file are on disk.
type waiter struct {
	done  chan error
	lines int
}

// Create begins a journal. A file is made with the first change; one that lies there
// already, and was not resumed, keeps its content under another name.
func Create(fsys store.FS, o Options) *Writer { return start(fsys, o, nil) }

func start(fsys store.FS, o Options, r *Recovered) *Writer {
	f := &file{
		fs: fsys, place: beside(fsys, o.Path), folder: o.Folder, id: o.ID, who: o.Holder,
		base: o.Base, passphrase: o.Passphrase, workFactor: o.WorkFactor,
	}
	if o.Passphrase != "" {
		f.key = o.Key
	}
	held := 0
	switch {
	case r != nil:
		held = r.into(f)
	case o.Path == "" && o.Folder == "":
		f.lost = ErrNoPlace
	case o.Path == "":
		f.place, f.ours = place{folder: o.Folder, id: o.ID}, true
		f.unsaved, f.waits = o.Document.Clone(), o.Waits
	}
	w := &Writer{
		clock: o.Clock, trouble: o.Trouble, file: f, first: -held,
		appended: f.changes - held, safe: f.changes - held,
		wake: make(chan struct{}, 1), over: make(chan struct{}),
	}
	if w.clock == nil {
		w.clock = time.Now
	}
	go w.run()
	return w
}

// Append takes one change. What the record holds must not be changed any more.
func (w *Writer) Append(r Record) {
	w.give(job{record: r, at: w.clock()})
}

// Point returns how many changes were appended, those recovered included.
func (w *Writer) Point() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.appended
}

// Safe returns how many of these are on disk.
func (w *Writer) Safe() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.safe
}

// Err returns why the newest changes are not on disk, nil where they are or soon
// will be.
func (w *Writer) Err() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.err
}

// Sync waits until all that was appended is on disk, or returns why it is not.
func (w *Writer) Sync() error { return w.wait(job{}, nil) }

// Saving says that a file with that stamp is about to take its place at path and
// that it holds the document as it was at a [Writer.Point]. It returns when the mark
// is on disk: should the program end before Saved, the file and the journal are
// still known to belong together. A disk that does not answer, which may be another
// than the file's, keeps nobody from saving: the error is then ErrSlow.
func (w *Writer) Saving(point int, path string, stamp store.Stamp) error {
	return w.wait(job{mark: &mark{After: point, Stamp: stamp, Path: path}}, time.After(patience))
}

// Saved says that the file has taken its place. The journal begins anew beside it,
// with what came after the point, encrypted where there is a passphrase.
func (w *Writer) Saved(point int, path string, stamp store.Stamp, passphrase string) {
	w.give(job{saved: &saved{after: point, path: path, stamp: stamp, passphrase: passphrase}})
}

// Close writes what is left and ends. The journal stays where it holds changes that
// no file holds.
func (w *Writer) Close() error { return w.end(job{ends: true}, nil) }

// Discard ends and removes the journal, as the document is closed and what is not
// saved is not wanted. The error is ErrSlow where the disk does not answer; it is then
// removed when that does.
func (w *Writer) Discard() error {
	return w.end(job{ends: true, discard: true}, time.After(patience))
}

func (w *Writer) end(j job, until <-chan time.Time) error {
	err := w.wait(j, until)
	if errors.Is(err, ErrSlow) {
		return err
	}
	select {
	case <-w.over:
		return err
	case <-until:
		return ErrSlow
	}
}

// wait gives a job and waits until it is done, or until then; nil is for ever.
func (w *Writer) wait(j job, until <-chan time.Time) error {
	j.done = make(chan error, 1)
	if !w.give(j) {
		return nil
	}
	select {
	case err := <-j.done:
		return err
	case <-until:
		return ErrSlow
	}
}

// give puts a job at the end of the queue. It is false after the end.
func (w *Writer) give(j job) bool {
	w.mu.Lock()
	if w.ended {
		w.mu.Unlock()
		return false
	}
	w.queue, w.ended = append(w.queue, j), j.ends
	if j.record != nil {
		w.appended++
	}
	w.mu.Unlock()
	w.stir()
	return true
}

func (w *Writer) stir() {
	select {
	case w.wake <- struct{}{}:
	default:
	}
}

// run is the goroutine: it writes what has come at once, and lets it be synced
// meanwhile.
func (w *Writer) run() {
	defer close(w.over)
	w.settled(w.file.flush()) // the base and the key, before they are needed
	for {
		w.file.beginSync()
		select {
		case err := <-w.file.result:
			w.settled(w.file.endSync(err))
		case <-w.wake:
			w.mu.Lock()
			jobs, ended := w.queue, w.ended
			w.queue = nil
			w.mu.Unlock()
			if len(jobs) > 0 {
				w.do(jobs)
			}
			if ended {
				w.settled(w.file.settle())
				_ = errors.Join(w.file.close(), w.file.release())
				return
			}
		}
	}
}

// do does what has come in turn. Before a journal ends or begins anew, all before it
// is brought to the disk.
func (w *Writer) do(jobs []job) {
	var err error
	for _, j := range jobs {
		if j.saved != nil {
			w.settled(errors.Join(err, w.file.flush(), w.file.settle()))
			err = nil
		}
		err = errors.Join(err, w.one(j))
		if j.done != nil {
			w.waiting = append(w.waiting, waiter{j.done, len(w.file.lines)})
		}
	}
	if !jobs[len(jobs)-1].discard { // nothing follows that
		err = errors.Join(err, w.file.flush())
	}
	if err != nil || w.file.synced == w.file.written {
		w.settled(err)
	}
}

// settled tells those who wait what they waited for: a failure tells all of them.
func (w *Writer) settled(err error) {
	w.report(err)
	w.waiting = slices.DeleteFunc(w.waiting, func(of waiter) bool {
		over := err != nil || w.file.handle == nil || of.lines <= w.file.synced
		if over {
			of.done <- err
		}
		return over
	})
}

// one does a job, but for the flush that follows all of them.
func (w *Writer) one(j job) error {
	switch {
	case j.record != nil:
		change, err := encode(j.record)
		if err != nil && w.file.lost == nil {
			w.file.lost = fmt.Errorf("journal: %w", err)
		}
		w.file.add(line{At: j.at.UTC(), Change: change})
	case j.mark != nil:
		m := *j.mark
		m.After -= w.first
		w.file.add(line{Mark: &m})
	case j.saved != nil:
		s := *j.saved
		s.after -= w.first
		w.first = j.saved.after
		return w.file.restart(s)
	case j.discard:
		return w.file.discard()
	}
	return nil
}

// report tells of failures when they begin, and of their end when something is on
// disk again: a save that leaves nothing to write is no sign of it.
func (w *Writer) report(err error) {
	wrote := err == nil && w.file.synced > 0
	w.mu.Lock()
	tell := err != nil && !w.told || wrote && w.told
	w.told = (w.told || err != nil) && !wrote
	w.err = err
	w.safe = max(w.safe, w.first+w.file.safe)
	w.mu.Unlock()
	if tell && w.trouble != nil {
		w.trouble(err)
	}
}
