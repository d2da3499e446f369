package flow

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/theme"
)

// Chip names one of the things shown, with its colour. A chip with Tap can be
// chosen; the chosen one has an accent edge.
type Chip struct {
	Name   string
	Colour fyne.ThemeColorName
	Chosen bool
	Tip    string
	Tap    func()
	// Off is a chip whose thing is not shown: its mark is hollow.
	Off bool
	// Toggle, which may be nil, is called by a tap on the mark; TipToggle says what it does.
	Toggle    func()
	TipToggle string
}

// Header is the line over a page: its title, chips that wrap, and a quiet word at
// the right.
type Header struct {
	Title string
	Chips []Chip
	Meta  string
}

const (
	headerPad  = 10
	chipHeight = 26
	chipPad    = 10
	chipGap    = 8
	chipMost   = 240 // widest
	headerGap  = 20  // from title and meta to the chips
)

var (
	titleLook = Type{Size: theme.TextHead, Bold: true}
	chipLook  = Type{Size: theme.TextSmall}
	metaLook  = Type{Size: theme.TextCaption, Color: theme.Quiet, Align: fyne.TextAlignTrailing}
)

// place is where a chip lies.
type place struct{ x, y, width float32 }

// places sets the chips in lines: beside title and meta where the chips fit there,
// otherwise under them. It returns the number of lines with the title's.
func (h Header) places(width float32) (chips []place, lines int) {
	left := Margin + titleLook.Measure(h.Title).Width + headerGap
	right := width - Margin
	if h.Meta != "" {
		right -= metaLook.Measure(h.Meta).Width + headerGap
	}
	total := float32(0)
	for _, c := range h.Chips {
		total += chipWidth(c) + chipGap
	}
	x, y, from := left, float32(0), left
	if left+total-chipGap > right {
		x, y, from, right = Margin, 1, Margin, width-Margin
	}
	for _, c := range h.Chips {
		w := min(chipWidth(c), right-from)
		if x+w > right && x > from {
			x, y = from, y+1
		}
		chips = append(chips, place{x, y, w})
		x += w + chipGap
	}
	return chips, int(y) + 1
}

// Foot returns the lower left corner of a chip in a header of a width.
func (h Header) Foot(chip int, width float32) fyne.Position {
	chips, _ := h.places(width)
	at := chips[chip]
	return fyne.NewPos(at.x, headerPad+headerLine*at.y+chipHeight)
}

func chipWidth(c Chip) float32 {
	return min(chipLook.Measure(c.Name).Width+2*chipPad+16, chipMost)
}

const headerLine = chipHeight + 6

// HeightFor implements Drawer.
func (h Header) HeightFor(width float32) float32 {
	_, lines := h.places(width)
	return headerLine*float32(lines) - 6 + 2*headerPad
}

// Draw implements Drawer.
func (h Header) Draw(s *Sheet) {
	size := s.Size()
	s.Block(0, 0, size.Width, size.Height, 0, theme.Surface)
	s.Block(0, size.Height-1, size.Width, 1, 0, theme.Line)
	mid := float32(headerPad + chipHeight/2)
	used := s.Text(h.Title, Margin, mid, size.Width-2*Margin, titleLook)
	if room := size.Width - 2*Margin - used - headerGap; room > 60 {
		look := metaLook
		s.Text(h.Meta, size.Width-Margin, mid, room, look)
	}
	chips, _ := h.places(size.Width)
	for i, c := range h.Chips {
		c.draw(s, chips[i])
	}
}

func (c Chip) draw(s *Sheet, at place) {
	y := headerPad + headerLine*at.y
	pill := s.Block(at.x, y, at.width, chipHeight, chipHeight/2, theme.Surface)
	pill.StrokeColor, pill.StrokeWidth = theme.Color(theme.Line), 1
	if c.Chosen {
		pill.FillColor = theme.Color(theme.AccentSoft)
		pill.StrokeColor = theme.Color(theme.Accent)
	}
	look := chipLook
	if c.Off {
		look.Color = theme.Quiet
	}
	if c.Colour == "" { // a chip that names nothing shown
		look.Align = fyne.TextAlignCenter
		s.Text(c.Name, at.x+at.width/2, y+chipHeight/2, at.width-chipPad, look)
	} else {
		mark := s.Block(at.x+chipPad, y+chipHeight/2-5, 10, 10, 3, c.Colour)
		if c.Off {
			mark.FillColor, mark.StrokeColor, mark.StrokeWidth = theme.Color(theme.Surface), theme.Color(theme.Quiet), 1.5
		}
		s.Text(c.Name, at.x+chipPad+16, y+chipHeight/2, at.width-2*chipPad-15, look)
	}
	region := Region{At: fyne.NewPos(at.x, y), Size: fyne.NewSize(at.width, chipHeight), Tap: c.Tap}
	if c.Tip != "" {
		region.Tip = []TipLine{{Words: c.Name, Bold: true}, {Words: c.Tip}}
	}
	s.Region(region)
	if c.Toggle != nil {
		s.Region(Region{
			At: fyne.NewPos(at.x, y), Size: fyne.NewSize(chipPad+14, chipHeight), Tap: c.Toggle,
			Tip: []TipLine{{Words: c.Name, Bold: true}, {Words: c.TipToggle}},
		})
	}
}
