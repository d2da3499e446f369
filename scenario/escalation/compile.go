package escalation

import (
	"slices"

	"spanwise/scenario"
)

// chart is who is filled and to whom they report, in chart order.
type chart struct {
	ids     []scenario.PositionID
	index   map[scenario.PositionID]int32 // of filled positions
	manager []int32
	span    []int
}

func chartOf(o *scenario.Org) chart {
	c := chart{index: make(map[scenario.PositionID]int32, o.Len())}
	// nearest is the filled position at or above; a vacant one passes on what it has.
	nearest := make(map[scenario.PositionID]int32, o.Len())
	for p := range o.Positions() {
		above, ok := nearest[p.Manager]
		if !ok {
			above = NoManager
		}
		if !o.Filled(p.ID) {
			nearest[p.ID] = above
			continue
		}
		i := int32(len(c.ids))
		nearest[p.ID], c.index[p.ID] = i, i
		c.ids = append(c.ids, p.ID)
		c.manager = append(c.manager, above)
		c.span = append(c.span, 0)
		if above != NoManager {
			c.span[above]++
		}
	}
	return c
}

// managerID returns the filled manager of place i, "" for a top.
func (c *chart) managerID(i int32) scenario.PositionID {
	if m := c.manager[i]; m != NoManager {
		return c.ids[m]
	}
	return ""
}

type compiler struct {
	current      scenario.State
	chart, base  chart
	grades       map[scenario.PositionID]int
	baseGrades   map[scenario.PositionID]int
	settings     map[scenario.PositionID]scenario.Settings
	baseSettings map[scenario.PositionID]scenario.Settings
	baseline     *scenario.OperatingModel
	demand       []float64 // FTE
	mixes        map[string]int32
	shares       [][]float64
}

func newCompiler(baseline, current scenario.State) *compiler {
	c := &compiler{
		current:      current,
		baseline:     baseline.Model,
		base:         chartOf(baseline.Org),
		baseGrades:   scenario.Grades(baseline, baseline),
		baseSettings: baseline.Model.SettingsBy(baseline.Org),
		mixes:        map[string]int32{},
	}
	c.chart, c.grades, c.settings = c.base, c.baseGrades, c.baseSettings
	if current != baseline {
		c.chart = chartOf(current.Org)
		c.grades = scenario.Grades(baseline, current)
		c.settings = current.Model.SettingsBy(current.Org)
	}
	c.demand = demandOf(current, c.chart)
	return c
}

func (c *compiler) compile() *Network {
	n := &Network{
		Model:   c.current.Model,
		Classes: classesOf(c.current.Model, c.baseline),
		Places:  make([]Place, len(c.chart.ids)),
		Reports: reportsOf(c.chart),
	}
	for i := range n.Places {
		n.Places[i] = c.place(int32(i))
	}
	n.Mixes = c.shares
	return n
}

func (c *compiler) place(i int32) Place {
	id := c.chart.ids[i]
	p, _ := c.current.Org.Position(id)
	s := c.settings[id]
	place := Place{
		ID:            id,
		Title:         p.Title,
		Manager:       c.chart.manager[i],
		Span:          c.chart.span[i],
		Rate:          s.DecisionsPerFTEWeek * c.demand[i],
		Mix:           c.mix(s.Mix),
		Grade:         c.grades[id],
		Settings:      s,
		BaselineGrade: c.grades[id] - p.Raise,
		OwnHours:      s.OwnWorkHours + p.TakenHours,
		Presence:      1,
		Example:       example(i, c.chart, c.settings),
		StartSkill:    c.startSkill(id),
	}
	if p.FTE > 0 && p.FTE < 1 {
		place.Presence = p.FTE
	}
	if g, ok := c.baseGrades[id]; ok {
		place.BaselineGrade = g
	}
	place.Settling = c.settling(i, place.Grade > place.BaselineGrade)
	return place
}

func (c *compiler) settling(i int32, promoted bool) bool {
	before, ok := c.base.index[c.chart.ids[i]]
	return !ok || promoted || c.base.managerID(before) != c.chart.managerID(i)
}

// mix returns the index of the mix of that name, normalising it on first use.
func (c *compiler) mix(name string) int32 {
	if at, ok := c.mixes[name]; ok {
		return at
	}
	shares := slices.Clone(c.current.Model.Mixes[name])
	if name == "" {
		shares = shares[:0]
		for _, k := range c.current.Model.Classes {
			shares = append(shares, k.Share)
		}
	}
	normalise(shares)
	at := int32(len(c.shares))
	c.mixes[name] = at
	c.shares = append(c.shares, shares)
	return at
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
func reportsOf(c chart) [][]int32 {
	out := make([][]int32, len(c.ids))
	all := make([]int32, len(c.ids))
	for i, span := range c.span {
		out[i], all = all[:0:span], all[span:]
	}
	for i, m := range c.manager {
		if m != NoManager {
			out[m] = append(out[m], int32(i))
		}
	}
	return out
}
