package store

import (
	"math"
	"strconv"
	"unicode/utf8"

	"spanwise/scenario"
)

// objectWriter writes an object of one line, byte for byte as encoding/json writes
// it, many times as fast. Members that are empty are left out, but for those asked
// for by always.
type objectWriter struct {
	line []byte
	err  error
}

func (w *objectWriter) key(key string) {
	if n := len(w.line); n > 0 && w.line[n-1] != '{' {
		w.line = append(w.line, ',')
	}
	w.line = append(w.line, key...)
}

func writeText[T ~string](w *objectWriter, key string, v T, always bool) {
	if v == "" && !always {
		return
	}
	w.key(key)
	if !needsNoEscape(string(v)) {
		w.json(string(v))
		return
	}
	w.line = append(w.line, '"')
	w.line = append(w.line, v...)
	w.line = append(w.line, '"')
}

// needsNoEscape reports whether encoding/json writes text as it is. Two separators
// of lines are escaped as well; they begin with the same byte.
func needsNoEscape(text string) bool {
	ascii := true
	for i := range len(text) {
		switch c := text[i]; {
		case c < ' ' || c == '"' || c == '\\' || c == 0x7f || c == 0xe2:
			return false
		case c >= utf8.RuneSelf:
			ascii = false
		}
	}
	return ascii || utf8.ValidString(text)
}

func (w *objectWriter) number(key string, v float64, always bool) {
	if v == 0 && !always {
		return
	}
	w.key(key)
	const least, most = 1e-6, 1e21 // between them encoding/json writes no exponent
	if a := math.Abs(v); v != 0 && !(a >= least && a < most) {
		w.json(v)
		return
	}
	w.line = strconv.AppendFloat(w.line, v, 'f', -1, 64)
}

func (w *objectWriter) count(key string, v int, always bool) {
	if v != 0 || always {
		w.key(key)
		w.line = strconv.AppendInt(w.line, int64(v), 10)
	}
}

func (w *objectWriter) flag(key string, v bool) {
	if v {
		w.key(key)
		w.line = append(w.line, "true"...)
	}
}

// json writes a value the long way.
func (w *objectWriter) json(v any) {
	lines := newLineWriter()
	lines.value(v)
	if w.err == nil {
		w.err = lines.err
	}
	w.line = append(w.line, lines.buf.Bytes()...)
}

func writePosition(w *objectWriter, p *scenario.Position) {
	writeText(w, `"id":`, p.ID, true)
	writeText(w, `"title":`, p.Title, false)
	writeText(w, `"manager":`, p.Manager, false)
	writeText(w, `"unit":`, p.Unit, false)
	writeText(w, `"location":`, p.Location, false)
	writeText(w, `"pay_grade":`, p.PayGrade, false)
	if p.Authority.OK {
		w.count(`"authority":`, p.Authority.Value, true)
	}
	w.count(`"raise":`, p.Raise, false)
	w.number(`"fte":`, p.FTE, true)
	if p.Cost.OK {
		w.number(`"cost":`, p.Cost.Value, true)
	}
	writeText(w, `"currency":`, p.Currency, false)
	w.flag(`"protected":`, p.Protected)
	writeText(w, `"track":`, p.Track, false)
	writeText(w, `"notes":`, p.Notes, false)
	writeText(w, `"dotted":`, p.Dotted, false)
	w.flag(`"assistant":`, p.Assistant)
	w.number(`"taken_fte":`, p.TakenFTE, false)
	w.number(`"taken_hours":`, p.TakenHours, false)
}

func writePerson(w *objectWriter, p *scenario.Person) {
	writeText(w, `"id":`, p.ID, true)
	writeText(w, `"name":`, p.Name, false)
	w.number(`"fte":`, p.FTE, true)
	writeText(w, `"seat":`, p.Seat, false)
	w.flag(`"leaving":`, p.Leaving)
	w.flag(`"decided":`, p.Decided)
}
