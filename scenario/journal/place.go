package journal

import (
	"errors"
	"path/filepath"
	"strconv"

	"spanwise/scenario/store"
)

// ErrNoPlace is what a [Writer] has to say of a document that has no file, where there
// is no state folder either. It ends with the first save.
var ErrNoPlace = errors.New("there is no folder for unsaved changes")

// Folder is the name of the program's own folder among the states of programs.
const Folder = "spanwise"

// StateFolder returns where the journals of documents that were never saved are
// kept: $XDG_STATE_HOME/spanwise or ~/.local/state/spanwise,
// ~/Library/Application Support/spanwise on macOS, %LocalAppData%\spanwise on
// Windows. goos is runtime.GOOS; env and home are os.Getenv and os.UserHomeDir.
func StateFolder(goos string, env func(string) string, home func() (string, error)) (string, error) {
	name := "XDG_STATE_HOME"
	below := filepath.Join(".local", "state")
	switch goos {
	case "windows":
		name, below = "LocalAppData", filepath.Join("AppData", "Local")
	case "darwin", "ios":
		name, below = "", filepath.Join("Library", "Application Support")
	}
	// The rule for XDG folders: a path that is not absolute is as good as none.
	if set := env(name); name != "" && filepath.IsAbs(set) {
		return filepath.Join(set, Folder), nil
	}
	at, err := home()
	if err != nil {
		return "", errors.Join(errors.New("no folder for the state of programs"), err)
	}
	return filepath.Join(at, below, Folder), nil
}

const (
	unsavedPrefix = "unsaved-"
	journalSuffix = ".journal"
	baseSuffix    = ".spanwise"
	tempSuffix    = ".journal.tmp"
)

// place is where a journal lies: beside the file of a document, or under an id in
// the state folder, where the document was never saved or lies in a folder in which
// nothing can be written.
type place struct {
	document   string // path of its file, "" for one never saved
	folder, id string // "" for beside
}

func (p place) away() bool { return p.folder != "" }

func (p place) named(suffix string) string {
	if p.away() {
		return filepath.Join(p.folder, unsavedPrefix+p.id+suffix)
	}
	return store.Beside(p.document, ".", suffix)
}

func (p place) journal() string { return p.named(journalSuffix) }
func (p place) temp() string    { return p.named(tempSuffix) }

// base is the file that holds a document which was never saved, as it was opened;
// in the state folder only.
func (p place) base() string { return p.named(baseSuffix) }

// aside is the n-th name for a journal that could not be recovered, from 1.
func (p place) aside(n int) string { return p.named("." + strconv.Itoa(n) + journalSuffix) }

// Beside returns where the journal of a document's file lies.
func Beside(path string) string { return place{document: path}.journal() }

// beside is the place of a file's journal: beside what links lead to, so that one
// file has one journal whatever it is called.
func beside(fsys store.FS, path string) place {
	if target, err := store.Target(fsys, path); err == nil {
		path = target
	}
	return place{document: path}
}
