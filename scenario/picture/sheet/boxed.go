package sheet

import (
	"context"
	"strings"
)

// Boxed returns how many texts of drawings, each counted once, hold letters that no font
// has: boxes stand for those. The error is the context's.
func Boxed(ctx context.Context, sheets ...Sheet) (int, error) {
	c := census{}
	for _, s := range sheets {
		if err := Walk(ctx, s.Parts, c); err != nil {
			return 0, err
		}
	}
	return len(c), nil
}

// boxed reports whether a box stands for a letter of a text.
func boxed(words string, heavy bool) bool {
	if strings.ContainsRune(words, box) {
		return false // it is one of its own letters
	}
	l := lettersOf(heavy)
	if strings.IndexFunc(words, func(r rune) bool { return !l.isPlain(r) }) < 0 {
		return false
	}
	for _, r := range Runs(words, heavy) {
		if r.Font == nil && strings.ContainsRune(r.Letters, box) {
			return true
		}
	}
	return false
}

// census is a pen that draws nothing and keeps the texts with boxes.
type census map[string]bool

func (c census) Words(t Text) error {
	if boxed(t.Words, t.Heavy) {
		c[t.Words] = true
	}
	return nil
}

func (census) Box(Rect)                          {}
func (census) Line([]Point, bool, Paint, Stroke) {}
func (census) BeginCard(Card)                    {}
func (census) EndCard(Card)                      {}
func (census) BeginClip(Clip)                    {}
func (census) EndClip(Clip)                      {}
