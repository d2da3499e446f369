package escalation

import "spanwise/scenario"

// none stands for a position or place that is not there.
const none = int32(-1)

// chart is an organisation as arrays in chart order, vacant positions included.
type chart struct {
	seats    []seat
	settings []scenario.Settings // in force somewhere; the organisation's come first
}

// seat is a position of a chart with what the model asks of it.
type seat struct {
	id          scenario.PositionID
	title       string
	manager     int32 // the position above, none for a top
	boss        int32 // the next filled position above; vacant ones pass on what they have
	settings    int32 // index into chart.settings
	height      int32 // MODEL §4, vacant positions counted
	span        int32 // filled positions whose boss this is
	authority   int32 // as set, unset below 0
	raise       int32
	filledBelow int32 // direct reports that are filled
	filled      bool
	fte, taken  float64 // FTE: its own, and that of removed positions
	takenHours  float64
	left        float64 // FTE of the vacant reports, what they had taken over included
}

func chartOf(s scenario.State) chart {
	c := chart{
		seats:    make([]seat, 0, s.Org.Len()),
		settings: []scenario.Settings{s.Model.Settings},
	}
	overrides := overridesOf(s.Model)
	for v := range s.Org.Walk() {
		c.seats = append(c.seats, seatOf(v.Position, v.Filled))
		c.settle(int32(len(c.seats)-1), int32(v.Above), overrides)
	}
	c.measure()
	return c
}

func overridesOf(m *scenario.OperatingModel) map[scenario.PositionID]scenario.Override {
	out := make(map[scenario.PositionID]scenario.Override, len(m.Overrides))
	for _, ov := range m.Overrides {
		out[ov.Position] = ov
	}
	return out
}

// seatOf reads what stands in the position itself.
func seatOf(p *scenario.Position, filled bool) seat {
	s := seat{
		id: p.ID, title: p.Title, filled: filled,
		fte: p.FTE, taken: p.TakenFTE, takenHours: p.TakenHours,
		authority: -1, raise: int32(p.Raise),
		manager: none, boss: none,
	}
	if p.Authority.OK {
		s.authority = int32(p.Authority.Value)
	}
	return s
}

// settle gives a seat what comes from above.
func (c *chart) settle(i, manager int32, overrides map[scenario.PositionID]scenario.Override) {
	s := &c.seats[i]
	s.manager = manager
	if manager != none {
		up := &c.seats[manager]
		s.settings, s.boss = up.settings, c.atOrAbove(manager)
	}
	if len(overrides) > 0 {
		if ov, ok := overrides[s.id]; ok {
			c.settings = append(c.settings, ov.On(c.settings[s.settings]))
			s.settings = int32(len(c.settings) - 1)
		}
	}
}

// atOrAbove returns the position itself where it is filled, else its boss.
func (c *chart) atOrAbove(i int32) int32 {
	if s := &c.seats[i]; !s.filled {
		return s.boss
	}
	return i
}

// measure adds up from below: heights, spans, vacant work.
func (c *chart) measure() {
	for i := len(c.seats) - 1; i >= 0; i-- {
		s := &c.seats[i]
		if s.manager != none {
			up := &c.seats[s.manager]
			up.height = max(up.height, s.height+1)
			if s.filled {
				up.filledBelow++
			}
		}
		if s.filled && s.boss != none {
			c.seats[s.boss].span++
		}
	}
	// Forwards, so that sums run in chart order.
	for i := range c.seats {
		if s := &c.seats[i]; !s.filled && s.manager != none {
			c.seats[s.manager].left += s.fte + s.taken
		}
	}
}

// matchesIn returns, for every seat, the index of the seat of the same id in base,
// none where base lacks it. Charts of one document run alongside each other for
// long, so most are found without looking them up.
func (c *chart) matchesIn(base *chart) []int32 {
	out := make([]int32, len(c.seats))
	if base == c {
		for i := range out {
			out[i] = int32(i)
		}
		return out
	}
	var index map[scenario.PositionID]int32
	next := int32(0)
	for i := range c.seats {
		id := c.seats[i].id
		if int(next) < len(base.seats) && base.seats[next].id == id {
			out[i] = next
			next++
			continue
		}
		if index == nil {
			index = base.index()
		}
		at, ok := index[id]
		if !ok {
			out[i] = none
			continue
		}
		out[i], next = at, at+1
	}
	return out
}

func (c *chart) index() map[scenario.PositionID]int32 {
	out := make(map[scenario.PositionID]int32, len(c.seats))
	for i := range c.seats {
		out[c.seats[i].id] = int32(i)
	}
	return out
}
