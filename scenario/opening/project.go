package opening

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"spanwise/scenario/figures"
	"spanwise/scenario/store"
)

// Suffix ends the names of projects.
const Suffix = ".spanwise"

// Project is a project on its way into a window. Path and Passphrase are given; Lock and
// Taken as well, where the document that is open has the lock already.
type Project struct {
	Path, Passphrase string
	File             *store.File
	Lock             *store.Lock
	Taken            bool       // the lock is that of the document that is open
	Stale            bool       // its holder had ended without letting go
	LockErr          error      // why there is no lock
	Left             *Recovered // unsaved changes, nil for none
	LeftErr          error      // why what was left cannot be recovered
	Ready            figures.Prepared
}

// Read takes the lock, reads the file, and looks for what was left of it. The lock is
// let go of where that fails or was cancelled.
func (p *Project) Read(ctx context.Context, fsys store.FS, who store.Holder) (err error) {
	defer func() {
		if err != nil && p.Lock != nil && !p.Taken {
			err = errors.Join(err, p.Lock.Unlock())
		}
	}()
	if p.Lock == nil {
		_, before := os.Stat(store.Beside(p.Path, ".", ".lock"))
		p.Lock, p.LockErr = store.TryLock(p.Path, who)
		p.Stale = p.Lock != nil && before == nil
	}
	if p.File, err = store.OpenFile(fsys, p.Path, p.Passphrase); err != nil {
		return err
	}
	if !p.File.Encrypted {
		p.Passphrase = ""
	}
	if !p.Taken && !errors.Is(p.LockErr, store.ErrLocked) { // else the journal is of a window that lives
		p.Left, p.LeftErr = recoverBeside(fsys, p.Path, p.File, p.Passphrase)
		if errors.Is(p.LeftErr, fs.ErrNotExist) {
			p.LeftErr = nil
		}
	}
	p.Ready, err = figures.Prepare(ctx, p.File.Doc)
	return err
}
