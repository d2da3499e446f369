package ui

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"spanwise/scenario/roster"
	"spanwise/scenario/sample"
	"spanwise/scenario/session"
	"spanwise/ui/widgets"
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
			w.tourOnce()
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
		w.pickFile([]string{".csv", ".tsv", ".txt", ".xlsx", ".xlsm", projectSuffix}, w.load)
	})
}

// pickFile asks for a file with one of the endings.
func (w *Window) pickFile(endings []string, take func(path string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			w.fail("The file could not be opened", err)
		case r != nil:
			path := r.URI().Path()
			_ = r.Close() // it is read by its path
			take(path)
		}
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter(endings))
	d.SetView(dialog.ListView)
	w.showFiles(d)
}

// showFiles shows one of Fyne's file dialogs in the folder used last; Escape leaves it.
func (w *Window) showFiles(d *dialog.FileDialog) {
	if folder, err := storage.ListerForURI(storage.NewFileURI(w.folder())); err == nil {
		d.SetLocation(folder)
	}
	c := w.win.Canvas()
	d.SetOnClosed(widgets.TakeKeys(c, func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			d.Dismiss()
		}
	}))
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

// load reads a roster or a project in the background and shows it. Until then
// nothing can be changed: what is open is about to be replaced. A file that cannot
// be read leaves open what was, or the demonstration company where nothing was.
func (w *Window) load(path string) { w.loadAll([]string{absolute(path)}) }

// loadAll opens a project, or a roster of several files.
func (w *Window) loadAll(paths []string) {
	if isProject(paths[0]) {
		w.loadProject(paths[0])
		return
	}
	w.openRoster(paths...)
}

// keepOpen goes on with what is open, or the demonstration company where nothing is.
func (w *Window) keepOpen() {
	if w.org().Len() == 0 {
		w.openDemonstration()
	}
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
