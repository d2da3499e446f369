package grid

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode"
)

// format is what a number format makes of a number, as far as a roster needs it.
type format struct {
	shows shows
	code  string // where shows is asShown
	zeros int    // where shows is padded: the digits that are shown at least
}

// shows is the manner of a number format.
type shows int

const (
	plainly   shows = iota // digits: General, 0.00, #,##0, 0E+00
	padded                 // 00000
	asShown                // "E"0000, 000-00-0000, € amounts, times
	asDate                 // a day, perhaps with a time
	asPercent              // 80%
)

// formats reads the number format of each style, by the style's number.
func (a *archive) formats(name string) ([]format, error) {
	t, err := a.tokens(name)
	if err != nil {
		return nil, err
	}
	codes := map[int]string{}
	var ids []int
	within := ""
	err = t.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmts", "cellXfs", "cellStyleXfs", "dxfs":
			within = e.Name.Local
		case "numFmt":
			if id, err := strconv.Atoi(attr(e, "numFmtId")); err == nil && within == "numFmts" {
				codes[id] = attr(e, "formatCode")
			}
		case "xf":
			if within == "cellXfs" {
				id, _ := strconv.Atoi(attr(e, "numFmtId")) // 0, General, where it is missing
				ids = append(ids, id)
			}
		}
		return nil
	}, nil, nil)
	out := make([]format, len(ids))
	for i, id := range ids {
		if code, ok := codes[id]; ok {
			out[i] = formatOf(code)
		} else {
			out[i] = builtIn(id)
		}
	}
	return out, err
}

// builtIn returns the formats that have a number only (ECMA-376 part 1, 18.8.30).
func builtIn(id int) format {
	switch {
	case id == 9 || id == 10:
		return format{shows: asPercent}
	case id >= 18 && id <= 21:
		return format{shows: asShown, code: "hh:mm:ss"}
	case id >= 45 && id <= 47:
		return format{shows: asShown, code: "[h]:mm:ss"}
	case id >= 14 && id <= 22, id >= 27 && id <= 36, id >= 50 && id <= 58:
		return format{shows: asDate}
	}
	return format{}
}

// longestCode is what Excel accepts.
const longestCode = 255

// formatOf reads a number format. Of its sections for positive, negative and other
// numbers, the first decides.
func formatOf(code string) format {
	if len(code) > longestCode || strings.EqualFold(code, "General") || code == "@" {
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
	case c.currency:
		return format{shows: asShown, code: code}
	case c.has(".,e/"), c.has("@"):
		return format{}
	case strings.Trim(code, "0") == "":
		return format{shows: padded, zeros: len(code)}
	case c.literal, strings.Count(c.signs, "0") > 1:
		return format{shows: asShown, code: code}
	}
	return format{}
}

// formatCode is the first section of a number format, taken apart.
type formatCode struct {
	signs    string // in lower case, without literal text and brackets
	literal  bool   // text stands beside the digits
	currency bool
	elapsed  bool // hours beyond a day, as [h]
}

func (c formatCode) has(any string) bool { return strings.ContainsAny(c.signs, any) }

func readCode(code string) formatCode {
	var c formatCode
	var signs strings.Builder
	runes := []rune(code)
	for i := 0; i < len(runes) && runes[i] != ';'; i++ {
		switch r := runes[i]; r {
		case '"', '[':
			closing := map[rune]rune{'"': '"', '[': ']'}[r]
			end := i + 1
			for end < len(runes) && runes[end] != closing {
				end++
			}
			c.piece(r, string(runes[i+1:end]))
			i = end
		case '\\', '_', '*': // the next is literal, a width or a filling
			if i++; r == '\\' && i < len(runes) {
				c.piece('"', string(runes[i]))
			}
		default:
			if unicode.Is(unicode.Sc, r) {
				c.currency = true
			}
			c.literal = c.literal || r == '-' || r == '(' || r == '+'
			signs.WriteRune(unicode.ToLower(r))
		}
	}
	c.signs = strings.NewReplacer("am/pm", "", "a/p", "", "general", "").Replace(signs.String())
	return c
}

// piece takes a quoted text or what stands in brackets.
func (c *formatCode) piece(opening rune, text string) {
	switch {
	case opening == '"':
		c.literal = c.literal || strings.TrimSpace(text) != ""
		c.currency = c.currency || strings.IndexFunc(text, func(r rune) bool { return unicode.Is(unicode.Sc, r) }) >= 0
	case strings.HasPrefix(text, "$") && !strings.HasPrefix(text, "$-"):
		c.currency = true
	case text != "" && strings.Trim(strings.ToLower(text), "hms") == "":
		c.elapsed = true
	}
}
