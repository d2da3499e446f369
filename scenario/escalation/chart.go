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
	posts    []post                // by seat
	vacant   []int32               // seats that nobody sat in when the chart was made
	settings []scenario.Settings   // in force somewhere; the organisation's come first
}

// seat is what the model asks of a position of a chart. It holds no pointers: there
// are as many as positions, and the garbage collector need not look at them.
type seat struct {
	manager     int32 // the position above, none for a top
	boss        int32 // the next filled position above; vacant ones pass on what they have
	place       int32 // its index among the places; of no meaning for a vacant one
	settings    int32 // index into chart.settings
	height      int32 // MODEL §4, vacant positions counted
	span        int32 // filled positions whose boss this is
	authority   int32 // as set, unset below 0
	raise       int32
	filledBelow int32 // direct reports that are filled
	filled      bool
	left        float64 // FTE of the vacant reports, what they had taken over included
}

// post is what the model reads of a position once its place in the chart is known.
// It is a copy: an edit that was tried in vain may leave another position of the same
// id behind.
type post struct {
	title      string
	fte, taken float64 // FTE: its own, and that of removed positions
	takenHours float64
}

func postOf(p *scenario.Position) post {
	return post{title: p.Title, fte: p.FTE, taken: p.TakenFTE, takenHours: p.TakenHours}
}

func chartOf(s scenario.State) chart {
	c := chart{
		seats:    make([]seat, 0, s.Org.Len()),
		ids:      make([]scenario.PositionID, 0, s.Org.Len()),
		posts:    make([]post, 0, s.Org.Len()),
		settings: []scenario.Settings{s.Model.Settings},
	}
	overrides := overridesOf(s.Model)
	for v := range s.Org.Walk() {
		i := int32(len(c.seats))
		c.seats = append(c.seats, seatOf(v.Position, v.Filled))
		c.ids = append(c.ids, v.Position.ID)
		c.posts = append(c.posts, postOf(v.Position))
		c.seats[i].place = i - int32(len(c.vacant))
		if !v.Filled {
			c.vacant = append(c.vacant, i)
		}
		c.settle(i, int32(v.Above), overrides)
	}
	c.measure()
	return c
}

// filled counts the seats that somebody sat in when the chart was made.
func (c *chart) filled() int { return len(c.seats) - len(c.vacant) }

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
func (c *chart) work(i int32) float64 { return c.posts[i].fte + c.posts[i].taken }

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
		filled:    filled,
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
	for _, i := range c.vacant {
		if m := c.seats[i].manager; m != none {
			c.seats[m].left += c.work(i)
		}
	}
}
