package flow

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/theme"
)

// TipLine is a line of a tip: words at the left, a figure at the right, both or one;
// Mark is the colour of a square before the words, "" for none.
type TipLine struct {
	Words, Figure string
	Mark          fyne.ThemeColorName
	Bold, Quiet   bool
}

const (
	tipPad    = 9
	tipLine   = 17
	tipGap    = 14 // between words and figure
	tipMark   = 8
	tipOff    = 12 // from the pointer
	tipWidest = 300
)

// newTip returns the layer that tips show in.
func newTip() *fyne.Container {
	c := container.NewWithoutLayout()
	c.Hide()
	return c
}

// showTip fills the layer with objects and a tip near a place, kept within the room;
// without lines and objects it hides.
func showTip(layer *fyne.Container, lines []TipLine, over []fyne.CanvasObject, at fyne.Position, room fyne.Size) {
	layer.Objects = append([]fyne.CanvasObject(nil), over...)
	if len(lines) > 0 {
		layer.Objects = append(layer.Objects, tipObjects(lines, at, room)...)
	}
	layer.Resize(room)
	if len(layer.Objects) == 0 {
		layer.Hide()
		return
	}
	layer.Show()
	layer.Refresh()
}

func (l TipLine) look() Type {
	t := Type{Size: theme.TextSmall, Color: theme.OnTip, Bold: l.Bold}
	if l.Quiet {
		t.Color, t.Size = theme.TipDim, theme.TextCaption
	}
	return t
}

// broken wraps long words without a figure.
func broken(lines []TipLine, width float32) []TipLine {
	var out []TipLine
	for _, l := range lines {
		if l.Figure != "" {
			out = append(out, l)
			continue
		}
		for _, words := range Wrap(l.Words, width, l.look()) {
			part := l
			part.Words = words
			out = append(out, part)
		}
	}
	return out
}

func tipObjects(lines []TipLine, at fyne.Position, room fyne.Size) []fyne.CanvasObject {
	lines = broken(lines, min(tipWidest, room.Width-2*tipPad))
	width := float32(0)
	for _, l := range lines {
		w := l.look().Measure(l.Words).Width
		if l.Mark != "" {
			w += tipMark + 6
		}
		if l.Figure != "" {
			w += tipGap + Type{Size: theme.TextSmall, Bold: true}.Measure(l.Figure).Width
		}
		width = max(width, w)
	}
	width = min(width+2*tipPad, max(room.Width, 0))
	height := float32(len(lines))*tipLine + 2*tipPad - 4
	x, y := at.X+tipOff, at.Y+tipOff
	if x+width > room.Width {
		x = at.X - tipOff - width
	}
	if y+height > room.Height {
		y = at.Y - tipOff - height
	}
	x, y = max(0, min(x, room.Width-width)), max(0, min(y, room.Height-height))
	s := &Sheet{}
	s.Block(x, y, width, height, 6, theme.Tip)
	for i, l := range lines {
		mid := y + tipPad - 2 + tipLine*(float32(i)+0.5)
		left, room := x+tipPad, width-2*tipPad
		if l.Figure != "" {
			look := Type{Size: theme.TextSmall, Color: theme.OnTip, Bold: true, Align: fyne.TextAlignTrailing}
			room -= s.Text(l.Figure, x+width-tipPad, mid, 0, look) + tipGap
		}
		if l.Mark != "" {
			s.Block(left, mid-tipMark/2, tipMark, tipMark, 2, l.Mark)
			left, room = left+tipMark+6, room-tipMark-6
		}
		s.Text(l.Words, left, mid, max(room, 1), l.look())
	}
	return s.objects
}
