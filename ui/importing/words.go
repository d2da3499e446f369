package importing

import (
	"strings"

	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
)

// fieldWords are the fields as the user reads them.
var fieldWords = map[roster.Field]string{
	roster.ID:           "Id",
	roster.ManagerID:    "Manager, by id",
	roster.ManagerEmail: "Manager, by e-mail",
	roster.ManagerName:  "Manager, by name",
	roster.Email:        "E-mail (finds managers, not kept)",
	roster.Dotted:       "Dotted line to",
	roster.Assistant:    "Assistant, yes or no",
	roster.Name:         "Name",
	roster.FirstName:    "First name",
	roster.LastName:     "Last name",
	roster.Title:        "Job title",
	roster.Unit:         "Unit",
	roster.Location:     "Location",
	roster.PayGrade:     "Pay grade",
	roster.Authority:    "Authority grade, a number",
	roster.FTE:          "FTE",
	roster.Cost:         "Cost a year",
	roster.Currency:     "Currency",
	roster.Status:       "Status, such as vacant",
	roster.Path:         "Path from the top",
	roster.PersonID:     "Id of the person",
	roster.PersonFTE:    "FTE of the person",
	roster.SharesSeat:   "Shares the seat of",
	roster.Raise:        "Authority raised by, a number",
	roster.Protected:    "Protected, yes or no",
	roster.Track:        "Track",
	roster.Notes:        "Notes",
	roster.TakenFTE:     "Work taken over, FTE",
	roster.TakenHours:   "Work taken over, hours a week",
}

// notKept is what a column is that no field is read from.
const notKept = "Not kept"

// separators are what may part the cells of a text, in words.
var separators = []struct {
	rune  rune
	words string
}{{',', "Comma ,"}, {';', "Semicolon ;"}, {'\t', "Tab"}, {'|', "Bar |"}}

func separatorWords() []string {
	var out []string
	for _, s := range separators {
		out = append(out, s.words)
	}
	return out
}

func wordsOfSeparator(r rune) string {
	for _, s := range separators {
		if s.rune == r {
			return s.words
		}
	}
	return string(r)
}

func separatorOf(words string) rune {
	for _, s := range separators {
		if s.words == words {
			return s.rune
		}
	}
	return 0
}

func encodingWords() []string {
	var out []string
	for _, e := range grid.Encodings {
		out = append(out, e.Words)
	}
	return out
}

func wordsOfEncoding(e grid.Encoding) string {
	for _, c := range grid.Encodings {
		if c.Encoding == e {
			return c.Words
		}
	}
	return string(e)
}

func encodingOf(words string) grid.Encoding {
	for _, c := range grid.Encodings {
		if c.Words == words {
			return c.Encoding
		}
	}
	return ""
}

// oneLine is a text without its line breaks.
func oneLine(text string) string {
	if !strings.ContainsAny(text, "\r\n\t") {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}
