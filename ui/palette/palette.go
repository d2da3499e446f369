package palette

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// palette is the dialog while it is open.
type palette struct {
	dialog  *widgets.Dialog
	field   *widgets.Entry
	list    *widgets.List
	counted *widgets.Text
	entries []Entry
	found   []int // indexes of the entries listed
	at      int   // in found
}

const (
	width     = 560
	listHigh  = 320
	listLeast = 120 // in a low window
	besides   = 190 // height of all but the list
)

// Show opens the list over a window; run gets the index of the entry chosen, once the
// dialog is closed.
func Show(over fyne.Canvas, entries []Entry, run func(entry int)) {
	p := &palette{entries: entries, dialog: &widgets.Dialog{Title: "Commands", Width: width}}
	p.field = p.dialog.Lookup("", p.step)
	p.field.SetPlaceHolder("Type what you want to do")
	p.field.OnChanged = func(string) { p.search() }
	p.counted = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true})
	p.list = widgets.NewList(func() int { return len(p.found) },
		func() fyne.CanvasObject { return newRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*row).set(p.entries[p.found[i]]) })
	p.list.OnSelected = func(i widget.ListItemID) { p.at = i }
	high := min(listHigh, max(listLeast, over.Size().Height-besides))
	p.dialog.Content = widgets.Column(6, p.field, widgets.Fixed(p.list, 0, high), p.counted)
	p.dialog.First = p.field
	chosen := -1
	p.dialog.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Run", Do: func() bool { return p.take(&chosen) }, Then: func() { run(chosen) }}}
	p.search()
	p.dialog.Show(over)
	p.list.ScrollToTop() // the first hit was marked before the list had a height
}

// search lists what fits the words typed and marks the first hit.
func (p *palette) search() {
	p.found, p.at = matching(p.entries, p.field.Text), 0
	p.list.UnselectAll()
	p.list.Refresh()
	p.counted.Set(fmt.Sprintf("%d of %d commands · arrows choose, Enter runs, Escape leaves", len(p.found), len(p.entries)))
	if len(p.found) > 0 {
		p.list.Select(0)
	}
}

// step goes to the next hit or the one before.
func (p *palette) step(by int) {
	if n := len(p.found); n > 0 {
		p.list.Select(min(max(p.at+by, 0), n-1))
	}
}

// take reports whether the command marked can be run, and says why not where it cannot.
func (p *palette) take(chosen *int) bool {
	if len(p.found) == 0 {
		p.dialog.Fail("No command has these words.")
		return false
	}
	e := p.entries[p.found[p.at]]
	if e.Why != "" {
		p.dialog.Fail(strings.TrimSuffix(e.Label, "…") + ": " + e.Why)
		return false
	}
	*chosen = p.found[p.at]
	return true
}
