package files

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

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
	folder  string   // that is listed, or about to be
	all     []found  // in it
	why     string   // there is none of them, "" where there may be
	found   []found  // those that fit what was typed
	at      int      // in found, -1 for none
	asking  bool     // what the one taken is
	give    func(path string)
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
	k := &picker{place: p, dialog: d, endings: endings, give: take}
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
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: answer, Do: k.take}}
	k.look()
	d.Show(c)
	k.field.Mark(len([]rune(k.field.Text)), len([]rune(k.field.Text))) // the end of a long path is what tells
}

// look lists the folder typed, which is read once while one types the name of a file in it.
func (k *picker) look() {
	folder, _ := folderOf(k.field.Text)
	if folder == k.folder {
		k.show()
		return
	}
	k.folder, k.all, k.why = folder, nil, "Reading the folder…"
	k.show()
	var all []found
	var err error
	k.place.Aside(func() { all, err = held(folder, k.endings) }, func() {
		if folder != k.folder {
			return // another one was typed meanwhile
		}
		if k.all, k.why = all, ""; err != nil {
			k.why = k.place.Words(err)
		}
		k.show()
	})
}

// show lists what fits what was typed, and marks the first.
func (k *picker) show() {
	_, part := folderOf(k.field.Text)
	k.found, k.at = fitting(k.all, k.folder, part), -1
	k.list.UnselectAll()
	k.list.Refresh()
	k.list.ScrollToTop()
	k.tell()
	if part != "" && len(k.found) > 0 {
		k.list.Select(0)
	}
}

// tell says under the list what goes on.
func (k *picker) tell() {
	switch {
	case k.asking:
		k.counted.Set("Looking what it is…")
	case k.why != "":
		what, _, _ := strings.Cut(k.why, "\n") // the answer tells the rest
		k.counted.Set(what)
	case len(k.found) == 0:
		k.counted.Set("Nothing here fits.")
	default:
		k.counted.Set("Arrows choose, Enter goes on, Escape leaves; ~ is your home folder")
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

// take gives what is meant and closes the dialog, once the disk said what it is; a folder
// marked is gone into.
func (k *picker) take() bool {
	if k.asking {
		return false
	}
	_, part := folderOf(k.field.Text)
	typed, marked := filepath.Join(k.folder, part), ""
	if k.at >= 0 {
		marked = filepath.Join(k.folder, k.found[k.at].name)
	}
	var path string
	var info fs.FileInfo
	var err error
	k.asking = true
	k.tell()
	k.place.Aside(func() { path, info, err = meant(typed, marked) }, func() {
		k.asking = false
		k.tell()
		switch {
		case !k.dialog.Shown(): // it was left meanwhile
		case err != nil:
			k.dialog.Fail(k.place.Words(err))
		default:
			k.taken(path, info.IsDir(), marked != "")
		}
	})
	return false
}

// taken goes on with what is meant, which may be marked in the list.
func (k *picker) taken(path string, folder, marked bool) {
	files := len(k.endings) > 0
	switch {
	case !folder && !files:
		k.dialog.Fail("This is a file. Choose a folder.")
	case folder && files && !marked && path == k.folder:
		k.dialog.Fail("Choose a file.")
	case folder && (marked || files):
		k.enter(path)
	default:
		k.dialog.Close()
		k.give(path)
	}
}

// meant is the file whose whole path was typed, else what is marked, "" for nothing, else
// what was typed.
func meant(typed, marked string) (path string, info fs.FileInfo, err error) {
	info, err = os.Stat(typed)
	if marked == "" || err == nil && !info.IsDir() {
		return typed, info, err
	}
	info, err = os.Stat(marked)
	return marked, info, err
}

// enter lists another folder.
func (k *picker) enter(folder string) {
	k.field.SetText(inside(folder))
	end := len([]rune(k.field.Text))
	k.field.Mark(end, end)
	k.dialog.Settle()
}
