package flow

import "fyne.io/fyne/v2"

// Words is a paragraph in one look.
type Words struct {
	Text  string
	Look  Type
	Above float32 // extra distance from what stands before
}

// leading is the distance from line to line as a share of the text size.
const leading = 1.5

// Paragraphs is running text that wraps.
type Paragraphs []Words

// NewParagraphs returns a block of running text.
func NewParagraphs(words ...Words) *Drawing { return NewDrawing(Paragraphs(words)) }

// HeightFor implements Drawer.
func (p Paragraphs) HeightFor(width float32) float32 { return heightOfWords(p, width) }

func heightOfWords(words []Words, width float32) float32 {
	h := float32(0)
	for _, w := range words {
		h += w.Above + float32(len(Wrap(w.Text, width, w.Look)))*w.Look.size()*leading
	}
	return h
}

// Draw implements Drawer.
func (p Paragraphs) Draw(s *Sheet) { drawWords(s, p, 0, 0, s.Size().Width) }

func drawWords(s *Sheet, words []Words, x, y, width float32) {
	for _, w := range words {
		y += w.Above
		step := w.Look.size() * leading
		left := x
		if w.Look.Align == fyne.TextAlignCenter {
			left += width / 2
		}
		for _, line := range Wrap(w.Text, width, w.Look) {
			s.Text(line, left, y+step/2, 0, w.Look)
			y += step
		}
	}
}
