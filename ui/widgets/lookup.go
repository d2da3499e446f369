package widgets

import "fyne.io/fyne/v2"

// Lookup is a field above a list of hits: one types, and the arrows walk the list
// meanwhile.
type Lookup struct {
	Entry
	step func(by int)
}

// lookupPage is how many hits Page Up and Page Down go by.
const lookupPage = 6

// Lookup returns a field for a dialog whose arrows step through the hits below it:
// Enter answers, Escape leaves.
func (d *Dialog) Lookup(text string, step func(by int)) *Lookup {
	l := &Lookup{step: step}
	l.Text, l.committed = text, text
	l.Scroll = fyne.ScrollVerticalOnly
	l.ExtendBaseWidget(l)
	d.bound(&l.Entry)
	return l
}

// TypedKey implements fyne.Focusable.
func (l *Lookup) TypedKey(key *fyne.KeyEvent) {
	steps := map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1, fyne.KeyPageDown: lookupPage, fyne.KeyPageUp: -lookupPage}
	if by, ok := steps[key.Name]; ok {
		l.step(by)
		return
	}
	l.Entry.TypedKey(key)
}
