package readiness

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario/readiness"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Handlers is what the checks ask of the window.
type Handlers struct {
	Go func(readiness.Check) // to where it is set
}

// View is the list of checks.
type View struct {
	on      Handlers
	rows    []*row
	list    *fyne.Container
	summary *widgets.Text
	root    fyne.CanvasObject
}

// New returns an empty list.
func New(on Handlers) *View {
	v := &View{on: on, list: widgets.Column(rowGap), summary: widgets.NewText("", widgets.Style{Color: theme.Quiet, Elide: true})}
	v.root = widgets.NewPage(widgets.Inset(v.list, 12, 16))
	return v
}

const rowGap = 8

// Object returns what to put into a panel.
func (v *View) Object() fyne.CanvasObject { return v.root }

// Set shows a report. Its checks are always the same ones, so that rows stay where
// they are.
func (v *View) Set(r readiness.Report) {
	if len(v.rows) != len(r.Checks) {
		v.rows, v.list.Objects = nil, nil
		for range r.Checks {
			made := newRow(v.on.Go)
			v.rows = append(v.rows, made)
			v.list.Objects = append(v.list.Objects, made.root)
		}
	}
	for i, c := range r.Checks {
		v.rows[i].set(c)
	}
	v.summary.Set(Summary(r))
	v.list.Refresh()
}

// Summary says how many checks have which level, the gravest first: "3 not ready, 2 to
// mind, 5 stand, 2 not asked".
func Summary(r readiness.Report) string {
	var parts []string
	for _, l := range []struct {
		level readiness.Level
		words string
		one   string // of a single check
	}{
		{readiness.Red, "not ready", "not ready"}, {readiness.Amber, "to mind", "to mind"}, {readiness.Green, "stand", "stands"}, {readiness.NotAsked, "not asked", "not asked"},
	} {
		switch n := r.Count(l.level); n {
		case 0:
		case 1:
			parts = append(parts, "1 "+l.one)
		default:
			parts = append(parts, fmt.Sprintf("%d %s", n, l.words))
		}
	}
	return strings.Join(parts, ", ")
}
