package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
)

// Dialog is a question over the window: Enter answers it, Escape leaves it. All
// dialogs go through it, since Fyne's own know neither key.
type Dialog struct {
	Title   string
	Text    string            // wrapped words under the title, "" for none
	Content fyne.CanvasObject // nil for none
	Answers []Answer          // the last one is what Enter gives
	Width   float32           // 0 is dialogWidth
	First   fyne.Focusable    // gets the focus, nil for the button that Enter presses
	Left    func()            // after Escape or Cancel
	Even    bool              // no answer stands out, and Enter gives none

	width    float32
	canvas   fyne.Canvas
	popup    *widget.PopUp
	giveBack func() // the keys
	failed   *Paragraph
	primary  *Button // nil where the answers are even
	page     *container.Scroll
	waits    bool
}

// Answer is a button of a dialog. Do returns false to keep the dialog open; Then
// runs once the dialog is closed, and may open another. With neither the answer
// leaves the dialog.
type Answer struct {
	Label string
	Do    func() bool
	Then  func()
}

const (
	dialogWidth  = 460
	dialogMargin = 40
	dialogPadX   = 14
	dialogPadY   = 12
	dialogGap    = 10
)

// Show opens the dialog.
func (d *Dialog) Show(c fyne.Canvas) {
	d.canvas = c
	d.popup = widget.NewModalPopUp(d.body(), c)
	d.width = d.Width
	if d.width == 0 {
		d.width = dialogWidth
	}
	d.width = min(d.width, c.Size().Width-dialogMargin)
	d.popup.Resize(fyne.NewSize(d.width, 0)) // wrapped text knows its height once it knows its width
	d.fit()
	d.giveBack = TakeKeys(c, d.typed)
	d.popup.Show()
	switch {
	case d.First != nil:
		c.Focus(d.First)
	case d.primary != nil:
		c.Focus(d.primary)
	}
}

func (d *Dialog) body() fyne.CanvasObject {
	page := Column(dialogGap)
	if d.Text != "" {
		page.Add(NewParagraph(d.Text, Style{Color: theme.Quiet}))
	}
	if d.Content != nil {
		page.Add(d.Content)
	}
	d.failed = NewParagraph("", Style{Color: theme.OverloadedText})
	d.failed.Hide()
	d.page = NewPage(page)
	head := NewText(d.Title, Style{Size: theme.TextHead, Bold: true, Elide: true})
	return Inset(container.New(&dialogLayout{d}, head, d.page, Column(dialogGap, d.failed, d.buttons())), dialogPadY, dialogPadX)
}

func (d *Dialog) buttons() fyne.CanvasObject {
	row := Row(8)
	for i, a := range d.Answers {
		if i == len(d.Answers)-1 && !d.Even {
			d.primary = NewPrimaryButton(a.Label, nil, nil, func() { d.answer(a) })
			row.Add(d.primary)
			continue
		}
		row.Add(NewButton(a.Label, nil, nil, func() { d.answer(a) }))
	}
	return container.NewBorder(nil, nil, nil, row)
}

func (d *Dialog) typed(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		d.Leave()
	case fyne.KeyReturn, fyne.KeyEnter:
		if !d.Even {
			d.Accept()
		}
	default: // a page may be longer than the window, with nothing on it that takes keys
		ScrollBy(d.page, e.Name)
	}
}

// Accept gives the last answer, as Enter does; fields of the dialog call it.
func (d *Dialog) Accept() { d.answer(d.Answers[len(d.Answers)-1]) }

// Leave closes the dialog without an answer, as Escape does.
func (d *Dialog) Leave() {
	if d.popup == nil {
		return
	}
	d.Close()
	if d.Left != nil {
		d.Left()
	}
}

// Fail says why the answer was not taken; the dialog stays open.
func (d *Dialog) Fail(why string) {
	d.waits = false
	d.tell(why, theme.OverloadedText)
}

// Wait says what an answer is waiting for, and takes no other until Fail is called.
// Escape still leaves the dialog.
func (d *Dialog) Wait(what string) {
	d.waits = true
	d.tell(what, theme.Quiet)
}

// Settle takes back what Fail or Wait said, as once it was mended.
func (d *Dialog) Settle() {
	d.waits = false
	if d.failed.Visible() {
		d.failed.Hide()
		d.Grow()
	}
}

// Shown reports whether the dialog is over the window.
func (d *Dialog) Shown() bool { return d.popup != nil }

func (d *Dialog) tell(words string, colour fyne.ThemeColorName) {
	d.failed.Set(words)
	d.failed.SetColor(colour)
	d.failed.Show()
	d.Grow()
}

// Grow gives the dialog the height that its content asks for by now.
func (d *Dialog) Grow() {
	if d.popup == nil {
		return
	}
	d.failed.Resize(fyne.NewSize(d.width-2*dialogPadX, d.failed.MinSize().Height)) // text that was never shown does not know its width
	d.fit()
}

// fit gives the dialog its height. Its width is kept here: a modal pop-up's own
// size is that of the whole window.
func (d *Dialog) fit() {
	height := min(d.popup.MinSize().Height, d.canvas.Size().Height-dialogMargin)
	d.popup.Resize(fyne.NewSize(d.width, height))
}

func (d *Dialog) answer(a Answer) {
	if d.popup == nil {
		return
	}
	if a.Do == nil && a.Then == nil {
		d.Leave()
		return
	}
	if d.waits {
		return
	}
	if a.Do != nil && !a.Do() {
		return
	}
	d.Close()
	if a.Then != nil {
		a.Then()
	}
}

// Close takes the dialog away, neither answered nor left.
func (d *Dialog) Close() {
	if d.popup == nil {
		return
	}
	d.popup.Hide()
	d.popup = nil
	d.giveBack()
}

// Field returns a text field for a dialog: Enter answers, Escape leaves.
func (d *Dialog) Field(text string) *Entry { return d.Bind(NewEntry(text)) }

// Lookup returns a field over a list of hits, which the arrows step through.
func (d *Dialog) Lookup(text string, step func(by int)) *Entry {
	e := d.Field(text)
	e.Step = step
	return e
}

// Bind lets a field of its own answer the dialog with Enter and leave it with Escape.
func (d *Dialog) Bind(e *Entry) *Entry {
	e.OnSubmitted = func(string) { d.Accept() }
	e.Escape = d.Leave
	return e
}
