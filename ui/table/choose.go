package table

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// chooseValue offers the few texts that a cell takes; a letter typed takes the first
// that begins with it.
func (v *View) chooseValue(at spot, c *column, typed string) {
	id := v.rows.id(at.row)
	now, ok := v.rows.seat(at.row)
	if !ok {
		return
	}
	var items []*fyne.MenuItem
	for _, text := range c.choices() {
		set := func() { v.propose("Change", []proposal{{id, c, text}}); v.enter() }
		if typed != "" && strings.HasPrefix(fold(text), fold(typed)) {
			set()
			return
		}
		items = append(items, ticked(fyne.NewMenuItem(text, set), text == c.text(v.source(), now)))
	}
	if typed == "" {
		menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), v.canvas())
		menu.ShowAtPosition(v.grid.place(at))
	}
}

// toggle turns yes into no.
func (v *View) toggle(at spot) {
	c := v.grid.columns[at.column]
	now, ok := v.rows.seat(at.row)
	if c.kind != YesNo || !ok {
		return
	}
	v.propose("Change", []proposal{{v.rows.id(at.row), c, yesNo(c.text(v.source(), now) != yes)}})
}
