package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// crumbs is the way from the top to the selected position, or to the branch that is
// shown alone. A tap on a name selects the position.
type crumbs struct {
	root   *fyne.Container
	window *Window
	shown  []scenario.PositionID
	names  []string
	branch scenario.PositionID
}

func newCrumbs(w *Window) *crumbs {
	return &crumbs{window: w, root: container.New(crumbLayout{})}
}

// show brings the way to the selection up to date.
func (c *crumbs) show() {
	w := c.window
	branch := w.chart.Branch()
	at := w.selected
	if at == "" {
		at = branch
	}
	path := w.pathTo(at)
	names := make([]string, len(path))
	for i, id := range path {
		names[i] = w.positionName(id)
	}
	if c.branch == branch && slices.Equal(path, c.shown) && slices.Equal(names, c.names) && len(c.root.Objects) > 0 {
		return
	}
	c.branch, c.shown, c.names = branch, path, names
	c.root.Objects = c.objects()
	c.root.Refresh()
}

func (c *crumbs) objects() []fyne.CanvasObject {
	w := c.window
	quiet := widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}
	if c.branch != "" {
		back := widgets.NewLink("Whole organisation", w.tips, func() { w.run(cmdWhole) })
		back.Tip = "Show all of it again"
		return append([]fyne.CanvasObject{back, widgets.NewText("branch:", quiet)}, c.links()...)
	}
	if len(c.shown) == 0 {
		return []fyne.CanvasObject{widgets.NewText("Whole organisation", quiet)}
	}
	return c.links()
}

// links are the names of the way with marks between them.
func (c *crumbs) links() []fyne.CanvasObject {
	w := c.window
	var out []fyne.CanvasObject
	for i, id := range c.shown {
		if i > 0 {
			out = append(out, widgets.NewText("›", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}))
		}
		if i == len(c.shown)-1 {
			out = append(out, widgets.NewText(c.names[i], widgets.Style{Bold: true, Elide: true}))
			continue
		}
		link := widgets.NewLink(c.names[i], w.tips, func() { w.revealInChart(id) })
		link.Tip = w.titleOf(id)
		out = append(out, link)
	}
	return out
}

// pathTo returns the positions from the top to one, which is the last.
func (w *Window) pathTo(id scenario.PositionID) []scenario.PositionID {
	var path []scenario.PositionID
	for p, ok := w.org().Position(id); ok; p, ok = w.org().Position(p.Manager) {
		path = append(path, p.ID)
	}
	slices.Reverse(path)
	return path
}

// crumbLayout sets the way on one line. What has no room is left out of its middle,
// nearest the top first; the last name gets narrower at the end.
type crumbLayout struct{}

const (
	crumbGap  = 5
	crumbLast = 90 // least width of the last name
	crumbHigh = 28
)

func (crumbLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(crumbLast, crumbHigh) }

func (l crumbLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if len(objects) == 0 {
		return
	}
	last := objects[len(objects)-1]
	room := size.Width - min(max(widthOf(last), crumbLast), size.Width)
	keep := len(objects) - 1
	for used := float32(0); keep > 0; keep-- {
		if used += objects[keep-1].MinSize().Width + crumbGap; used > room {
			break
		}
	}
	x := float32(0)
	for i, o := range objects {
		if i < keep {
			o.Hide()
			continue
		}
		m := o.MinSize()
		if o == last {
			m.Width = min(widthOf(last), size.Width-x)
		}
		o.Show()
		o.Resize(fyne.NewSize(m.Width, m.Height))
		o.Move(fyne.NewPos(x, (size.Height-m.Height)/2))
		x += m.Width + crumbGap
	}
}

// widthOf returns the whole width of a name, elided or not.
func widthOf(o fyne.CanvasObject) float32 {
	if t, ok := o.(*widgets.Text); ok {
		return fyne.MeasureText(t.Value(), theme.TextBody, fyne.TextStyle{Bold: true}).Width + 2
	}
	return o.MinSize().Width
}
