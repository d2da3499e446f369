package moves

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario"
	"spanwise/scenario/waves"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Handlers is what the panel asks of the window.
type Handlers struct {
	// Annotate plans the edits at the paths, and says why not, "" where it did.
	Annotate func(paths [][]int, a scenario.Annotation) (why string)
}

// View is the list of edits with the fields that plan those selected. It belongs to
// the UI goroutine.
type View struct {
	on       Handlers
	source   Source
	rows     []row
	open     map[string]bool
	selected map[string]bool // by path

	root   fyne.CanvasObject
	list   *widgets.List
	empty  *widgets.Text
	count  *widgets.Text
	all    *widgets.Button
	fields *fields
}

// New returns an empty panel.
func New(on Handlers) *View {
	v := &View{on: on, open: map[string]bool{}, selected: map[string]bool{}}
	v.fields = newFields(v)
	v.count = widgets.NewText("", widgets.Style{Color: theme.Quiet})
	v.all = widgets.NewLink("Select all", nil, v.selectAll)
	v.empty = widgets.NewText("The scenario has no moves yet.", widgets.Style{Color: theme.Quiet, Align: fyne.TextAlignCenter})
	v.list = widgets.NewList(func() int { return len(v.rows) },
		func() fyne.CanvasObject { return newLine(v.toggleOpen) },
		func(i widget.ListItemID, o fyne.CanvasObject) {
			o.(*line).set(v.rows[i], v.selected[v.rows[i].key], v.open[v.rows[i].key])
		})
	v.list.OnSelected = func(i widget.ListItemID) {
		v.list.Unselect(i)
		v.toggle(i)
	}
	hint := widgets.NewText("Select moves, then plan them below.", widgets.Style{Color: theme.Quiet, Elide: true})
	head := widgets.Column(6, container.NewBorder(nil, nil, nil, widgets.Row(12, v.count, v.all), hint), newHeads())
	card := widgets.NewPanel(container.NewStack(v.list, container.NewCenter(v.empty)), widgets.PanelStyle{Fill: theme.Surface, Stroke: theme.Line, Radius: 8, Padding: 1})
	v.root = widgets.Inset(container.NewBorder(head, widgets.Inset(v.fields.root, 10, 0), nil, nil, card), 10, widgets.SheetPadX)
	return v
}

// Object returns what to put into a panel.
func (v *View) Object() fyne.CanvasObject { return v.root }

// Set shows the edits of a scenario; what is open and selected stays so.
func (v *View) Set(s Source) {
	v.source = s
	v.show()
}

func (v *View) show() {
	v.rows = rowsOf(v.source, v.open)
	there := map[string]bool{}
	for _, r := range v.rows {
		there[r.key] = true
	}
	for key := range v.selected {
		if !there[key] {
			delete(v.selected, key)
		}
	}
	v.empty.Hidden = len(v.rows) > 0
	v.empty.Refresh()
	words := fmt.Sprintf("%d of %d selected", len(v.selected), len(v.rows))
	v.count.Set(words)
	v.all.SetLabel("Select all")
	if len(v.rows) > 0 && len(v.selected) == len(v.rows) {
		v.all.SetLabel("Select none")
	}
	v.all.Enable(len(v.rows) > 0, "")
	v.list.Refresh()
	v.fields.show()
	v.root.Refresh()
}

func (v *View) toggle(at int) {
	key := v.rows[at].key
	if v.selected[key] {
		delete(v.selected, key)
	} else {
		v.selected[key] = true
	}
	v.show()
}

func (v *View) toggleOpen(key string) {
	v.open[key] = !v.open[key]
	v.show()
}

func (v *View) selectAll() {
	every := len(v.selected) == len(v.rows)
	for _, r := range v.rows {
		if every {
			delete(v.selected, r.key)
		} else {
			v.selected[r.key] = true
		}
	}
	v.show()
}

// chosen lists the rows selected, in order.
func (v *View) chosen() []row {
	var out []row
	for _, r := range v.rows {
		if v.selected[r.key] {
			out = append(out, r)
		}
	}
	return out
}

// annotate plans what is selected. A group takes its edits along into another wave or
// to another day; a reason is its own.
func (v *View) annotate(a scenario.Annotation) bool {
	var paths [][]int
	along := a.Wave.OK || a.Date.OK
	for _, r := range v.chosen() {
		paths = append(paths, r.path)
		if g, ok := r.own.Do.(scenario.Group); ok && along {
			paths = append(paths, insideOf(r.path, g.Edits)...)
		}
	}
	if len(paths) == 0 {
		return false
	}
	why := v.on.Annotate(paths, a)
	v.fields.fail(why)
	return why == ""
}

// waveNames lists the waves that have a name, in their order.
func (v *View) waveNames() []string {
	var out []string
	for _, w := range waves.Of(v.source.Edits) {
		if w.Name != "" && !slices.Contains(out, w.Name) {
			out = append(out, w.Name)
		}
	}
	return out
}
