package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
)

// Tabs shows one of several views under a line of their names.
type Tabs struct {
	Changed func(index int) // after another view was chosen
	Entered func()          // after a name was chosen by a key, for the view to get the keys; may be nil

	names []*tab
	views []fyne.CanvasObject
	bar   *fyne.Container
	body  *fyne.Container
	at    int
}

// NewTabs returns tabs; names and views go in pairs.
func NewTabs(names []string, views []fyne.CanvasObject) *Tabs {
	t := &Tabs{views: views, bar: Row(4), body: container.NewStack()}
	for i, name := range names {
		entry := newTab(name, func() { t.Select(i) }, t.enter)
		t.names = append(t.names, entry)
		t.bar.Add(entry)
	}
	for _, v := range views {
		t.body.Add(v)
	}
	t.show()
	return t
}

// Bar returns the line of names.
func (t *Tabs) Bar() fyne.CanvasObject { return t.bar }

// Body returns where the chosen view shows.
func (t *Tabs) Body() fyne.CanvasObject { return t.body }

// Selected returns the index of the view shown.
func (t *Tabs) Selected() int { return t.at }

// Select shows another view.
func (t *Tabs) Select(index int) {
	if index == t.at {
		return
	}
	t.at = index
	t.show()
	if t.Changed != nil {
		t.Changed(index)
	}
}

// Reveal brings the name of the view shown into view, in a scroll of which the line of
// names is the content.
func (t *Tabs) Reveal(line *container.Scroll) {
	name := t.names[t.at]
	left, right := name.Position().X, name.Position().X+name.Size().Width+2*tabPadX
	switch {
	case left < line.Offset.X:
		line.ScrollToOffset(fyne.NewPos(left, 0))
	case right > line.Offset.X+line.Size().Width:
		line.ScrollToOffset(fyne.NewPos(right-line.Size().Width, 0))
	}
}

func (t *Tabs) enter() {
	if t.Entered != nil {
		t.Entered()
	}
}

func (t *Tabs) show() {
	for i, v := range t.views {
		t.names[i].setOn(i == t.at)
		if i == t.at {
			v.Show()
		} else {
			v.Hide()
		}
	}
}

// tab is one name in the line, underlined when chosen.
type tab struct {
	widget.BaseWidget
	name    string
	on      bool
	hovered bool
	focused bool
	tapped  func()
	entered func()
}

func newTab(name string, tapped, entered func()) *tab {
	t := &tab{name: name, tapped: tapped, entered: entered}
	t.ExtendBaseWidget(t)
	return t
}

func (t *tab) setOn(on bool) {
	t.on = on
	t.Refresh()
}

func (t *tab) Tapped(*fyne.PointEvent)        { t.tapped() }
func (t *tab) MouseIn(*desktop.MouseEvent)    { t.hovered = true; t.Refresh() }
func (t *tab) MouseMoved(*desktop.MouseEvent) {}
func (t *tab) MouseOut()                      { t.hovered = false; t.Refresh() }
func (t *tab) FocusGained()                   { t.focused = true; t.Refresh(); Reveal(t) }
func (t *tab) FocusLost()                     { t.focused = false; t.Refresh() }
func (t *tab) TypedRune(rune)                 {}

func (t *tab) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		t.tapped()
		t.entered()
	default:
		HandOn(t, e)
	}
}

func (t *tab) CreateRenderer() fyne.WidgetRenderer {
	r := &tabRenderer{tab: t, label: canvas.NewText(t.name, nil), line: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil)}
	r.ring.CornerRadius = 6
	r.line.CornerRadius = 1.5
	r.Refresh()
	return r
}

type tabRenderer struct {
	tab        *tab
	label      *canvas.Text
	line, ring *canvas.Rectangle
}

const (
	tabPadX = 12
	tabPadY = 10
	tabLine = 3
)

// MinSize is that of the bold name, so that choosing a tab moves no other.
func (r *tabRenderer) MinSize() fyne.Size {
	m := fyne.MeasureText(r.tab.name, theme.TextBody, fyne.TextStyle{Bold: true})
	return m.AddWidthHeight(2*tabPadX, 2*tabPadY)
}

func (r *tabRenderer) Layout(size fyne.Size) {
	text := r.label.MinSize()
	r.label.Move(fyne.NewPos((size.Width-text.Width)/2, (size.Height-text.Height)/2))
	r.label.Resize(text)
	r.line.Move(fyne.NewPos(tabPadX-4, size.Height-tabLine))
	r.line.Resize(fyne.NewSize(size.Width-2*tabPadX+8, tabLine))
	r.ring.Move(fyne.NewPos(2, 4))
	r.ring.Resize(size.SubtractWidthHeight(4, 8))
}

func (r *tabRenderer) Refresh() {
	t := r.tab
	r.label.TextSize, r.label.TextStyle.Bold = theme.TextBody, t.on
	r.label.Color = theme.Color(theme.Quiet)
	if t.on || t.hovered {
		r.label.Color = theme.Color(theme.Ink)
	}
	r.line.FillColor = theme.Color(theme.Accent)
	r.line.Hidden = !t.on
	r.ring.Hidden = !t.focused
	r.ring.StrokeColor, r.ring.StrokeWidth = theme.Color(theme.Accent), 2
	r.Layout(t.Size())
	canvas.Refresh(r.label)
	canvas.Refresh(r.line)
	canvas.Refresh(r.ring)
}

func (r *tabRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.label, r.line}
}
func (r *tabRenderer) Destroy() {}
