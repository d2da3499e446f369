package grid

import (
	"path/filepath"
	"strings"

	"spanwise/scenario/phrase"
)

// Severity says how much a note matters.
type Severity string

// The severities.
const (
	Error   Severity = "error"   // what was read is not to be used
	Warning Severity = "warning" // something was mended or passed over
	Info    Severity = "info"    // nothing to do, but worth knowing
)

// Note is something to know about how a file was read.
type Note struct {
	Severity Severity
	Code     string
	Message  string // what was found
	Repair   string // what was done, or what to do
	Sheet    string // "" for the file or its only sheet
	Row      int    // the first that is meant; 0 for the whole sheet
	Column   string // its letter, "" where none is meant
}

// The codes of notes.
const (
	CodeEncoding     = "encoding"
	CodeBrokenQuotes = "broken_quotes"
	CodeQuote        = "quote"
	CodeBlankRows    = "blank_rows"
	CodeOtherName    = "other_name"
	CodeMacros       = "macros"
	CodeNoValue      = "formula_without_value"
	CodeErrorValue   = "error_value"
	CodeManyDigits   = "many_digits"
	CodeMerged       = "merged_cells"
	CodeHiddenRows   = "hidden_rows"
	CodeBlankRun     = "blank_run"
	CodeTooWide      = "too_wide"
)

// add notes something about the sheet.
func (s *Sheet) add(n Note) {
	n.Sheet = s.Name
	s.Notes = append(s.Notes, n)
}

// noteBlank counts the rows without text that were left out.
func (s *Sheet) noteBlank(first, rows int) {
	if rows > 0 {
		s.add(Note{Severity: Info, Row: first, Code: CodeBlankRows, Message: phrase.Plural(rows, "row") + " without any text", Repair: "passed over"})
	}
}

// noteName says where the name promises another kind of file.
func (f *File) noteName() {
	ending := strings.ToLower(filepath.Ext(f.Name))
	switch {
	case f.Kind == Text && strings.HasPrefix(ending, ".xls"):
		f.Notes = append(f.Notes, Note{Severity: Info, Code: CodeOtherName, Message: "the name ends in " + ending + ", but the file is text with separators", Repair: "read as text"})
	case f.Kind == Workbook && (ending == ".csv" || ending == ".tsv" || ending == ".txt"):
		f.Notes = append(f.Notes, Note{Severity: Info, Code: CodeOtherName, Message: "the name ends in " + ending + ", but the file is a workbook", Repair: "read as a workbook"})
	}
}
