package ui

import (
	"fyne.io/fyne/v2"
)

// Where the keys go in the window. A view that is chosen by a key gets them at once: the
// chart, the rows of the table, the matrix of rights, the first control of the operating
// model, the page of figures or, while there are none, the button that brings them. A view
// that comes by itself, as results do, takes them over from what it hides. A key that
// nothing uses scrolls the view.

// open shows a view, with the keys in it.
func (w *Window) open(tab int) {
	w.tabs.Select(tab)
	w.enterView()
}

// enterView gives the view shown the keys. One that cannot take them yet, as while its
// first figures are on their way, gets them as soon as it can.
func (w *Window) enterView() {
	to, c := w.firstOf(w.tabs.Selected()), w.win.Canvas()
	if w.awaited = to == nil; w.awaited {
		c.Unfocus()
		return
	}
	c.Focus(to)
}

// firstOf returns what has the keys when a view is opened, nil for nothing yet.
func (w *Window) firstOf(tab int) fyne.Focusable {
	switch tab {
	case tabTable:
		return w.table.Focus()
	case tabRights:
		return w.rights.Focus()
	case tabOperating:
		return w.operating.Focus()
	case tabResults:
		return w.results.Focus()
	case tabCompare:
		return w.compare.Focus()
	}
	return w.chart
}

// followView hands the keys on where what had them is hidden: they would change what
// nobody sees.
func (w *Window) followView() {
	c := w.win.Canvas()
	if c.Overlays().Top() != nil {
		return // the keys are there, and Fyne gives them back
	}
	had := c.Focused()
	if had == nil && w.awaited || had != nil && hidden(had) {
		w.enterView()
	}
}

// hidden reports whether what has the keys is not to be seen. Fyne puts what it does not
// find among what is visible into the corner of the window, where nothing takes keys.
func hidden(o fyne.Focusable) bool {
	object := o.(fyne.CanvasObject)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(object)
	return !object.Visible() || at.X <= 0 && at.Y <= 0
}

// scrollView scrolls the page of the view shown by a key. It reports whether it did.
func (w *Window) scrollView(key fyne.KeyName) bool {
	pages := map[int]interface{ Scroll(fyne.KeyName) bool }{
		tabRights: w.rights, tabOperating: w.operating, tabResults: w.results, tabCompare: w.compare,
	}
	page := pages[w.tabs.Selected()]
	return page != nil && page.Scroll(key)
}
