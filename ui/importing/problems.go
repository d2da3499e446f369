package importing

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario/roster"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// problemStep lists what was found wrong: the groups at the left, the problems of
// one of them at the right, each with what is done about it.
type problemStep struct {
	wizard *Wizard
	root   *fyne.Container
	groups []group
	at     int // of the group shown
	shown  []roster.Problem
	asked  int // counts the filterings, of which the last holds

	list    *widgets.List // of groups
	name    *widgets.Text
	every   *widgets.Select // for the whole group
	all     *fyne.Container
	filter  *widgets.Entry
	found   *widgets.Text
	rows    *widgets.List
	top     *problemRow // in which the first problem shown stands, nil for none yet
	effect  *widgets.Text
	empty   fyne.CanvasObject
	content fyne.CanvasObject
	from    *roster.Import // that the groups were made of
}

const groupWide = 270

func newProblemStep(w *Wizard) *problemStep {
	s := &problemStep{
		wizard: w,
		name:   widgets.NewText("", widgets.Style{Size: theme.TextHead, Bold: true, Elide: true}),
		found:  widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}),
		effect: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Elide: true}),
		every:  widgets.NewSelect(nil, nil),
		filter: widgets.NewEntry(""),
	}
	s.list = widgets.NewList(func() int { return len(s.groups) },
		func() fyne.CanvasObject { return newGroupRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*groupRow).set(s.groups[i]) })
	s.list.OnSelected = func(i widget.ListItemID) { s.choose(i) }
	s.rows = widgets.NewList(func() int { return len(s.shown) },
		func() fyne.CanvasObject { return newProblemRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) { s.fill(i, o.(*problemRow)) })
	s.filter.SetPlaceHolder("Filter")
	s.filter.OnChanged = func(string) { s.showRows() }
	s.filter.Escape = w.leaveUnless(s.filter)
	copied := widgets.NewButton("Copy the list", nil, w.tips, s.copy)
	copied.Tip = "All problems as text with tabs, to be sent to whoever keeps the file"
	s.content = s.build(copied)
	s.empty = centred("Nothing was found wrong", "Every row became a position as it stands. There is nothing to decide here.")
	s.root = container.NewStack(s.content, s.empty)
	return s
}

func (s *problemStep) build(copied fyne.CanvasObject) fyne.CanvasObject {
	left := widgets.NewPanel(s.list, cardStyle)
	s.all = widgets.Row(8, widgets.NewText("For all of them", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}), widgets.Fixed(widgets.Framed(s.every), 260, 0))
	tools := widgets.Row(10, s.found, widgets.Fixed(s.filter, 150, 0), copied)
	head := widgets.Inset(widgets.Column(8, container.NewBorder(nil, nil, nil, tools, s.name), s.all), 8, 14)
	right := widgets.NewPanel(widgets.Frame{
		Top:    widgets.Column(0, head, widgets.Rule()),
		Centre: s.rows,
		Bottom: widgets.Column(0, widgets.Rule(), widgets.Inset(s.effect, 8, 14)),
	}.Object(), cardStyle)
	return container.New(leftLayout{groupWide, 14}, left, right)
}

func (s *problemStep) object() fyne.CanvasObject { return s.root }

func (s *problemStep) release() { s.groups, s.shown, s.from = nil, nil, nil }

// show lists the problems of the last reading; group and place in it stay where they
// still are.
func (s *problemStep) show() {
	found := s.wizard.reading.found
	if s.from != found {
		s.from = found
		name := ""
		if s.at < len(s.groups) {
			name = s.groups[s.at].name
		}
		s.groups = inOrderOf(s.groups, slices.Clone(s.wizard.reading.tally.groups))
		s.at = 0
		for i, g := range s.groups {
			if g.name == name {
				s.at = i
			}
		}
	}
	s.content.Hide()
	s.empty.Hide()
	if len(s.groups) == 0 {
		s.empty.Show()
		s.root.Refresh()
		return
	}
	s.content.Show()
	for i, g := range s.groups {
		s.list.SetItemHeight(i, groupHeight(g.name))
	}
	s.list.Refresh()
	s.list.Select(s.at)
	s.showGroup()
}

// toBlock shows a group in which something blocks, counted from the one shown or,
// with 1, from the one after it.
func (s *problemStep) toBlock(from int) {
	for n := range s.groups {
		i := (s.at + from + n) % len(s.groups)
		if s.groups[i].open > 0 {
			s.list.Select(i)
			return
		}
	}
}

// decision is where what blocks in the group shown is decided, nil where nothing does.
func (s *problemStep) decision() fyne.Focusable {
	switch {
	case s.at >= len(s.groups) || s.groups[s.at].open == 0:
		return nil
	case s.all.Visible():
		return s.every
	case s.top == nil:
		return nil
	}
	return s.top.choice
}

// choose shows another group.
func (s *problemStep) choose(i int) {
	if i == s.at {
		return
	}
	s.at = i
	s.filter.SetText("")
	s.rows.ScrollToTop()
	s.showGroup()
}

func (s *problemStep) showGroup() {
	g := &s.groups[s.at]
	s.name.Set(g.name)
	s.showEvery(g)
	s.effect.Set(s.wizard.reading.effect())
	s.showRows()
}

// showEvery offers what can be done about all problems of the group.
func (s *problemStep) showEvery(g *group) {
	deeds := g.common()
	if len(deeds) == 0 || len(g.all) < 2 {
		s.all.Hide()
		return
	}
	s.all.Show()
	words := make([]string, len(deeds))
	for i, d := range deeds {
		words[i] = sentence(d.Words) + asks(d)
	}
	s.every.OnChanged = nil
	s.every.PlaceHolder = fmt.Sprintf("Do the same for all %s", plainNumber(len(g.all)))
	s.every.SetOptions(words)
	s.every.ClearSelected()
	s.every.OnChanged = func(chosen string) {
		for i := range words {
			if words[i] == chosen {
				s.doAll(g, deeds[i])
			}
		}
	}
}

func (s *problemStep) doAll(g *group, deed roster.Repairing) {
	s.wizard.ask(deed, func(value string) { s.wizard.reading.choose(g.choices(deed, value)...) }, s.show)
}

func (s *problemStep) showRows() {
	g, text := s.groups[s.at], s.filter.Text
	s.asked++
	asked := s.asked
	var hits []roster.Problem
	if text == "" {
		s.showHits(g.all, "")
		return
	}
	s.wizard.surround.Background(func(func(func())) { hits = g.matching(text) }, func() {
		if s.asked == asked {
			s.showHits(hits, fmt.Sprintf("%s of %s", plainNumber(len(hits)), plainNumber(len(g.all))))
		}
	})
}

func (s *problemStep) showHits(hits []roster.Problem, words string) {
	s.shown = hits
	s.found.Set(words)
	s.rows.UnselectAll()
	s.rows.Refresh()
	s.root.Refresh()
}

func (s *problemStep) fill(i int, row *problemRow) {
	if i >= len(s.shown) {
		return
	}
	switch {
	case i == 0:
		s.top = row
	case s.top == row: // it stands for another problem by now
		s.top = nil
	}
	p := s.shown[i]
	row.set(p, s.wizard.reading.several(), func(deed roster.Repairing) {
		s.wizard.ask(deed, func(value string) {
			s.wizard.reading.choose(roster.Choice{Problem: p.Key, Do: deed.Do, Value: value})
		}, s.rows.Refresh)
	})
}

// copy puts the whole list on the clipboard.
func (s *problemStep) copy() {
	s.wizard.surround.Clipboard.SetContent(listText(s.groups, s.wizard.reading.several()))
	s.effect.Set("The list is on the clipboard, a line for each problem.")
}
