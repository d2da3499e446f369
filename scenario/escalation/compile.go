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
	base     *chart              // of the baseline; the chart itself where that is compiled
	before   []int32             // by seat: the same position's seat in base
	fallen   map[int32][]float64 // by seat: vacant work that falls to it; see demand
	mixes    mixes
}

func newCompiler(baseline, current scenario.State) *compiler {
	c := &compiler{current: current, baseline: baseline.Model}
	if current == baseline {
		c.chart = chartOf(current)
		c.base = &c.chart
		c.before = make([]int32, len(c.chart.seats))
		for i := range c.before {
			c.before[i] = int32(i)
		}
	} else {
		c.base = new(chart)
		share(current.Org.Len(), 2, func(part int) {
			if part == 0 {
				c.chart = chartOf(current)
			} else {
				*c.base = chartOf(baseline)
			}
		})
		c.before = c.chart.matchesIn(c.base)
	}
	c.mixes = mixes{model: current.Model, at: map[string]int32{}}
	return c
}

func (c *compiler) compile() *Network {
	return c.network(c.chart.filled())
}

// network makes so many places and fills those of all filled seats.
func (c *compiler) network(places int) *Network {
	n := &Network{
		Model:   c.current.Model,
		Classes: classesOf(c.current.Model, c.baseline),
		Places:  make([]Place, places),
	}
	seats := c.chart.seats
	c.mixes.settle(&c.chart)
	c.fallen = c.chart.fallenWork()
	share(len(seats), 1+parts, func(part int) {
		if part == 0 {
			c.list(n)
			return
		}
		for i := len(seats) * (part - 1) / parts; i < len(seats)*part/parts; i++ {
			if seats[i].filled {
				c.fill(&n.Places[seats[i].place], int32(i), c.demand(int32(i)))
			}
		}
	})
	n.Mixes = c.mixes.shares
	return n
}

// list lists tops, managers and the reports of every place, these in parts of one
// array.
func (c *compiler) list(n *Network) {
	n.Reports = make([][]int32, len(n.Places))
	all := make([]int32, len(n.Places))
	for i := range c.chart.seats {
		s := &c.chart.seats[i]
		if !s.filled {
			continue
		}
		if s.span > 0 {
			n.managers = append(n.managers, s.place)
			n.Reports[s.place], all = all[:0:s.span], all[s.span:]
		}
		if s.boss == none {
			n.tops = append(n.tops, s.place)
			continue
		}
		list := &n.Reports[c.chart.seats[s.boss].place]
		*list = append(*list, s.place)
	}
}

func (c *compiler) fill(place *Place, i int32, demand float64) {
	s, p := &c.chart.seats[i], &c.chart.posts[i]
	settings := &c.chart.settings[s.settings]
	before := c.before[i]
	grade := c.grade(i)
	*place = Place{
		ID:            c.chart.ids[i],
		Title:         p.title,
		Manager:       NoManager,
		Span:          int(s.span),
		Rate:          settings.DecisionsPerFTEWeek * demand,
		Mix:           c.mixes.of[s.settings],
		Grade:         grade,
		Settings:      settings,
		BaselineGrade: grade - int(s.raise),
		OwnHours:      settings.OwnWorkHours + p.takenHours,
		Presence:      1,
		Example:       c.chart.example(i),
		StartSkill:    c.startSkill(before),
	}
	if s.boss != none {
		place.Manager = c.chart.seats[s.boss].place
	}
	if p.fte > 0 && p.fte < 1 {
		place.Presence = p.fte
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

// settle finds the mixes of all settings of the chart, in their order.
func (m *mixes) settle(c *chart) {
	for settings := range c.settings {
		m.need(c, int32(settings))
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
