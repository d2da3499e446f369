package compare

import (
	"strconv"

	"spanwise/scenario"
)

// fields lists what a position can be set to, in the order of the moves list.
var fields = []scenario.Field{
	scenario.FieldTitle, scenario.FieldUnit, scenario.FieldLocation, scenario.FieldPayGrade,
	scenario.FieldAuthority, scenario.FieldRaise, scenario.FieldFTE, scenario.FieldCost,
	scenario.FieldCurrency, scenario.FieldTrack, scenario.FieldProtected, scenario.FieldAssistant,
	scenario.FieldDotted, scenario.FieldNotes,
}

func (d *difference) fields(row Change, old, now scenario.Position) {
	old.Manager = now.Manager // a move has its own row
	if old == now {
		return
	}
	differs := false
	for _, f := range fields {
		from, to := scenario.FieldText(old, f), scenario.FieldText(now, f)
		if from == to {
			continue
		}
		differs = true
		row.What, row.Field, row.From, row.To = Changed, string(f), from, to
		d.add(row)
	}
	if differs {
		d.Changed++
	}
	d.takesOn(row, "decisions of so much FTE", old.TakenFTE, now.TakenFTE)
	d.takesOn(row, "own work, hours a week", old.TakenHours, now.TakenHours)
}

func (d *difference) takesOn(row Change, what string, from, to float64) {
	if from == to {
		return
	}
	row.What, row.Field, row.From, row.To = TakesOn, what, number(from), number(to)
	d.add(row)
}

// number writes a value with up to four digits after the point, none needless.
func number(v float64) string {
	text := strconv.FormatFloat(v, 'f', 4, 64)
	short, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return text
	}
	return strconv.FormatFloat(short, 'f', -1, 64)
}
