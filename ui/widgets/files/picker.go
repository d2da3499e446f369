package files

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// picker is a dialog that finds a file or a folder by keys alone: its path is typed, the
// arrows walk what the folder holds, and Enter goes into a folder or takes a file.
type picker struct {
	place   *Place
	dialog  *widgets.Dialog
	field   *widgets.Entry
	list    *widgets.List
	counted *widgets.Text
	endings []string // of the files offered, none where a folder is asked for
	folder  string   // that is listed
	found   []found
	at      int // in found, -1 for none
	picked  string
}

const (
	pickWidth   = 620
	pickHigh    = 320
	pickLeast   = 120 // in a low window
	pickBesides = 210 // height of all but the list
)

// Pick asks for a file with one of the endings.
func (p *Place) Pick(title string, endings []string, take func(path string)) {
	p.pick(&widgets.Dialog{Title: title, Width: pickWidth}, "Open", endings, p.Folder(), take)
}

// browse lets the user pick another folder for the file in the field.
func (p *Place) browse(field *widgets.Entry) {
	from, _ := folderOf(field.Text)
	d := &widgets.Dialog{Title: "Choose a folder", Text: "With none marked in the list, the folder written here is taken.", Width: pickWidth}
	p.pick(d, "Choose", nil, from, func(folder string) {
		field.SetText(filepath.Join(folder, filepath.Base(field.Text)))
	})
}

func (p *Place) pick(d *widgets.Dialog, answer string, endings []string, folder string, take func(path string)) {
	k := &picker{place: p, dialog: d, endings: endings}
	k.field = d.Lookup(inside(folder), k.step)
	k.field.OnChanged = func(string) { k.look() }
	k.counted = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true})
	k.list = widgets.NewList(func() int { return len(k.found) },
		func() fyne.CanvasObject { return newFileRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) {
			o.(*fileRow).set(k.found[i], func() { k.tapped(i) })
		})
	k.list.OnSelected = func(i widget.ListItemID) { k.at = i }
	c := p.window.Canvas()
	high := min(pickHigh, max(pickLeast, c.Size().Height-pickBesides))
	d.Content, d.First = widgets.Column(6, k.field, widgets.Fixed(k.list, 0, high), k.counted), k.field
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: answer, Do: k.take, Then: func() { take(k.picked) }}}
	k.look()
	d.Show(c)
	k.field.Mark(len([]rune(k.field.Text)), len([]rune(k.field.Text))) // the end of a long path is what tells
}

// look lists the folder typed and marks the first that holds what follows it.
func (k *picker) look() {
	folder, part := folderOf(k.field.Text)
	found, err := listed(folder, part, k.endings)
	k.folder, k.found, k.at = folder, found, -1
	k.list.UnselectAll()
	k.list.Refresh()
	k.list.ScrollToTop()
	switch {
	case err != nil:
		k.counted.Set(k.place.Words(err))
	case len(found) == 0:
		k.counted.Set("Nothing here fits.")
	default:
		k.counted.Set("Arrows choose, Enter goes on, Escape leaves; ~ is your home folder")
	}
	if part != "" && len(found) > 0 {
		k.list.Select(0)
	}
}

// step goes to the next entry or the one before.
func (k *picker) step(by int) {
	if n := len(k.found); n > 0 {
		k.list.Select(min(max(k.at+by, 0), n-1))
	}
}

// tapped marks an entry, and takes the one that is marked.
func (k *picker) tapped(i int) {
	if k.at == i {
		k.dialog.Accept()
		return
	}
	k.list.Select(i)
}

// take reports whether the question is answered; a folder marked is gone into.
func (k *picker) take() bool {
	path := k.meant()
	info, err := os.Stat(path)
	switch {
	case err != nil:
		k.dialog.Fail(k.place.Words(err))
	case !info.IsDir() && len(k.endings) == 0:
		k.dialog.Fail("This is a file. Choose a folder.")
	case info.IsDir() && k.at < 0 && path == k.folder && len(k.endings) > 0:
		k.dialog.Fail("Choose a file.")
	case info.IsDir() && (k.at >= 0 || len(k.endings) > 0):
		k.enter(path)
	default:
		k.picked = path
		return true
	}
	return false
}

// meant is the file whose whole path was typed, else what is marked, else what was typed.
func (k *picker) meant() string {
	_, part := folderOf(k.field.Text)
	typed := filepath.Join(k.folder, part)
	if info, err := os.Stat(typed); k.at < 0 || err == nil && !info.IsDir() {
		return typed
	}
	return filepath.Join(k.folder, k.found[k.at].name)
}

// enter lists another folder.
func (k *picker) enter(folder string) {
	k.field.SetText(inside(folder))
	end := len([]rune(k.field.Text))
	k.field.Mark(end, end)
	k.dialog.Settle()
}
