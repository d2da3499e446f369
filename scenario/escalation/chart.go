package escalation

import (
	"slices"

	"spanwise/scenario"
)

// none stands for a position or place that is not there.
const none = int32(-1)

// chart is an organisation as arrays in chart order, vacant positions included, and the
// settings in force there.
type chart struct {
	shape
	settings []scenario.Settings // in force somewhere; the organisation's come first
	of       []int32             // by seat: index into settings; nil where the first are in force everywhere
}

// shape is the part of a chart that hangs on the organisation alone.
type shape struct {
	seats  []seat
	ids    []scenario.PositionID // by seat, for life
	posts  []post                // of the seats with reports, in chart order
	vacant []int32               // seats that nobody sat in when the chart was made
}

// shapeKey is what the shape of an organisation is kept under.
type shapeKey struct{}

// seat is what the model asks of every position of a chart. It is small and holds no
// pointers: there are as many as positions, all of them are gone through several
// times, and the garbage collector need not look at them.
type seat struct {
	manager   int32   // the position above, none for a top
	boss      int32   // the next filled position above; vacant ones pass on what they have
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
	// A copy: an edit that was tried in vain may leave another position of the same
	// id behind.
	title      string
	takenHours float64
	left       float64 // FTE of the vacant reports, what they had taken over included
}

// chartOf returns the chart of a state. Its shape is shared with others and must not be
// changed: see own.
func chartOf(s scenario.State) chart {
	shared := s.Org.Derived(shapeKey{}, func() any { return shapeOf(s.Org) }).(*shape)
	c := chart{shape: *shared, settings: []scenario.Settings{s.Model.Settings}}
	c.settle(overridesOf(s.Model))
	return c
}

func shapeOf(o *scenario.Org) *shape {
	s := &shape{
		seats: make([]seat, 0, o.Len()),
		ids:   make([]scenario.PositionID, 0, o.Len()),
		posts: make([]post, 0, o.Len()/8),
	}
	for v := range o.Walk() {
		i := int32(len(s.seats))
		s.seats = append(s.seats, seatOf(v.Position, v.Filled))
		s.ids = append(s.ids, v.Position.ID)
		if v.Reports > 0 {
			s.posted(i, v.Position)
		}
		if !v.Filled {
			s.vacant = append(s.vacant, i)
		}
		if v.Above >= 0 {
			s.seats[i].manager = int32(v.Above)
			s.seats[i].boss = s.atOrAbove(int32(v.Above))
		}
	}
	s.measure()
	return s
}

// own makes the chart one that may be changed.
func (c *chart) own() {
	c.seats, c.ids, c.posts = slices.Clone(c.seats), slices.Clone(c.ids), slices.Clone(c.posts)
	if c.of == nil {
		c.of = make([]int32, len(c.seats))
	}
}

// posted reads what is asked of the position of a seat with reports.
func (c *shape) posted(i int32, p *scenario.Position) {
	if c.seats[i].post == none {
		c.seats[i].post = int32(len(c.posts))
		c.posts = append(c.posts, post{seat: i})
	}
	at := &c.posts[c.seats[i].post]
	at.title, at.takenHours = p.Title, p.TakenHours
}

// work is that of a position in FTE, what it took over from removed ones included.
func (s *seat) work() float64 { return s.fte + s.taken }

// height is that of a seat above the lowest under it.
func (c *shape) height(i int32) int32 {
	if at := c.seats[i].post; at != none {
		return c.posts[at].height
	}
	return 0
}

// span is how many filled positions have a seat for their boss.
func (c *shape) span(i int32) int32 {
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

// settle finds the settings in force at every seat: those above, with the override there
// put over them.
func (c *chart) settle(overrides map[scenario.PositionID]scenario.Override) {
	if len(overrides) == 0 {
		return
	}
	c.of = make([]int32, len(c.seats))
	for i := range c.seats {
		if m := c.seats[i].manager; m != none {
			c.of[i] = c.of[m]
		}
		if ov, ok := overrides[c.ids[i]]; ok {
			c.settings = append(c.settings, ov.On(c.settings[c.of[i]]))
			c.of[i] = int32(len(c.settings) - 1)
		}
	}
}

// setBy is the index of the settings in force at a seat.
func (c *chart) setBy(i int32) int32 {
	if c.of == nil {
		return 0
	}
	return c.of[i]
}

// settingsAt are those in force at a seat.
func (c *chart) settingsAt(i int32) *scenario.Settings { return &c.settings[c.setBy(i)] }

// atOrAbove returns the position itself where it is filled, else its boss.
func (c *shape) atOrAbove(i int32) int32 {
	if s := &c.seats[i]; !s.filled {
		return s.boss
	}
	return i
}

// measure adds up from below: heights, spans, vacant work.
func (c *shape) measure() {
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
