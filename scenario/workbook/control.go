package workbook

import (
	"bytes"
	"strings"
)

// said is a value as it is handed to excelize.
func (b *book) said(of any) any {
	v, ok := of.(string)
	if !ok || strings.IndexFunc(v, isControl) < 0 {
		return of
	}
	b.controls = true
	return strings.Map(func(r rune) rune {
		if isControl(r) {
			return controlsFrom + r
		}
		return r
	}, v)
}

// controlsFrom is where control characters are moved to while excelize has them, which
// would replace them for good: an area of Unicode that no text uses. The archive writes
// them as the file format wants.
const controlsFrom = 0xF0000

func isControl(r rune) bool { return r < ' ' && r != '\t' && r != '\n' }

// controlsEscaped writes control characters that were moved as "_x0007_".
func controlsEscaped(b []byte) []byte {
	moved := []byte(string(rune(controlsFrom)))
	lead := moved[:len(moved)-1]
	var out []byte
	for {
		at := bytes.Index(b, lead)
		if at < 0 || at+len(moved) > len(b) {
			return append(out, b...)
		}
		if c := b[at+len(lead)] - moved[len(lead)]; c < ' ' {
			out = append(append(out, b[:at]...), escapedControl(c)...)
		} else {
			out = append(out, b[:at+len(moved)]...)
		}
		b = b[at+len(moved):]
	}
}
