package table

import (
	"slices"

	"fyne.io/fyne/v2"
)

// headMenu is what can be done with a column.
func (v *View) headMenu(at int) *fyne.Menu {
	c := v.grid.columns[at]
	up, down := "Sort A to Z", "Sort Z to A"
	if c.numeric() {
		up, down = "Sort smallest first", "Sort largest first"
	}
	by := v.rows.by
	items := []*fyne.MenuItem{
		ticked(fyne.NewMenuItem(up, func() { v.Sort(c.key, false) }), by.key == c.key && !by.down),
		ticked(fyne.NewMenuItem(down, func() { v.Sort(c.key, true) }), by.key == c.key && by.down),
		enabled(fyne.NewMenuItem("In the order of the chart", func() { v.Sort("", false) }), by.key != ""),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem("Filter…", func() { v.askFilter(c) }),
		enabled(fyne.NewMenuItem("Clear this filter", func() { v.unfilter(c) }), v.filteredBy(c)),
		fyne.NewMenuItemSeparator(),
		enabled(fyne.NewMenuItem("Move left", func() { v.moveColumn(at, at-1) }), at > 0),
		enabled(fyne.NewMenuItem("Move right", func() { v.moveColumn(at, at+1) }), at < len(v.grid.columns)-1),
		enabled(fyne.NewMenuItem("Hide column", func() { v.hideColumn(at) }), len(v.grid.columns) > 1),
		fyne.NewMenuItem("Columns…", v.AskColumns),
	}
	return fyne.NewMenu("", items...)
}

func ticked(item *fyne.MenuItem, on bool) *fyne.MenuItem {
	item.Checked = on
	return item
}

func enabled(item *fyne.MenuItem, on bool) *fyne.MenuItem {
	item.Disabled = !on
	return item
}

func (v *View) filteredBy(c *column) bool {
	_, ok := v.rows.conditions[c.key]
	return ok
}

func (v *View) moveColumn(from, to int) {
	columns := slices.Clone(v.grid.columns)
	columns[from], columns[to] = columns[to], columns[from]
	v.choose(columns)
}

func (v *View) hideColumn(at int) { v.choose(slices.Delete(slices.Clone(v.grid.columns), at, at+1)) }
