package escalation

import "spanwise/scenario"

// compiler makes places of seats.
type compiler struct {
	current  scenario.State
	baseline *scenario.OperatingModel
	chart    chart
	base     *chart              // of the baseline; the chart itself where that is compiled
	before   []int32             // by seat: the same position's seat in base
	teams    []int32             // by post: index into Network.Teams, none for whom no filled position reports to
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
		c.before = c.chart.matchesIn(&c.base.shape)
	}
	c.mixes = mixes{model: current.Model, at: map[string]int32{}}
	return c
}

// network makes a place of every seat, vacant ones too, and a team of all who report
// to one manager.
func (c *compiler) network() *Network {
	seats := c.chart.seats
	n := &Network{
		Model:   c.current.Model,
		Classes: classesOf(c.current.Model, c.baseline),
		Places:  make([]Place, len(seats)),
		IDs:     c.chart.ids,
	}
	c.mixes.settle(&c.chart)
	c.fallen = c.chart.fallenWork()
	c.team(n)
	share(len(seats), 1+parts, func(part int) {
		if part == 0 {
			c.list(n)
			return
		}
		for i := len(seats) * (part - 1) / parts; i < len(seats)*part/parts; i++ {
			c.fill(n, int32(i), c.demand(int32(i)))
		}
	})
	n.Mixes = c.mixes.shares
	return n
}

// team gives every manager a team with room for its reports in one array of all.
func (c *compiler) team(n *Network) {
	managers, reports := 0, int32(0)
	for i := range c.chart.posts {
		if span := c.chart.posts[i].span; span > 0 {
			managers++
			reports += span
		}
	}
	n.Teams = make([]Team, managers)
	n.managers = make([]int32, 0, managers)
	all := make([]int32, reports)
	c.teams = make([]int32, len(c.chart.posts))
	for i := range c.chart.posts {
		p := &c.chart.posts[i]
		if p.span == 0 {
			c.teams[i] = none
			continue
		}
		c.teams[i] = int32(len(n.managers))
		n.Teams[len(n.managers)].Reports, all = all[:0:p.span], all[p.span:]
		n.managers = append(n.managers, p.seat)
	}
}

// list lists tops and the reports of every team.
func (c *compiler) list(n *Network) {
	for i := range c.chart.seats {
		s := &c.chart.seats[i]
		switch {
		case !s.filled:
		case s.boss == none:
			n.tops = append(n.tops, int32(i))
		default:
			t := &n.Teams[c.teamOf(s.boss)]
			t.Reports = append(t.Reports, int32(i))
		}
	}
}

// teamOf is that of a seat, none for whom no filled position reports to.
func (c *compiler) teamOf(i int32) int32 {
	if at := c.chart.seats[i].post; at != none {
		return c.teams[at]
	}
	return none
}

// idle is the place of a seat in which nobody sits.
var idle = Place{Manager: NoManager, Team: NoTeam}

// fill fills a place, and what its team is asked about the manager.
func (c *compiler) fill(n *Network, i int32, demand float64) {
	s, before, place := &c.chart.seats[i], c.before[i], &n.Places[i]
	*place = idle
	if !s.filled {
		return
	}
	place.Filled = true
	place.Rate = c.chart.settingsAt(i).DecisionsPerFTEWeek * demand
	place.Manager = s.boss
	place.Mix = c.mixes.of[c.chart.setBy(i)]
	place.Grade = c.grade(i)
	place.BaselineGrade = place.Grade - s.raise
	if before != none {
		place.BaselineGrade = c.baseGrade(before)
	}
	place.Settling = c.settling(i, place.Grade > place.BaselineGrade)
	if place.Team = c.teamOf(i); place.Team != NoTeam {
		c.lead(&n.Teams[place.Team], i)
	}
}

// lead fills in what a team's manager is asked.
func (c *compiler) lead(t *Team, i int32) {
	s := &c.chart.seats[i]
	p := &c.chart.posts[s.post]
	t.Manager = i
	t.Title = p.title
	t.Settings = c.chart.settingsAt(i)
	t.OwnHours = t.Settings.OwnWorkHours + p.takenHours
	t.Presence = 1
	if s.fte > 0 && s.fte < 1 {
		t.Presence = s.fte
	}
	t.Example = c.chart.example(i)
	t.StartSkill = c.startSkill(c.before[i])
}

// grade is b of MODEL §4; see [scenario.Grades], which says the same by id.
func (c *compiler) grade(i int32) int32 {
	s, before := &c.chart.seats[i], c.before[i]
	switch {
	case s.authority >= 0:
		return s.authority + s.raise
	case before == none:
		return min(c.chart.height(i), int32(len(c.current.Model.Classes)-1)) + s.raise
	}
	return c.baseGrade(before) - c.base.seats[before].raise + s.raise
}

// baseGrade is the grade of a seat of the baseline there.
func (c *compiler) baseGrade(i int32) int32 {
	s := &c.base.seats[i]
	if s.authority >= 0 {
		return s.authority + s.raise
	}
	return min(c.base.height(i), int32(len(c.baseline.Classes)-1)) + s.raise
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
