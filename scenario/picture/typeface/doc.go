// Package typeface holds the fonts that draw what DejaVu Sans Condensed lacks: Han, kana,
// Hangul, emoji and the scripts of South and South-East Asia and Ethiopia. They are built
// in, so that a picture is the same on every machine, and each is read when a letter of it
// is first met.
//
//	f := typeface.Of("字")       // nil where no font has it
//	for _, g := range f.Set("漢字") {
//		outline, err := f.Outline(g.ID, 12, &buffer) // at g.X × 12 points from the start
//	}
//
// Letters of scripts whose letters change with their neighbours, and emoji made of
// several, are set by HarfBuzz. It imports nothing of ours.
package typeface
