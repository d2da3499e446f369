package refreshing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// list shows the positions of one count, to be searched.
type list struct {
	root   fyne.CanvasObject
	title  *widgets.Text
	none   string
	empty  *widgets.Text
	field  *widgets.Entry
	rows   *widgets.List
	detail *widgets.Paragraph
	all    []row
	shown  []row
}

// cardStyle frames a list.
var cardStyle = widgets.PanelStyle{Fill: theme.Surface, Stroke: theme.Line, Radius: 8, Padding: 1}

const (
	searchWidth  = 220
	detailHeight = 36 // two lines
)

func newList(title, none string) *list {
	l := &list{
		none: none, title: widgets.NewText(title, widgets.Style{Bold: true}),
		empty:  widgets.NewText("", widgets.Style{Color: theme.Quiet, Align: fyne.TextAlignCenter}),
		field:  widgets.NewEntry(""),
		detail: widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}),
	}
	l.field.SetPlaceHolder("Find in this list")
	l.field.OnChanged = func(string) { l.search() }
	l.rows = widgets.NewList(func() int { return len(l.shown) },
		func() fyne.CanvasObject { return newLine() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*line).set(l.shown[i]) })
	l.rows.OnSelected = func(i widget.ListItemID) { l.detail.Set(l.shown[i].whole()) }
	head := container.NewBorder(nil, nil, nil, widgets.Fixed(l.field, searchWidth, 0), l.title)
	card := widgets.NewPanel(container.NewStack(l.rows, container.NewCenter(l.empty)), cardStyle)
	l.root = container.NewBorder(widgets.Inset(head, 4, 0), widgets.Inset(widgets.Fixed(l.detail, 0, detailHeight), 4, 0), nil, nil, card)
	return l
}

func (l *list) set(rows []row) {
	l.all = rows
	l.search()
}

func (l *list) search() {
	needle := strings.ToLower(strings.TrimSpace(l.field.Text))
	l.shown = l.all
	if needle != "" {
		l.shown = slices.DeleteFunc(slices.Clone(l.all), func(r row) bool { return !r.holds(needle) })
	}
	l.empty.Set("")
	switch {
	case len(l.all) == 0:
		l.empty.Set(l.none)
	case len(l.shown) == 0:
		l.empty.Set("Nothing here has “" + needle + "”.")
	}
	l.rows.UnselectAll()
	l.detail.Set("")
	if len(l.shown) > 0 {
		l.detail.Set("Select a line to read all of it.")
	}
	l.rows.Refresh()
	l.rows.ScrollToTop()
}

// line is a position in a list: the name over what it is, and what happened to it.
type line struct {
	widget.BaseWidget
	name, about, what *widgets.Text
	content           fyne.CanvasObject
}

func newLine() *line {
	l := &line{
		name:  widgets.NewText("", widgets.Style{Elide: true}),
		about: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}),
		what:  widgets.NewText("", widgets.Style{Elide: true}),
	}
	left := widgets.Column(2, l.name, l.about)
	l.content = widgets.Inset(widgets.Halves(left, centred(l.what)), 5, 10)
	l.ExtendBaseWidget(l)
	return l
}

// centred sets a line in the middle of its height over the whole width.
func centred(o fyne.CanvasObject) fyne.CanvasObject { return container.New(middleLayout{}, o) }

type middleLayout struct{}

func (middleLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (middleLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := o[0].MinSize().Height
	o[0].Move(fyne.NewPos(0, (size.Height-h)/2))
	o[0].Resize(fyne.NewSize(size.Width, h))
}

func (l *line) set(r row) {
	l.name.Set(r.name)
	l.about.Set(r.about)
	l.what.Set(r.what)
}

// CreateRenderer implements fyne.Widget.
func (l *line) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.content) }
