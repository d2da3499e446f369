package waves

import (
	"cmp"
	"strings"
)

// natural orders names as people do: runs of digits by the number that they are, all
// else by letter, capitals like small letters. Names that differ are never equal.
func natural(a, b string) int {
	restA, restB := strings.ToLower(a), strings.ToLower(b)
	for restA != "" && restB != "" {
		var partA, partB string
		partA, restA = firstRun(restA)
		partB, restB = firstRun(restB)
		if c := compareRuns(partA, partB); c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(len(restA), len(restB)), strings.Compare(a, b))
}

// firstRun cuts off the run of digits, or of anything else, that a text begins with.
func firstRun(text string) (run, rest string) {
	digits := isDigit(text[0])
	end := strings.IndexFunc(text, func(r rune) bool { return r < 0x80 && isDigit(byte(r)) != digits || r >= 0x80 && digits })
	if end < 0 {
		return text, ""
	}
	return text[:end], text[end:]
}

func compareRuns(a, b string) int {
	if isDigit(a[0]) && isDigit(b[0]) {
		a, b = strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")
		return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b))
	}
	return strings.Compare(a, b)
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
