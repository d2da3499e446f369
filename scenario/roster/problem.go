package roster

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"unicode"

	"spanwise/scenario/roster/grid"
)

// Severity says whether a problem stops the import.
type Severity string

// The severities.
const (
	Error   Severity = "error"   // no organisation can be made until it is mended
	Warning Severity = "warning" // the import goes on with the repair named
	Info    Severity = "info"    // nothing to do, but worth knowing
)

// Problem is one thing found wrong with a file.
type Problem struct {
	Severity Severity
	File     string
	Sheet    string // of a workbook, "" in a text file
	Row      int    // as a spreadsheet numbers it from 1; 0 for the whole file
	Column   string // its header, "" where none is meant
	ID       string // of the position, "" where none is meant
	Code     string
	Message  string // what is wrong
	Repair   string // what was done, or what to do

	Group    string      // what the problems of this code are called together
	Key      string      // names the problem in a Choice, whatever else is chosen
	Choices  []Repairing // what can be done, the proposed first
	Proposed bool        // the first of the choices is proposed: always but for errors
	Stands   Choice      // what is done now, zero where nothing is
	Chosen   bool        // by the user, where another was proposed or none
	Refused  string      // why the user's choice could not be followed, "" where it was

	part   int    // of the files and sheets read, from 1
	logged string // Message without the names that stand behind ids, "" where it has none
}

// What a caller may test for.
var (
	ErrUnreadable = grid.ErrUnreadable
	ErrMap        = errors.New("column choice does not fit")
)

// UnreadableError says why a file is no roster and what to do. It is [ErrUnreadable].
type UnreadableError = grid.UnreadableError

// MapError says which choice of sheet, row or column does not fit. It is [ErrMap].
type MapError struct{ Reason, Advice string }

// Error gives reason and advice.
func (e *MapError) Error() string { return e.Reason + " (" + e.Advice + ")" }

// Is reports that every such error is ErrMap.
func (e *MapError) Is(target error) bool { return target == ErrMap }

// sortProblems goes by file, puts what concerns the whole file first, then goes by row.
func sortProblems(list []Problem) {
	slices.SortStableFunc(list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.part, b.part), cmp.Compare(a.Row, b.Row))
	})
}

// quoted puts the text of a cell into a message, never more than a line of it.
func quoted(text string) string { return `"` + shortened(text) + `"` }

func shortened(text string) string {
	const most = 40
	n := 0
	for at := range text {
		if n++; n > most {
			text = text[:at] + "…"
			break
		}
	}
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) { // as in the name of a sheet
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "?"))
	return strings.Join(strings.Fields(text), " ")
}

// mostListed bounds what is listed in one message.
const mostListed = 12

// listed joins ids for a message, at most a dozen of them.
func listed(ids []string) string {
	short := make([]string, 0, mostListed)
	for _, id := range ids[:min(len(ids), mostListed)] {
		short = append(short, shortened(id))
	}
	if len(ids) > mostListed {
		short = append(short, "…")
	}
	return strings.Join(short, ", ")
}
