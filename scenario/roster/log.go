package roster

import (
	"cmp"
	"regexp"
	"strings"

	"spanwise/scenario"
)

// log returns the problems that were repaired, for the document to keep.
func (r *reading) log() []scenario.Repair {
	var out []scenario.Repair
	for _, p := range r.problems {
		if p.Severity != Warning && !p.Chosen {
			continue
		}
		file := baseName(p.File)
		if p.Sheet != "" {
			file += ", sheet " + p.Sheet
		}
		out = append(out, scenario.Repair{
			File: file, Row: p.Row, Column: p.Column, ID: scenario.PositionID(p.ID),
			Problem: withoutMail(cmp.Or(p.logged, p.Message)), Repair: withoutMail(p.Repair), Chosen: p.Chosen,
		})
	}
	return out
}

var mailAddress = regexp.MustCompile(`[^\s"<>,;()]+@[^\s"<>,;()]+`)

// withoutMail takes e-mail addresses out of a message: they are never kept.
func withoutMail(text string) string {
	if !strings.Contains(text, "@") {
		return text
	}
	return mailAddress.ReplaceAllString(text, "(e-mail address)")
}
