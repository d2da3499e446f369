package widgets

import (
	"fyne.io/fyne/v2"
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
	if lines {
		e.Wrapping = fyne.TextWrapWord
	}
	e.ExtendBaseWidget(e)
	e.OnSubmitted = func(string) { e.CommitNow() }
	return e
}

// Set replaces the text by what the document holds; it commits nothing.
func (e *Entry) Set(text string) {
	if e.committed == text && e.Text == text {
		return
	}
	e.committed = text
	e.SetText(text)
	e.SetValidationError(nil)
}

// SetError marks the text as not valid, or as valid again with nil.
func (e *Entry) SetError(err error) { e.SetValidationError(err) }

// CommitNow hands on a changed text as leaving the field does.
func (e *Entry) CommitNow() {
	if text := e.Text; text != e.committed && e.Commit != nil && e.Commit(text) {
		e.committed = text
	}
}

// FocusLost implements fyne.Focusable.
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	e.CommitNow()
}

// TypedKey implements fyne.Focusable.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	if key.Name != fyne.KeyEscape {
		e.Entry.TypedKey(key)
		return
	}
	e.SetText(e.committed)
	e.SetError(nil)
	if e.Escape != nil {
		e.Escape()
	}
}
