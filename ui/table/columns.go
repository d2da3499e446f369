package table

import (
	"fmt"
	"strconv"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/plot"
)

// The columns that code speaks of.
const (
	keyID        = "id"
	keyPerson    = "person"
	keyTitle     = "title"
	keyManager   = "manager"
	keyManagerID = "manager_id"
	keyLoad      = "load"
)

// first are the columns shown until others are chosen.
var first = []string{keyPerson, keyTitle, keyManager, "unit", "span", keyLoad, "fte", "layer", "location", "arrivals"}

// all lists every column, in the order in which they are offered.
var all = []*column{
	{key: keyID, title: "Id", width: 80, text: func(_ *Source, p seat) string { return string(p.ID) }},
	{key: keyPerson, title: "Person", width: 150, text: personName, value: func(s *Source, p seat) string { return s.Org.HolderName(p.ID) }},
	words(keyTitle, "Title", 184, scenario.FieldTitle),
	{key: keyManager, title: "Manager", width: 146, text: managerName},
	{key: keyManagerID, title: "Manager id", width: 90, text: func(_ *Source, p seat) string { return string(p.Manager) }},
	words("unit", "Unit", 116, scenario.FieldUnit),
	words("location", "Location", 110, scenario.FieldLocation),
	words("pay_grade", "Pay grade", 84, scenario.FieldPayGrade),
	figure("authority", "Authority, as set", 128, scenario.FieldAuthority, func(p seat) (float64, bool) { return float64(p.Authority.Value), p.Authority.OK }),
	whole("grade", "Authority in force", 134, func(s *Source, p seat) (int, bool) { return s.Grade(p.ID), true }),
	figure("fte", "FTE", 60, scenario.FieldFTE, func(p seat) (float64, bool) { return p.FTE, true }),
	grouped(figure("cost", "Yearly cost", 96, scenario.FieldCost, func(p seat) (float64, bool) { return p.Cost.Value, p.Cost.OK })),
	words("currency", "Currency", 76, scenario.FieldCurrency),
	{key: "track", title: "Track", width: 100, kind: Choice, field: scenario.FieldTrack, text: func(_ *Source, p seat) string { return p.Track.Name() }},
	switched("protected", "Protected", 82, scenario.FieldProtected, func(p seat) bool { return p.Protected }),
	switched("assistant", "Assistant", 82, scenario.FieldAssistant, func(p seat) bool { return p.Assistant }),
	whole("layer", "Layer", 60, func(_ *Source, p seat) (int, bool) { return p.layer, true }),
	whole("span", "Span", 60, func(s *Source, p seat) (int, bool) { n := len(s.Org.Reports(p.ID)); return n, n > 0 }),
	{key: keyLoad, title: "Load", width: 148, kind: Load, text: loadText, value: loadValue, number: loadOf},
	rate("arrivals", "Escalations a week", 140, func(m escalation.ManagerEstimate) float64 { return m.ArrivalsPerWeek }),
	rate("needless", "Needless a week", 124, func(m escalation.ManagerEstimate) float64 { return m.NeedlessPerWeek }),
	rate("hours", "Hours for decisions", 140, func(m escalation.ManagerEstimate) float64 { return m.DecisionHoursPerWeek }),
	words("notes", "Notes", 240, scenario.FieldNotes),
	words("dotted", "Dotted lines", 110, scenario.FieldDotted),
}

func words(key, title string, width float32, field scenario.Field) *column {
	return &column{key: key, title: title, width: width, field: field, text: func(_ *Source, p seat) string {
		return scenario.FieldText(*p.Position, field)
	}}
}

func figure(key, title string, width float32, field scenario.Field, number func(seat) (float64, bool)) *column {
	c := words(key, title, width, field)
	c.kind, c.number = Figure, func(_ *Source, p seat) (float64, bool) { return number(p) }
	return c
}

// grouped shows large amounts with separators, which editing and copying leave out.
func grouped(c *column) *column {
	c.value = c.text
	c.text = func(s *Source, p seat) string {
		v, ok := c.number(s, p)
		if whole := int(v); ok && v == float64(whole) {
			return plot.Count(whole)
		}
		return c.value(s, p)
	}
	return c
}

func switched(key, title string, width float32, field scenario.Field, on func(seat) bool) *column {
	return &column{key: key, title: title, width: width, kind: YesNo, field: field, text: func(_ *Source, p seat) string { return yesNo(on(p)) }}
}

// whole is a figure that follows from the chart.
func whole(key, title string, width float32, number func(*Source, seat) (int, bool)) *column {
	return &column{
		key: key, title: title, width: width, kind: Figure,
		text: func(s *Source, p seat) string {
			if n, ok := number(s, p); ok {
				return strconv.Itoa(n)
			}
			return ""
		},
		number: func(s *Source, p seat) (float64, bool) {
			n, ok := number(s, p)
			return float64(n), ok
		},
	}
}

// rate is a figure of the estimate, which managers have.
func rate(key, title string, width float32, of func(escalation.ManagerEstimate) float64) *column {
	c := &column{key: key, title: title, width: width, kind: Figure}
	c.number = func(s *Source, p seat) (float64, bool) {
		m, ok := s.Manager(p.ID)
		return of(m), ok
	}
	c.text = func(s *Source, p seat) string {
		if v, ok := c.number(s, p); ok {
			return fmt.Sprintf("%.1f", v)
		}
		return ""
	}
	return c
}

func loadOf(s *Source, p seat) (float64, bool) {
	m, ok := s.Manager(p.ID)
	return m.Load, ok
}

func loadText(s *Source, p seat) string {
	if v, ok := loadOf(s, p); ok {
		return plot.LoadShare.Value(v)
	}
	return ""
}

// loadValue is the share without its sign, as spreadsheets take it.
func loadValue(s *Source, p seat) string {
	if v, ok := loadOf(s, p); ok {
		return strconv.FormatFloat(v, 'f', 4, 64)
	}
	return ""
}

// vacant stands for the person where nobody sits.
const vacant = "vacant"

func personName(s *Source, p seat) string {
	if !s.Org.Filled(p.ID) {
		return vacant
	}
	return s.Org.HolderName(p.ID)
}

// managerName is who stands above: the person, else the title, else the id.
func managerName(s *Source, p seat) string { return nameIn(s.Org, p.Manager) }

// nameIn is what a position is called, "" for none.
func nameIn(org *scenario.Org, id scenario.PositionID) string {
	if name := org.HolderName(id); name != "" {
		return name
	}
	if p, ok := org.Position(id); ok && p.Title != "" {
		return p.Title
	}
	return string(id)
}
