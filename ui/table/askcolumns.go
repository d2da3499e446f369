package table

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/widgets"
)

// canvas is where the table is shown.
func (v *View) canvas() fyne.Canvas { return v.on.Canvas() }

// AskColumns asks which columns are shown. Those shown keep their order; others come
// after them.
func (v *View) AskColumns() {
	ticks := map[*column]*widgets.Check{}
	grid := container.NewGridWithColumns(3)
	for _, c := range all {
		tick := widgets.NewCheck(c.title, nil)
		tick.SetChecked(slices.Contains(v.grid.columns, c))
		ticks[c] = tick
		grid.Add(tick)
	}
	d := &widgets.Dialog{Title: "Columns", Text: "The head of a column moves it and changes its width.", Content: grid, Width: 560}
	set := func(columns []*column) {
		for c, tick := range ticks {
			tick.SetChecked(slices.Contains(columns, c))
		}
	}
	chosen := func() bool {
		columns := slices.DeleteFunc(slices.Clone(v.grid.columns), func(c *column) bool { return !ticks[c].Checked })
		for _, c := range all {
			if ticks[c].Checked && !slices.Contains(columns, c) {
				columns = append(columns, c)
			}
		}
		if len(columns) == 0 {
			d.Fail("Choose one column at least.")
			return false
		}
		v.choose(columns)
		return true
	}
	d.Answers = []widgets.Answer{
		{Label: "Cancel"},
		{Label: "As at first", Do: func() bool { set(columnsOf(nil)); return false }},
		{Label: "Show", Do: chosen},
	}
	d.Show(v.canvas())
}
