package workbook

import (
	"strings"

	"spanwise/scenario"
)

// positionRow is what a column may draw on.
type positionRow struct {
	*scenario.Position
	layer, grade int
	reports      int
	filled       bool
	holders      []scenario.PersonID
	org          *scenario.Org
	apart        string // status of a row about a person without a position of their own
}

type positionColumn struct {
	header string
	width  float64
	look   look
	always bool // else left out where no position has a value
	tells  tells
	value  func(positionRow) value
}

func (c positionColumn) head() (string, look) { return c.header, c.look }

// tells says what a column gives away.
type tells int

const (
	nothing tells = iota
	names
	pay
	cost // pay, and to be banded where pay is
)

// positionColumns are in the order shown. The headers are those that the importer
// recognises, or that it takes for nothing else. Together they hold every field of a
// position and of a person, so that the list imports as the same organisation; what
// follows from the chart (people seated, layer, reports, authority in force) is for
// reading. Edits, the operating model and who was given removed work have no column:
// they are no fields of a position, and stay in the project.
var positionColumns = []positionColumn{
	{headPositionID, 13, idLook, true, nothing, func(r positionRow) value { return textOf(string(r.ID)) }},
	{headManagerID, 13, idLook, true, nothing, func(r positionRow) value { return textOf(string(r.Manager)) }},
	{headName, 26, cellLook, false, names, personName},
	{"Title", 34, cellLook, true, nothing, func(r positionRow) value { return textOf(r.Title) }},
	{"Unit", 26, cellLook, false, nothing, func(r positionRow) value { return textOf(r.Unit) }},
	{"Location", 18, cellLook, false, nothing, func(r positionRow) value { return textOf(r.Location) }},
	{"Grade", 10, cellLook, false, pay, func(r positionRow) value { return textOf(r.PayGrade) }},
	{"Authority", 11, countLook, false, nothing, authority},
	{headFTE, 8, numberLook, true, nothing, func(r positionRow) value { return exactly(r.FTE) }},
	{headCost, 13, countLook, false, cost, func(r positionRow) value { return value{number: r.Cost.Value, isNumber: r.Cost.OK, exact: true} }},
	{"Currency", 10, cellLook, false, pay, func(r positionRow) value { return textOf(r.Currency) }},
	{headStatus, 10, cellLook, true, nothing, statusOf},
	{headPeople, 10, countLook, true, nothing, func(r positionRow) value { return countOf(len(r.holders)) }},
	{headLayer, 9, countLook, true, nothing, func(r positionRow) value { return countOf(r.layer) }},
	{headReports, 10, countLook, true, nothing, func(r positionRow) value { return countOf(r.reports) }},
	{headInForce, 11, countLook, true, nothing, func(r positionRow) value { return countOf(r.grade) }},
	{"Track", 13, cellLook, false, nothing, func(r positionRow) value { return textOf(string(r.Track)) }},
	{"Protected", 11, cellLook, false, nothing, func(r positionRow) value { return textOf(yes(r.Protected)) }},
	{"IsAssistant", 12, cellLook, false, nothing, func(r positionRow) value { return textOf(yes(r.Assistant)) }},
	{"Dotted ids", 14, idLook, false, nothing, func(r positionRow) value { return textOf(r.Dotted) }},
	{"Work taken over, FTE", 13, numberLook, false, nothing, func(r positionRow) value { return someNumber(r.TakenFTE) }},
	{"Own work taken over, hours a week", 16, numberLook, false, nothing, func(r positionRow) value { return someNumber(r.TakenHours) }},
	{headNotes, 40, cellLook, false, nothing, func(r positionRow) value { return textOf(r.Notes) }},
	{"Authority raised by", 11, countLook, false, nothing, func(r positionRow) value { return someNumber(float64(r.Raise)) }},
	{headPersonID, 13, idLook, false, names, personID},
	{headPersonFTE, 8, numberLook, false, names, personFTE},
	{headSharesSeat, 13, idLook, false, names, sharesSeat},
}

func status(filled bool) string {
	if filled {
		return "Active"
	}
	return "Vacant"
}

func holders(o *scenario.Org, id scenario.PositionID) string { return namesOf(o, o.Holders(id)) }

func namesOf(o *scenario.Org, people []scenario.PersonID) string {
	if len(people) == 1 { // nearly always
		p, _ := o.Person(people[0])
		return p.Name
	}
	var names []string
	for _, h := range people {
		if p, ok := o.Person(h); ok && p.Name != "" {
			names = append(names, p.Name)
		}
	}
	return strings.Join(names, "; ")
}

// authority is the grade as set, without its raise; a grade that follows from the
// chart stays blank, so that it still does when the sheet is imported again.
func authority(r positionRow) value {
	return value{number: float64(r.Authority.Value), isNumber: r.Authority.OK}
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
