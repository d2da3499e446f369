package refreshing

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario"
	"spanwise/scenario/refresh"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// conflictList shows what the file says and is left out. Where the scenario has
// changed a value since the file was written, the file's can be taken all the same.
type conflictList struct {
	root    fyne.CanvasObject
	work    *backWork
	rows    *widgets.List
	empty   *widgets.Text
	head    *fyne.Container
	lines   []refresh.Conflict
	changed func()
}

const conflictsText = "What the file says and is left out. Where it still has the baseline's value and the scenario another, the scenario keeps its own unless you tick it."

func newConflictList(w *backWork, changed func()) *conflictList {
	l := &conflictList{work: w, changed: changed, empty: widgets.NewText("", widgets.Style{Color: theme.Quiet, Align: fyne.TextAlignCenter})}
	tick := func(on bool) func() {
		return func() {
			for _, c := range w.undone {
				w.take[c.Cell] = on
			}
			changed()
		}
	}
	all, none := widgets.NewButton("Take all of the file", nil, nil, tick(true)), widgets.NewButton("Take none", nil, nil, tick(false))
	l.rows = widgets.NewList(func() int { return len(l.lines) },
		func() fyne.CanvasObject { return newConflictLine() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*conflictLine).set(l, l.lines[i]) })
	text := widgets.NewParagraph(conflictsText, widgets.Style{Color: theme.Quiet})
	l.head = container.NewBorder(nil, nil, nil, widgets.Row(4, none, all), text)
	card := widgets.NewPanel(container.NewStack(l.rows, container.NewCenter(l.empty)), cardStyle)
	l.root = container.NewBorder(widgets.Inset(l.head, 4, 0), nil, nil, nil, card)
	return l
}

func (l *conflictList) show() {
	l.lines = l.work.settled()
	l.empty.Set("")
	if len(l.lines) == 0 {
		l.empty.Set("Nothing is left out.")
	}
	l.head.Hidden = len(l.lines) == 0
	l.rows.Refresh()
}

// conflictLine is one thing left out: where, what the file and the scenario say, and
// a box to take the file's.
type conflictLine struct {
	widget.BaseWidget
	check       *widgets.Check
	name, about *widgets.Text
	what, stays *widgets.Text
	content     fyne.CanvasObject
}

func newConflictLine() *conflictLine {
	small := widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}
	l := &conflictLine{
		check: widgets.NewCheck("", nil), name: widgets.NewText("", widgets.Style{Elide: true}), about: widgets.NewText("", small),
		what: widgets.NewText("", widgets.Style{Elide: true}), stays: widgets.NewText("", small),
	}
	row := widgets.Halves(widgets.Column(2, l.name, l.about), widgets.Column(2, l.what, l.stays))
	l.content = widgets.Inset(container.NewBorder(nil, nil, container.NewCenter(l.check), nil, row), 5, 10)
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *conflictLine) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(l.content)
}

func (l *conflictLine) set(list *conflictList, c refresh.Conflict) {
	w := list.work
	org := w.side().State.Org
	if !org.Has(c.Position) {
		org = w.in.Found.Org
	}
	l.name.Set(nameOf(org, c.Position))
	l.about.Set(about(org, c.Position))
	l.what.Set(saysWords(w, c))
	l.stays.Set(staysWords(w, c))
	l.check.OnChanged = nil
	l.check.SetChecked(w.take[c.Cell])
	if c.Kind == refresh.Undone {
		l.check.Enable()
	} else {
		l.check.Disable()
	}
	l.check.OnChanged = func(on bool) {
		w.take[c.Cell] = on
		list.changed()
	}
}

// saysWords says what the file wants.
func saysWords(w *backWork, c refresh.Conflict) string {
	switch {
	case c.Kind == refresh.UnknownManager:
		return "Its manager is not in the file"
	case c.Field == "" && c.Kind == refresh.Undone:
		return "The file has this position"
	case c.Field == "" && !w.in.Found.Org.Has(c.Position):
		return "The file lacks this position"
	case c.Field == "":
		return "The file adds this position"
	case c.Field == refresh.FieldManager:
		return "Manager in the file: " + nameOf(w.in.Found.Org, scenario.PositionID(c.File))
	}
	return fmt.Sprintf("%s in the file: %s", fieldName(c.Field), orNothing(c.File))
}

// staysWords says what holds instead, and why.
func staysWords(w *backWork, c refresh.Conflict) string {
	here := "“" + w.side().Name + "”"
	switch {
	case w.take[c.Cell]:
		return "The file's is taken."
	case c.Kind == refresh.Refused:
		return "It cannot be: " + refusalWords(c.Err) + "."
	case c.Kind == refresh.UnknownManager && c.Scenario == "":
		return "It goes under the position Unassigned."
	case c.Kind == refresh.UnknownManager:
		return "It stays under " + nameOf(w.side().State.Org, scenario.PositionID(c.Scenario)) + "."
	case c.Field == "":
		return here + " has removed it."
	case c.Field == refresh.FieldManager:
		return here + " has " + nameOf(w.side().State.Org, scenario.PositionID(c.Scenario)) + "; the file is as the baseline."
	}
	return fmt.Sprintf("%s has %s; the file is as the baseline.", here, orNothing(c.Scenario))
}

func refusalWords(err error) string {
	switch {
	case errors.Is(err, scenario.ErrProtected):
		return "the position is protected, or one that reports to it is"
	case errors.Is(err, scenario.ErrLoop):
		return "it would report to somebody below it"
	case errors.Is(err, scenario.ErrOccupied):
		return "somebody sits there"
	case errors.Is(err, scenario.ErrUnknownPosition), errors.Is(err, scenario.ErrUnknownPerson):
		return "what it needs is not there"
	}
	return err.Error()
}
