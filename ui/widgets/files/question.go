package files

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Question asks where to write a file.
type Question struct {
	Title, Text string
	Name        string // to begin with, in the folder used last
	Suffix      string // added where it is missing
	// Ending is the suffix where it is chosen in the dialog; another of Endings gives way to it.
	Ending  func() string
	Endings []string
	Answer  string
	More    fyne.CanvasObject // shown above the path, nil for none
	Fields  []*widgets.Entry  // in More: Enter answers and Escape leaves from these too
	// Check tells beforehand why a path cannot be written; nil leaves that to Write. It is
	// called away from the window.
	Check func(path string) error
	// Write writes the file and then calls done, perhaps later.
	Write func(path string, done func(error))
	// Instead returns the path to offer where one cannot be written; nil offers the same.
	Instead func(path string, err error) string
	Then    func() // after the dialog is closed, nil for nothing
}

const questionWidth = 620

// Ask asks where to write a file. A file that exists is replaced only after a second
// yes. The dialog stays open while writing fails, with the reason.
func (p *Place) Ask(q Question) {
	d := &widgets.Dialog{Title: q.Title, Text: q.Text, Width: questionWidth}
	field := d.Field(filepath.Join(p.Folder(), q.Name))
	d.Content = p.content(q, field)
	for _, other := range q.Fields {
		d.Bind(other)
	}
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: q.Answer, Do: p.accept(q, d, field)}}
	d.First = field
	d.Show(p.window.Canvas())
	markName(field)
}

// markName marks the name of the file up to its ending, so that typing replaces that and
// keeps the folder.
func markName(field *widgets.Entry) {
	name := filepath.Base(field.Text)
	end := len([]rune(field.Text))
	field.Mark(end-len([]rune(name)), end-len([]rune(filepath.Ext(name))))
}

func (p *Place) content(q Question, field *widgets.Entry) fyne.CanvasObject {
	browse := widgets.NewButton("Folder…", nil, p.tips, func() { p.browse(field) })
	column := widgets.Column(6)
	if q.More != nil {
		column.Add(q.More)
	}
	column.Add(widgets.NewText("File", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}))
	column.Add(container.NewBorder(nil, nil, nil, browse, field))
	return column
}

// accept writes the file in the field, and keeps the dialog open until that is done.
func (p *Place) accept(q Question, d *widgets.Dialog, field *widgets.Entry) func() bool {
	confirmed := ""
	return func() bool {
		if base := strings.TrimSpace(field.Text); base == "" || strings.HasSuffix(base, string(filepath.Separator)) {
			d.Fail("Give the file a name.")
			return false
		}
		path := q.path(field.Text)
		ended := func(err error) {
			if err != nil && q.Instead != nil && d.Shown() {
				field.SetText(q.Instead(path, err))
			}
			p.written(d, q, path, err)
		}
		var exists bool
		var why error
		d.Wait("Writing the file…")
		p.Aside(func() { exists, why = q.ask(path) }, func() {
			switch {
			case !d.Shown(): // it was left before anything was written
			case exists && confirmed != path && path != p.Own():
				confirmed = path
				d.Fail(fmt.Sprintf("%s exists. “%s” again replaces it.", filepath.Base(path), q.Answer))
			case why != nil:
				ended(why)
			default:
				q.Write(path, ended)
			}
		})
		return false
	}
}

// ask asks the disk whether a file is there, and why none can be written.
func (q Question) ask(path string) (exists bool, why error) {
	_, err := os.Stat(path)
	if q.Check != nil {
		why = q.Check(path)
	}
	return err == nil, why
}

// written closes the dialog that asked for the path, or lets it tell what went wrong.
// Whoever left the dialog meanwhile wants nothing that was to follow; a file that was
// written all the same stands.
func (p *Place) written(d *widgets.Dialog, q Question, path string, err error) {
	left := !d.Shown()
	switch {
	case err != nil && left:
		p.Fail(filepath.Base(path)+" was not written", err)
		return
	case err != nil:
		d.Fail(p.Words(err))
		return
	}
	p.Used(path)
	d.Close()
	if q.Then != nil && !left {
		q.Then()
	}
}

// path returns what was typed with the ending that it is to have.
func (q Question) path(typed string) string {
	if q.Ending == nil {
		return withSuffix(typed, q.Suffix)
	}
	typed = strings.TrimSpace(typed)
	if slices.Contains(q.Endings, strings.ToLower(filepath.Ext(typed))) {
		typed = strings.TrimSuffix(typed, filepath.Ext(typed))
	}
	return withSuffix(typed, q.Ending())
}

func withSuffix(path, suffix string) string {
	path = withHome(strings.TrimSpace(path))
	if !strings.EqualFold(filepath.Ext(path), suffix) {
		path += suffix
	}
	return Absolute(path)
}
