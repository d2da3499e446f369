package flow

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Sheet is what a Drawer draws on, in Fyne units from the top left.
type Sheet struct {
	size    fyne.Size
	objects []fyne.CanvasObject
	regions []Region
	// Find, when set, says which region a place belongs to in place of the list:
	// plots answer with the nearest point. The number tells regions apart, −1 is none.
	Find func(fyne.Position) (Region, int)
	// Track, when set, is what the arrow keys walk in place of the regions. Find then
	// numbers a place line<<TrackBits + place.
	Track *Track
}

// Track is made of lines with places on them from left to right, the points of a plot.
type Track struct {
	Lines []int // how many places each line has, at least one
	// At returns what stands at a place, and where that is.
	At func(line, place int) (Region, fyne.Position)
}

// TrackBits is how many bits of the number of a place on a track are the place's.
const TrackBits = 24

// Region answers to the pointer: a tip while it rests there, an action on a tap.
// Over are objects shown only while the pointer is in it.
type Region struct {
	At   fyne.Position
	Size fyne.Size
	Tip  []TipLine
	Over []fyne.CanvasObject
	Tap  func()
}

// Size returns the size of the sheet.
func (s *Sheet) Size() fyne.Size { return s.size }

// Add puts objects on the sheet; they have a place and a size.
func (s *Sheet) Add(objects ...fyne.CanvasObject) { s.objects = append(s.objects, objects...) }

// Region adds a region. Later ones lie over earlier ones.
func (s *Sheet) Region(r Region) { s.regions = append(s.regions, r) }

func (s *Sheet) find(p fyne.Position) (Region, int) {
	if s.Find != nil {
		return s.Find(p)
	}
	for i := len(s.regions) - 1; i >= 0; i-- {
		r := s.regions[i]
		if p.X >= r.At.X && p.Y >= r.At.Y && p.X < r.At.X+r.Size.Width && p.Y < r.At.Y+r.Size.Height {
			return r, i
		}
	}
	return Region{}, -1
}

// Type says how words look. The zero Type is body text in ink.
type Type struct {
	Size  float32             // 0 is theme.TextSmall
	Color fyne.ThemeColorName // "" is theme.Ink
	Bold  bool
	Align fyne.TextAlign
}

func (t Type) size() float32 {
	if t.Size == 0 {
		return theme.TextSmall
	}
	return t.Size
}

// Measure returns the size of words.
func (t Type) Measure(words string) fyne.Size {
	return fyne.MeasureText(words, t.size(), fyne.TextStyle{Bold: t.Bold})
}

// Text writes words, shortened to the width (0: as long as they are), with the
// middle of the line at y. x is the left, the middle or the right edge by alignment.
// It returns the width written.
func (s *Sheet) Text(words string, x, y, width float32, look Type) float32 {
	if words == "" {
		return 0
	}
	if width > 0 {
		words = widgets.Elide(words, width, look.size(), look.Bold)
	}
	name := look.Color
	if name == "" {
		name = theme.Ink
	}
	t := canvas.NewText(words, theme.Color(name))
	t.TextSize, t.TextStyle.Bold = look.size(), look.Bold
	size := t.MinSize()
	switch look.Align {
	case fyne.TextAlignTrailing:
		x -= size.Width
	case fyne.TextAlignCenter:
		x -= size.Width / 2
	}
	t.Move(fyne.NewPos(x, y-size.Height/2))
	t.Resize(size)
	s.Add(t)
	return size.Width
}

// Block draws a filled rectangle.
func (s *Sheet) Block(x, y, w, h, radius float32, fill fyne.ThemeColorName) *canvas.Rectangle {
	r := canvas.NewRectangle(theme.Color(fill))
	r.CornerRadius = radius
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(max(0, w), max(0, h)))
	s.Add(r)
	return r
}

// Wrap breaks words into lines no wider than width in a look.
func Wrap(words string, width float32, look Type) []string {
	return widgets.Wrap(words, width, look.size(), look.Bold)
}
