package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// The edits that need an answer first.

func (w *Window) askMove(id scenario.PositionID) {
	d := &widgets.Dialog{Title: "Move " + w.positionName(id), Text: "The position and everybody below it get another manager."}
	pick := newPicker(d, w, pickerHeight, func(to scenario.PositionID) bool { return w.refuse(id, to) == "" })
	effect := widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})
	pick.picked = func(to scenario.PositionID) { effect.Set(w.effectText(id, to)) }
	d.Content = widgets.Column(6, pick.root, widgets.Fixed(effect, 0, effectHeight))
	d.First = pick.field
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Move", Do: func() bool {
		if pick.chosen == "" {
			d.Fail(noTarget)
			return false
		}
		if err := w.apply(scenario.Move{Position: id, Manager: pick.chosen}); err != nil {
			d.Fail(words(err))
			return false
		}
		w.chart.Reveal(id)
		return true
	}}}
	d.Show(w.win.Canvas())
}

const effectHeight = 64 // four lines

// effectText says what a move would do, as the hint beside a drag does.
func (w *Window) effectText(id, to scenario.PositionID) string {
	if to == "" {
		return ""
	}
	h := w.hint(id, to)
	var lines []string
	for _, l := range h.Lines[:min(len(h.Lines), 3)] {
		lines = append(lines, l.Name+": "+l.Change)
	}
	return strings.Join(lines, "\n")
}

func (w *Window) askAdd(manager scenario.PositionID) {
	above, _ := w.org().Position(manager)
	d := &widgets.Dialog{Title: "Add a position under " + w.positionName(manager)}
	title, id, unit := d.Field(""), d.Field(string(w.session.FreePositionID())), d.Field(above.Unit)
	hire := widgets.NewCheck("To be filled by a new person", nil)
	hire.SetChecked(true)
	title.SetPlaceHolder("Title")
	d.Content = widgets.Column(6, formRow("Title", title), formRow("Id", id), formRow("Unit", unit), formRow("", hire))
	d.First = title
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Add", Do: func() bool {
		p := scenario.Position{
			ID: scenario.PositionID(strings.TrimSpace(id.Text)), Title: title.Text, Unit: unit.Text,
			Location: above.Location, Manager: manager, FTE: 1,
		}
		if err := w.apply(addition(p, hire.Checked)); err != nil {
			d.Fail(words(err))
			return false
		}
		w.chart.Select(p.ID)
		w.selectPosition(p.ID)
		w.chart.Reveal(p.ID)
		return true
	}}}
	d.Show(w.win.Canvas())
}

// addition is a new position, vacant or with a person who joins for it.
func addition(p scenario.Position, hire bool) scenario.Action {
	if !hire {
		return scenario.Add{Position: p}
	}
	person := scenario.PersonID(p.ID)
	return scenario.Group{Name: "Add position", Edits: []scenario.Edit{
		{Do: scenario.Add{Position: p}},
		{Do: scenario.Hire{Person: scenario.Person{ID: person, Name: "To be hired", FTE: p.FTE}}},
		{Do: scenario.Seat{Person: person, Position: p.ID}},
	}}
}

// Widths of the labels in dialogs.
const (
	formLabel = 70
	formWide  = 230
)

func formRow(label string, object fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Labelled(label, formLabel, object)
}

// personMenu offers what can become of a person in the tray.
func (w *Window) personMenu(id scenario.PersonID, at fyne.Position) {
	if err := w.changeable(); err != nil {
		w.status.say(err.Error())
		return
	}
	w.showMenu(fyne.NewMenu("",
		fyne.NewMenuItem("Seat in a vacant position…", func() { w.askSeat(id) }),
		fyne.NewMenuItem("Leaves the organisation", func() { w.do(scenario.Unseat{Person: id, Leaving: true}) }),
	), at)
}

// unlessFrozen lets a question be asked unless the document cannot be changed now.
func (w *Window) unlessFrozen(ask func(scenario.PositionID)) func(scenario.PositionID) {
	return func(id scenario.PositionID) {
		if err := w.changeable(); err != nil {
			w.status.say(err.Error())
			return
		}
		ask(id)
	}
}

// askSeatHere asks who of the unplaced takes the selected position.
func (w *Window) askSeatHere() {
	position := w.selected
	people := w.org().Unplaced()
	names := make([]string, len(people))
	for i, p := range people {
		names[i] = fmt.Sprintf("%s (%s)", w.personName(p.ID), p.ID)
	}
	who := widgets.NewSelect(names, nil)
	who.SetSelectedIndex(0)
	d := &widgets.Dialog{Title: "Seat somebody as " + w.positionName(position), Content: formRow("Person", widgets.Framed(who))}
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Seat", Do: func() bool {
		if err := w.apply(scenario.Seat{Person: people[who.SelectedIndex()].ID, Position: position}); err != nil {
			d.Fail(words(err))
			return false
		}
		return true
	}}}
	d.Show(w.win.Canvas())
}

func (w *Window) askSeat(id scenario.PersonID) {
	d := &widgets.Dialog{Title: "Seat " + w.personName(id), Text: "Choose a vacant position. Others can be added first."}
	pick := newPicker(d, w, pickerHeight, func(to scenario.PositionID) bool { return !w.org().Filled(to) })
	d.Content, d.First = pick.root, pick.field
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Seat", Do: func() bool {
		if pick.chosen == "" {
			d.Fail(noTarget)
			return false
		}
		if err := w.apply(scenario.Seat{Person: id, Position: pick.chosen}); err != nil {
			d.Fail(words(err))
			return false
		}
		w.revealInChart(pick.chosen)
		return true
	}}}
	d.Show(w.win.Canvas())
}
