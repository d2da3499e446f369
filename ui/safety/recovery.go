package safety

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Left is work that a program which ended too early left behind.
type Left struct {
	Name    string // of the document
	Where   string // its folder, "" for a document never saved
	Changes int    // since it was saved or opened
	// Protected: how much there is can be told only with its passphrase.
	Protected bool
	Since     time.Time // of the first of them, zero where unknown
	Note      string    // what else there is to know, "" for nothing
}

// RecoveryHandlers get the index of what was left. Each is called with the dialog
// closed.
type RecoveryHandlers struct {
	Recover func(i int)
	Look    func(i int)
	Discard func(i int) // after a second yes; the dialog comes back while any is left
	Later   func()      // nothing was chosen
}

const (
	recoveryWidth = 640
	recoveryShown = 4 // rows before the list scrolls
)

// AskRecovery offers what was left behind, all in one dialog.
func AskRecovery(c fyne.Canvas, found []Left, now time.Time, on RecoveryHandlers) {
	d := &widgets.Dialog{
		Title: "Recover unsaved work?", Width: recoveryWidth, Left: on.Later,
		Text: "Spanwise ended before this was saved. A recovered document opens as unsaved; its file stays as it is until you save.",
	}
	again := func() { AskRecovery(c, found, now, on) }
	if len(found) == 1 {
		askOne(d, c, found[0], now, on, again)
		return
	}
	rows := widgets.Column(8)
	for i, l := range found {
		row := recoveryRow{dialog: d, left: l, when: leftWords(l, now)}
		row.answer("Recover", true, func() { on.Recover(i) })
		row.answer("Look first", false, func() { on.Look(i) })
		row.answer("Discard…", false, func() { askDiscard(c, l, func() { on.Discard(i) }, again) })
		rows.Add(row.object())
	}
	d.Content = rows
	if len(found) > recoveryShown {
		scroll := widgets.NewPage(rows)
		scroll.SetMinSize(fyne.NewSize(0, recoveryShown*(rows.Objects[0].MinSize().Height+8)))
		d.Content = scroll
	}
	d.Answers, d.Even = []widgets.Answer{{Label: "Decide later"}}, true
	d.Show(c)
}

// askOne offers a single document, so that Enter recovers it.
func askOne(d *widgets.Dialog, c fyne.Canvas, l Left, now time.Time, on RecoveryHandlers, again func()) {
	row := recoveryRow{left: l, when: leftWords(l, now)}
	d.Content = row.object()
	d.Answers = []widgets.Answer{
		{Label: "Decide later"},
		{Label: "Discard…", Then: func() { askDiscard(c, l, func() { on.Discard(0) }, again) }},
		{Label: "Look first", Then: func() { on.Look(0) }},
		{Label: "Recover", Then: func() { on.Recover(0) }},
	}
	d.Show(c)
}

// recoveryRow is one document with what can become of it.
type recoveryRow struct {
	dialog  *widgets.Dialog
	left    Left
	when    string
	buttons []fyne.CanvasObject
}

// answer adds a button; the dialog is closed before it does anything.
func (r *recoveryRow) answer(label string, primary bool, do func()) {
	button := widgets.NewButton
	if primary {
		button = widgets.NewPrimaryButton
	}
	r.buttons = append(r.buttons, button(label, nil, nil, func() {
		r.dialog.Close()
		do()
	}))
}

func (r *recoveryRow) object() fyne.CanvasObject {
	small := widgets.Style{Size: theme.TextSmall, Elide: true}
	text := widgets.Column(2, widgets.NewText("“"+r.left.Name+"”", widgets.Style{Bold: true, Elide: true}), widgets.NewText(r.when, small))
	if r.left.Where != "" {
		small.Color = theme.Quiet
		text.Add(widgets.NewText(r.left.Where, small))
	}
	if r.left.Note != "" {
		small.Color = theme.StretchedText
		text.Add(widgets.NewText(r.left.Note, small))
	}
	buttons := container.NewCenter(widgets.Row(6, r.buttons...))
	return widgets.NewPanel(container.NewBorder(nil, nil, nil, buttons, text), widgets.CardStyle)
}

// leftWords says how much was left, and since when.
func leftWords(l Left, now time.Time) string {
	words := phrase.Plural(l.Changes, "change")
	switch {
	case l.Protected:
		words = "protected: its passphrase is asked for first"
	case l.Changes == 0:
		words = "never saved"
	}
	if l.Since.IsZero() {
		return words
	}
	return words + " since " + When(l.Since, now)
}

// When writes a time as briefly as the day allows: "10:42", "Friday, 20 November, 10:42".
func When(t, now time.Time) string {
	switch {
	case t.YearDay() == now.YearDay() && t.Year() == now.Year():
		return t.Format("15:04")
	case t.Year() == now.Year():
		return t.Format("Monday, 2 January, 15:04")
	}
	return t.Format("2 January 2006, 15:04")
}

func askDiscard(c fyne.Canvas, l Left, discard, keep func()) {
	d := &widgets.Dialog{Title: "Discard what was left of “" + l.Name + "”?", Left: keep, Text: "The changes are then gone for good. The file itself stays as it was saved."}
	if l.Where == "" {
		d.Text = "The document was never saved: it is then gone for good."
	}
	d.Answers = []widgets.Answer{{Label: "Discard for good", Then: discard}, {Label: "Keep it"}}
	d.Show(c)
}
