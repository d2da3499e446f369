package roster

import (
	"cmp"
	"errors"
	"slices"
	"strings"
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
	Row      int    // as a spreadsheet numbers it from 1; 0 for the whole file
	Column   string // its header, "" where none is meant
	ID       string // of the position, "" where none is meant
	Code     string
	Message  string // what is wrong
	Repair   string // what was done, or what to do
}

// The codes of problems.
const (
	CodeUnreadable        = "unreadable"
	CodeNoIDColumn        = "no_id_column"
	CodeNoRows            = "no_rows"
	CodeLoop              = "loop"
	CodeDifferentManagers = "different_managers"
	CodeBrokenQuotes      = "broken_quotes"
	CodeNoManagerColumn   = "no_manager_column"
	CodeUnknownManager    = "unknown_manager"
	CodeAmbiguousManager  = "ambiguous_manager"
	CodeDecimalID         = "decimal_id"
	CodeSelfReport        = "self_report"
	CodeSeveralTops       = "several_tops"
	CodeJobShare          = "job_share"
	CodeMissingID         = "missing_id"
	CodeLeadingZeros      = "leading_zeros"
	CodeEliminated        = "eliminated"
	CodeEliminatedManager = "eliminated_manager"
	CodeInactive          = "inactive"
	CodeFTE               = "fte"
	CodePosts             = "posts"
	CodeCost              = "cost"
	CodeCostRange         = "cost_range"
	CodeMixedCurrencies   = "mixed_currencies"
	CodeAuthority         = "authority"
	CodeDotted            = "dotted"
	CodeDecimalComma      = "decimal_comma"
	CodeEncoding          = "encoding"
	CodeQuote             = "quote"
	CodeShortRow          = "short_row"
	CodeLongRow           = "long_row"
	CodeLongCell          = "long_cell"
	CodeBlankRows         = "blank_rows"
	CodeNotesAbove        = "notes_above"
	CodeSecondHeader      = "second_header"
	CodeDuplicateHeader   = "duplicate_header"
)

// What a caller may test for.
var (
	ErrUnreadable = errors.New("file cannot be read as a roster")
	ErrMap        = errors.New("column choice does not fit")
)

// UnreadableError says why a file is no roster and what to do. It is [ErrUnreadable].
type UnreadableError struct{ Reason, Advice string }

// Error gives reason and advice.
func (e *UnreadableError) Error() string { return e.Reason + " (" + e.Advice + ")" }

// Is reports that every such error is ErrUnreadable.
func (e *UnreadableError) Is(target error) bool { return target == ErrUnreadable }

// MapError says which column choice does not fit. It is [ErrMap].
type MapError struct{ Reason, Advice string }

// Error gives reason and advice.
func (e *MapError) Error() string { return e.Reason + " (" + e.Advice + ")" }

// Is reports that every such error is ErrMap.
func (e *MapError) Is(target error) bool { return target == ErrMap }

// sortProblems puts what concerns the whole file first, then goes by row.
func sortProblems(list []Problem) {
	slices.SortStableFunc(list, func(a, b Problem) int { return cmp.Compare(a.Row, b.Row) })
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
	return strings.Join(strings.Fields(strings.ToValidUTF8(text, "?")), " ")
}

// listed joins ids for a message, at most a dozen of them.
func listed(ids []string) string {
	const most = 12
	short := make([]string, 0, most)
	for _, id := range ids[:min(len(ids), most)] {
		short = append(short, shortened(id))
	}
	if len(ids) > most {
		return strings.Join(short, ", ") + ", …"
	}
	return strings.Join(short, ", ")
}
