package escalation

// Work of vacant positions (MODEL §3): it goes in equal shares to the filled
// positions beside, else to the next filled one above, else to nobody. What a vacant
// position had taken over goes the same way. Nobody stands beside a top.
//
// It is reckoned by manager, not by vacant position: beside one empty seat stand the
// same colleagues as beside the next.

// demandsOf returns D of MODEL §3 for every filled position, in FTE: its own, and
// work_kept × (what it took over from removed positions + its part of the work of
// vacant ones).
func (c *chart) demandsOf(workKept float64) []float64 {
	taken := make([]float64, len(c.seats))
	for i := range c.seats {
		s := &c.seats[i]
		taken[i] += s.taken
		if s.filled {
			taken[i] += c.besideShare(i)
		}
		if to := c.fallsTo(int32(i)); to == int32(i) {
			taken[i] += s.left
		} else if to != none {
			taken[to] += s.left
		}
	}
	for i := range c.seats {
		taken[i] = c.seats[i].fte + float64(workKept*taken[i])
	}
	return taken
}

// besideShare is what one filled position takes over from vacant ones beside it.
func (c *chart) besideShare(i int) float64 {
	m := c.seats[i].manager
	if m == none {
		return 0
	}
	up := &c.seats[m]
	if up.left == 0 || up.filledBelow == 0 {
		return 0
	}
	return up.left / float64(up.filledBelow)
}

// fallsTo returns who takes over the work of the vacant reports of i, none where it
// goes to others beside them or to nobody.
func (c *chart) fallsTo(i int32) int32 {
	s := &c.seats[i]
	if s.left == 0 || s.filledBelow > 0 {
		return none
	}
	return c.atOrAbove(i)
}
