package pdf

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"spanwise/scenario/picture/sheet"
)

// span begins a stretch of the page that is read, searched and copied as the words given,
// whatever is drawn in it (ISO 32000-1, 14.9.4): a box for a letter that the font lacks, or
// an Arabic letter in the form that joins it to its neighbours. The words are in the order
// of the page, as all text of a page is: readers turn what runs from the right, and would
// turn it here too (poppler and PDFium do).
func span(words string) string {
	var b strings.Builder
	b.WriteString("/Span <</ActualText <FEFF")
	for _, unit := range utf16.Encode([]rune(words)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	b.WriteString(">>> BDC")
	return b.String()
}

// inPlane returns a text for what fpdf writes beside the pages. It knows letters of the
// first plane only, and takes three bytes for each as UTF-8 has them; those above it
// become the two surrogates that UTF-16 has for them.
func inPlane(s string) string {
	var b strings.Builder
	for _, r := range sheet.Clean(s) {
		if r <= 0xffff {
			b.WriteRune(r)
			continue
		}
		high, low := utf16.EncodeRune(r)
		for _, half := range []rune{high, low} {
			b.Write([]byte{0xe0 | byte(half>>12), 0x80 | byte(half>>6)&0x3f, 0x80 | byte(half)&0x3f})
		}
	}
	return b.String()
}
