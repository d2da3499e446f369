package flattening

import (
	"fmt"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario/compare"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// figures shows what the operation makes of structure and loads, before → after.
type figures struct {
	root  *fyne.Container
	cells [figureCount]*cell
}

// The figures, in order.
const (
	figurePositions = iota
	figureManagers
	figureLayers
	figureMeanSpan
	figureWidestSpan
	figureOverloaded
	figureHighest
	figureUnowned
	figureCount
)

var figureNames = [figureCount]string{
	"Positions", "Managers", "Layers", "Mean span", "Widest span", "Overloaded (estimate)", "Highest (estimate)", "Without an owner",
}

const figureColumns = 4

func newFigures() *figures {
	f := &figures{root: container.NewGridWithColumns(figureColumns)}
	for i, name := range figureNames {
		f.cells[i] = newCell(name)
		f.root.Add(f.cells[i].root)
	}
	return f
}

// cell is one figure.
type cell struct {
	root          fyne.CanvasObject
	value, remark *widgets.Text
}

func newCell(name string) *cell {
	c := &cell{
		value:  widgets.NewText("", widgets.Style{Size: theme.TextHead, Bold: true, Elide: true}),
		remark: widgets.NewText("", widgets.Style{Size: theme.TextCaption, Color: theme.Quiet, Elide: true}),
	}
	c.root = widgets.NewPanel(widgets.Column(1, widgets.NewText(name, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}), c.value, c.remark),
		widgets.PanelStyle{Fill: theme.Surface, Stroke: theme.Line, Radius: 8, Padding: 8})
	return c
}

// tone says whether a figure asks for a look.
type tone int

const (
	plain tone = iota
	good
	warns
	bad
)

func (c *cell) set(value, remark string, t tone) {
	c.value.Set(value)
	c.remark.Set(remark)
	c.value.SetColor([...]fyne.ThemeColorName{plain: theme.Ink, good: theme.HoldsText, warns: theme.StretchedText, bad: theme.OverloadedText}[t])
}

// show compares a preview with what is.
func (f *figures) show(in Input, p preview) {
	before, after := p.plan.Before, p.plan.After
	count := func(at, was, is int) {
		f.cells[at].set(arrow(plot.Count(was), plot.Count(is)), difference(is-was), plain)
	}
	count(figurePositions, before.Positions, after.Positions)
	count(figureManagers, before.Managers, after.Managers)
	count(figureLayers, before.Layers, after.Layers)
	count(figureWidestSpan, before.SpanMax, after.SpanMax)
	f.cells[figureMeanSpan].set(arrow(fmt.Sprintf("%.1f", before.SpanMean), fmt.Sprintf("%.1f", after.SpanMean)), "", plain)
	f.showLoads(in, p)
	hours, t, remark := p.plan.HoursWithoutOwner(), plain, ""
	if len(p.plan.Unowned) > 0 {
		t, remark = warns, "of "+phrase.Counted(len(p.plan.Unowned), "position", "positions")
	}
	f.cells[figureUnowned].set(rounded(hours)+" h/week", remark, t)
}

func (f *figures) showLoads(in Input, p preview) {
	was, high := loads(in.Estimate)
	if p.unestimated != nil {
		f.cells[figureOverloaded].set(plot.Count(was)+" → ?", "cannot be estimated", warns)
		f.cells[figureHighest].set(theme.Percent(high.Load)+" → ?", "cannot be estimated", warns)
		return
	}
	is, higher := loads(p.estimate)
	f.cells[figureOverloaded].set(arrow(plot.Count(was), plot.Count(is)), difference(is-was), overloadTone(was, is, p.plan.Before.Managers, p.plan.After.Managers))
	who := ""
	if higher.ID != "" {
		who = nameOf(p.after.Org, higher.ID)
	}
	value, remark := jump(theme.Percent(high.Load), theme.Percent(higher.Load), who)
	f.cells[figureHighest].set(value, remark, rising(higher.Load-high.Load, higher.Load > in.State.Model.LoadLimit))
}

// jump writes from what to what the highest load goes; where that is too long for a cell
// the first moves under it, since a figure that is cut would be read as another one.
func jump(was, is, who string) (value, remark string) {
	value = arrow(was, is)
	if utf8.RuneCountInString(value) <= cellRunes {
		return value, who
	}
	return "→ " + is, "from " + was + ", now " + who
}

// overloadTone is that of managers overloaded, of so many: those that fall only with the
// number of managers are no gain.
func overloadTone(was, is, of, ofThen int) tone {
	if of > 0 && compare.Fewer(float64(was), float64(is), float64(ofThen)/float64(of)) {
		return plain
	}
	return rising(float64(is-was), true)
}

// cellRunes is how much of a figure a cell shows in a window 1280 wide.
const cellRunes = 13

// rising is the tone of a figure that had better fall; a rise is bad where it harms.
func rising(by float64, harms bool) tone {
	const counts = 0.005 // of a load: less is not seen
	switch {
	case by > counts && harms:
		return bad
	case by < -counts:
		return good
	}
	return plain
}

// arrow writes from what to what a figure goes, once where it stays.
func arrow(was, is string) string {
	if was == is {
		return is
	}
	return was + " → " + is
}

// difference writes a whole change with its sign: "+3", "−16".
func difference(by int) string {
	switch {
	case by > 0:
		return "+" + plot.Count(by)
	case by < 0:
		return "−" + plot.Count(-by)
	}
	return "as before"
}
