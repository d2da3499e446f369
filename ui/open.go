package ui

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"spanwise/scenario/opening"
	"spanwise/scenario/phrase"
	"spanwise/scenario/roster"
	"spanwise/scenario/sample"
	"spanwise/scenario/session"
	"spanwise/ui/widgets/files"
)

const projectSuffix = opening.Suffix

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

// coming says that the first document is still on its way, "" once there was one.
func (w *Window) coming() string {
	if w.begun {
		return ""
	}
	return "The organisation is being opened…"
}

// newFiles returns what asks for files over the window.
func (w *Window) newFiles() *files.Place {
	place := files.New(w.win, w.preferences(), w.tips)
	place.Own, place.Words, place.Fail = func() string { return w.session.Path() }, words, w.fail
	place.Aside = func(ask, then func()) { w.aside(func(func(func())) { ask() }, then) }
	return place
}

func (w *Window) openDemonstration() {
	w.adopt(sample.New(sample.Options{}), source{nobodys: true})
	w.status.say("The demonstration company: an invented organisation, to be changed as you like")
}

func (w *Window) askDemonstration() { w.whenSaved(w.openDemonstration) }

func (w *Window) askOpen() {
	w.whenSaved(func() {
		w.files.Pick("Open a project or a roster", []string{".csv", ".tsv", ".txt", ".xlsx", ".xlsm", projectSuffix}, w.load)
	})
}

// load reads a roster or a project in the background and shows it. Until then
// nothing can be changed: what is open is about to be replaced. A file that cannot
// be read leaves open what was, or the demonstration company where nothing was.
func (w *Window) load(path string) { w.loadAll([]string{files.Absolute(path)}) }

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
	text := fmt.Sprintf("%s became %s", phrase.Counted(found.Rows, "row", "rows"), phrase.Counted(found.Org.Len(), "position", "positions"))
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
