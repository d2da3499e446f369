package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/roster"
	"spanwise/ui/importing"
	"spanwise/ui/widgets/files"
)

// The way of a roster into the window: its files are read in the background, the
// wizard shows what was guessed, and what it gives is opened or goes where else it
// was asked for.

// openRoster asks how the files of a roster are to be read, and opens what they give
// as a new document.
func (w *Window) openRoster(paths ...string) {
	path := paths[0]
	w.askRoster(importing.Question{
		Title: "Open a roster", Answer: "Open", Left: w.keepOpen,
		Accept: func(r importing.Result) { w.openImported(path, r) },
	}, paths...)
}

// openImported opens what was read as a new document.
func (w *Window) openImported(path string, r importing.Result) {
	w.addRecent(path)
	doc := &scenario.Document{Name: nameOfRoster(r), Terms: scenario.DefaultTerms(), Origin: r.Origin, Baseline: scenario.State{Org: r.Org, Model: scenario.DefaultModel()}}
	w.adopt(doc, source{unsaved: true})
	w.status.say(readWords(r.Import))
	w.giveBack()
}

// nameOfRoster names a document after its files: after what the names of several have
// in common, up to where a word ends, else after the first that holds managers, of
// senior posts.
func nameOfRoster(r importing.Result) string {
	var names []string
	first := ""
	for _, f := range r.Import.Files {
		name := withoutEnding(f.File)
		names = append(names, name)
		if first == "" && !f.Junior {
			first = name
		}
	}
	if len(names) == 0 {
		return nameOfFile(r.Import.File)
	}
	if common := commonStart(names); len(common) >= commonLeast {
		return common
	}
	if first == "" {
		return names[0]
	}
	return first
}

const (
	commonLeast = 4 // letters that say something
	wordEnds    = " -_.,()+"
)

// commonStart is what all names begin with, whole words only.
func commonStart(names []string) string {
	common := names[0]
	for _, name := range names[1:] {
		n := 0
		for n < min(len(common), len(name)) && common[n] == name[n] {
			n++
		}
		whole := func(s string) bool { return n == len(s) || strings.ContainsRune(wordEnds, rune(s[n])) }
		if !whole(common) || !whole(name) {
			n = max(0, strings.LastIndexAny(common[:n], wordEnds))
		}
		common = common[:n]
	}
	return strings.Trim(common, wordEnds)
}

func withoutEnding(file string) string {
	file = filepath.Base(file)
	return strings.TrimSuffix(file, filepath.Ext(file))
}

// giveBack returns memory to the system: reading a file takes several times what is
// kept of it.
func (w *Window) giveBack() { w.background(debug.FreeOSMemory) }

// askRoster reads the files of a roster in the background and asks, in the wizard,
// how they are meant. Accept is given the result; Left follows where nothing is taken.
func (w *Window) askRoster(q importing.Question, paths ...string) {
	w.readRoster(q, w.mappings().Recall(), map[string]string{}, paths)
}

// readRoster reads the files, with a password for each that is encrypted.
// Recall says how files like them were read before.
func (w *Window) readRoster(q importing.Question, recall importing.Recall, passwords map[string]string, paths []string) {
	name := filepath.Base(paths[0])
	var opened *importing.Opened
	w.startOpening("Reading "+name, func(ctx context.Context, progress func(done, total int)) error {
		sources, err := readSources(paths)
		if err != nil {
			return err
		}
		opened, err = importing.Open(ctx, sources, passwords, recall, progress)
		return err
	}, func(err error) {
		var locked *importing.PasswordError
		switch {
		case errors.As(err, &locked):
			importing.AskPassword(w.win.Canvas(), locked, func(given string) {
				passwords[locked.File] = given
				w.readRoster(q, recall, passwords, paths)
			}, q.Left)
		case err != nil:
			goOn(q.Left)
			w.failUnlessCancelled(name+" could not be opened", err)
		default:
			w.files.Used(paths[0]) // one more file, and a mapping, are looked for beside it
			importing.Show(opened, q, w.surround())
			w.giveBack()
		}
	})
}

func readSources(paths []string) ([]roster.Source, error) {
	out := make([]roster.Source, len(paths))
	for i, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		out[i] = roster.Source{Name: filepath.Base(path), Data: data}
	}
	return out, nil
}

// mappings is what is kept of how rosters were read before.
func (w *Window) mappings() *importing.Memory { return importing.NewMemory(w.preferences()) }

// surround is what the wizard needs of the window.
func (w *Window) surround() importing.Surround {
	return importing.Surround{
		Canvas: w.win.Canvas(), Background: w.aside, Clipboard: w.app.Clipboard(), Memory: w.mappings(),
		Words: words, Date: w.now().Format(time.DateOnly),
		AskFile: w.askSource, AskSave: w.askWrite,
	}
}

// askSource asks for a file and reads it.
func (w *Window) askSource(take func(roster.Source)) {
	w.files.Pick("Choose a file", []string{".csv", ".tsv", ".txt", ".xlsx", ".xlsm", mappingSuffix}, func(path string) {
		var sources []roster.Source
		var err error
		w.files.Aside(func() { sources, err = readSources([]string{path}) }, func() {
			if err != nil {
				w.fail(filepath.Base(path)+" could not be read", err)
				return
			}
			take(sources[0])
		})
	})
}

const mappingSuffix = ".json"

// askWrite asks where to write a mapping.
func (w *Window) askWrite(title, name string, data []byte) {
	w.files.Ask(files.Question{
		Title: title, Name: name + mappingSuffix, Suffix: mappingSuffix, Answer: "Save",
		Write: func(path string, done func(error)) {
			var err error
			w.files.Aside(func() { err = os.WriteFile(path, data, 0o600) }, func() { done(err) })
		},
	})
}

// showOrigin tells where the baseline comes from.
func (w *Window) showOrigin() {
	importing.ShowOrigin(w.win.Canvas(), w.app.Clipboard(), w.session.Origin())
}

// noOrigin says why there is nothing to tell of an import.
func (w *Window) noOrigin() string {
	if w.session.Origin().IsZero() {
		return "the baseline was not imported"
	}
	return ""
}

// dropped opens the files that were dropped on the window: a project, or the parts
// of a roster.
func (w *Window) dropped(what []fyne.URI) {
	if len(what) == 0 || w.opening || w.whileBusy() != "" || w.win.Canvas().Overlays().Top() != nil {
		return
	}
	paths := make([]string, len(what))
	for i, f := range what {
		paths[i] = files.Absolute(f.Path())
	}
	open := func() { w.whenSaved(func() { w.loadAll(paths) }) }
	if w.dropChoice != nil && !isProject(paths[0]) && w.holdsWork() {
		w.dropChoice(paths[0], open)
		return
	}
	open()
}

// holdsWork reports whether a project or a roster is open, not the demonstration.
func (w *Window) holdsWork() bool {
	return w.session.Path() != "" || !w.session.Origin().IsZero()
}

func isProject(path string) bool { return strings.EqualFold(filepath.Ext(path), projectSuffix) }
