package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/search"
	"spanwise/ui/widgets"
)

// finder is the field in the toolbar: hits show below it while typing, and Enter
// goes to the next one.
type finder struct {
	field  *findEntry
	window *Window
	found  []scenario.PositionID
	at     int
}

// findEntry is a field whose arrows walk through the hits.
type findEntry struct {
	widgets.Entry
	step func(by int)
}

const finderMost = 50

func newFinder(w *Window) *finder {
	f := &finder{window: w, field: &findEntry{}}
	f.field.ExtendBaseWidget(f.field)
	f.field.SetPlaceHolder("Find a position   Ctrl+F")
	f.field.OnChanged = f.search
	f.field.OnSubmitted = func(string) { f.step(1) }
	f.field.step = f.step
	f.field.Escape = func() { f.clear(); w.focusChart() }
	return f
}

// TypedKey implements fyne.Focusable.
func (e *findEntry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		e.step(1)
	case fyne.KeyUp:
		e.step(-1)
	default:
		e.Entry.TypedKey(key)
	}
}

func (f *finder) search(typed string) {
	f.found, f.at = nil, -1
	if strings.TrimSpace(typed) == "" {
		return
	}
	f.found = search.Positions(f.window.org(), typed, nil, finderMost)
	if len(f.found) == 0 {
		f.window.status.say("No position has “" + typed + "”")
		return
	}
	f.step(1)
}

// step shows the next hit, or the one before.
func (f *finder) step(by int) {
	if len(f.found) == 0 {
		return
	}
	f.at = (f.at + by + len(f.found)) % len(f.found)
	id := f.found[f.at]
	f.window.revealInChart(id)
	f.window.status.say(hitWords(f.at+1, len(f.found)) + " · " + f.window.positionName(id))
}

func hitWords(at, of int) string {
	if of == finderMost {
		return fmt.Sprintf("Hit %d of the first %d, Enter for the next", at, of)
	}
	return fmt.Sprintf("Hit %d of %d, Enter for the next", at, of)
}

func (f *finder) clear() {
	f.field.SetText("")
	f.found = nil
}
