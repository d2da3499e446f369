package table

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario"
	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// filterForm asks for the condition of a column.
type filterForm struct {
	view     *View
	column   *column
	dialog   *widgets.Dialog
	contains *widgets.Entry
	from, to *widgets.Entry
	fill     *widgets.Select
	values   []worth // that can be ticked
	found    []worth // those of them that hold the words typed
	ticked   map[string]bool
}

const (
	filterLabel = 80
	valuesHigh  = 210
	valuesMost  = 2000 // values offered to be ticked; the words find the others
)

var fillWords = []string{"may be empty", "only empty", "none empty"}

func (v *View) askFilter(c *column) {
	now := v.rows.conditions[c.key]
	f := &filterForm{view: v, column: c, dialog: &widgets.Dialog{Title: "Filter by " + strings.ToLower(c.title[:1]) + c.title[1:]}, ticked: map[string]bool{}}
	if c.title == "FTE" {
		f.dialog.Title = "Filter by FTE"
	}
	f.fill = widgets.NewSelect(fillWords, nil)
	f.fill.SetSelectedIndex(int(now.fill))
	if c.numeric() {
		f.askNumbers(now)
	} else {
		f.askWords(now)
	}
	f.dialog.Answers = []widgets.Answer{
		{Label: "Cancel"},
		{Label: "Show all", Do: func() bool { v.unfilter(c); return true }},
		{Label: "Filter", Do: f.apply},
	}
	f.dialog.Show(v.canvas())
}

func (f *filterForm) askNumbers(now condition) {
	f.from, f.to = f.dialog.Field(optional(f.column, now.from)), f.dialog.Field(optional(f.column, now.to))
	f.dialog.First = f.from
	unit := ""
	if f.column.kind == Load {
		unit = " (%)"
	}
	f.dialog.Content = widgets.Column(8,
		widgets.Labelled("From"+unit, filterLabel, f.from), widgets.Labelled("To"+unit, filterLabel, f.to),
		widgets.Labelled("Cells", filterLabel, widgets.Framed(f.fill)))
}

func (f *filterForm) askWords(now condition) {
	f.contains = f.dialog.Field(now.contains)
	f.contains.SetPlaceHolder("any words")
	f.dialog.First = f.contains
	f.values = f.view.rows.values(f.column)
	for _, v := range now.values {
		f.ticked[v] = true
	}
	note := "Tick the values to show; none ticked shows all."
	if len(f.values) > valuesMost {
		note = fmt.Sprintf("The %s most frequent of %s values; none ticked shows all.", plot.Count(valuesMost), plot.Count(len(f.values)))
		f.values = f.values[:valuesMost]
	}
	list := widgets.NewList(func() int { return len(f.found) },
		func() fyne.CanvasObject { return newValueRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*valueRow).show(f, f.found[i]) })
	f.find(now.contains)
	f.contains.OnChanged = func(words string) { f.find(words); list.Refresh() }
	f.dialog.Content = widgets.Column(8,
		widgets.Labelled("Contains", filterLabel, f.contains),
		widgets.Labelled("Cells", filterLabel, widgets.Framed(f.fill)),
		widgets.NewText(note, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}),
		widgets.Fixed(list, 0, valuesHigh))
}

// find lists the values that hold the words typed.
func (f *filterForm) find(typed string) {
	words := strings.Fields(fold(typed))
	f.found = slices.DeleteFunc(slices.Clone(f.values), func(v worth) bool { return !holdsAll(fold(v.text), words) })
}

func (f *filterForm) apply() bool {
	c := condition{fill: Fill(f.fill.SelectedIndex())}
	if f.column.numeric() {
		var why string
		if c.from, c.to, why = f.bounds(); why != "" {
			f.dialog.Fail(why)
			return false
		}
	} else {
		c.contains = strings.TrimSpace(f.contains.Text)
		for _, v := range f.values {
			if f.ticked[v.text] {
				c.values = append(c.values, v.text)
			}
		}
	}
	f.view.setCondition(f.column, c)
	return true
}

func (f *filterForm) bounds() (from, to scenario.Opt[float64], why string) {
	for _, b := range []struct {
		field *widgets.Entry
		into  *scenario.Opt[float64]
	}{{f.from, &from}, {f.to, &to}} {
		text := strings.TrimSuffix(tidyNumber(b.field.Text), "%")
		if text == "" {
			continue
		}
		v, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
		if err != nil {
			return from, to, fmt.Sprintf("“%s” is not a number.", b.field.Text)
		}
		if f.column.kind == Load {
			v /= 100
		}
		*b.into = scenario.Some(v)
	}
	if from.OK && to.OK && from.Value > to.Value {
		return from, to, "Nothing lies between these: the first must be the smaller one."
	}
	return from, to, ""
}

// optional writes a bound as it was typed.
func optional(c *column, o scenario.Opt[float64]) string {
	if !o.OK {
		return ""
	}
	if c.kind == Load {
		return plain(o.Value * 100)
	}
	return plain(o.Value)
}

// valueRow is a value to tick, with how many have it.
type valueRow struct {
	widget.BaseWidget
	tick  *widgets.Check
	count *widgets.Text
	line  fyne.CanvasObject
}

func newValueRow() *valueRow {
	r := &valueRow{tick: widgets.NewCheck("", nil), count: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})}
	r.line = widgets.Frame{Centre: r.tick, Right: widgets.Inset(r.count, 0, 8)}.Object()
	r.ExtendBaseWidget(r)
	return r
}

func (r *valueRow) show(f *filterForm, v worth) {
	r.tick.OnChanged = nil // rows are used again
	r.tick.Text = widgets.Elide(shownAs(oneLine(v.text)), valueWide, theme.TextBody, false)
	r.tick.SetChecked(f.ticked[v.text])
	r.tick.Refresh()
	r.tick.OnChanged = func(on bool) { f.ticked[v.text] = on }
	r.count.Set(plot.Count(v.count))
}

const valueWide = 300

// CreateRenderer implements fyne.Widget.
func (r *valueRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.line) }
