package journal

import (
	"errors"
	"path/filepath"
)

// syncing is how far what was written has come to the disk. A sync may take long, and
// what was written outlives the program, if not the machine; so a sync runs beside
// the writing and not before it.
type syncing struct {
	unnamed bool       // the folder does not have the file's name on disk yet
	synced  int        // lines on disk
	safe    int        // changes among them
	result  chan error // of the sync under way, nil for none
	target  int        // lines that it covers
}

// reached takes note of lines that are on disk.
func (s *syncing) reached(lines []line, n int) {
	for _, l := range lines[s.synced:n] {
		if l.Mark == nil {
			s.safe++
		}
	}
	s.synced, s.unnamed = n, false
}

// beginSync lets a goroutine sync what is written, unless one does so or all is. Its
// result goes to endSync.
func (f *file) beginSync() {
	if f.result != nil || f.handle == nil || f.synced == f.written {
		return
	}
	h, unnamed, folder, result := f.handle, f.unnamed, filepath.Dir(f.place.journal()), make(chan error, 1)
	f.result, f.target = result, f.written
	go func() {
		err := h.Sync()
		if err == nil && unnamed {
			err = f.fs.SyncDir(folder)
		}
		result <- err
	}()
}

// endSync takes the result. After a failure nobody knows what is on disk, so that the
// file has to be written anew.
func (f *file) endSync(err error) error {
	f.result = nil
	if err != nil {
		return errors.Join(err, f.close())
	}
	f.reached(f.lines, f.target)
	return nil
}

// settle returns when all that was written is on disk.
func (f *file) settle() error {
	for {
		f.beginSync()
		if f.result == nil {
			return nil
		}
		if err := f.endSync(<-f.result); err != nil {
			return err
		}
	}
}

// close lets go of the file; whether it is on disk is not asked.
func (f *file) close() error {
	if f.result != nil {
		<-f.result
	}
	h := f.handle
	f.handle, f.written, f.syncing = nil, 0, syncing{}
	if h == nil {
		return nil
	}
	return h.Close()
}
