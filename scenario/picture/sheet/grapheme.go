package sheet

import "github.com/go-text/typesetting/segmenter"

// graphemeEnds returns where the graphemes of a text end, in bytes, after a 0: a letter
// with its marks, a flag, a family of emoji (Unicode Standard Annex 29).
func graphemeEnds(s string) []int {
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	ends := []int{0}
	for it := seg.GraphemeIterator(); it.Next(); {
		ends = append(ends, ends[len(ends)-1]+len(string(it.Grapheme().Text)))
	}
	return ends
}

// graphemes parts a text into its graphemes.
func graphemes(s string) []string {
	ends := graphemeEnds(s)
	out := make([]string, 0, len(ends)-1)
	for i, end := range ends[1:] {
		out = append(out, s[ends[i]:end])
	}
	return out
}
