package refresh

import (
	"strconv"

	"spanwise/scenario"
)

// setFields writes the values that differ, for positions on both sides.
func (im *importing) setFields() {
	for v := range im.target.Walk() {
		here, ok := im.from.Position(v.Position.ID)
		if !ok {
			continue
		}
		for _, f := range im.columns {
			if f == scenario.FieldName || f == scenario.FieldProtected && here.Protected {
				continue // people are seated, and protection is taken off, before
			}
			im.setField(here, *v.Position, f)
		}
	}
}

func (im *importing) setField(here, file scenario.Position, f scenario.Field) {
	want, have := scenario.FieldText(file, f), scenario.FieldText(here, f)
	if want == have || f == scenario.FieldAuthority && im.sameAuthority(here, file) {
		return
	}
	cell := Cell{here.ID, f}
	if was, ok := im.before(here.ID); ok && im.undone(cell, want, scenario.FieldText(was, f), have) {
		return
	}
	im.do(cell, want, scenario.Set{Position: here.ID, Field: f, Value: want})
	if f == scenario.FieldAuthority && here.Raise != 0 && !im.hasColumn(scenario.FieldRaise) {
		im.do(cell, want, scenario.Set{Position: here.ID, Field: scenario.FieldRaise, Value: "0"})
	}
}

// gradesInForce returns the authority grade of positions whose grade a file without a
// column for the raise may show with the raise in it.
func (im *importing) gradesInForce(from scenario.State) map[scenario.PositionID]int {
	baseline := im.opts.Baseline
	if baseline.Org == nil {
		baseline = from
	}
	return scenario.Grades(baseline, from)
}

// sameAuthority reports whether the file shows the grade in force of a position
// with a raise, as one without a column for the raise may.
func (im *importing) sameAuthority(here, file scenario.Position) bool {
	return !im.hasColumn(scenario.FieldRaise) && here.Raise != 0 && file.Authority.OK && file.Authority.Value == im.grades[here.ID]
}

// personFields writes name and FTE of somebody who is on both sides.
func (im *importing) personFields(here, file scenario.Person, alone bool) {
	cell := Cell{file.Seat, scenario.FieldName}
	if file.Name != "" && here.Name != file.Name {
		im.do(cell, file.Name, scenario.SetPerson{Person: here.ID, Field: scenario.FieldName, Value: file.Name})
	}
	if alone && here.FTE != file.FTE && im.hasColumn(scenario.FieldFTE) {
		value := strconv.FormatFloat(file.FTE, 'g', -1, 64)
		im.do(Cell{file.Seat, scenario.FieldFTE}, value, scenario.SetPerson{Person: here.ID, Field: scenario.FieldFTE, Value: value})
	}
}
