package flattening

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// list shows who is touched, line by line; the line selected is written out below.
type list struct {
	root   *fyne.Container
	rows   *widgets.List
	detail *widgets.Paragraph
	all    []row
}

const (
	detailHeight = 36  // two lines
	listLeast    = 190 // height; in a low window the page is scrolled to it
)

func newList() *list {
	l := &list{detail: widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})}
	l.rows = widgets.NewList(func() int { return len(l.all) },
		func() fyne.CanvasObject { return newItem() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*item).set(l.all[i]) })
	l.rows.OnSelected = func(i widget.ListItemID) { l.detail.Set(l.all[i].whole()) }
	card := widgets.NewPanel(l.rows, widgets.PanelStyle{Fill: theme.Surface, Stroke: theme.Line, Radius: 8, Padding: 1})
	l.root = container.NewBorder(nil, widgets.Inset(widgets.Fixed(l.detail, 0, detailHeight), 4, 0), nil, nil, card)
	return l
}

func (l *list) set(rows []row) {
	l.all = rows
	l.rows.UnselectAll()
	l.detail.Set("")
	if len(rows) > 0 {
		l.detail.Set("Select a line to read all of it.")
	}
	l.rows.Refresh()
	l.rows.ScrollToTop()
}

// item draws a row: a heading, or a position and what becomes of it.
type item struct {
	widget.BaseWidget
	name, what *widgets.Text
	content    fyne.CanvasObject
}

func newItem() *item {
	i := &item{
		name: widgets.NewText("", widgets.Style{Elide: true}),
		what: widgets.NewText("", widgets.Style{Elide: true, Color: theme.Quiet}),
	}
	i.content = widgets.Inset(widgets.Halves(i.name, i.what), 3, 10)
	i.ExtendBaseWidget(i)
	return i
}

func (i *item) set(r row) {
	i.name.Set(r.name)
	i.what.Set(r.what)
	i.name.SetBold(r.head)
	name, what := theme.Ink, theme.Quiet
	if r.asks && r.head {
		name = theme.StretchedText
	}
	if r.asks {
		what = theme.StretchedText
	}
	i.name.SetColor(name)
	i.what.SetColor(what)
}

// CreateRenderer implements fyne.Widget.
func (i *item) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(i.content) }
