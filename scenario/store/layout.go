package store

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"spanwise/scenario"
)

// A project of 200,000 positions is nearly all lines of positions and people.
// encoding/json takes over a second for them. So a file that is laid out as Encode
// does it, a line to each, is cut there: the lines are read by themselves, and what
// is left of the file by encoding/json. A file laid out otherwise goes the long way
// to the same result.

// What stands in a file before, between and behind the lines. JSON allows no line
// end within text, so that none of these can be part of a name.
const (
	beforePositions = "\n\"baseline\": {\n\"positions\": ["
	beforePeople    = "\n],\n\"people\": ["
	behindPeople    = "\n]\n},\n\"scenarios\": ["
)

// readLaidOut reads a file that is laid out as Encode does it. It is false for every
// other, damaged ones included: the long way finds out what is wrong.
func readLaidOut(data []byte, f *projectFile) bool {
	head, rest, ok := bytes.Cut(data, []byte(beforePositions))
	if !ok || !utf8.Valid(rest) {
		return false
	}
	positions, rest, ok := bytes.Cut(rest, []byte(beforePeople))
	if !ok {
		return false
	}
	people, tail, ok := bytes.Cut(rest, []byte(behindPeople))
	if !ok {
		return false
	}
	frame := slices.Concat(head, []byte(beforePositions+beforePeople+behindPeople), tail)
	if !namedOnce(frame) || strict(frame, f) != nil {
		return false
	}
	return readLines(positions, &f.Baseline.Positions, readPosition) && readLines(people, &f.Baseline.People, readPerson)
}

// namedOnce reports whether an object names each of the members of a project at
// most once: of two baselines encoding/json would take something of both.
func namedOnce(object []byte) bool {
	var fields map[string]json.RawMessage
	if json.Unmarshal(object, &fields) != nil {
		return false
	}
	for name := range fields {
		if !slices.Contains(topMembers, name) {
			return false
		}
	}
	_, twice := doubledKey(object)
	return !twice
}

var topMembers = []string{"format", "version", "name", "origin", "terms", "thresholds", "model", "baseline", "scenarios"}

// readLines reads a list of objects that stand a line each. One that fast cannot
// read is read by encoding/json.
func readLines[T any](lines []byte, into *[]T, fast func(*lineReader, *T)) bool {
	// All texts share the one string: none is copied for itself.
	text, ok := strings.CutPrefix(string(lines), "\n")
	if !ok {
		*into = []T{}
		return text == ""
	}
	out := make([]T, strings.Count(text, "\n")+1)
	var r lineReader // one for all, as each would be allocated
	for i := range out {
		line, rest, more := strings.Cut(text, "\n")
		if more {
			if line, ok = strings.CutSuffix(line, ","); !ok {
				return false
			}
		}
		text = rest
		r = lineReader{text: line}
		if fast(&r, &out[i]); r.whole() {
			continue
		}
		out[i] = *new(T)
		if !strings.HasPrefix(line, "{") || strict([]byte(line), &out[i]) != nil {
			return false
		}
	}
	*into = out
	return true
}

func readPosition(r *lineReader, p *scenario.Position) {
	lineText(r, `"id":`, &p.ID)
	lineText(r, `"title":`, &p.Title)
	lineText(r, `"manager":`, &p.Manager)
	lineText(r, `"unit":`, &p.Unit)
	lineText(r, `"location":`, &p.Location)
	lineText(r, `"pay_grade":`, &p.PayGrade)
	p.Authority.OK = r.whole32(`"authority":`, &p.Authority.Value)
	r.whole32(`"raise":`, &p.Raise)
	r.number(`"fte":`, &p.FTE)
	p.Cost.OK = r.number(`"cost":`, &p.Cost.Value)
	lineText(r, `"currency":`, &p.Currency)
	r.flag(`"protected":`, &p.Protected)
	lineText(r, `"track":`, &p.Track)
	lineText(r, `"notes":`, &p.Notes)
	lineText(r, `"dotted":`, &p.Dotted)
	r.flag(`"assistant":`, &p.Assistant)
	r.number(`"taken_fte":`, &p.TakenFTE)
	r.number(`"taken_hours":`, &p.TakenHours)
}

func readPerson(r *lineReader, p *scenario.Person) {
	lineText(r, `"id":`, &p.ID)
	lineText(r, `"name":`, &p.Name)
	r.number(`"fte":`, &p.FTE)
	lineText(r, `"seat":`, &p.Seat)
	r.flag(`"leaving":`, &p.Leaving)
	r.flag(`"decided":`, &p.Decided)
}
