package flatten

import (
	"errors"
	"strings"
)

var errQuote = errors.New("a double quote is not closed")

// part is a piece of an operation and the sign before it.
type part struct {
	sign byte // ':', '@', ',' or 0 for the name
	text string
}

// split takes an operation apart at the colon after the name, and at each @ and
// comma, outside double quotes. With an error comes what stands before it.
func split(op string) (written, error) {
	parts, err := cut(op)
	var w written
	for _, p := range parts {
		switch p.sign {
		case 0:
			w.name = p.text
		case ':':
			w.args, w.hasArgs = p.text, true
		case '@':
			w.positions = append(w.positions, p.text)
		case ',':
			w.options = append(w.options, p.text)
		}
	}
	return w, err
}

func cut(op string) ([]part, error) {
	var parts []part
	var text strings.Builder
	var sign byte
	quoted := false
	for i := 0; i < len(op); i++ {
		c := op[i]
		switch {
		case c == '"' && quoted && strings.HasPrefix(op[i+1:], `"`):
			text.WriteByte(c)
			i++
		case c == '"':
			quoted = !quoted
		case !quoted && (c == '@' || c == ',' || c == ':' && len(parts) == 0):
			parts = append(parts, part{sign, text.String()})
			text.Reset()
			sign = c
		default:
			text.WriteByte(c)
		}
	}
	if quoted {
		return parts, errQuote
	}
	return append(parts, part{sign, text.String()}), nil
}
