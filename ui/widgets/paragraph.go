package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
)

// Paragraph is text that wraps at words, without padding. It is as high as its lines are at
// the width that it has; before it has one, a line stands for each that the text has itself.
//
// Fyne's own text that wraps has padding, which only a theme of its own takes away, and each
// such theme makes the whole window forget every word it has measured.
type Paragraph struct {
	widget.BaseWidget
	value string
	style Style
}

// NewParagraph returns wrapped text.
func NewParagraph(value string, style Style) *Paragraph {
	if style.Size == 0 {
		style.Size = theme.TextBody
	}
	if style.Color == "" {
		style.Color = theme.Ink
	}
	p := &Paragraph{value: value, style: style}
	p.ExtendBaseWidget(p)
	return p
}

// Value returns the text.
func (p *Paragraph) Value() string { return p.value }

// Set replaces the text.
func (p *Paragraph) Set(value string) {
	if p.value != value {
		p.value = value
		p.Refresh()
	}
}

// SetColor replaces the colour.
func (p *Paragraph) SetColor(name fyne.ThemeColorName) {
	if p.style.Color != name {
		p.style.Color = name
		p.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	r := &paragraphRenderer{paragraph: p}
	r.wrap(p.Size().Width)
	return r
}

type paragraphRenderer struct {
	paragraph *Paragraph
	lines     []*canvas.Text
	objects   []fyne.CanvasObject
	height    float32  // of a line
	of        measured // what the lines were made of
}

// wrap makes the lines for a width anew, and reports whether there are others than before.
func (r *paragraphRenderer) wrap(width float32) bool {
	p := r.paragraph
	now := measured{p.value, p.style.Size, p.style.Bold, width}
	if now == r.of && r.lines != nil {
		return false
	}
	if now.size != r.of.size || now.bold != r.of.bold {
		r.height = fyne.MeasureText("M", now.size, fyne.TextStyle{Bold: now.bold}).Height
	}
	r.of = now
	lines := paragraphLines(now)
	same := len(lines) == len(r.lines)
	for i, line := range lines {
		if i == len(r.lines) {
			r.lines = append(r.lines, canvas.NewText("", nil))
		}
		same = same && r.lines[i].Text == line
		r.lines[i].Text = line
	}
	r.lines = r.lines[:len(lines)]
	if same {
		return false
	}
	r.objects = make([]fyne.CanvasObject, len(lines))
	for i, line := range r.lines {
		r.dress(line)
		r.objects[i] = line
	}
	return true
}

// dress gives a line the looks of the paragraph.
func (r *paragraphRenderer) dress(line *canvas.Text) {
	s := r.paragraph.style
	line.TextSize, line.TextStyle.Bold, line.Alignment, line.Color = s.Size, s.Bold, s.Align, theme.Color(s.Color)
}

// MinSize asks for no width, since the text wraps at any.
func (r *paragraphRenderer) MinSize() fyne.Size {
	r.wrap(r.paragraph.Size().Width)
	return fyne.NewSize(0, r.height*float32(len(r.lines)))
}

func (r *paragraphRenderer) Layout(size fyne.Size) {
	if r.wrap(size.Width) {
		canvas.Refresh(r.paragraph) // which may ask for another height now
	}
	for i, line := range r.lines {
		line.Move(fyne.NewPos(0, r.height*float32(i)))
		line.Resize(fyne.NewSize(size.Width, r.height))
	}
}

func (r *paragraphRenderer) Refresh() {
	r.Layout(r.paragraph.Size())
	for _, line := range r.lines {
		r.dress(line)
		canvas.Refresh(line)
	}
}

func (r *paragraphRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *paragraphRenderer) Destroy()                     {}

// paragraphLines breaks a text at its own ends of line, at spaces, and within a word, as a
// path can be, that no line has room for.
func paragraphLines(m measured) []string {
	own := strings.Split(m.value, "\n")
	if m.width <= 0 {
		return own
	}
	var out []string
	for _, text := range own {
		for _, line := range Wrap(text, m.width, m.size, m.bold) {
			out = append(out, splitWide(line, m)...)
		}
	}
	return out
}

// splitWide cuts a line that is wider than there is room into pieces that are not; a piece
// has one character at least.
func splitWide(line string, m measured) []string {
	wide := func(runes []rune) bool {
		return fyne.MeasureText(string(runes), m.size, fyne.TextStyle{Bold: m.bold}).Width > m.width
	}
	var out []string
	rest := []rune(line)
	for len(rest) > 1 && wide(rest) {
		low, high := 1, len(rest) // the longest piece that fits lies in [low, high)
		for low+1 < high {
			if mid := (low + high) / 2; wide(rest[:mid]) {
				high = mid
			} else {
				low = mid
			}
		}
		out, rest = append(out, string(rest[:low])), rest[low:]
	}
	return append(out, string(rest))
}
