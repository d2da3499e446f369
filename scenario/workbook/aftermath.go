package workbook

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/displaced"
	"spanwise/scenario/sim"
)

const (
	labelDisplaced = "People whose seat or team goes"
	labelUnowned   = "Work without an owner"
)

// outcomeLabels name the outcomes where they are counted.
var outcomeLabels = []outcomeLabel{
	{displaced.Open, "of whom still open"},
	{displaced.OnTrack, "on a technical or project track"},
	{displaced.InSeat, "in another seat"},
	{displaced.WithTeam, "leading another team"},
	{displaced.Unplaced, "waiting unplaced, as decided"},
	{displaced.Exit, "leaving"},
}

// people says what becomes of people and work, and what is saved.
func (b *book) people() []figure {
	if !b.anybodyDisplaced() {
		return nil
	}
	all := tried(labelDisplaced, "", 0, func(s side) scenario.Opt[float64] { return scenario.Some(float64(len(s.against.People))) })
	all.counts = true
	out := []figure{all}
	for _, o := range b.outcomesMet() {
		f := tried(o.label, "", 0, func(s side) scenario.Opt[float64] {
			return scenario.Some(float64(displaced.Count(s.against.People, o.outcome)))
		})
		f.indented, f.counts = true, true
		out = append(out, f)
	}
	work := func(of func(displaced.Work) float64) func(side) scenario.Opt[float64] {
		return func(s side) scenario.Opt[float64] {
			if s.against.Work == nil {
				return scenario.Opt[float64]{}
			}
			return scenario.Some(of(*s.against.Work))
		}
	}
	out = append(out, tried(labelUnowned, "hours a week", 1, work(displaced.Work.HoursWithoutOwner)),
		tried("Work declared stopped", "hours a week", 1, work(displaced.Work.HoursStopped)))
	return append(out, b.savings()...)
}

// outcomeLabel names an outcome where it is counted.
type outcomeLabel struct {
	outcome displaced.Outcome
	label   string
}

// outcomesMet are the outcomes of anybody, and always those still open.
func (b *book) outcomesMet() []outcomeLabel {
	var out []outcomeLabel
	for _, o := range outcomeLabels {
		n := 0
		for _, s := range b.sides[1:] {
			n += displaced.Count(s.against.People, o.outcome)
		}
		if n > 0 || o.outcome == displaced.Open {
			out = append(out, o)
		}
	}
	return out
}

// anybodyDisplaced reports whether some scenario takes a seat or a team away, or
// removes a position.
func (b *book) anybodyDisplaced() bool {
	for _, s := range b.sides[1:] {
		if len(s.against.People) > 0 || s.changes.Removed > 0 {
			return true
		}
	}
	return false
}

// savings are shown three ways where they are known and may be told.
func (b *book) savings() []figure {
	currency, known := "", false
	for _, s := range b.sides[1:] {
		v := s.against.Savings
		if v.Missing == "" && v.Concerned > 0 {
			if known && v.Currency != currency {
				return nil
			}
			currency, known = v.Currency, true
		}
	}
	if !known {
		return nil
	}
	money := func(label, unit string, of func(displaced.Savings) scenario.Opt[float64]) figure {
		return tried(label, unit, 0, func(s side) scenario.Opt[float64] { return of(s.against.Savings) })
	}
	once := currency
	if once == "" {
		once = "once"
	}
	payback := tried("Paid back after, as assigned", "months", 1, func(s side) scenario.Opt[float64] { return s.against.Savings.AsAssigned.PaybackMonths })
	return []figure{
		money("Saved if everybody stays on a track", currencyUnit(currency), func(s displaced.Savings) scenario.Opt[float64] { return s.AllOnTrack.Yearly }),
		money("Saved as assigned", currencyUnit(currency), func(s displaced.Savings) scenario.Opt[float64] { return s.AsAssigned.Yearly }),
		money("Saved if everybody leaves", currencyUnit(currency), func(s displaced.Savings) scenario.Opt[float64] { return s.AllLeave.Yearly }),
		money("One-off cost, as assigned", once, func(s displaced.Savings) scenario.Opt[float64] { return s.AsAssigned.OneOff }),
		payback,
	}
}

// tried is a figure that only scenarios have.
func tried(label, unit string, decimals int, of func(side) scenario.Opt[float64]) figure {
	return figure{label: label, unit: unit, decimals: decimals, alone: true, value: func(s side) scenario.Opt[float64] {
		if s.against == nil {
			return scenario.Opt[float64]{}
		}
		return of(s)
	}}
}

// savingsNote says on what the savings rest, or why there are none.
func (b *book) savingsNote() string {
	t, open := b.in.Comparison.Terms, 0
	for _, s := range b.sides[1:] {
		open += s.against.Savings.Open
	}
	switch {
	case !b.anybodyDisplaced() || b.Pay == PayHidden:
		return ""
	case open > 0:
		return fmt.Sprintf("Savings are shown once it is decided what becomes of everybody: still open for %d.", open)
	case t == (scenario.Terms{}):
		return "Savings are payroll only: no severance and no cost of hiring is assumed."
	}
	return fmt.Sprintf("Savings assume %.4g months of cost in severance for everybody who leaves, and %.4g%% of a year's cost to fill a post that is added.", t.SeveranceMonths, 100*t.HiringShare)
}

// splitMetrics are those whose change is split.
var splitMetrics = []sim.OrganisationMetric{sim.LeadTimeMean, sim.LapseShare, sim.HopsMean, sim.ManagersOver085}

// split credits structure and settings with what each earns alone.
func (b *book) split() []figure {
	any := false
	for _, s := range b.sides[1:] {
		any = any || s.against.Split != nil
	}
	if !any {
		return nil
	}
	var out []figure
	for _, m := range splitMetrics {
		if b.Consultation && countsManagers(m) { // a half may be of too few to be told
			continue
		}
		f := simulated(m, b.sides)
		for _, part := range []struct {
			name string
			of   func(*compare.Split) compare.Difference
		}{
			{"structure alone", func(p *compare.Split) compare.Difference { return p.Structure[m] }},
			{"settings alone", func(p *compare.Split) compare.Difference { return p.Settings[m] }},
		} {
			f := f
			f.label += ", " + part.name
			f.value = func(side) scenario.Opt[float64] { return scenario.Opt[float64]{} }
			f.part = func(s side) (compare.Difference, bool) {
				if s.against == nil || s.against.Split == nil {
					return compare.Difference{}, false
				}
				return part.of(s.against.Split), true
			}
			out = append(out, f)
		}
	}
	return out
}

// partCells are Change, Half-width and Reading of one half of a scenario.
func (s *sheet) partCells(f figure, of side) []any {
	d, ok := f.part(of)
	if !ok {
		return []any{s.blank(quietLook), s.blank(quietLook), s.blank(quietLook)}
	}
	reading, color := readingOf(sim.OrganisationMetrics[f.metric], d)
	return []any{
		s.optional(look{bottom: hair, format: f.changeFormat(), align: "right", color: color}, d.Mean),
		s.optional(look{bottom: hair, format: f.halfFormat(), align: "right", color: quiet}, d.HalfWidth),
		s.text(look{bottom: hair, color: color, indent: 1}, reading),
	}
}

// withOutcomes says of every person who moves, waits or leaves what was decided.
func withOutcomes(c compare.Changes, people []displaced.Person) compare.Changes {
	of := make(map[scenario.PersonID]displaced.Person, len(people))
	for _, p := range people {
		of[p.ID] = p
	}
	rows := append([]compare.Change(nil), c.Rows...)
	for i, row := range rows {
		p, ok := of[row.Person]
		if ok && row.Field == "" {
			rows[i].Field = outcomeWords(p)
		}
	}
	c.Rows = rows
	return c
}

func outcomeWords(p displaced.Person) string {
	switch p.Outcome {
	case displaced.OnTrack:
		return "on the " + string(p.Track) + " track"
	case displaced.InSeat:
		return "another seat, no team"
	case displaced.WithTeam:
		return "leads another team"
	case displaced.Unplaced:
		return "waits unplaced, as decided"
	case displaced.Exit:
		return "leaves"
	}
	return "still open"
}
