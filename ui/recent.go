package ui

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// The files opened last, in File ▸ Open recent.

const recentMost = 10

// recents is the menu of the files opened last. Whether they are still there is
// looked up in the background: a folder on the network may not answer.
type recents struct {
	item *fyne.MenuItem
	gone map[string]string // why a file cannot be opened, by path; none for one that can
}

func (w *Window) newRecents() *recents {
	r := &recents{item: fyne.NewMenuItem("Open recent", nil), gone: map[string]string{}}
	r.item.ChildMenu = fyne.NewMenu("")
	return r
}

// recentPaths returns the files opened last, newest first.
func (w *Window) recentPaths() []string { return w.preferences().StringList(prefRecent) }

// addRecent puts a file at the head of those opened last.
func (w *Window) addRecent(path string) {
	rest := slices.DeleteFunc(w.recentPaths(), func(p string) bool { return p == path })
	all := append([]string{path}, rest...)
	w.preferences().SetStringList(prefRecent, all[:min(len(all), recentMost)])
	w.lookForRecent()
}

func (w *Window) clearRecent() {
	w.preferences().SetStringList(prefRecent, nil)
	w.lookForRecent()
}

// lookForRecent looks which of the files are still there, and shows them.
func (w *Window) lookForRecent() {
	paths := w.recentPaths()
	w.fillRecent()
	if len(paths) == 0 {
		return
	}
	w.background(func() {
		gone := map[string]string{}
		for _, path := range paths {
			if why := whyGone(path); why != "" {
				gone[path] = why
			}
		}
		fyne.Do(func() {
			w.recents.gone = gone
			w.fillRecent()
		})
	})
}

// whyGone says why a file cannot be opened, "" if it seems that it can.
func whyGone(path string) string {
	_, err := os.Stat(path)
	switch {
	case err == nil:
		return ""
	case !errors.Is(err, fs.ErrNotExist):
		return "cannot be reached"
	}
	if _, err := os.Stat(filepath.Dir(path)); err != nil {
		return "its folder is not there"
	}
	return "not there any more"
}

// fillRecent makes the menu anew.
func (w *Window) fillRecent() {
	paths := w.recentPaths()
	var items []*fyne.MenuItem
	for _, path := range paths {
		item := fyne.NewMenuItem(recentLabel(path, paths), func() { w.openRecent(path) })
		if why := w.recents.gone[path]; why != "" {
			item.Label += "  –  " + why
			item.Disabled = true
		}
		items = append(items, item)
	}
	if len(paths) == 0 {
		none := fyne.NewMenuItem("Nothing was opened yet", nil)
		none.Disabled = true
		items = append(items, none)
	} else {
		items = append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem("Clear this list", w.clearRecent))
	}
	w.recents.item.ChildMenu.Items = items
	if menu := w.win.MainMenu(); menu != nil {
		menu.Refresh()
	}
}

// recentLabel is the file's name, with its folder where another one has that name too.
func recentLabel(path string, all []string) string {
	name := filepath.Base(path)
	same := func(other string) bool { return other != path && strings.EqualFold(filepath.Base(other), name) }
	if slices.ContainsFunc(all, same) {
		return name + "  (" + filepath.Dir(path) + ")"
	}
	return name
}

// openRecent opens a file of the menu. Menu entries work while a dialog is open and
// while a file is being read, both of which come first.
func (w *Window) openRecent(path string) {
	if w.win.Canvas().Overlays().Top() != nil {
		return
	}
	if why := w.whyNot(w.command(cmdOpen)); why != "" {
		w.status.refuse("Open recent: " + why)
		return
	}
	w.whenSaved(func() { w.load(path) })
}
