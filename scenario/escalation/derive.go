package escalation

import "slices"

// derive brings what a seat hands on up to date, and all who have it from there.
func (u *update) derive(i int32) {
	u.resettle(i)
	u.reboss(i)
	for _, r := range u.reports(i) {
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
		at = c.of[s.manager]
	}
	was := c.settings[c.of[i]]
	now := c.settings[at]
	if ov, ok := u.overrides[c.ids[i]]; ok {
		if now = ov.On(now); now == was {
			return
		}
		c.settings = append(c.settings, now)
		at = int32(len(c.settings) - 1)
	}
	c.of[i] = at
	if now == was {
		return
	}
	u.places.add(i)
	u.led.add(i)
	for _, r := range u.reports(i) {
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
	for _, r := range u.reports(i) {
		u.reboss(r)
	}
}

// remeasure finds the height of a seat, and of those above while it changes them.
func (u *update) remeasure(i int32) {
	c := &u.c.chart
	for ; i != none && c.seats[i].post != none; i = c.seats[i].manager {
		height := int32(0)
		for _, r := range u.reports(i) {
			height = max(height, c.height(r)+1)
		}
		at := &c.posts[c.seats[i].post]
		if height == at.height {
			return
		}
		at.height = height
		u.places.add(i)
	}
}

// regroup adds up the vacant work among the direct reports of a seat.
func (u *update) regroup(i int32) {
	c := &u.c.chart
	if c.seats[i].post == none {
		return
	}
	left, filled := 0.0, int32(0)
	for _, r := range u.reports(i) {
		if c.seats[r].filled {
			filled++
		} else {
			left += c.seats[r].work()
		}
	}
	at := &c.posts[c.seats[i].post]
	if left == at.left && (left == 0 || filled == at.filledBelow) {
		at.filledBelow = filled
		return
	}
	at.left, at.filledBelow = left, filled
	u.markFilled(c.atOrAbove(i))
	for _, r := range u.reports(i) {
		if c.seats[r].filled {
			u.places.add(r)
		}
	}
}

// fill fills the places that need it.
func (u *update) fill() {
	for _, i := range u.places.list {
		u.c.mixes.need(&u.c.chart, u.c.chart.of[i])
		u.c.fill(u.net, i, u.demand(i))
	}
	u.net.Mixes = u.c.mixes.shares
	u.flows.absorb()
}

// demand is D of one filled seat; see [compiler.demand], which adds in the same order.
func (l *Live) demand(i int32) float64 {
	s := &l.c.chart.seats[i]
	taken := s.taken + l.c.chart.besideShare(i)
	taken = l.fallen(i, i, taken)
	return s.fte + float64(l.current.Model.WorkKept*taken)
}

// fallen adds the vacant work at i and under its vacant reports that falls to a seat.
func (l *Live) fallen(to, i int32, taken float64) float64 {
	c := &l.c.chart
	at := c.seats[i].post
	if at == none {
		return taken
	}
	if c.fallsTo(i) == to {
		taken += c.posts[at].left
	}
	if int(c.posts[at].filledBelow) == len(l.below[at]) {
		return taken
	}
	for _, r := range l.below[at] {
		if !c.seats[r].filled {
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
		if i == none || u.c.teamOf(i) == none || !seen.add(i) {
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
		if at := u.c.teamOf(i); at != none {
			for _, r := range u.net.Teams[at].Reports {
				add(r)
			}
		}
	}
	for depth, level := range slices.Backward(levels) {
		for _, i := range level {
			u.solveTeam(i)
			if boss := u.c.chart.seats[i].boss; boss != none && seen.add(boss) {
				levels[depth-1] = append(levels[depth-1], boss)
			}
		}
	}
}

func (u *update) solveTeam(i int32) {
	at := u.c.teamOf(i)
	before := u.flows.estimates[at]
	u.desk.solve(at)
	if u.flows.estimates[at] != before {
		u.changed = append(u.changed, u.c.chart.ids[i])
	}
}
