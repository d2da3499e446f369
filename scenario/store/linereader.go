package store

import (
	"strconv"
	"strings"
)

// lineReader reads an object of one line whose members come in the order in which
// they are written, any of them left out. It gives up at everything else that JSON
// allows: blanks, escapes, null. The caller then reads the line by encoding/json.
type lineReader struct {
	text string
	at   int
	lost bool // something else than was expected was met
}

// member passes over a key, such as `"id":`, where it comes next.
func (r *lineReader) member(key string) bool {
	if r.lost || len(r.text)-r.at <= len(key) {
		return false
	}
	between := byte(',')
	if r.at == 0 {
		between = '{'
	}
	if r.text[r.at] != between || !strings.HasPrefix(r.text[r.at+1:], key) {
		return false
	}
	r.at += 1 + len(key)
	return true
}

// whole reports whether the line was read to its end.
func (r *lineReader) whole() bool {
	return !r.lost && r.at > 0 && r.text[r.at:] == "}"
}

func lineText[T ~string](r *lineReader, key string, into *T) {
	if !r.member(key) {
		return
	}
	rest := r.text[r.at:]
	if len(rest) < 2 || rest[0] != '"' {
		r.lost = true
		return
	}
	end := strings.IndexByte(rest[1:], '"')
	if end < 0 || !plain(rest[1:1+end]) {
		r.lost = true
		return
	}
	*into = T(rest[1 : 1+end])
	r.at += end + 2
}

// plain reports whether text means itself in JSON.
func plain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] == '\\' {
			return false
		}
	}
	return true
}

// number reads digits with or without a fraction, and reports whether the member
// is there.
func (r *lineReader) number(key string, into *float64) bool {
	if !r.member(key) {
		return false
	}
	n := digits(r.text[r.at:])
	if rest := r.text[r.at+n:]; n > 0 && strings.HasPrefix(rest, ".") {
		fraction := 0
		for fraction+1 < len(rest) && isDigit(rest[fraction+1]) {
			fraction++
		}
		if fraction == 0 {
			r.lost = true
		}
		n += 1 + fraction
	}
	v, err := strconv.ParseFloat(r.text[r.at:r.at+n], 64)
	*into = v
	r.lost = r.lost || err != nil
	r.at += n
	return true
}

// whole32 reads a whole number of few digits, and reports whether the member is
// there.
func (r *lineReader) whole32(key string, into *int) bool {
	if !r.member(key) {
		return false
	}
	const most = 9
	n := digits(r.text[r.at:])
	v, err := strconv.Atoi(r.text[r.at : r.at+n])
	*into = v
	r.lost = err != nil || n > most
	r.at += n
	return true
}

// digits returns how many digits a whole number begins with; 0 where JSON allows no
// such number.
func digits(text string) int {
	n := 0
	for n < len(text) && isDigit(text[n]) {
		n++
	}
	if n > 1 && text[0] == '0' {
		return 0
	}
	return n
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func (r *lineReader) flag(key string, into *bool) {
	if !r.member(key) {
		return
	}
	if !strings.HasPrefix(r.text[r.at:], "true") {
		r.lost = true
		return
	}
	*into = true
	r.at += len("true")
}
