package plot

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// Tornado draws what each assumption alone does to the highest load.
type Tornado struct {
	Plot   plot.Tornado
	Height float32           // least height
	Select func(name string) // a tap on a row; may be nil
}

const (
	swingRow   = 26
	swingMost  = 34
	swingBar   = 12
	swingRange = 160            // least width of the ranges
	axisRoom   = 38 + titleRoom // for the labels of levels and ticks, and the title
	swingNames = 0.42           // of the width, the most for the names
	swingSays  = 100            // the most for what stands at the end of a bar
	saysGap    = 5
	saysLeast  = 16 // with less room nothing is written
)

// HeightFor implements flow.Drawer.
func (t Tornado) HeightFor(float32) float32 {
	return max(t.Height, swingRow*float32(len(t.Plot.Rows))+axisRoom)
}

func (t Tornado) frame(size fyne.Size) frame {
	names, says := t.names(size.Width), float32(0)
	for _, r := range t.Plot.Rows {
		_, right := r.Ends()
		says = max(says, min(tickLook.Measure(right).Width, swingSays))
	}
	f := frame{x: t.Plot.X, left: names + shiftGap, right: size.Width - says - 2*saysGap, bottom: size.Height - axisRoom}
	return t.leaving(f)
}

// names is how wide the column of names is in so much room.
func (t Tornado) names(width float32) float32 {
	names := float32(0)
	for _, r := range t.Plot.Rows {
		names = max(names, t.nameLook(r).Measure(r.Name).Width)
	}
	return max(min(names, width*swingNames, width-swingRange), 0)
}

// leaving moves the left end of the axis until what stands left of every bar has room
// beside the names, as far as the bars keep their least range.
func (t Tornado) leaving(f frame) frame {
	from := f.left
	for _, r := range t.Plot.Rows {
		words, _ := r.Ends()
		wanted := min(tickLook.Measure(words).Width, swingSays) + 2*saysGap
		share := (f.atX(min(r.Low, r.High, t.Plot.Now.At)) - f.left) / max(f.right-f.left, 1)
		if share < 1 { // the bar begins at from + share of what is right of it
			from = max(from, (f.left+wanted-share*f.right)/(1-share))
		}
	}
	f.left = max(f.left, min(from, f.right-swingRange))
	return f
}

// Draw implements flow.Drawer.
func (t Tornado) Draw(s *flow.Sheet) {
	if len(t.Plot.Rows) == 0 {
		return
	}
	f := t.frame(s.Size())
	row := min(f.bottom/float32(len(t.Plot.Rows)), swingMost)
	f.bottom = row * float32(len(t.Plot.Rows))
	squeezed(s, f)
	s.Add(painted(t.uprights(f), s.Size()))
	for i, r := range t.Plot.Rows {
		t.row(s, f, r, row*float32(i), row)
	}
	t.labels(s, f)
	drawTitles(s, f, t.Plot.X, plot.Axis{})
}

func (t Tornado) uprights(f frame) []shape {
	at := func(v float64, dash float32, name fyne.ThemeColorName) shape {
		x := f.atX(v)
		return shape{points: []fyne.Position{{X: x}, {X: x, Y: f.bottom}}, stroke: 1, dash: dash, fill: theme.Color(name)}
	}
	var out []shape
	for _, tick := range t.Plot.X.Ticks {
		out = append(out, at(tick.At, 0, theme.Line))
	}
	return append(out, at(t.Plot.Limit.At, 3, theme.Quiet), at(t.Plot.Now.At, 0, theme.Quiet))
}

// row draws a bar in two parts: towards less load and towards more than now.
func (t Tornado) row(s *flow.Sheet, f frame, r plot.Swing, top, height float32) {
	y, now := top+height/2, f.atX(t.Plot.Now.At)
	s.Text(r.Name, 0, y, t.names(s.Size().Width), t.nameLook(r))
	part := func(end float64) {
		x := f.atX(end)
		fill := theme.Holds
		if end > t.Plot.Now.At {
			fill = theme.Overloaded
		}
		s.Block(min(x, now), y-swingBar/2, max(x-now, now-x), swingBar, 2, fill)
	}
	part(r.Low)
	part(r.High)
	t.ends(s, f, r, y)
	region := flow.Region{
		At: fyne.NewPos(0, top), Size: fyne.NewSize(s.Size().Width, height),
		Tip: []flow.TipLine{
			{Words: r.Name, Bold: true},
			{Words: "at " + r.LowSays, Figure: plot.LoadShare.Value(r.Low)},
			{Words: "at " + r.HighSays, Figure: plot.LoadShare.Value(r.High)},
		},
	}
	if t.Plot.Decides(r) {
		region.Tip = append(region.Tip, flow.TipLine{Words: "decides whether the limit holds"})
	}
	if r.Note != "" {
		region.Tip = append(region.Tip, flow.TipLine{Words: r.Note, Quiet: true})
	}
	if t.Select != nil {
		region.Tap = func() { t.Select(r.Name) }
	}
	s.Region(region)
}

// nameLook is bold for an assumption that decides whether the limit holds.
func (t Tornado) nameLook(r plot.Swing) flow.Type {
	look := wordLook
	look.Bold = t.Plot.Decides(r)
	return look
}

// ends writes beside the bar which value of the assumption leads to either end.
func (t Tornado) ends(s *flow.Sheet, f frame, r plot.Swing, y float32) {
	now := t.Plot.Now.At
	left, right := r.Ends()
	x := f.atX(min(r.Low, r.High, now)) - saysGap
	if room := min(x-t.names(s.Size().Width)-shiftGap, swingSays); room >= saysLeast {
		look := tickLook
		look.Align = fyne.TextAlignTrailing
		s.Text(left, x, y, room, look)
	}
	x = f.atX(max(r.Low, r.High, now)) + saysGap
	s.Text(right, x, y, min(s.Size().Width-x, swingSays), tickLook)
}

// squeezed shades where the scale of an axis that runs to the right is squeezed.
func squeezed(s *flow.Sheet, f frame) {
	if f.x.Knee > f.x.Min && f.x.Knee < f.x.Max {
		x := f.atX(f.x.Knee)
		s.Block(x, f.top, f.right-x, f.bottom-f.top, 0, theme.Ground)
	}
}

// labels writes now and limit on a line of their own above the ticks, the one at the
// left of the other where they are near.
func (t Tornado) labels(s *flow.Sheet, f frame) {
	strong := tickLook
	strong.Color = theme.Ink
	first, second := t.Plot.Now, t.Plot.Limit
	if second.At < first.At {
		first, second = second, first
	}
	room := s.Size().Width
	a, b := strong.Measure(first.Label).Width, strong.Measure(second.Label).Width
	x := min(max(f.atX(first.At)-a/2, 0), room-a)
	y := min(max(f.atX(second.At)-b/2, 0), room-b)
	if between := x + a + 2*labelApart - y; between > 0 {
		x, y = max(x-between/2, 0), min(y+between/2, room-b)
		x = min(x, max(y-2*labelApart-a, 0))
	}
	s.Text(first.Label, x, f.bottom+11, 0, strong)
	s.Text(second.Label, y, f.bottom+11, 0, strong)
	var ticks placed
	for _, tick := range t.Plot.X.Ticks {
		w := tickLook.Measure(tick.Label).Width
		x := min(max(f.atX(tick.At)-w/2, 0), room-w)
		if ticks.add(span{x, x + w}) {
			s.Text(tick.Label, x, f.bottom+27, 0, tickLook)
		}
	}
}
