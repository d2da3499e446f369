package sheet

import (
	"strings"
	"unicode"
)

// joining is where the forms of an Arabic letter begin among the presentation forms
// (Unicode Standard, blocks FB50 and FE70): alone, at the end, and, with four of them, at
// the beginning and in the middle of a word.
var joining = map[rune]struct {
	first rune
	forms int
}{
	'ء': {0xfe80, 1}, 'آ': {0xfe81, 2}, 'أ': {0xfe83, 2}, 'ؤ': {0xfe85, 2}, 'إ': {0xfe87, 2}, 'ئ': {0xfe89, 4},
	'ا': {0xfe8d, 2}, 'ب': {0xfe8f, 4}, 'ة': {0xfe93, 2}, 'ت': {0xfe95, 4}, 'ث': {0xfe99, 4}, 'ج': {0xfe9d, 4},
	'ح': {0xfea1, 4}, 'خ': {0xfea5, 4}, 'د': {0xfea9, 2}, 'ذ': {0xfeab, 2}, 'ر': {0xfead, 2}, 'ز': {0xfeaf, 2},
	'س': {0xfeb1, 4}, 'ش': {0xfeb5, 4}, 'ص': {0xfeb9, 4}, 'ض': {0xfebd, 4}, 'ط': {0xfec1, 4}, 'ظ': {0xfec5, 4},
	'ع': {0xfec9, 4}, 'غ': {0xfecd, 4}, 'ف': {0xfed1, 4}, 'ق': {0xfed5, 4}, 'ك': {0xfed9, 4}, 'ل': {0xfedd, 4},
	'م': {0xfee1, 4}, 'ن': {0xfee5, 4}, 'ه': {0xfee9, 4}, 'و': {0xfeed, 2}, 'ى': {0xfeef, 2}, 'ي': {0xfef1, 4},
	'پ': {0xfb56, 4}, 'چ': {0xfb7a, 4}, 'ژ': {0xfb8a, 2}, 'ک': {0xfb8e, 4}, 'گ': {0xfb92, 4}, 'ی': {0xfbfc, 4},
}

// lamAlef are the ligatures of lam with the letter behind it, alone; joined to the letter
// before, they follow.
var lamAlef = map[rune]rune{'آ': 0xfef5, 'أ': 0xfef7, 'إ': 0xfef9, 'ا': 0xfefb}

// Joined returns a text in which Arabic letters are joined to their neighbours, in
// reading order, for formats that place letters one by one and hold no text.
func Joined(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return joining[r].forms > 0 }) < 0 {
		return s
	}
	letters := []rune(s)
	var out strings.Builder
	linked := false // the letter before reaches to this one
	for i := 0; i < len(letters); i++ {
		r := letters[i]
		if unicode.In(r, unicode.Mn) { // a mark stands on the letter before
			out.WriteRune(r)
			continue
		}
		next := after(letters, i)
		if both, ok := lamAlef[next]; ok && r == 'ل' && next == letters[i+1] {
			out.WriteRune(both + one(linked))
			i, linked = i+1, false
			continue
		}
		form := joining[r]
		reaches := form.forms == 4 && (joining[next].forms > 1 || next == 'ـ') || r == 'ـ'
		switch {
		case form.forms == 0:
			out.WriteRune(r)
		case form.forms == 1:
			out.WriteRune(form.first)
		default:
			out.WriteRune(form.first + one(linked) + 2*one(reaches))
		}
		linked = reaches
	}
	return out.String()
}

// after returns the next letter that is not a mark, 0 for none.
func after(letters []rune, i int) rune {
	for _, r := range letters[i+1:] {
		if !unicode.In(r, unicode.Mn) {
			return r
		}
	}
	return 0
}

func one(yes bool) rune {
	if yes {
		return 1
	}
	return 0
}
