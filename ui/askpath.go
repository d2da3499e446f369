package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"spanwise/scenario/picture"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Where to write a file.

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
	ending       func() string // where it is chosen in the dialog: then instead of the suffix
	answer       string
	more         fyne.CanvasObject // shown above the path, nil for none
	// write writes the file and then calls done, perhaps later.
	write func(path string, done func(error))
	// instead returns the path to offer where one cannot be written; nil offers the same.
	instead func(path string, err error) string
	then    func() // after the dialog is closed, nil for nothing
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
		path := q.path(field.Text)
		if _, err := os.Stat(path); err == nil && confirmed != path && path != w.session.Path() {
			confirmed = path
			d.Fail(fmt.Sprintf("%s exists. “%s” again replaces it.", filepath.Base(path), q.answer))
			return false
		}
		d.Wait("Writing the file…")
		q.write(path, func(err error) {
			if err != nil && q.instead != nil && d.Shown() {
				field.SetText(q.instead(path, err))
			}
			w.written(d, q, path, err)
		})
		return false
	}
	browse := widgets.NewButton("Folder…", nil, w.tips, func() { w.browse(field) })
	column := widgets.Column(6)
	if q.more != nil {
		column.Add(q.more)
	}
	column.Add(widgets.NewText("File", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}))
	column.Add(container.NewBorder(nil, nil, nil, browse, field))
	d.Content = column
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: q.answer, Do: accept}}
	d.First = field
	d.Show(w.win.Canvas())
}

// path returns what was typed with the ending that it is to have.
func (q pathQuestion) path(typed string) string {
	if q.ending == nil {
		return withSuffix(typed, q.suffix)
	}
	typed = strings.TrimSpace(typed)
	if _, err := picture.FormatOf(typed); err == nil { // that of another format
		typed = strings.TrimSuffix(typed, filepath.Ext(typed))
	}
	return withSuffix(typed, q.ending())
}

// written closes the dialog that asked for the path, or lets it tell what went wrong.
func (w *Window) written(d *widgets.Dialog, q pathQuestion, path string, err error) {
	switch {
	case err != nil && !d.Shown():
		w.fail(filepath.Base(path)+" was not written", err)
		return
	case err != nil:
		d.Fail(words(err))
		return
	}
	w.preferences().SetString(prefFolder, filepath.Dir(path))
	d.Close()
	goOn(q.then)
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
