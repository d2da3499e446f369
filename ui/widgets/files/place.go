package files

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

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
	// Aside asks a disk away from the window, which a network folder that does not answer
	// would hold up, and then goes on in it.
	Aside func(ask, then func())
}

// prefFolder is where the last file was opened or saved.
const prefFolder = "folder"

// New returns a place in which no file is open, errors are their own words, and disks are
// asked while the window waits.
func New(window fyne.Window, preferences fyne.Preferences, tips *widgets.Tips) *Place {
	return &Place{
		window: window, preferences: preferences, tips: tips,
		Own: func() string { return "" }, Words: error.Error, Fail: func(string, error) {},
		Aside: func(ask, then func()) { ask(); then() },
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
