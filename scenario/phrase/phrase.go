package phrase

import (
	"math"
	"strconv"
	"strings"

	"spanwise/scenario/plot"
)

// Counted writes a count with its noun: "1 person", "1,204 people".
func Counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return plot.Count(n) + " " + many
}

// Plural is Counted for nouns that take an s.
func Plural(n int, noun string) string { return Counted(n, noun, noun+"s") }

// Listed writes "a, b and c".
func Listed(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	return strings.Join(items[:len(items)-1], ", ") + " and " + items[len(items)-1]
}

// Percent writes a share (1 is 100%) with at most so many decimals: "85%", "12.5%".
func Percent(share float64, decimals int) string {
	scale := math.Pow10(decimals)
	text := strconv.FormatFloat(math.Round(100*share*scale)/scale, 'f', -1, 64)
	return strings.Replace(text, "-", "−", 1) + "%"
}

// Capital begins a sentence with a large letter.
func Capital(text string) string {
	if text == "" {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
