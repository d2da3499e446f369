package picture

import (
	"testing"

	"spanwise/scenario/picture/sheet"
)

// lowestFrame is the lower edge of the lowest card of a page: cards are the wide boxes.
func lowestFrame(s sheet.Sheet) float64 {
	low := 0.0
	for _, part := range s.Parts {
		if r, ok := part.(sheet.Rect); ok && r.W > cardLeast/2 {
			low = max(low, r.Y+r.H)
		}
	}
	return low
}

// On paper the last row of a page takes the room that is left, unless its plots would not
// grow with it.
func TestRowsFillTheirPage(t *testing.T) {
	all := plots()
	curve, layers := all["Flatter|100%|85%|last"], all["As it is|7|142"]
	w, h := A4.size(false)
	for name, c := range map[string]struct {
		figures []Figure
		fills   bool
	}{
		"curves":   {[]Figure{curve, curve, curve, curve, curve, curve}, true},
		"pyramids": {[]Figure{layers, layers, layers, layers, layers, layers}, false},
	} {
		r := Results{Title: "Results", Figures: c.figures}
		pages, err := r.pages(w, h)
		if err != nil || len(pages) < 2 {
			t.Fatalf("%s: %d pages, %v", name, len(pages), err)
		}
		for i, page := range pages {
			end := h - margin - tileFoot
			if got := lowestFrame(page); (got > end-1) != c.fills || got > end+1 {
				t.Errorf("%s, page %d: cards end at %.0f of %.0f", name, i+1, got, end)
			}
		}
	}
}
