package rights

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// cell is a class and a grade: filled where that grade may decide, barred where it
// never may.
type cell struct {
	widget.BaseWidget
	tip    string
	state  cellState
	was    bool // the boundary of the baseline lies here
	cursor bool // the keyboard is here
	hover  bool
	tapped func()
	tips   *widgets.Tips
}

type cellState int

const (
	mayNot   cellState = iota
	may                // above the boundary
	boundary           // the lowest grade that may
	barred             // never, by a bound of the document
)

func newCell(tips *widgets.Tips, tapped func()) *cell {
	c := &cell{tips: tips, tapped: tapped}
	c.ExtendBaseWidget(c)
	return c
}

func (c *cell) set(state cellState, was, cursor bool, tip string) {
	if c.state == state && c.was == was && c.cursor == cursor && c.tip == tip {
		return
	}
	c.state, c.was, c.cursor, c.tip = state, was, cursor, tip
	c.Refresh()
}

// Tapped implements fyne.Tappable.
func (c *cell) Tapped(*fyne.PointEvent) {
	c.tips.Hide()
	c.tapped()
}

// MouseIn implements desktop.Hoverable.
func (c *cell) MouseIn(e *desktop.MouseEvent) {
	c.hover = true
	c.Refresh()
	c.tips.Wait(c.tip, e.AbsolutePosition)
}

// MouseMoved implements desktop.Hoverable.
func (c *cell) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *cell) MouseOut() {
	c.hover = false
	c.Refresh()
	c.tips.Hide()
}

// CreateRenderer implements fyne.Widget.
func (c *cell) CreateRenderer() fyne.WidgetRenderer {
	r := &cellRenderer{cell: c, ground: canvas.NewRectangle(nil), was: canvas.NewRectangle(nil), mark: canvas.NewText("", nil)}
	r.mark.Alignment = fyne.TextAlignCenter
	r.mark.TextSize = theme.TextBody
	r.Refresh()
	return r
}

type cellRenderer struct {
	cell        *cell
	ground, was *canvas.Rectangle
	mark        *canvas.Text
}

const (
	cellGap  = 2
	wasWidth = 3
)

func (r *cellRenderer) MinSize() fyne.Size { return fyne.NewSize(30, 30) }

func (r *cellRenderer) Layout(size fyne.Size) {
	r.ground.Move(fyne.NewPos(cellGap, cellGap))
	r.ground.Resize(size.SubtractWidthHeight(2*cellGap, 2*cellGap))
	// The boundary of before is a line at the left of its lowest grade.
	r.was.Move(fyne.NewPos(-wasWidth/2, 0))
	r.was.Resize(fyne.NewSize(wasWidth, size.Height))
	h := r.mark.MinSize().Height
	r.mark.Move(fyne.NewPos(0, (size.Height-h)/2))
	r.mark.Resize(fyne.NewSize(size.Width, h))
}

func (r *cellRenderer) Refresh() {
	c := r.cell
	fill := [...]fyne.ThemeColorName{mayNot: theme.Sunken, may: theme.AccentSoft, boundary: theme.Accent, barred: theme.Surface}[c.state]
	ink := [...]fyne.ThemeColorName{mayNot: theme.Quiet, may: theme.Accent, boundary: theme.OnAccent, barred: theme.Quiet}[c.state]
	r.mark.Text = [...]string{mayNot: "", may: "•", boundary: "✓", barred: "×"}[c.state]
	r.mark.TextStyle.Bold = c.state == boundary
	r.mark.Color = theme.Color(ink)
	r.ground.FillColor, r.ground.CornerRadius = theme.Color(fill), 5
	r.ground.StrokeWidth = 0
	switch {
	case c.cursor:
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(theme.Ink), 2
	case c.hover && c.state != barred:
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(theme.Accent), 2
	case c.state == barred || c.state == may:
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(theme.Line), 1
	}
	r.was.FillColor = theme.Color(theme.Ink)
	r.was.Hidden = !c.was
	canvas.Refresh(c)
}

func (r *cellRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.mark, r.was}
}
func (r *cellRenderer) Destroy() {}
