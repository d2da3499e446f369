package files

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"spanwise/ui/widgets"
)

// Place asks for files over a window. The folder used last is kept in the preferences.
type Place struct {
	window      fyne.Window
	preferences fyne.Preferences
	tips        *widgets.Tips

	Own   func() string                // the file that is open, replaced without a second yes
	Words func(error) string           // an error in words for the user
	Fail  func(what string, err error) // tells what went wrong where no dialog is open
}

// prefFolder is where the last file was opened or saved.
const prefFolder = "folder"

// New returns a place in which no file is open, and errors are their own words.
func New(window fyne.Window, preferences fyne.Preferences, tips *widgets.Tips) *Place {
	return &Place{
		window: window, preferences: preferences, tips: tips,
		Own: func() string { return "" }, Words: error.Error, Fail: func(string, error) {},
	}
}

// Used keeps the folder of a file that was opened or saved.
func (p *Place) Used(path string) { p.preferences.SetString(prefFolder, filepath.Dir(path)) }

// Folder is where the last file was, else the home folder.
func (p *Place) Folder() string {
	if last := p.preferences.String(prefFolder); last != "" {
		return last
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return home
}

// Pick asks for a file with one of the endings.
func (p *Place) Pick(endings []string, take func(path string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			p.Fail("The file could not be opened", err)
		case r != nil:
			path := r.URI().Path()
			_ = r.Close() // it is read by its path
			take(path)
		}
	}, p.window)
	d.SetFilter(storage.NewExtensionFileFilter(endings))
	d.SetView(dialog.ListView)
	p.show(d)
}

// browse lets the user pick another folder for the file in the field.
func (p *Place) browse(field *widgets.Entry) {
	p.show(dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err == nil && folder != nil {
			field.SetText(filepath.Join(folder.Path(), filepath.Base(field.Text)))
		}
	}, p.window))
}

// show shows one of Fyne's file dialogs in the folder used last; Escape leaves it.
func (p *Place) show(d *dialog.FileDialog) {
	if folder, err := storage.ListerForURI(storage.NewFileURI(p.Folder())); err == nil {
		d.SetLocation(folder)
	}
	c := p.window.Canvas()
	d.SetOnClosed(widgets.TakeKeys(c, func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			d.Dismiss()
		}
	}))
	d.Resize(c.Size().SubtractWidthHeight(160, 120))
	d.Show()
	c.Unfocus()
}

// Name makes a document's name fit for a file.
func Name(name string) string {
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

// Absolute makes a path hold from any folder; one that cannot be made so stays.
func Absolute(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		return whole
	}
	return path
}
