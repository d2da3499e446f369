package importing

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// lines is a text that wraps into a few lines, for rows of a list that are all
// equally high; the last line ends in an ellipsis where more would follow.
type lines struct {
	widget.BaseWidget
	text   string
	colour fyne.ThemeColorName
	size   float32
	most   int
}

func newLines(most int, size float32, colour fyne.ThemeColorName) *lines {
	l := &lines{most: most, size: size, colour: colour}
	l.ExtendBaseWidget(l)
	return l
}

// Value returns the whole text.
func (l *lines) Value() string { return l.text }

func (l *lines) set(text string, colour fyne.ThemeColorName) {
	if l.text != text || l.colour != colour {
		l.text, l.colour = text, colour
		l.Refresh()
	}
}

func (l *lines) CreateRenderer() fyne.WidgetRenderer {
	r := &linesRenderer{lines: l}
	for range l.most {
		t := canvas.NewText("", nil)
		t.TextSize = l.size
		r.texts = append(r.texts, t)
		r.objects = append(r.objects, t)
	}
	r.Refresh()
	return r
}

type linesRenderer struct {
	lines   *lines
	texts   []*canvas.Text
	objects []fyne.CanvasObject
}

func (r *linesRenderer) line() float32 {
	return fyne.MeasureText("Ag", r.lines.size, fyne.TextStyle{}).Height + 1
}

func (r *linesRenderer) MinSize() fyne.Size {
	return fyne.NewSize(40, r.line()*float32(r.lines.most))
}

// Layout sets the lines that there are in the middle of the height.
func (r *linesRenderer) Layout(size fyne.Size) {
	parts := r.parts(size.Width)
	h := r.line()
	y := (size.Height - h*float32(len(parts))) / 2
	for i, t := range r.texts {
		t.Text = ""
		if i < len(parts) {
			t.Text = parts[i]
		}
		t.Resize(fyne.NewSize(size.Width, h))
		t.Move(fyne.NewPos(0, y+h*float32(i)))
	}
}

// parts are the lines at a width.
func (r *linesRenderer) parts(width float32) []string {
	l := r.lines
	if l.text == "" || width <= 0 {
		return nil
	}
	text := oneLine(l.text)
	if fyne.MeasureText(text, l.size, fyne.TextStyle{}).Width <= width {
		return []string{text}
	}
	all := widgets.Wrap(text, width, l.size, false)
	if len(all) > l.most {
		all = append(all[:l.most-1], strings.Join(all[l.most-1:], " "))
	}
	for i := range all {
		all[i] = widgets.Elide(all[i], width, l.size, false)
	}
	return all
}

func (r *linesRenderer) Refresh() {
	for _, t := range r.texts {
		t.Color = theme.Color(r.lines.colour)
	}
	r.Layout(r.lines.Size())
	canvas.Refresh(r.lines)
}

func (r *linesRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *linesRenderer) Destroy()                     {}
