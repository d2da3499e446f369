package roster

import (
	"math"
	"strings"
	"unicode"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
)

// readKept reads what our own lists carry besides what a roster tells: what was
// decided about a position, and what was written about it.
func (r *reading) readKept(w *row) {
	p := w.position
	p.Protected = isYes(w.text(Protected))
	p.Notes = w.notes()
	track, ok := trackOf(w.text(Track))
	if p.Track = track; !ok {
		w.part.oddTracks++
	}
	p.Raise = int(w.amount(Raise, CodeAuthority, scenario.MaxGrade, true))
	p.TakenFTE = w.amount(TakenFTE, CodeTaken, mostAmount, false)
	p.TakenHours = w.amount(TakenHours, CodeTaken, mostAmount, false)
}

// amount reads a number from 0 to most, 0 where there is none.
func (w *row) amount(f Field, code string, most float64, whole bool) float64 {
	text := w.value(f)
	if text == "" {
		return 0
	}
	v, ok := parseNumber(text, false)
	if !ok || v < 0 || v > most || whole && v != math.Trunc(v) {
		w.part.r.add(w.at(f, Problem{Severity: Warning, Code: code, Message: w.part.r.quote(text) + " is no number that can stand here", Repair: "left blank"}))
		return 0
	}
	return v
}

// trackOf reads a track by its name in files or in lists; ok is false for another text.
func trackOf(text string) (scenario.Track, bool) {
	for _, t := range scenario.Tracks {
		if strings.EqualFold(text, string(t)) || strings.EqualFold(text, t.Name()) {
			return t, true
		}
	}
	return "", false
}

func (p *part) noteTracks() {
	if p.oddTracks > 0 {
		p.add(Problem{Severity: Info, Column: p.names[p.columns[Track]], Code: CodeTrack, Message: phrase.Plural(p.oddTracks, "row") + " on a track that is none of management, technical and project", Repair: "left blank"})
	}
}

// findContinued finds the columns that go on with long notes.
func (p *part) findContinued() {
	for at, h := range p.header {
		if len(h) <= maxHeader && strings.HasPrefix(normalise(h), normalise(notesContinued)) {
			p.notes = append(p.notes, at)
		}
	}
}

// notes returns the notes of a row whole, with their line breaks, however long.
func (w *row) notes() string {
	at, ok := w.part.columns[Notes]
	if !ok || at >= len(w.Cells) {
		return ""
	}
	text := w.Cells[at]
	for _, more := range w.part.notes {
		if more < len(w.Cells) {
			text += w.Cells[more]
		}
	}
	return cleanNotes(text)
}

// cleanNotes takes the space around notes off, and control characters out of them.
func cleanNotes(text string) string {
	text = strings.TrimSpace(strings.ToValidUTF8(text, string(unicode.ReplacementChar)))
	if isPlain(text) {
		return text
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.TrimSpace(strings.Map(func(c rune) rune {
		switch {
		case c == '\r':
			return '\n'
		case isHidden(c) && !unicode.IsSpace(c):
			return -1
		}
		return c
	}, text))
}
