package escalation

// Work of vacant positions (MODEL §3): it goes in equal shares to the filled
// positions beside, else to the next filled one above, else to nobody. What a vacant
// position had taken over goes the same way. Nobody stands beside a top.
//
// It is reckoned by manager, not by vacant position: beside one empty seat stand the
// same colleagues as beside the next.

// demand returns D of MODEL §3 of a filled position, in FTE: its own, and work_kept ×
// (what it took over from removed positions + its part of the work of vacant ones).
func (c *compiler) demand(i int32) float64 {
	s := &c.chart.seats[i]
	taken := s.taken + c.chart.besideShare(i)
	if s.post != none {
		for _, left := range c.fallen[i] {
			taken += left
		}
	}
	return s.fte + float64(c.current.Model.WorkKept*taken)
}

// fallenWork lists by seat the vacant work that falls to it, in chart order. Work falls
// where all reports are vacant, so that it is enough to ask at the first.
func (c *shape) fallenWork() map[int32][]float64 {
	out := map[int32][]float64{}
	for _, i := range c.vacant {
		m := c.seats[i].manager
		if m == none || m != i-1 {
			continue
		}
		if to := c.fallsTo(m); to != none {
			out[to] = append(out[to], c.posts[c.seats[m].post].left)
		}
	}
	return out
}

// besideShare is what one filled position takes over from vacant ones beside it.
func (c *shape) besideShare(i int32) float64 {
	m := c.seats[i].manager
	if m == none {
		return 0
	}
	up := &c.posts[c.seats[m].post]
	if up.left == 0 || up.filledBelow == 0 {
		return 0
	}
	return up.left / float64(up.filledBelow)
}

// fallsTo returns who takes over the work of the vacant reports of i, none where it
// goes to others beside them or to nobody.
func (c *shape) fallsTo(i int32) int32 {
	at := c.seats[i].post
	if at == none || c.posts[at].left == 0 || c.posts[at].filledBelow > 0 {
		return none
	}
	return c.atOrAbove(i)
}
