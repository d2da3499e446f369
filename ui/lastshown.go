package ui

import (
	"slices"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/session"
)

// Which scenario of a file was looked at last. That is kept on this machine and not in
// the document: others who open the file have their own, and looking changes nothing.

const lastShownMost = 20 // files

// keepShown remembers the scenario shown for the file that is open. The baseline needs
// no word, since a file opens with it.
func (w *Window) keepShown() {
	path := w.session.Path()
	if path == "" {
		return
	}
	all := slices.DeleteFunc(w.preferences().StringList(prefShown), func(line string) bool {
		_, of, _ := strings.Cut(line, "\t")
		return of == path
	})
	if w.active != session.Baseline {
		all = append([]string{string(w.active) + "\t" + path}, all...)
	}
	w.preferences().SetStringList(prefShown, all[:min(len(all), lastShownMost)])
}

// lastShown returns the scenario of a file that was shown last, the baseline where none was.
func (w *Window) lastShown(path string) scenario.ScenarioID {
	for _, line := range w.preferences().StringList(prefShown) {
		if id, of, _ := strings.Cut(line, "\t"); of == path {
			return scenario.ScenarioID(id)
		}
	}
	return session.Baseline
}
