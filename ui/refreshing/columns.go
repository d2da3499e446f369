package refreshing

import (
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/roster"
)

// columnOf says which field of a position a column of a roster fills.
var columnOf = map[roster.Field]scenario.Field{
	roster.Name: scenario.FieldName, roster.FirstName: scenario.FieldName, roster.LastName: scenario.FieldName,
	roster.Title: scenario.FieldTitle, roster.Unit: scenario.FieldUnit, roster.Location: scenario.FieldLocation,
	roster.PayGrade: scenario.FieldPayGrade, roster.Authority: scenario.FieldAuthority, roster.FTE: scenario.FieldFTE,
	roster.Cost: scenario.FieldCost, roster.Currency: scenario.FieldCurrency, roster.Dotted: scenario.FieldDotted,
	roster.Assistant: scenario.FieldAssistant, roster.Raise: scenario.FieldRaise, roster.Protected: scenario.FieldProtected,
	roster.Track: scenario.FieldTrack, roster.Notes: scenario.FieldNotes,
}

// managerColumns are the ways in which a roster says who reports to whom.
var managerColumns = []roster.Field{roster.ManagerID, roster.ManagerEmail, roster.ManagerName, roster.Path}

// columnsOf lists the fields that a roster fills, each once, and whether it says who
// reports to whom.
func columnsOf(found *roster.Import) (fields []scenario.Field, managers bool) {
	seen := map[scenario.Field]bool{}
	for _, f := range roster.Fields {
		to, ok := columnOf[f]
		if _, has := found.Columns[f]; has && ok && !seen[to] {
			seen[to] = true
			fields = append(fields, to)
		}
	}
	for _, f := range managerColumns {
		if _, has := found.Columns[f]; has {
			managers = true
		}
	}
	return fields, managers
}

// orphanageOf is the position that the importer put rows of an unknown manager
// under, "" where there is none.
func orphanageOf(found *roster.Import) scenario.PositionID {
	if found.Shape.Orphans == 0 {
		return ""
	}
	for _, id := range found.Org.Tops() {
		if p, _ := found.Org.Position(id); strings.HasPrefix(string(id), p.Title) && p.FTE == 0 && !found.Org.Filled(id) {
			return id
		}
	}
	return ""
}
