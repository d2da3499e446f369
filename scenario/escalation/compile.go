package escalation

import (
	"slices"

	"spanwise/scenario"
)

// compiler makes places of seats.
type compiler struct {
	current  scenario.State
	baseline *scenario.OperatingModel
	chart    chart
	base     *chart  // of the baseline; the chart itself where that is compiled
	before   []int32 // by seat: the same position's seat in base
	place    []int32 // by seat: its index among the places, none for a vacant one
	mixes    mixes
}

func newCompiler(baseline, current scenario.State) *compiler {
	c := &compiler{current: current, baseline: baseline.Model}
	if current == baseline {
		c.chart = chartOf(current)
		c.base = &c.chart
	} else {
		c.base = new(chart)
		share(current.Org.Len(), 2, func(part int) {
			if part == 0 {
				c.chart = chartOf(current)
			} else {
				*c.base = chartOf(baseline)
			}
		})
	}
	c.before = c.chart.matchesIn(c.base)
	c.mixes = mixes{model: current.Model, at: map[string]int32{}}
	return c
}

func (c *compiler) compile() *Network {
	filled := c.number()
	n := &Network{
		Model:   c.current.Model,
		Classes: classesOf(c.current.Model, c.baseline),
		Places:  make([]Place, filled),
	}
	demand := c.chart.demandsOf(c.current.Model.WorkKept)
	c.fillAll(n.Places, demand)
	n.Reports = reportsOf(n.Places)
	n.Mixes = c.mixes.shares
	return n
}

// fillAll fills the places of all filled seats.
func (c *compiler) fillAll(places []Place, demand []float64) {
	c.mixes.settle(&c.chart)
	shareList(len(c.chart.seats), func(from, to int) {
		for i := from; i < to; i++ {
			if c.chart.seats[i].filled {
				c.fill(&places[c.place[i]], int32(i), demand[i])
			}
		}
	})
}

// number counts the filled seats in chart order.
func (c *compiler) number() (filled int) {
	c.place = make([]int32, len(c.chart.seats))
	for i := range c.chart.seats {
		c.place[i] = none
		if c.chart.seats[i].filled {
			c.place[i] = int32(filled)
			filled++
		}
	}
	return filled
}

func (c *compiler) fill(place *Place, i int32, demand float64) {
	s := &c.chart.seats[i]
	settings := &c.chart.settings[s.settings]
	before := c.before[i]
	grade := c.grade(i)
	*place = Place{
		ID:            s.id,
		Title:         s.title,
		Manager:       NoManager,
		Span:          int(s.span),
		Rate:          settings.DecisionsPerFTEWeek * demand,
		Mix:           c.mixes.of[s.settings],
		Grade:         grade,
		Settings:      settings,
		BaselineGrade: grade - int(s.raise),
		OwnHours:      settings.OwnWorkHours + s.takenHours,
		Presence:      1,
		Example:       c.chart.example(i),
		StartSkill:    c.startSkill(before),
	}
	if s.boss != none {
		place.Manager = c.place[s.boss]
	}
	if s.fte > 0 && s.fte < 1 {
		place.Presence = s.fte
	}
	if before != none {
		place.BaselineGrade = c.baseGrade(before)
	}
	place.Settling = c.settling(i, place.Grade > place.BaselineGrade)
}

// grade is b of MODEL §4; see [scenario.Grades], which says the same by id.
func (c *compiler) grade(i int32) int {
	s := &c.chart.seats[i]
	before := c.before[i]
	switch {
	case s.authority >= 0:
		return int(s.authority + s.raise)
	case before == none:
		return min(int(s.height), len(c.current.Model.Classes)-1) + int(s.raise)
	}
	return c.baseGrade(before) - int(c.base.seats[before].raise) + int(s.raise)
}

// baseGrade is the grade of a seat of the baseline there.
func (c *compiler) baseGrade(i int32) int {
	s := &c.base.seats[i]
	if s.authority >= 0 {
		return int(s.authority + s.raise)
	}
	return min(int(s.height), len(c.baseline.Classes)-1) + int(s.raise)
}

func (c *compiler) settling(i int32, promoted bool) bool {
	before := c.before[i]
	if before == none || promoted || !c.base.seats[before].filled {
		return true
	}
	then, now := c.base.seats[before].boss, c.chart.seats[i].boss
	if then == none || now == none {
		return then != now
	}
	return c.before[now] != then
}

// mixes normalises the mixes that are used, on first use.
type mixes struct {
	model  *scenario.OperatingModel
	at     map[string]int32
	shares [][]float64
	of     []int32 // by settings of the chart: index into shares, none where not asked for
}

// settle finds the mixes of all filled seats, in their order.
func (m *mixes) settle(c *chart) {
	for i := range c.seats {
		if s := &c.seats[i]; s.filled {
			m.need(c, s.settings)
		}
	}
}

// need finds the mix of one of the chart's settings.
func (m *mixes) need(c *chart, settings int32) {
	for len(m.of) < len(c.settings) {
		m.of = append(m.of, none)
	}
	if m.of[settings] != none {
		return
	}
	name := c.settings[settings].Mix
	at, ok := m.at[name]
	if !ok {
		at = int32(len(m.shares))
		m.at[name] = at
		m.shares = append(m.shares, m.normalised(name))
	}
	m.of[settings] = at
}

func (m *mixes) normalised(name string) []float64 {
	shares := slices.Clone(m.model.Mixes[name])
	if name == "" {
		shares = shares[:0]
		for _, k := range m.model.Classes {
			shares = append(shares, k.Share)
		}
	}
	normalise(shares)
	return shares
}

// normalise divides by the largest first, so that huge shares do not overflow.
func normalise(shares []float64) {
	largest, sum := slices.Max(shares), 0.0
	for k := range shares {
		shares[k] /= largest
		sum += shares[k]
	}
	for k := range shares {
		shares[k] /= sum
	}
}

func classesOf(m, baseline *scenario.OperatingModel) []Class {
	out := make([]Class, len(m.Classes))
	for k, c := range m.Classes {
		out[k] = Class{
			Authority:         c.Authority,
			BaselineAuthority: c.Authority,
			Hours:             c.HandlingHours,
			SCV:               c.HandlingSCV,
			Patience:          c.PatienceHours,
			Absorbed:          c.AIAbsorbs,
		}
		if k < len(baseline.Classes) {
			out[k].BaselineAuthority = baseline.Classes[k].Authority
		}
	}
	return out
}

// reportsOf lists the reports of every place in parts of one array.
func reportsOf(places []Place) [][]int32 {
	out := make([][]int32, len(places))
	all := make([]int32, len(places))
	for i := range places {
		if span := places[i].Span; span > 0 {
			out[i], all = all[:0:span], all[span:]
		}
	}
	for i := range places {
		if m := places[i].Manager; m != NoManager {
			out[m] = append(out[m], int32(i))
		}
	}
	return out
}
