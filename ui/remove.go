package ui

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// What becomes of the person and of the work of a removed position.
const (
	personWaits  = "waits unplaced"
	personLeaves = "leaves"
	workShared   = "shared beside it"
	workNamed    = "goes to one position"
	workStops    = "stops"
)

// removeForm asks what becomes of the reports, the person and the work.
type removeForm struct {
	window   *Window
	dialog   *widgets.Dialog
	position scenario.Position
	heirs    *picker
	person   *widgets.Select
	work     *widgets.Select
	receiver *picker
	hours    *widgets.Entry
	named    *fyne.Container
	reason   *widgets.Entry
}

func (w *Window) askRemove(id scenario.PositionID) {
	p, _ := w.org().Position(id)
	f := &removeForm{window: w, position: p, dialog: &widgets.Dialog{Title: "Remove " + w.positionName(id), Width: 540}}
	f.build()
	f.dialog.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Remove", Do: f.apply}}
	f.dialog.First = f.first()
	f.dialog.Show(w.win.Canvas())
}

func (f *removeForm) build() {
	w, org, id := f.window, f.window.org(), f.position.ID
	column := widgets.Column(8)
	f.heirs = newPicker(f.dialog, w, pickerShort, func(to scenario.PositionID) bool { return to != id && !org.IsUnder(to, id) })
	if n := len(org.Reports(id)); n > 0 {
		f.heirs.choose(f.position.Manager)
		if f.position.Manager == "" {
			f.dialog.Text = "Nobody stands above. Without a choice each of its reports becomes a top."
		}
		column.Add(widgets.NewText("Its "+phrase.Counted(n, "report goes to", "reports go to"), widgets.Style{Color: theme.Quiet}))
		column.Add(f.heirs.root)
	}
	f.person = choice(personWaits, personLeaves)
	if org.Filled(id) {
		column.Add(formRow("Person", widgets.Framed(f.person)))
	}
	f.work = choice(workShared, workNamed, workStops)
	column.Add(formRow("Work", widgets.Framed(f.work)))
	f.receiver = newPicker(f.dialog, w, pickerShort, func(to scenario.PositionID) bool { return to != id })
	f.hours = f.dialog.Field("0")
	f.named = widgets.Column(8, f.receiver.root, widgets.Labelled("Own work it takes over, hours a week", formWide, f.hours))
	f.named.Hide()
	f.work.OnChanged = func(chosen string) { f.showNamed(chosen == workNamed) }
	column.Add(f.named)
	f.reason = f.dialog.Field("")
	f.reason.SetPlaceHolder("for the list of moves, may stay empty")
	column.Add(formRow("Reason", f.reason))
	f.dialog.Content = column
}

// first is what is asked first.
func (f *removeForm) first() fyne.Focusable {
	switch {
	case len(f.window.org().Reports(f.position.ID)) > 0:
		return f.heirs.field
	case f.window.org().Filled(f.position.ID):
		return f.person
	}
	return f.work
}

// choice is a drop-down that begins with the first option.
func choice(options ...string) *widgets.Select {
	s := widgets.NewSelect(options, nil)
	s.SetSelectedIndex(0)
	return s
}

func (f *removeForm) showNamed(on bool) {
	f.named.Hidden = !on
	f.dialog.Grow()
}

func (f *removeForm) apply() bool {
	if f.heirs.field.Text != "" && f.heirs.chosen == "" {
		f.dialog.Fail(noTarget)
		return false
	}
	handover, why := f.handover()
	if why != "" {
		f.dialog.Fail(why)
		return false
	}
	r := scenario.Remove{Position: f.position.ID, ReportsTo: f.heirs.chosen, Handover: handover}
	action := removal(f.window.org(), r, f.person.Selected == personLeaves, strings.TrimSpace(f.reason.Text))
	if err := f.window.apply(action); err != nil {
		f.dialog.Fail(words(err))
		return false
	}
	return true
}

// handover says what becomes of the work, or why the answer is not complete.
func (f *removeForm) handover() (h scenario.Handover, why string) {
	switch f.work.Selected {
	case workStops:
		return scenario.Handover{Stopped: true}, ""
	case workShared:
		return scenario.Handover{}, ""
	}
	hours, err := strconv.ParseFloat(strings.TrimSpace(f.hours.Text), 64)
	switch {
	case f.receiver.chosen == "":
		return h, "Choose the position that takes over the work."
	case err != nil || !(hours >= 0) || hours > maxTakenHours:
		return h, fmt.Sprintf("“%s” is not a number of hours a week from 0 to %d.", f.hours.Text, maxTakenHours)
	}
	h.Receivers = []scenario.Receiver{{Position: f.receiver.chosen, Share: 1, Hours: hours}}
	return h, ""
}

const maxTakenHours = 168 // a week has no more

// removal removes a position; whoever sat there waits, or leaves.
func removal(org *scenario.Org, r scenario.Remove, leave bool, reason string) scenario.Action {
	edits := []scenario.Edit{{Do: r, Reason: reason}}
	if leave {
		for _, h := range org.Holders(r.Position) {
			edits = append(edits, scenario.Edit{Do: scenario.Unseat{Person: h, Leaving: true}, Reason: reason})
		}
	}
	return scenario.Group{Name: "Remove position", Edits: edits}
}
