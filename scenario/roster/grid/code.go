package grid

import (
	"slices"
	"strings"
	"unicode"
)

// longestCode is what Excel accepts.
const longestCode = 255

// formatOf reads the code of a number format. Of its sections for positive,
// negative and other numbers, the first decides.
func formatOf(code string) format {
	if len(code) > longestCode {
		return format{}
	}
	c := readCode(code)
	switch {
	case c.elapsed:
		return format{shows: asShown, code: code}
	case c.has("yd"), c.has("m") && !c.has("hs"):
		return format{shows: asDate}
	case c.has("hs"):
		return format{shows: asShown, code: code}
	case c.has("%"):
		return format{shows: asPercent}
	case c.currency, c.condition && c.has("0#?"):
		return format{shows: asShown, code: code}
	case c.has(".,e/@"), !c.pattern.matters():
		return format{}
	}
	return format{shows: asPattern, pattern: c.pattern}
}

// formatCode is the first section of a number format, taken apart.
type formatCode struct {
	signs     string // in lower case, without literal text and brackets
	pattern   pattern
	currency  bool
	condition bool // holds for some numbers only, as [<100]
	elapsed   bool // hours beyond a day, as [h]
}

func (c *formatCode) has(any string) bool { return strings.ContainsAny(c.signs, any) }

func readCode(code string) formatCode {
	var c formatCode
	var signs strings.Builder
	runes := []rune(code)
	for i := 0; i < len(runes) && runes[i] != ';'; i++ {
		switch r := runes[i]; r {
		case '"':
			i = c.until('"', runes, i+1, c.literal)
		case '[':
			i = c.until(']', runes, i+1, c.bracket)
		case '\\', '_', '*': // the next is literal, a width or a filling
			if i++; r == '\\' && i < len(runes) {
				c.literal(string(runes[i]))
			}
		default:
			signs.WriteRune(unicode.ToLower(r))
			if strings.ContainsRune("0#?", r) {
				c.pattern = append(c.pattern, piece{place: r})
			} else {
				c.literal(string(r))
			}
		}
	}
	c.signs = strings.NewReplacer("am/pm", "", "a/p", "", "general", "").Replace(signs.String())
	return c
}

// until takes the text up to a closing sign and returns where that stands.
func (c *formatCode) until(closing rune, runes []rune, from int, take func(string)) int {
	length := slices.Index(runes[from:], closing)
	if length < 0 {
		length = len(runes) - from
	}
	take(string(runes[from : from+length]))
	return from + length
}

func (c *formatCode) literal(text string) {
	c.pattern = append(c.pattern, piece{text: text})
	c.currency = c.currency || strings.IndexFunc(text, func(r rune) bool { return unicode.Is(unicode.Sc, r) }) >= 0
}

func (c *formatCode) bracket(text string) {
	switch {
	case strings.HasPrefix(text, "$"):
		c.currency = c.currency || !strings.HasPrefix(text, "$-")
	case strings.ContainsAny(text, "<>="):
		c.condition = true
	case text != "" && strings.Trim(strings.ToLower(text), "hms") == "":
		c.elapsed = true
	}
}

// pattern is how a whole number shows: places for digits, and text between them.
type pattern []piece

// piece is a place for a digit or a text.
type piece struct {
	place rune // 0 shows a zero where there is no digit, # nothing, ? a blank; none for text
	text  string
}

// matters reports whether numbers show otherwise than as their plain digits.
func (p pattern) matters() bool {
	places, zeros, text := 0, 0, false
	for _, x := range p {
		switch x.place {
		case 0:
			text = text || strings.TrimSpace(x.text) != ""
		case '0':
			zeros++
			places++
		default:
			places++
		}
	}
	return places > 0 && (zeros > 1 || text)
}

// print puts digits into the places, from the right. What is more than the places
// stands before the first.
func (p pattern) print(digits string) string {
	first := slices.IndexFunc(p, func(x piece) bool { return x.place != 0 })
	var out []string
	for i := len(p) - 1; i >= 0; i-- {
		last := len(digits) - 1
		switch x := p[i]; {
		case x.place == 0:
			out = append(out, x.text)
		case last >= 0 && i == first:
			out, digits = append(out, digits), ""
		case last >= 0:
			out, digits = append(out, digits[last:]), digits[:last]
		case x.place == '0':
			out = append(out, "0")
		case x.place == '?':
			out = append(out, " ")
		}
	}
	slices.Reverse(out)
	return strings.TrimSpace(strings.Join(out, ""))
}
