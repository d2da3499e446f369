package workbook

import (
	"fmt"
	"math"
	"strconv"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/sim"
)

// figure is a row of the summary's table.
type figure struct {
	label, unit string
	value       func(side) scenario.Opt[float64]
	share       bool
	decimals    int
	alone       bool // says something about scenarios only, such as positions moved
	indented    bool
	counts      bool // positions or people, which can be too few to be told
	simulated   bool
	metric      sim.OrganisationMetric // where simulated
	// part is the difference of one half of a scenario, nil for a figure of the whole.
	part func(side) (compare.Difference, bool)
}

// section is a headed block of figures.
type section struct {
	title   string
	figures []figure
}

func (b *book) sections() []section {
	out := []section{{"Organisation", b.structural()}}
	if people := b.people(); len(people) > 0 {
		out = append(out, section{"People, work and money", people})
	}
	out = append(out, section{"Decisions and escalations", b.outcomes()})
	if split := b.split(); len(split) > 0 {
		out = append(out, section{"What structure and settings earn alone", split})
	}
	return out
}

func count(label string, of func(side) int) figure {
	return figure{label: label, counts: true, value: func(s side) scenario.Opt[float64] { return scenario.Some(float64(of(s))) }}
}

// done is a count of changes, which the baseline has none of.
func done(label string, of func(compare.Changes) int) figure {
	f := figure{label: label, alone: true, counts: true}
	f.value = func(s side) scenario.Opt[float64] {
		if s.against == nil {
			return scenario.Opt[float64]{}
		}
		return scenario.Some(float64(of(s.changes)))
	}
	return f
}

// The labels that checks and charts look up.
const (
	labelPositions = "Positions"
	labelVacant    = "of which vacant"
	labelPeople    = "People, leavers left out"
	labelFTE       = "FTE of positions"
	labelCost      = "Cost of positions"
	labelUnplaced  = "People without a position"
	labelMoved     = "Positions moved"
	labelAdded     = "Positions added"
	labelRemoved   = "Positions removed"
	labelManagers  = "Managers"
)

func (b *book) structural() []figure {
	out := []figure{
		count(labelPositions, func(s side) int { return s.Structure.Positions }),
		count(labelVacant, func(s side) int { return s.Structure.Vacant }),
		count(labelPeople, func(s side) int { return s.Structure.People }),
		{label: labelFTE, decimals: 1, value: func(s side) scenario.Opt[float64] { return scenario.Some(s.Structure.FTE) }},
		count(labelManagers, func(s side) int { return s.Structure.Managers }),
		{label: "Layers", value: func(s side) scenario.Opt[float64] { return scenario.Some(float64(s.Structure.Layers)) }},
		{label: "Mean span", unit: "reports", decimals: 1, value: func(s side) scenario.Opt[float64] { return scenario.Some(s.Structure.SpanMean) }},
	}
	if !b.Consultation { // it is about one position
		widest := count("Widest span", func(s side) int { return s.Structure.SpanMax })
		widest.unit, widest.counts = "reports", false
		out = append(out, widest)
	}
	if currency, ok := b.currency(); ok {
		out = append(out, figure{label: labelCost, unit: currencyUnit(currency), value: func(s side) scenario.Opt[float64] {
			return scenario.Opt[float64]{Value: s.Structure.Cost.Value.Amount, OK: s.Structure.Cost.OK}
		}})
	}
	return append(out,
		done(labelMoved, func(c compare.Changes) int { return c.Moved }),
		done(labelAdded, func(c compare.Changes) int { return c.Added }),
		done(labelRemoved, func(c compare.Changes) int { return c.Removed }),
		count(labelUnplaced, func(s side) int { return s.Structure.Unplaced }),
	)
}

// currency returns the one currency that all sides with a known cost share.
func (b *book) currency() (string, bool) {
	currency, known := "", false
	for _, s := range b.sides {
		c := s.Structure.Cost
		if c.OK && known && c.Value.Currency != currency {
			return "", false
		}
		if c.OK {
			currency, known = c.Value.Currency, true
		}
	}
	return currency, known
}

func currencyUnit(currency string) string {
	if currency == "" {
		return "a year"
	}
	return currency + " a year"
}

func (b *book) outcomes() []figure {
	var out []figure
	for m := range sim.NumOrganisationMetrics {
		out = append(out, simulated(m, b.sides))
	}
	return out
}

// simulated is a figure of the simulation.
func simulated(m sim.OrganisationMetric, sides []side) figure {
	metric := sim.OrganisationMetrics[m]
	f := figure{label: metric.Label, unit: unitText(metric.Unit), simulated: true, metric: m, share: metric.Unit == sim.Share, counts: countsManagers(m)}
	f.value = func(s side) scenario.Opt[float64] { return s.Result.Organisation[m].Estimate().Mean }
	f.decimals = decimals(f, sides)
	return f
}

func countsManagers(m sim.OrganisationMetric) bool {
	return m == sim.ManagersOver085 || m == sim.ManagersOver100
}

// decimals gives all sides of a row the same digits: about three for the largest.
func decimals(f figure, sides []side) int {
	if countsManagers(f.metric) {
		return 1
	}
	largest := 0.0
	for _, s := range sides {
		largest = max(largest, math.Abs(f.value(s).Or(0)))
	}
	switch {
	case f.share, largest >= 9.95 && largest < 999.5:
		return 1
	case largest >= 999.5:
		return 0
	}
	return 2
}

func unitText(u sim.Unit) string {
	switch u {
	case sim.Share:
		return "%, change in points"
	case sim.Hours:
		return "hours"
	case sim.PerWeek:
		return "a week"
	case sim.HoursPerWeek:
		return "hours a week"
	}
	return ""
}

func layerLabel(layer int) string { return fmt.Sprintf("Layer %d", layer) }

// The number formats of a figure, its change and its half-width.
func (f figure) format() string { return f.pattern() }

func (f figure) changeFormat() string { return signed(f.pattern(), f.decimals, f.share) }

// signed is the format of a change: a sign before it unless it rounds to nothing.
func signed(pattern string, decimals int, share bool) string {
	half, nothing := 0.5*math.Pow10(-decimals), strconv.FormatFloat(0, 'f', decimals, 64)
	if share {
		half, nothing = half/100, nothing+"%"
	}
	from := strconv.FormatFloat(half, 'f', -1, 64)
	return fmt.Sprintf(`[>=%s]+%s;[<=-%s]"−"%s;"%s"`, from, pattern, from, pattern, nothing)
}

func (f figure) halfFormat() string { return `"± "` + f.pattern() }

func (f figure) pattern() string {
	out := "#,##0"
	if f.decimals > 0 {
		out += "." + "000000"[:f.decimals]
	}
	if f.share {
		out += "%"
	}
	return out
}
