package workbook

import (
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/compare"
)

// change returns a row of the moves list that names nobody. Why something was done
// about a person is left out whatever it says.
func (c concealer) change(row compare.Change) compare.Change {
	row.Position, row.Title = c.Position(row.Position), c.Text(row.Title)
	row.FromTitle, row.ToTitle = c.Text(row.FromTitle), c.Text(row.ToTitle)
	row.Operation = c.say(row.Operation)
	if row.Person != "" {
		row.Person, row.Name, row.Reason = "", "", ""
	}
	row.Name, row.Reason, row.Wave, row.Date = "", c.say(row.Reason), c.say(row.Wave), c.say(row.Date)
	switch row.What {
	case compare.Changed:
		row.From, row.To = c.value(row.Field, row.From), c.value(row.Field, row.To)
	case compare.Removed, compare.Added, compare.Moved, compare.Reseated, compare.Seated, compare.Unplaced, compare.Leaving, compare.Joined:
		row.From, row.To = string(c.Position(scenario.PositionID(row.From))), string(c.Position(scenario.PositionID(row.To)))
	default: // settings and words
		row.Field, row.From, row.To = c.say(row.Field), c.say(row.From), c.say(row.To)
	}
	return row
}

// value masks the text of a field.
func (c concealer) value(field, text string) string {
	switch scenario.Field(field) {
	case scenario.FieldName, scenario.FieldNotes:
		return ""
	case scenario.FieldDotted:
		var out []string
		for id := range strings.SplitSeq(text, ":") {
			if masked := c.known(scenario.PositionID(strings.TrimSpace(id))); masked != "" {
				out = append(out, string(masked))
			}
		}
		return strings.Join(out, ":")
	case scenario.FieldTitle, scenario.FieldUnit, scenario.FieldLocation:
		return c.Text(text)
	}
	return text
}
