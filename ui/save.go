package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// save writes the project where it belongs, asking for a place the first time, and
// then goes on with next, if any.
func (w *Window) save(next func()) {
	if w.session.Path() == "" {
		w.askSaveAs(next)
		return
	}
	if err := w.saveTo(w.session.Path()); err != nil {
		w.fail("The project was not saved", err)
		return
	}
	goOn(next)
}

func goOn(next func()) {
	if next != nil {
		next()
	}
}

func (w *Window) saveTo(path string) error {
	if err := w.session.Save(path); err != nil {
		return err
	}
	w.savedAt = w.now()
	w.remember(path)
	w.status.say("Saved as " + path)
	w.showStatus()
	w.showTitle()
	return nil
}

func (w *Window) askSaveAs(next func()) {
	name := w.session.Name()
	if w.session.Path() != "" {
		name = strings.TrimSuffix(filepath.Base(w.session.Path()), projectSuffix)
	}
	w.askPath(pathQuestion{
		title: "Save the project", name: fileName(name) + projectSuffix, suffix: projectSuffix, answer: "Save",
		write: w.saveTo, then: next,
	})
}

// fileName makes a document's name fit for a file.
func fileName(name string) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '-'
		}
		return r
	}, strings.TrimSpace(name))
	if name == "" {
		return "Organisation"
	}
	return name
}

// pathQuestion asks where to write a file.
type pathQuestion struct {
	title, text  string
	name, suffix string
	answer       string
	more         fyne.CanvasObject // shown above the path, nil for none
	write        func(path string) error
	then         func() // after the dialog is closed, nil for nothing
}

// askPath asks where to write a file. The suffix is added where it is missing, and
// a file that exists is replaced only after a second yes. The dialog stays open
// while write fails, with the reason.
func (w *Window) askPath(q pathQuestion) {
	d := &widgets.Dialog{Title: q.title, Text: q.text, Width: 620}
	field := d.Field(filepath.Join(w.folder(), q.name))
	confirmed := ""
	accept := func() bool {
		if base := strings.TrimSpace(field.Text); base == "" || strings.HasSuffix(base, string(filepath.Separator)) {
			d.Fail("Give the file a name.")
			return false
		}
		path := withSuffix(field.Text, q.suffix)
		if _, err := os.Stat(path); err == nil && confirmed != path && path != w.session.Path() {
			confirmed = path
			d.Fail(fmt.Sprintf("%s exists. “%s” again replaces it.", filepath.Base(path), q.answer))
			return false
		}
		if err := q.write(path); err != nil {
			d.Fail(words(err))
			return false
		}
		w.preferences().SetString(prefFolder, filepath.Dir(path))
		return true
	}
	browse := widgets.NewButton("Folder…", nil, w.tips, func() { w.browse(field) })
	column := widgets.Column(6)
	if q.more != nil {
		column.Add(q.more)
	}
	column.Add(widgets.NewText("File", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}))
	column.Add(container.NewBorder(nil, nil, nil, browse, field))
	d.Content = column
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: q.answer, Do: accept, Then: func() { goOn(q.then) }}}
	d.First = field
	d.Show(w.win.Canvas())
}

// browse lets the user pick another folder for the file in the field.
func (w *Window) browse(field *widgets.Entry) {
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err == nil && folder != nil {
			field.SetText(filepath.Join(folder.Path(), filepath.Base(field.Text)))
		}
	}, w.win)
	w.showFiles(d)
}

func withSuffix(path, suffix string) string {
	path = strings.TrimSpace(path)
	if strings.HasPrefix(path, "~/") {
		if home, err := os.UserHomeDir(); err == nil {
			path = filepath.Join(home, path[2:])
		}
	}
	if !strings.EqualFold(filepath.Ext(path), suffix) {
		path += suffix
	}
	return absolute(path)
}

// absolute makes a path hold from any folder; one that cannot be made so stays.
func absolute(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		return whole
	}
	return path
}

// whenSaved runs next at once, or after asking what becomes of unsaved changes.
func (w *Window) whenSaved(next func()) {
	w.commitField()
	if !w.session.Unsaved() {
		next()
		return
	}
	d := &widgets.Dialog{
		Title: "Save the changes first?",
		Text:  "“" + w.session.Name() + "” has changes that no file holds.",
	}
	d.Answers = []widgets.Answer{
		{Label: "Cancel"},
		{Label: "Discard changes", Then: next},
		{Label: "Save", Then: func() { w.save(next) }},
	}
	d.Show(w.win.Canvas())
}

// close ends the program, once nothing is left unsaved.
func (w *Window) close() {
	if w.win.Canvas().Overlays().Top() != nil {
		return // a question is open; it comes first
	}
	w.whenSaved(func() {
		if w.job != nil {
			w.job.cancel()
		}
		w.win.SetCloseIntercept(nil)
		w.app.Quit()
	})
}
