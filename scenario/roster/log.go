package roster

import (
	"cmp"

	"spanwise/scenario"
	"spanwise/scenario/privacy"
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
			// Addresses are never kept.
			Problem: privacy.WithoutMail(cmp.Or(p.logged, p.Message)), Repair: privacy.WithoutMail(p.Repair), Chosen: p.Chosen,
		})
	}
	return out
}
