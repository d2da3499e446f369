package importing

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/widgets"
)

const tabPad = 8 // at the left of the line under a name

// fileLine names the files where there are several, each to be gone to.
type fileLine struct {
	root   *fyne.Container
	wizard *Wizard
	tabs   *widgets.Tabs
	names  []string
	place  *fyne.Container
}

func newFileLine(w *Wizard) *fileLine {
	l := &fileLine{wizard: w, place: container.NewStack()}
	l.root = container.NewBorder(nil, nil, l.place, nil)
	return l
}

// show names the files as they are now.
func (l *fileLine) show() {
	names := l.wizard.reading.names()
	if slices.Equal(names, l.names) {
		if l.tabs != nil {
			l.tabs.Select(l.wizard.file())
		}
		return
	}
	l.names = names
	l.place.RemoveAll()
	l.tabs = nil
	l.root.Hidden = len(names) == 1
	if l.root.Hidden {
		return
	}
	views := make([]fyne.CanvasObject, len(names))
	for i := range views {
		views[i] = widgets.Space(0, 0)
	}
	l.tabs = widgets.NewTabs(names, views)
	l.tabs.Select(l.wizard.file())
	l.tabs.Changed = l.wizard.showFile
	l.place.Add(container.New(flushLayout{tabPad}, l.tabs.Bar()))
}
