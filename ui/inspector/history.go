package inspector

import (
	"fmt"

	"fyne.io/fyne/v2"

	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Event is an edit of the scenario that touched the position.
type Event struct {
	Step  int    // of the scenario, from 1
	Words string // what was done
	Note  string // reason, wave and date, "" for none
}

// history lists what the scenario did to the position, the newest first.
type history struct {
	root *fyne.Container
	list *fyne.Container
}

const historyMost = 8

func newHistory() *history {
	h := &history{list: widgets.Column(5)}
	h.root = widgets.Column(6, widgets.Caption("CHANGED IN THIS SCENARIO"), h.list)
	return h
}

// set shows events that come oldest first.
func (h *history) set(events []Event) {
	h.root.Hidden = len(events) == 0
	h.list.Objects = nil
	for i := len(events) - 1; i >= 0 && len(h.list.Objects) < historyMost; i-- {
		h.list.Objects = append(h.list.Objects, eventLine(events[i]))
	}
	if more := len(events) - historyMost; more > 0 {
		words := phrase.Counted(more, "earlier change", "earlier changes")
		h.list.Objects = append(h.list.Objects, widgets.NewText(words, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}))
	}
}

const (
	stepWide  = 28
	eventWide = 230 // for the words, which wrap
)

func eventLine(e Event) fyne.CanvasObject {
	step := widgets.NewText(fmt.Sprintf("%d", e.Step), widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})
	words := widgets.Column(0)
	add := func(text string, style widgets.Style) {
		for _, line := range widgets.Wrap(text, eventWide, style.Size, false) {
			words.Objects = append(words.Objects, widgets.NewText(line, style))
		}
	}
	add(e.Words, widgets.Style{Size: theme.TextSmall, Elide: true})
	if e.Note != "" {
		add(e.Note, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true})
	}
	return widgets.Frame{Left: widgets.Fixed(widgets.Column(0, step), stepWide, 0), Centre: words}.Object()
}
