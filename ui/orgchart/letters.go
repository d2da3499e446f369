package orgchart

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
)

// letters measures text by adding up the advances of its letters, which are looked
// up once. Fyne's own measuring shapes the text anew and costs a hundred times as
// much. Kerning is left out: in Inter it almost always draws letters together, so
// that the sum is a little generous.
type letters struct {
	ascii [2][128]float32 // advance at size 1, regular and bold, 0 unknown
	other [2]map[rune]float32
	line  float32 // height of a line at size 1
}

const (
	measuredAt = 100
	ellipsis   = '…'
)

func bold(heavy bool) fyne.TextStyle { return fyne.TextStyle{Bold: heavy} }

func (l *letters) advance(r rune, heavy bool) float32 {
	w := 0
	if heavy {
		w = 1
	}
	if r < 128 {
		if l.ascii[w][r] == 0 {
			l.ascii[w][r] = measure(r, heavy)
		}
		return l.ascii[w][r]
	}
	a, ok := l.other[w][r]
	if !ok {
		if l.other[w] == nil {
			l.other[w] = map[rune]float32{}
		}
		a = measure(r, heavy)
		l.other[w][r] = a
	}
	return a
}

func measure(r rune, heavy bool) float32 {
	return fyne.MeasureText(string(r), measuredAt, bold(heavy)).Width / measuredAt
}

// width returns the width of a text.
func (l *letters) width(s string, size float32, heavy bool) float32 {
	var sum float32
	for _, r := range s {
		sum += l.advance(r, heavy)
	}
	return sum * size
}

// height returns the height of a line.
func (l *letters) height(size float32) float32 {
	if l.line == 0 {
		l.line = fyne.MeasureText("x", measuredAt, bold(false)).Height / measuredAt
	}
	return l.line * size
}

// fit cuts a text with an ellipsis so that it is no wider than room; "" where not
// even one letter fits.
func (l *letters) fit(s string, size, room float32, heavy bool) string {
	room /= size
	dots := l.advance(ellipsis, heavy)
	var sum float32
	cut := 0
	for i, r := range s {
		if sum+dots <= room {
			cut = i
		}
		if sum += l.advance(r, heavy); sum > room {
			if cut == 0 {
				return ""
			}
			return strings.TrimRight(s[:cut], " ") + string(ellipsis)
		}
	}
	return s
}

// point rounds a text size to a whole one. Fyne shapes text in whole sizes but
// draws the letters in the size asked for, which leaves gaps between the letters of
// any other size.
func point(size float32) float32 { return max(float32(math.Round(float64(size))), 7) }
