package outcomes

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// work is the list of what nobody does any more, hidden where there is none.
type work struct {
	view  *View
	root  *fyne.Container
	title *widgets.Text
	list  *widgets.List
	many  *widgets.Select
	give  *widgets.Button
}

// manyWork are the answers for all of the work at once.
var manyWork = []string{"Hand over to the next manager above", "Declare it all stopped"}

func newWork(v *View) *work {
	w := &work{view: v, title: widgets.NewText("", widgets.Style{Bold: true})}
	w.list = widgets.NewList(func() int { return len(v.source.Work.Unowned) },
		func() fyne.CanvasObject { return newWorkRow(v) },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*workRow).set(v.source.Work.Unowned[i]) })
	w.list.OnSelected = w.list.Unselect
	card := widgets.NewPanel(w.list, widgets.PanelStyle{Fill: theme.Surface, Stroke: theme.Line, Radius: 8, Padding: 1})
	w.many = widgets.NewSelect(manyWork, nil)
	w.many.SetSelectedIndex(0)
	w.give = widgets.NewButton("Choose", nil, nil, w.settleAll)
	line := widgets.Row(8, widgets.NewText("For all of it", widgets.Style{Color: theme.Quiet}), widgets.Fixed(widgets.Framed(w.many), choiceWidth, 0), w.give)
	w.root = container.NewBorder(widgets.Column(0, w.title, widgets.Space(1, 8), line, widgets.Space(1, 8)), nil, nil, nil, card)
	return w
}

func (w *work) show() {
	left := w.view.source.Work
	w.root.Hidden = len(left.Unowned) == 0
	w.title.Set(fmt.Sprintf("Work without an owner: %s h a week", figure(left.HoursWithoutOwner())))
	w.give.SetLabel("Choose for " + strconv.Itoa(len(left.Unowned)))
	w.give.Enable(w.view.source.Fixed == "", w.view.source.Fixed)
	w.list.Refresh()
}

// settleAll gives all of the work the same answer, as one step. Work with no manager above
// that is filled stays open.
func (w *work) settleAll() {
	s, stop := w.view.source, w.many.SelectedIndex() == 1
	var list []scenario.TakeOver
	for _, l := range s.Work.Unowned {
		over := scenario.TakeOver{From: l.Position, Stopped: stop}
		if !stop {
			above, ok := managerAbove(s, l.Position)
			if !ok {
				continue
			}
			over.Takers = []scenario.Taker{{Position: above, FTE: l.FTE, Hours: l.Hours}}
		}
		list = append(list, over)
	}
	if len(list) == 0 {
		w.view.told("No position above any of them is filled: choose for each who takes it over.")
		return
	}
	w.view.told(w.view.on.HandOver(list...))
}

// workRow is the work of one removed position.
type workRow struct {
	row
	takers []scenario.PositionID
}

const (
	anotherTaker = "Hand over to another position…"
	stopIt       = "Declare it stopped"
	mostTakers   = 5
)

func newWorkRow(v *View) *workRow {
	r := &workRow{}
	r.build(v, theme.StretchedText, "Who takes it over?")
	r.ExtendBaseWidget(r)
	return r
}

func (r *workRow) set(l displaced.Left) {
	s := r.view.source
	r.name.Set(calledBefore(s, l.Position))
	r.what.Set(workWords(l))
	r.takers = takersOf(s, l.Position)
	var options []string
	for _, id := range r.takers {
		options = append(options, "Hand over to "+called(s.State.Org, id))
	}
	r.offer(append(options, anotherTaker, stopIt), "", func() { r.choose(l) })
}

func (r *workRow) choose(l displaced.Left) {
	at := r.choice.SelectedIndex()
	hand := func(id scenario.PositionID) {
		r.view.told(r.view.on.HandOver(scenario.TakeOver{From: l.Position, Takers: []scenario.Taker{{Position: id, FTE: l.FTE, Hours: l.Hours}}}))
	}
	switch {
	case at < 0:
		return
	case at < len(r.takers):
		hand(r.takers[at])
	case at == len(r.takers):
		r.view.on.PickTaker(hand)
	default:
		r.view.told(r.view.on.HandOver(scenario.TakeOver{From: l.Position, Stopped: true}))
	}
	if r.view.failed.Visible() || at == len(r.takers) {
		r.set(l)
	}
}

// takersOf offers who is near: those who took the rest of the work over, and the next
// filled position above where it stood in the baseline.
func takersOf(s Source, from scenario.PositionID) []scenario.PositionID {
	var out []scenario.PositionID
	offer := func(id scenario.PositionID) {
		if s.State.Org.Filled(id) && !slices.Contains(out, id) && len(out) < mostTakers {
			out = append(out, id)
		}
	}
	if above, ok := managerAbove(s, from); ok {
		offer(above)
	}
	for _, h := range s.Work.Handovers {
		if h.From == from {
			offer(h.To)
		}
	}
	return out
}

// managerAbove returns the next filled position above where one stood in the baseline.
func managerAbove(s Source, from scenario.PositionID) (scenario.PositionID, bool) {
	above, ok := s.Baseline.Org.Position(from)
	for ok && above.Manager != "" {
		if above, ok = s.Baseline.Org.Position(above.Manager); s.State.Org.Filled(above.ID) {
			return above.ID, true
		}
	}
	return "", false
}

// calledBefore names a position that is gone by its title in the baseline.
func calledBefore(s Source, id scenario.PositionID) string {
	if s.Baseline.Org.Has(id) {
		return called(s.Baseline.Org, id)
	}
	return string(id)
}
