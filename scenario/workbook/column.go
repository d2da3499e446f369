package workbook

import (
	"strings"

	"spanwise/scenario"
)

// positionRow is what a column may draw on.
type positionRow struct {
	*scenario.Position
	layer, grade int
	filled       bool
	org          *scenario.Org
}

type positionColumn struct {
	header string
	width  float64
	look   look
	always bool // else left out where no position has a value
	tells  tells
	value  func(positionRow) any
}

// tells says what a column gives away.
type tells int

const (
	nothing tells = iota
	names
	pay
	cost // pay, and to be banded where pay is
)

// positionColumns are in the order shown. The headers are those that the importer
// recognises, or that it takes for nothing else.
var positionColumns = []positionColumn{
	{headPositionID, 13, idLook, true, nothing, func(r positionRow) any { return string(r.ID) }},
	{headManagerID, 13, idLook, true, nothing, func(r positionRow) any { return string(r.Manager) }},
	{"Name", 26, cellLook, true, names, func(r positionRow) any { return holders(r.org, r.ID) }},
	{"Title", 34, cellLook, true, nothing, func(r positionRow) any { return r.Title }},
	{"Unit", 26, cellLook, false, nothing, func(r positionRow) any { return r.Unit }},
	{"Location", 18, cellLook, false, nothing, func(r positionRow) any { return r.Location }},
	{"Grade", 10, cellLook, false, pay, func(r positionRow) any { return r.PayGrade }},
	{"Authority", 11, countLook, false, nothing, authority},
	{headFTE, 8, numberLook, true, nothing, func(r positionRow) any { return r.FTE }},
	{headCost, 13, countLook, false, cost, func(r positionRow) any { return optionalNumber(r.Cost) }},
	{"Currency", 10, cellLook, false, pay, func(r positionRow) any { return r.Currency }},
	{headStatus, 10, cellLook, true, nothing, func(r positionRow) any { return status(r.filled) }},
	{headPeople, 10, countLook, true, nothing, func(r positionRow) any { return len(r.org.Holders(r.ID)) }},
	{headLayer, 9, countLook, true, nothing, func(r positionRow) any { return r.layer }},
	{headReports, 10, countLook, true, nothing, func(r positionRow) any { return len(r.org.Reports(r.ID)) }},
	{headInForce, 11, countLook, true, nothing, func(r positionRow) any { return r.grade }},
	{"Track", 13, cellLook, false, nothing, func(r positionRow) any { return string(r.Track) }},
	{"Protected", 11, cellLook, false, nothing, func(r positionRow) any { return yes(r.Protected) }},
	{"IsAssistant", 12, cellLook, false, nothing, func(r positionRow) any { return yes(r.Assistant) }},
	{"Dotted ids", 14, idLook, false, nothing, func(r positionRow) any { return r.Dotted }},
	{"Work taken over, FTE", 13, numberLook, false, nothing, func(r positionRow) any { return some(r.TakenFTE) }},
	{"Own work taken over, hours a week", 16, numberLook, false, nothing, func(r positionRow) any { return some(r.TakenHours) }},
	{"Notes", 40, cellLook, false, nothing, func(r positionRow) any { return r.Notes }},
}

func status(filled bool) string {
	if filled {
		return "Active"
	}
	return "Vacant"
}

func holders(o *scenario.Org, id scenario.PositionID) string {
	var names []string
	for _, h := range o.Holders(id) {
		if p, ok := o.Person(h); ok && p.Name != "" {
			names = append(names, p.Name)
		}
	}
	return strings.Join(names, "; ")
}

// authority is the grade as set, raise included; a grade that follows from the
// chart stays blank, so that it still does when the sheet is imported again.
func authority(r positionRow) any {
	if r.Authority.OK || r.Raise != 0 {
		return r.grade
	}
	return nil
}

func optionalNumber(v scenario.Opt[float64]) any {
	if !v.OK {
		return nil
	}
	return v.Value
}

func some(v float64) any {
	if v == 0 {
		return nil
	}
	return v
}

func yes(v bool) string {
	if v {
		return "TRUE"
	}
	return ""
}
