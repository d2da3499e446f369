package plot

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// span is a stretch of one axis that a label covers.
type span struct{ from, to float32 }

func (a span) near(b span) bool { return a.from < b.to+labelApart && b.from < a.to+labelApart }

// placed keeps the labels that do not come near one placed before.
type placed []span

func (p *placed) add(s span) bool {
	for _, o := range *p {
		if o.near(s) {
			return false
		}
	}
	*p = append(*p, s)
	return true
}

// drawYTicks writes labels left of the plot: levels first, ticks where there is room.
func drawYTicks(s *flow.Sheet, f frame, levels, ticks []plot.Tick) {
	var used placed
	look := tickLook
	look.Align = fyne.TextAlignTrailing
	for i, t := range append(levels, ticks...) {
		size := look.Measure(t.Label)
		y := f.atY(t.At)
		// Lines of text carry air above and below, so that labels may come closer
		// than their boxes say.
		if !used.add(span{y - size.Height*0.4 + labelApart/2, y + size.Height*0.4 - labelApart/2}) {
			continue
		}
		look.Color = theme.Quiet
		if i < len(levels) {
			look.Color = theme.Ink
		}
		s.Text(t.Label, f.left-tickGap, y, 0, look)
	}
}

// drawXTicks writes labels under the plot, the first and the last for certain.
func drawXTicks(s *flow.Sheet, f frame, ticks []plot.Tick) {
	if len(ticks) == 0 {
		return
	}
	order := []plot.Tick{ticks[0]}
	if last := len(ticks) - 1; last > 0 {
		order = append(append(order, ticks[last]), ticks[1:last]...)
	}
	var used placed
	for _, t := range order {
		w := tickLook.Measure(t.Label).Width
		left := min(max(f.atX(t.At)-w/2, f.left-tickGap), s.Size().Width-w)
		if used.add(span{left, left + w}) {
			s.Text(t.Label, left, f.bottom+bottomRoom/2+2, 0, tickLook)
		}
	}
}

// titleRoom is what the title of an axis takes beside its ticks.
const titleRoom = 16

// titled is the room for the title of an axis, 0 without one.
func titled(a plot.Axis) float32 {
	if a.Title == "" {
		return 0
	}
	return titleRoom
}

// drawTitles names the axes: y over its ticks, x under the middle of its own.
func drawTitles(s *flow.Sheet, f frame, x, y plot.Axis) {
	if y.Title != "" {
		s.Text(y.Title, 0, titleRoom/2-1, s.Size().Width, tickLook)
	}
	if x.Title != "" {
		w := min(tickLook.Measure(x.Title).Width, s.Size().Width)
		s.Text(x.Title, min((f.left+f.right-w)/2, s.Size().Width-w), s.Size().Height-titleRoom/2+1, s.Size().Width, tickLook)
	}
}

const (
	markLine = 15 // height of a line of words
	markGap  = 5  // from a mark to its words
)

// drawMarks writes the words of marks beside their lines, each on a line of its own,
// at the left where the right has no room, and at the foot where a curve is in the way.
func drawMarks(s *flow.Sheet, f frame, l plot.Lines) {
	wide := float32(0)
	for _, m := range l.Marks {
		wide = max(wide, tickLook.Measure(m.Label).Width+markGap)
	}
	high := markLine * float32(len(l.Marks))
	first := f.top + markLine/2
	if l.MarksBelow(float64(wide/(f.right-f.left)), float64(high/(f.bottom-f.top))) {
		first = f.bottom - high + markLine/2
	}
	for i, m := range l.Marks {
		look := tickLook
		x, y := f.atX(m.At)+markGap, first+markLine*float32(i)
		w := look.Measure(m.Label).Width
		if x+w > f.right {
			x = max(f.left, f.atX(m.At)-markGap-w)
		}
		if m.Colour >= 0 {
			s.Block(x, y-4, 8, 8, 2, theme.Series(m.Colour))
			x += 12
		}
		s.Text(m.Label, x, y, max(f.right-x, 1), look)
	}
}
