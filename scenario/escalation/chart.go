package escalation

import (
	"slices"

	"spanwise/scenario"
)

// none stands for a position or place that is not there.
const none = int32(-1)

// chart is an organisation as arrays in chart order, vacant positions included.
type chart struct {
	seats    []seat
	ids      []scenario.PositionID // by seat, for life
	posts    []post                // of the seats with reports, in chart order
	vacant   []int32               // seats that nobody sat in when the chart was made
	settings []scenario.Settings   // in force somewhere; the organisation's come first
}

// seat is what the model asks of every position of a chart. It is small and holds no
// pointers: there are as many as positions, all of them are gone through several
// times, and the garbage collector need not look at them.
type seat struct {
	manager   int32   // the position above, none for a top
	boss      int32   // the next filled position above; vacant ones pass on what they have
	settings  int32   // index into chart.settings
	post      int32   // index into chart.posts, none where nobody has reported yet
	authority int32   // as set, unset below 0
	raise     int32   // of the authority grade
	fte       float64 // its own
	taken     float64 // FTE taken over from removed positions
	filled    bool
}

// post is what the model asks besides of a position with reports, filled or not: one
// in ten.
type post struct {
	seat        int32
	height      int32 // MODEL §4, vacant positions counted
	span        int32 // filled positions whose boss this is
	filledBelow int32 // direct reports that are filled
	team        int32 // index into Network.Teams, none for whom no filled position reports to
	// A copy: an edit that was tried in vain may leave another position of the same
	// id behind.
	title      string
	takenHours float64
	left       float64 // FTE of the vacant reports, what they had taken over included
}

func chartOf(s scenario.State) chart {
	c := chart{
		seats:    make([]seat, 0, s.Org.Len()),
		ids:      make([]scenario.PositionID, 0, s.Org.Len()),
		posts:    make([]post, 0, s.Org.Len()/8),
		settings: []scenario.Settings{s.Model.Settings},
	}
	overrides := overridesOf(s.Model)
	for v := range s.Org.Walk() {
		i := int32(len(c.seats))
		c.seats = append(c.seats, seatOf(v.Position, v.Filled))
		c.ids = append(c.ids, v.Position.ID)
		if v.Reports > 0 {
			c.posted(i, v.Position)
		}
		if !v.Filled {
			c.vacant = append(c.vacant, i)
		}
		c.settle(i, int32(v.Above), overrides)
	}
	c.measure()
	return c
}

// posted reads what is asked of the position of a seat with reports.
func (c *chart) posted(i int32, p *scenario.Position) {
	if c.seats[i].post == none {
		c.seats[i].post = int32(len(c.posts))
		c.posts = append(c.posts, post{seat: i, team: none})
	}
	at := &c.posts[c.seats[i].post]
	at.title, at.takenHours = p.Title, p.TakenHours
}

// clone copies what an edit changes.
func (c *chart) clone() *chart {
	return &chart{
		seats:    slices.Clone(c.seats),
		ids:      slices.Clone(c.ids),
		posts:    slices.Clone(c.posts),
		settings: slices.Clone(c.settings),
	}
}

// work is that of a position in FTE, what it took over from removed ones included.
func (s *seat) work() float64 { return s.fte + s.taken }

// height is that of a seat above the lowest under it.
func (c *chart) height(i int32) int32 {
	if at := c.seats[i].post; at != none {
		return c.posts[at].height
	}
	return 0
}

// span is how many filled positions have a seat for their boss.
func (c *chart) span(i int32) int32 {
	if at := c.seats[i].post; at != none {
		return c.posts[at].span
	}
	return 0
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
		manager: none, boss: none, post: none,
		authority: -1, raise: int32(p.Raise),
		fte: p.FTE, taken: p.TakenFTE, filled: filled,
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
		if ov, ok := overrides[c.ids[i]]; ok {
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
		if s.manager == none {
			continue
		}
		up := &c.posts[c.seats[s.manager].post]
		up.height = max(up.height, c.height(int32(i))+1)
		if !s.filled {
			continue
		}
		up.filledBelow++
		if s.boss != none {
			c.posts[c.seats[s.boss].post].span++
		}
	}
	// Forwards, so that sums run in chart order.
	for _, i := range c.vacant {
		if m := c.seats[i].manager; m != none {
			c.posts[c.seats[m].post].left += c.seats[i].work()
		}
	}
}
