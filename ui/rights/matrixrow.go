package rights

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// matrixRow is a class in the matrix.
type matrixRow struct {
	root   *widgets.Panel
	line   line
	name   *widgets.Text
	says   *widgets.Text // the example
	about  *widgets.Hint // the whole of it
	cells  []*cell
	rest   [restColumns]*widgets.Text
	before [restColumns]*widgets.Text // under them, what they were in the baseline
	hints  [restColumns]*widgets.Hint
	shown  bool
	chosen bool
}

// The columns beside the cells, in order.
const (
	restShare = iota
	restFrom
	restMay
	restEscalated
	restDelegated
	restUnaligned
	restColumns
)

func newMatrixRow(m *matrix, class int) *matrixRow {
	r := &matrixRow{
		name: widgets.NewText("", widgets.Style{Bold: true, Elide: true}),
		says: widgets.NewText("", widgets.Style{Size: theme.TextCaption, Color: theme.Quiet, Elide: true}),
	}
	choose := func() { m.goTo(class, m.grade) }
	level := widgets.NewText("", widgets.Style{Size: theme.TextCaption}) // so that the name is level with the figures
	r.about = widgets.NewHint(newTap(r.says, choose), m.tips, "")
	objects := []fyne.CanvasObject{newTap(widgets.Column(2, r.name, level), choose)}
	for i := range r.rest {
		style := widgets.Style{Align: fyne.TextAlignTrailing, Elide: true}
		if i == restFrom {
			style.Align, style.Bold = fyne.TextAlignLeading, true
		}
		r.rest[i] = widgets.NewText("", style)
		r.before[i] = widgets.NewText("", widgets.Style{Size: theme.TextCaption, Color: theme.Quiet, Align: style.Align, Elide: true})
		r.hints[i] = widgets.NewHint(widgets.Column(2, r.rest[i], r.before[i]), m.tips, "")
		objects = append(objects, r.hints[i])
	}
	for g := range m.grades {
		c := newCell(m.tips, func() { m.tap(class, g) })
		r.cells = append(r.cells, c)
		objects = append(objects, c)
	}
	row := container.New(matrixLayout{height: rowHeight, example: true}, append(objects, r.about)...)
	r.root = widgets.NewPanel(row, widgets.PlainStyle)
	return r
}

func (r *matrixRow) show(l line) {
	r.line = l
	r.name.Set(l.name)
	r.says.Set("no example yet")
	if l.example != "" {
		r.says.Set(l.example)
	}
	r.about.Tip = l.example
	r.set(restShare, shareText(l.share), shareText(l.share), "Share of all decisions that are of this class", theme.Quiet)
	r.set(restFrom, strconv.Itoa(l.was.Or(l.authority)), strconv.Itoa(l.authority), "The lowest authority grade that may decide it", fromColour(l))
	r.set(restMay, plot.Count(l.mayDecide), plot.Count(l.mayDecide), "Filled positions of that grade and above, and those without a manager, who decide everything", theme.Ink)
	was, is := l.before.NeededPerWeek+l.before.NeedlessPerWeek, l.after.NeededPerWeek+l.after.NeedlessPerWeek
	r.set(restEscalated, perWeek(was), perWeek(is), "Escalations of this class a week (estimate): "+arrow(perWeek(l.before.NeededPerWeek), perWeek(l.after.NeededPerWeek))+" needed, "+
		arrow(perWeek(l.before.NeedlessPerWeek), perWeek(l.after.NeedlessPerWeek))+" needless", fallingColour(was, is))
	r.set(restDelegated, perWeek(l.before.DelegatedPerWeek), perWeek(l.after.DelegatedPerWeek), "Decided a week by positions that could not in the baseline (estimate)", theme.Ink)
	r.set(restUnaligned, perWeek(l.before.UnalignedPerWeek), perWeek(l.after.UnalignedPerWeek), "Of these, how many a week are not in line with the whole: the price of delegation (estimate)", fallingColour(l.before.UnalignedPerWeek, l.after.UnalignedPerWeek))
	r.shown = true
}

func fromColour(l line) fyne.ThemeColorName {
	if l.was.OK {
		return theme.Accent
	}
	return theme.Ink
}

// fallingColour is that of a rate that had better fall, where it moves by a per cent and
// is written otherwise: colour without another figure would tell of nothing.
func fallingColour(was, is float64) fyne.ThemeColorName {
	switch {
	case perWeek(was) == perWeek(is):
		return theme.Ink
	case is > was*1.01:
		return theme.OverloadedText
	case is < was*0.99:
		return theme.HoldsText
	}
	return theme.Ink
}

// set writes a figure, and what it was where that differs.
func (r *matrixRow) set(column int, was, is, tip string, colour fyne.ThemeColorName) {
	r.rest[column].Set(is)
	r.rest[column].SetColor(colour)
	r.before[column].Set("")
	if was != is {
		r.before[column].Set("was " + bare(was, is))
	}
	r.hints[column].Tip = tip
}

func (r *matrixRow) mark(chosen bool) {
	if r.chosen == chosen {
		return
	}
	r.chosen = chosen
	style := widgets.PlainStyle
	if chosen {
		style.Fill = theme.Ground
	}
	r.root.SetStyle(style)
}

// stateAt says what a grade may do with the class.
func (l line) stateAt(grade int) cellState {
	switch {
	case grade < l.barred:
		return barred
	case grade < l.authority:
		return mayNot
	case grade == l.authority:
		return boundary
	}
	return may
}

// tip says what a cell means, and what a click would do; the last column stands for
// the grades above it too.
func (l line) tip(grade int, last bool) string {
	who := fmt.Sprintf("grade %d", grade)
	if last {
		who += " and above"
	}
	switch l.stateAt(grade) {
	case barred:
		return fmt.Sprintf("“%s” is never decided below grade %d: a bound of the document, as for law, money, safety or four eyes. No edit can lower it.", l.name, l.barred)
	case mayNot:
		return fmt.Sprintf("“%s” is not decided by %s. A click lets it be decided from grade %d on.", l.name, who, grade)
	case boundary:
		return fmt.Sprintf("“%s” is decided from grade %d on.", l.name, grade)
	}
	return fmt.Sprintf("“%s” may be decided by %s. A click keeps it from grades below.", l.name, who)
}

// tap is what shows the class beside when it is tapped.
type tap struct {
	widget.BaseWidget
	content fyne.CanvasObject
	do      func()
}

func newTap(content fyne.CanvasObject, do func()) *tap {
	t := &tap{content: content, do: do}
	t.ExtendBaseWidget(t)
	return t
}

// Tapped implements fyne.Tappable.
func (t *tap) Tapped(*fyne.PointEvent) { t.do() }

// CreateRenderer implements fyne.Widget.
func (t *tap) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.content) }
