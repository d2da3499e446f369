package ui

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// A document that is only read: it can be looked through, simulated, exported and
// saved under another name, and nothing else.

// errFrozen wraps the reason why the document cannot be changed.
var errFrozen = errors.New("read-only")

// frozenError is the refusal of an edit, in words for the user.
type frozenError struct{ why string }

func (e frozenError) Error() string { return e.why }
func (e frozenError) Unwrap() error { return errFrozen }

// changeable returns why the document cannot be changed now, nil if it can.
func (w *Window) changeable() error {
	switch {
	case w.opening:
		return errOpening
	case w.frozen != "":
		return frozenError{w.frozen}
	}
	return nil
}

// notice is a strip under the toolbar that says what holds for the document as a
// whole, with what can be done about it.
type notice struct {
	root  *fyne.Container
	words *widgets.Text
	links *fyne.Container
}

// remedy is a link of a notice.
type remedy struct {
	label string
	do    func()
}

func newNotice() *notice {
	n := &notice{words: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.StretchedText, Elide: true}), links: widgets.Row(14)}
	line := widgets.Inset(container.NewBorder(nil, nil, nil, n.links, n.words), 1, 14)
	n.root = widgets.Column(0, widgets.NewPanel(line, widgets.PanelStyle{Fill: theme.StretchedSoft}), widgets.Rule())
	n.root.Hide()
	return n
}

// say shows the strip, or takes it away with "".
func (n *notice) say(words string, remedies ...remedy) {
	n.words.Set(words)
	n.links.RemoveAll()
	for _, r := range remedies {
		n.links.Add(widgets.NewLink(r.label, nil, r.do))
	}
	n.root.Hidden = words == ""
	n.root.Refresh()
}

// freeze makes the document read-only for a reason, which the notice tells with what
// can be done about it; "" lets it be changed again.
func (w *Window) freeze(why, told string, remedies ...remedy) {
	for i, r := range remedies {
		remedies[i].do = w.unlessOpening(r.do)
	}
	w.frozen = why
	w.notice.say(told, remedies...)
	w.frame.Refresh()
}

// unlessOpening lets something be done unless the document is about to be replaced.
func (w *Window) unlessOpening(do func()) func() {
	return func() {
		if w.opening {
			w.status.say(errOpening.Error())
			return
		}
		do()
	}
}
