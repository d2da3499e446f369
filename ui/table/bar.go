package table

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// bar is the line over the table: the filter, what is filtered by column, how many rows
// there are, and what can be done with them.
type bar struct {
	view    *View
	root    fyne.CanvasObject
	words   *widgets.Entry
	filters *fyne.Container
	count   *widgets.Text
	change  *widgets.Button
	line    *fyne.Container
	frozen  *fyne.Container
	why     *widgets.Text
}

func newBar(v *View) *bar {
	b := &bar{view: v, words: widgets.NewEntry(""), filters: widgets.Row(4)}
	b.words.SetPlaceHolder("Filter by words in the columns")
	b.words.OnChanged = func(text string) {
		if text != v.rows.words {
			v.Filter(text)
		}
	}
	b.words.OnSubmitted = func(string) { v.enter() }
	b.words.Escape = b.left
	b.count = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Align: fyne.TextAlignTrailing, Elide: true})
	b.change = widgets.NewButton("Change…", fynetheme.DocumentCreateIcon(), v.tips, v.AskChange)
	columns := widgets.NewButton("Columns", nil, v.tips, v.AskColumns)
	columns.Tip = "Choose which columns are shown"
	b.line = container.New(barLayout{}, b.words, container.NewHScroll(b.filters), b.count, widgets.Row(2, b.change, columns))
	b.why = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.StretchedText, Elide: true})
	b.frozen = widgets.Column(0, widgets.NewPanel(widgets.Inset(b.why, 7, 14), widgets.PanelStyle{Fill: theme.StretchedSoft}))
	b.root = widgets.Column(0, widgets.Inset(b.line, 5, 14), b.frozen)
	return b
}

// left clears the filter on Escape, and goes back to the rows where there is none.
func (b *bar) left() {
	b.words.SetText("")
	b.view.enter()
}

// FocusFilter puts the cursor into the filter.
func (v *View) FocusFilter() { v.focus(v.bar.words) }

func (b *bar) refresh() {
	v := b.view
	b.count.Set(v.counts())
	b.line.Refresh()
	frozen := v.source().Frozen
	b.why.Set(frozen)
	b.frozen.Hidden = frozen == ""
	n := len(v.grid.marked)
	b.change.SetLabel(changeLabel(n))
	switch {
	case frozen != "":
		b.change.Enable(false, sentence(frozen))
	case n == 0:
		b.change.Enable(false, "Select positions first")
	default:
		b.change.Enable(true, "Set one field of every selected position")
	}
	b.showFilters()
	b.root.Refresh()
}

func changeLabel(n int) string {
	if n <= 1 {
		return "Change…"
	}
	return "Change " + plot.Count(n) + "…"
}

// counts says how many rows are shown, and selected where that is more than one.
func (v *View) counts() string {
	words := phrase.Counted(len(v.rows.ids), "position", "positions")
	if v.Filtered() {
		words = plot.Count(len(v.rows.shown)) + " of " + words
	}
	if n := len(v.grid.marked); n > 1 {
		words += " · " + plot.Count(n) + " selected"
	}
	return words
}

// showFilters lists the conditions of columns; a click takes one away.
func (b *bar) showFilters() {
	b.filters.Objects = nil
	for _, c := range all {
		condition, ok := b.view.rows.conditions[c.key]
		if !ok {
			continue
		}
		chip := widgets.NewLink(condition.says(c)+"  ×", b.view.tips, func() { b.view.unfilter(c) })
		chip.Tip = "Show all again"
		b.filters.Objects = append(b.filters.Objects, chip)
	}
	b.filters.Refresh()
}

// unfilter takes the condition of a column away.
func (v *View) unfilter(c *column) { v.setCondition(c, condition{}) }

// setCondition filters by a column; the zero condition does not.
func (v *View) setCondition(c *column, condition condition) {
	v.rows.conditions[c.key] = condition
	if condition.isZero() {
		delete(v.rows.conditions, c.key)
	}
	v.arrange()
}

// countWidth is how wide the count is when it is not cut.
func countWidth(o fyne.CanvasObject) float32 {
	return fyne.MeasureText(o.(*widgets.Text).Value(), theme.TextSmall, fyne.TextStyle{}).Width + 2
}
