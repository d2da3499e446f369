package escalation

import "slices"

// derive brings what a seat hands on up to date, and all who have it from there.
func (u *update) derive(i int32) {
	u.resettle(i)
	u.reboss(i)
	for _, r := range u.below[i] {
		u.reboss(r)
	}
	u.remeasure(i)
	u.regroup(i)
	if m := u.c.chart.seats[i].manager; m != none {
		u.regroup(m)
	}
}

// resettle finds the settings in force at a seat, and below it while they differ
// from what they were.
func (u *update) resettle(i int32) {
	c := &u.c.chart
	s := &c.seats[i]
	at := int32(0)
	if s.manager != none {
		at = c.seats[s.manager].settings
	}
	was := c.settings[s.settings]
	now := c.settings[at]
	if ov, ok := u.overrides[c.ids[i]]; ok {
		if now = ov.On(now); now == was {
			return
		}
		c.settings = append(c.settings, now)
		at = int32(len(c.settings) - 1)
	}
	s.settings = at
	if now == was {
		return
	}
	u.places.add(i)
	u.led.add(i)
	for _, r := range u.below[i] {
		u.resettle(r)
	}
}

// reboss finds the next filled position above; a vacant seat passes it on.
func (u *update) reboss(i int32) {
	c := &u.c.chart
	s := &c.seats[i]
	boss := none
	if s.manager != none {
		boss = c.atOrAbove(s.manager)
	}
	if boss == s.boss {
		return
	}
	u.lists.add(s.boss)
	u.lists.add(boss)
	s.boss = boss
	if s.filled {
		u.places.add(i)
		return
	}
	for _, r := range u.below[i] {
		u.reboss(r)
	}
}

// remeasure finds the height of a seat, and of those above while it changes them.
func (u *update) remeasure(i int32) {
	for ; i != none; i = u.c.chart.seats[i].manager {
		s := &u.c.chart.seats[i]
		height := int32(0)
		for _, r := range u.below[i] {
			height = max(height, u.c.chart.seats[r].height+1)
		}
		if height == s.height {
			return
		}
		s.height = height
		u.places.add(i)
	}
}

// regroup adds up the vacant work among the direct reports of a seat.
func (u *update) regroup(i int32) {
	c := &u.c.chart
	s := &c.seats[i]
	left, filled := 0.0, int32(0)
	for _, r := range u.below[i] {
		if c.seats[r].filled {
			filled++
		} else {
			left += c.work(r)
		}
	}
	if left == s.left && (left == 0 || filled == s.filledBelow) {
		s.filledBelow = filled
		return
	}
	s.left, s.filledBelow = left, filled
	u.markFilled(c.atOrAbove(i))
	for _, r := range u.below[i] {
		if c.seats[r].filled {
			u.places.add(r)
		}
	}
}

// list lists the filled reports of the bosses that need it.
func (u *update) list() {
	for _, m := range u.lists.list {
		if m == none {
			u.first = u.filledUnder(nil, u.Live.tops)
			continue
		}
		s := &u.c.chart.seats[m]
		u.net.Reports[m] = nil
		if s.filled {
			u.net.Reports[m] = u.filledUnder(nil, u.below[m])
		}
		s.span = int32(len(u.net.Reports[m]))
		u.places.add(m)
	}
}

// filledUnder appends the filled seats of a list and those under its vacant ones.
func (l *Live) filledUnder(out, seats []int32) []int32 {
	for _, i := range seats {
		if l.c.chart.seats[i].filled {
			out = append(out, i)
		} else {
			out = l.filledUnder(out, l.below[i])
		}
	}
	return out
}

// fill fills the places that need it and opens or closes their desks.
func (u *update) fill() {
	for _, i := range u.places.list {
		if !u.c.chart.seats[i].filled {
			u.net.Places[i] = Place{ID: u.c.chart.ids[i], Manager: NoManager}
			u.close(i)
			continue
		}
		u.c.mixes.need(&u.c.chart, u.c.chart.seats[i].settings)
		u.c.fill(&u.net.Places[i], i, u.demand(i))
		if u.net.Places[i].Span == 0 {
			u.close(i)
		} else {
			u.open(i)
		}
	}
	u.net.Mixes = u.c.mixes.shares
	u.flows.absorb()
}

func (u *update) close(i int32) {
	at := u.flows.at[i]
	if at == none {
		return
	}
	u.flows.at[i] = none
	u.flows.desks[at].place = none
	u.flows.estimates[at] = ManagerEstimate{}
	u.free = append(u.free, at)
	u.changed = append(u.changed, u.c.chart.ids[i])
}

func (u *update) open(i int32) {
	if u.flows.at[i] != none {
		return
	}
	if len(u.free) == 0 {
		u.free = append(u.free, int32(len(u.flows.desks)))
		u.flows.desks = append(u.flows.desks, desk{})
		u.flows.estimates = append(u.flows.estimates, ManagerEstimate{})
		u.flows.desks[u.free[0]].open(i, make([]float64, 3*len(u.net.Classes)))
	}
	at := u.free[len(u.free)-1]
	u.free = u.free[:len(u.free)-1]
	u.flows.at[i] = at
	u.flows.desks[at].place = i
}

// demand is D of one filled seat; see [compiler.demand], which adds in the same order.
func (l *Live) demand(i int32) float64 {
	p := &l.c.chart.posts[i]
	taken := p.taken + l.c.chart.besideShare(i)
	taken = l.fallen(i, i, taken)
	return p.fte + float64(l.current.Model.WorkKept*taken)
}

// fallen adds the vacant work at i and under its vacant reports that falls to a seat.
func (l *Live) fallen(to, i int32, taken float64) float64 {
	if l.c.chart.fallsTo(i) == to {
		taken += l.c.chart.seats[i].left
	}
	if int(l.c.chart.seats[i].filledBelow) == len(l.below[i]) {
		return taken
	}
	for _, r := range l.below[i] {
		if !l.c.chart.seats[r].filled {
			taken = l.fallen(to, r, taken)
		}
	}
	return taken
}

// solve solves the managers whose place or whose reports' places were filled anew,
// those who are led otherwise, and all above them, the lowest first.
func (u *update) solve() {
	levels := [][]int32{} // by number of bosses above
	seen := marks{}
	add := func(i int32) {
		if i == none || u.flows.at[i] == none || !seen.add(i) {
			return
		}
		depth := 0
		for b := u.c.chart.seats[i].boss; b != none; b = u.c.chart.seats[b].boss {
			depth++
		}
		for len(levels) <= depth {
			levels = append(levels, nil)
		}
		levels[depth] = append(levels[depth], i)
	}
	for _, i := range u.places.list {
		add(i)
		add(u.c.chart.seats[i].boss)
	}
	for _, i := range u.led.list {
		for _, r := range u.net.Reports[i] {
			add(r)
		}
	}
	for depth, level := range slices.Backward(levels) {
		for _, i := range level {
			u.solveDesk(i)
			if boss := u.c.chart.seats[i].boss; boss != none && seen.add(boss) {
				levels[depth-1] = append(levels[depth-1], boss)
			}
		}
	}
}

func (u *update) solveDesk(i int32) {
	at := u.flows.at[i]
	before := u.flows.estimates[at]
	u.flows.solve(&u.flows.desks[at])
	if u.flows.estimates[at] != before {
		u.changed = append(u.changed, u.c.chart.ids[i])
	}
}
