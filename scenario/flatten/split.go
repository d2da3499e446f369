package flatten

import (
	"errors"
	"strings"
)

var errQuote = errors.New("a double quote is not closed")

// text is a piece of an operation that remembers which bytes stood in quotes: signs
// there are no signs.
type text struct {
	s      string
	quoted []bool // by byte of s
}

func (t text) part(from, to int) text { return text{t.s[from:to], t.quoted[from:to]} }

// cut splits at the first such sign outside quotes; after is empty where there is none.
func (t text) cut(sign byte) (before, after text, found bool) {
	for i := range len(t.s) {
		if t.s[i] == sign && !t.quoted[i] {
			return t.part(0, i), t.part(i+1, len(t.s)), true
		}
	}
	return t, text{}, false
}

// cutLast splits at the last such sign outside quotes.
func (t text) cutLast(sign byte) (before, after text, found bool) {
	for i := len(t.s) - 1; i >= 0; i-- {
		if t.s[i] == sign && !t.quoted[i] {
			return t.part(0, i), t.part(i+1, len(t.s)), true
		}
	}
	return t, text{}, false
}

// written is an operation taken apart.
type written struct {
	name      string
	args      text // after the colon
	hasArgs   bool
	positions []text // after @
	options   []text // after a comma
}

// split takes an operation apart at the colon after the name, and at each @ and
// comma, outside double quotes. With an error comes what stands before it.
func split(op string) (written, error) {
	parts, err := pieces(op)
	var w written
	for _, p := range parts {
		switch p.sign {
		case 0:
			w.name = p.s
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

// piece is a text and the sign before it.
type piece struct {
	text
	sign byte // ':', '@', ',' or 0 for the name
}

func pieces(op string) ([]piece, error) {
	var parts []piece
	var letters []byte
	at, quoted := piece{}, false
	add := func(c byte) {
		letters = append(letters, c)
		at.quoted = append(at.quoted, quoted)
	}
	end := func() {
		at.s = string(letters)
		parts = append(parts, at)
		letters = letters[:0]
	}
	for i := 0; i < len(op); i++ {
		c := op[i]
		switch {
		case c == '"' && quoted && strings.HasPrefix(op[i+1:], `"`):
			add(c)
			i++
		case c == '"':
			quoted = !quoted
		case !quoted && (c == '@' || c == ',' || c == ':' && len(parts) == 0):
			end()
			at = piece{sign: c}
		default:
			add(c)
		}
	}
	if quoted {
		return parts, errQuote
	}
	end()
	return parts, nil
}
