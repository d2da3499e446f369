package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Entry is a text field that commits on Enter and when focus leaves, and takes the
// text back on Escape.
type Entry struct {
	widget.Entry
	// Commit is given a changed text and reports whether it was taken; a refused
	// one stays to be mended, and Escape brings the last one taken back.
	Commit func(text string) bool
	Escape func() // on Escape, after the text was taken back
	// Step, nil for none, walks by so many hits in a list below: the arrows do while one types.
	Step func(by int)
	// Focused is called when the keys come, so that a page can bring the field into view.
	Focused func()

	committed string
}

// NewEntry returns a field with a text.
func NewEntry(text string) *Entry { return newEntry(text, false) }

// NewNotes returns a field of several lines; there Enter breaks the line.
func NewNotes(text string) *Entry { return newEntry(text, true) }

func newEntry(text string, lines bool) *Entry {
	e := &Entry{committed: text}
	e.Text = text
	e.MultiLine = lines
	e.Scroll = fyne.ScrollVerticalOnly // no bar across the words: a line follows its cursor all the same
	if lines {
		e.Wrapping = fyne.TextWrapWord
	}
	e.ExtendBaseWidget(e)
	e.OnSubmitted = func(string) { e.CommitNow() }
	return e
}

// Set replaces the text by what the document holds; it commits nothing. Where that
// is what the field had before, a text being typed, or refused, stays.
func (e *Entry) Set(text string) {
	if e.committed != text {
		e.Reset(text)
	}
}

// Reset replaces the text whatever stands there, as for another subject.
func (e *Entry) Reset(text string) {
	e.committed = text
	e.SetText(text)
	e.SetError(nil)
}

// SetError marks the text as not valid, or as valid again with nil.
func (e *Entry) SetError(err error) {
	e.AlwaysShowValidationError = true // or Fyne takes no error without a Validator, which would tick every valid field
	e.SetValidationError(err)
	e.AlwaysShowValidationError = err != nil
	e.Refresh()
}

// CommitNow hands on a changed text as leaving the field does.
func (e *Entry) CommitNow() {
	if text := e.Text; text != e.committed && e.Commit != nil && e.Commit(text) {
		e.committed = text
	}
}

// Mark selects the letters from one place up to another, as where typing is to replace
// them and nothing else.
func (e *Entry) Mark(from, to int) {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.CursorColumn = from
	e.KeyDown(shift)
	for range to - from {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	e.KeyUp(shift)
	e.Refresh() // which moves the cursor where nothing is marked
}

// FocusGained implements fyne.Focusable.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	Reveal(e)
	if e.Focused != nil {
		e.Focused()
	}
}

// FocusLost implements fyne.Focusable.
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	e.CommitNow()
}

// AcceptsTab implements fyne.Tabbable: Tab goes to the next field, in notes too.
func (e *Entry) AcceptsTab() bool { return false }

// TypedKey implements fyne.Focusable. Function keys, and those that turn pages where there is
// one line, go to the window.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	by, steps := stepKeys[key.Name]
	switch {
	case steps && e.Step != nil:
		e.Step(by)
		return
	case isFunctionKey(key.Name), !e.MultiLine && (key.Name == fyne.KeyPageUp || key.Name == fyne.KeyPageDown):
		HandOn(e, key)
		return
	case key.Name != fyne.KeyEscape:
		e.Entry.TypedKey(key)
		return
	}
	e.SetText(e.committed)
	e.SetError(nil)
	if e.Escape != nil {
		e.Escape()
	}
}

// stepKeys are the keys that walk a list, with how many hits they go by.
var stepKeys = map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1, fyne.KeyPageDown: 6, fyne.KeyPageUp: -6}

var functionKeys = []fyne.KeyName{
	fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
	fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12,
}

func isFunctionKey(name fyne.KeyName) bool { return slices.Contains(functionKeys, name) }

// HandOn gives a key that a widget does not use to the window.
func HandOn(o fyne.CanvasObject, key *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(key)
	}
}
