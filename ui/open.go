package ui

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"spanwise/scenario"
	"spanwise/scenario/roster"
	"spanwise/scenario/sample"
	"spanwise/scenario/session"
	"spanwise/ui/importing"
)

const projectSuffix = ".spanwise"

// Start opens what the window shows first: the file given, else the project that
// was open last, else the demonstration company.
func (w *Window) Start(file string) {
	w.show(session.Baseline)
	w.lookForRecent()
	w.startWith(file, func() {
		last := w.preferences().String(prefProject)
		switch {
		case file != "":
			w.load(file)
		case last != "":
			w.load(last)
		default:
			w.openDemonstration()
		}
	})
}

func (w *Window) openDemonstration() {
	w.adopt(sample.New(sample.Options{}), source{nobodys: true})
	w.status.say("The demonstration company: an invented organisation, to be changed as you like")
}

func (w *Window) askDemonstration() { w.whenSaved(w.openDemonstration) }

func (w *Window) askOpen() {
	w.whenSaved(func() {
		d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
			switch {
			case err != nil:
				w.fail("The file could not be opened", err)
			case r != nil:
				path := r.URI().Path()
				_ = r.Close() // it is read by its path
				w.load(path)
			}
		}, w.win)
		d.SetFilter(storage.NewExtensionFileFilter([]string{".csv", ".tsv", ".txt", ".spanwise"}))
		d.SetView(dialog.ListView)
		w.showFiles(d)
	})
}

// showFiles shows one of Fyne's file dialogs in the folder used last; Escape leaves it.
func (w *Window) showFiles(d *dialog.FileDialog) {
	if folder, err := storage.ListerForURI(storage.NewFileURI(w.folder())); err == nil {
		d.SetLocation(folder)
	}
	c := w.win.Canvas()
	before := c.OnTypedKey()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			d.Dismiss()
		}
	})
	d.SetOnClosed(func() { c.SetOnTypedKey(before) })
	d.Resize(c.Size().SubtractWidthHeight(160, 120))
	d.Show()
	c.Unfocus()
}

// folder is where the last file was, else the home folder.
func (w *Window) folder() string {
	if last := w.preferences().String(prefFolder); last != "" {
		return last
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return home
}

func (w *Window) dropped(files []fyne.URI) {
	if len(files) > 0 && w.whileBusy() == "" && w.win.Canvas().Overlays().Top() == nil {
		w.whenSaved(func() { w.load(files[0].Path()) })
	}
}

// load reads a roster or a project in the background and shows it. Until then
// nothing can be changed: what is open is about to be replaced. A file that cannot
// be read leaves open what was, or the demonstration company where nothing was.
func (w *Window) load(path string) {
	path = absolute(path)
	if strings.EqualFold(filepath.Ext(path), projectSuffix) {
		w.loadProject(path)
		return
	}
	w.opening = true
	name := filepath.Base(path)
	var found *roster.Import
	w.start("Opening "+name, func(ctx context.Context, _ func(done, total int)) (err error) {
		found, err = readRoster(ctx, path)
		return err
	}, func(err error) {
		w.opened()
		if err != nil {
			w.failUnlessCancelled(name+" could not be opened", err)
			return
		}
		w.imported(path, found)
	})
}

// opened ends the time in which what is open is about to be replaced.
func (w *Window) opened() {
	w.opening = false
	if w.org().Len() == 0 {
		w.openDemonstration()
	}
}

func readRoster(ctx context.Context, path string) (*roster.Import, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	found, err := roster.Read(ctx, filepath.Base(path), f, roster.Options{})
	return found, errors.Join(err, f.Close())
}

// imported shows what was wrong with a roster; without a doubt it opens at once.
func (w *Window) imported(path string, found *roster.Import) {
	accept := func() {
		w.preferences().SetString(prefFolder, filepath.Dir(path))
		w.addRecent(path)
		name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		w.use(&scenario.Document{Name: name, Baseline: scenario.State{Org: found.Org, Model: scenario.DefaultModel()}}, "")
		w.status.say(readWords(found))
	}
	if len(importing.Doubts(found.Problems)) == 0 && !found.Blocked() {
		accept()
		return
	}
	importing.Ask(w.win.Canvas(), found, accept)
}

// readWords says what became of the rows, and which columns were left behind.
func readWords(found *roster.Import) string {
	text := fmt.Sprintf("%s became %s", counted(found.Rows, "row", "rows"), counted(found.Org.Len(), "position", "positions"))
	var left []string
	for _, h := range found.Headers {
		if h != "" && !slices.Contains(slices.Collect(maps.Values(found.Columns)), h) {
			left = append(left, h)
		}
	}
	if len(left) > 0 {
		text += "; not kept: " + strings.Join(left, ", ")
	}
	return text
}
