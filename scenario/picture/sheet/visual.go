package sheet

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visual returns a text in the order in which its letters stand on the page, from left
// to right, for formats that place letters one by one: what lies between letters that
// run from right to left is turned, numbers in it are not. It is Unicode Standard Annex 9
// for a line that runs from left to right, without embeddings.
func Visual(s string) string {
	if strings.IndexFunc(s, fromRight) < 0 {
		return s
	}
	list := clusters(s)
	for i := 0; i < len(list); i++ {
		if !list[i].right {
			continue
		}
		end := i + 1
		for k := end; k < len(list) && !list[k].left; k++ {
			if list[k].right {
				end = k + 1
			}
		}
		turn(list[i:end])
		i = end
	}
	var out strings.Builder
	for _, c := range list {
		out.WriteString(c.text)
	}
	return out.String()
}

// cluster is a letter with the marks on it.
type cluster struct {
	text        string
	left, right bool // the letter runs to the right, from the right; neither for signs
	digit       bool
}

func clusters(s string) []cluster {
	var out []cluster
	for _, g := range graphemes(s) {
		r, _ := utf8.DecodeRuneInString(g)
		right := fromRight(r)
		out = append(out, cluster{g, unicode.IsLetter(r) && !right, right, unicode.IsDigit(r)})
	}
	return out
}

// turn reverses clusters, but not the digits of a number, and mirrors brackets.
func turn(list []cluster) {
	slices.Reverse(list)
	for i := 0; i < len(list); i++ {
		if to, ok := mirrored[list[i].text]; ok {
			list[i].text = to
		}
		end := i
		for end < len(list) && list[end].digit {
			end++
		}
		if end > i {
			slices.Reverse(list[i:end])
			i = end - 1
		}
	}
}

var mirrored = map[string]string{"(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<", "«": "»", "»": "«"}

// fromRight reports letters of the scripts that run from right to left.
func fromRight(r rune) bool {
	return unicode.IsLetter(r) && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko)
}
