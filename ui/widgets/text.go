package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
)

// Style says how a Text looks. The zero Style is body text in ink.
type Style struct {
	Size  float32             // 0 is theme.TextBody
	Color fyne.ThemeColorName // "" is theme.Ink
	Bold  bool
	Align fyne.TextAlign
	// Elide lets the text be narrower than it is long: it then ends in an ellipsis.
	Elide bool
}

// Text is one line in the theme's colours, without padding.
type Text struct {
	widget.BaseWidget
	value string
	style Style
}

// NewText returns a line of text.
func NewText(value string, style Style) *Text {
	if style.Size == 0 {
		style.Size = theme.TextBody
	}
	if style.Color == "" {
		style.Color = theme.Ink
	}
	t := &Text{value: value, style: style}
	t.ExtendBaseWidget(t)
	return t
}

// Caption returns the small heading of a section, in capitals as given.
func Caption(value string) *Text {
	return NewText(value, Style{Size: theme.TextCaption, Color: theme.Quiet, Bold: true, Elide: true})
}

// Value returns the whole text, elided or not.
func (t *Text) Value() string { return t.value }

// Whole returns the width of the text where nothing of it is left out.
func (t *Text) Whole() float32 {
	return fyne.MeasureText(t.value, t.style.Size, fyne.TextStyle{Bold: t.style.Bold}).Width
}

// Set replaces the text.
func (t *Text) Set(value string) {
	if t.value != value {
		t.value = value
		t.Refresh()
	}
}

// SetColor replaces the colour.
func (t *Text) SetColor(name fyne.ThemeColorName) {
	if t.style.Color != name {
		t.style.Color = name
		t.Refresh()
	}
}

// SetBold makes the text bold, or not.
func (t *Text) SetBold(bold bool) {
	if t.style.Bold != bold {
		t.style.Bold = bold
		t.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{text: t, line: canvas.NewText("", nil)}
	r.Refresh()
	return r
}

type textRenderer struct {
	text *Text
	line *canvas.Text

	// Measuring costs more than all else that a line of text needs.
	measured measured
	size     fyne.Size
	elided   measured
	short    string
}

// measured is what the size of a text, or its elision at a width, depends on.
type measured struct {
	value string
	size  float32
	bold  bool
	width float32
}

const elideMin = 24 // width that an elided text asks for

func (r *textRenderer) MinSize() fyne.Size {
	s := r.text.style
	if now := (measured{value: r.text.value, size: s.Size, bold: s.Bold}); now != r.measured || r.size.IsZero() {
		r.measured, r.size = now, fyne.MeasureText(now.value, s.Size, fyne.TextStyle{Bold: s.Bold})
	}
	size := r.size
	if s.Elide {
		size.Width = min(size.Width, elideMin)
	}
	return size
}

func (r *textRenderer) Layout(size fyne.Size) {
	s := r.text.style
	value := r.text.value
	if s.Elide {
		if now := (measured{value, s.Size, s.Bold, size.Width}); now != r.elided {
			r.elided, r.short = now, Elide(value, size.Width, s.Size, s.Bold)
		}
		value = r.short
	}
	if r.line.Text != value {
		r.line.Text = value
		canvas.Refresh(r.line)
	}
	r.line.Resize(size)
}

func (r *textRenderer) Refresh() {
	s := r.text.style
	r.line.TextSize, r.line.TextStyle.Bold, r.line.Alignment = s.Size, s.Bold, s.Align
	r.line.Color = theme.Color(s.Color)
	if !s.Elide {
		r.line.Text = r.text.value
	}
	r.Layout(r.text.Size())
	canvas.Refresh(r.line)
}

func (r *textRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *textRenderer) Destroy()                     {}

// Elide shortens text to a width, ending in an ellipsis where something is left out.
func Elide(value string, width, size float32, bold bool) string {
	style := fyne.TextStyle{Bold: bold}
	if width <= 0 || fyne.MeasureText(value, size, style).Width <= width {
		return value
	}
	runes := []rune(value)
	low, high := 0, len(runes) // longest prefix that fits lies in [low, high)
	for low+1 < high {
		mid := (low + high) / 2
		if fyne.MeasureText(string(runes[:mid])+"…", size, style).Width <= width {
			low = mid
		} else {
			high = mid
		}
	}
	return string(runes[:low]) + "…"
}

// Wrap breaks text at spaces into lines no wider than width; a word that is wider
// stands on a line of its own.
func Wrap(text string, width, size float32, bold bool) []string {
	style := fyne.TextStyle{Bold: bold}
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		longer := line + " " + word
		if line == "" {
			longer = word
		}
		if line != "" && fyne.MeasureText(longer, size, style).Width > width {
			lines = append(lines, line)
			longer = word
		}
		line = longer
	}
	return append(lines, line)
}
