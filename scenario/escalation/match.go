package escalation

// matchesIn returns, for every seat, the index of the seat of the same id in base,
// none where base lacks it.
//
// Charts of one document run alongside each other for long. Where they part, a seat
// has been put in here, or taken out there, alone or with all below it; only what
// was moved is looked up.
func (c *shape) matchesIn(base *shape) []int32 {
	m := matching{base: base, of: make([]int32, len(c.seats)), found: make([]bool, len(base.seats))}
	var missed []int32
	for i := range m.of {
		if !m.follow(c, int32(i)) {
			missed = append(missed, int32(i))
		}
	}
	if len(missed) == 0 {
		return m.of
	}
	lost := m.lost()
	for _, i := range missed {
		if !m.take(c, i, m.next) {
			m.take(c, i, lost.find(c.ids[i]))
		}
	}
	return m.of
}

// matching is a chart being matched with its baseline.
type matching struct {
	base  *shape
	of    []int32 // by seat of the chart
	found []bool  // by seat of the baseline
	next  int32   // seat of the baseline behind the one found last
	ends  []int32 // by seat of the baseline: the one behind all below it
}

// follow matches seat i with the next one there, or with one of those behind it
// where that has been taken out.
func (m *matching) follow(c *shape, i int32) bool {
	if m.take(c, i, m.next) {
		return true
	}
	if m.ends == nil {
		m.ends = m.base.ends()
	}
	if m.take(c, i, m.next+1) {
		return true
	}
	return int(m.next) < len(m.ends) && m.take(c, i, m.ends[m.next])
}

// take matches seat i with one there if that has its id.
func (m *matching) take(c *shape, i, there int32) bool {
	if there == none || int(there) >= len(m.found) || m.base.ids[there] != c.ids[i] {
		m.of[i] = none
		return false
	}
	m.of[i], m.found[there], m.next = there, true, there+1
	return true
}

// lost indexes the seats of the baseline that have not been found.
func (m *matching) lost() *index {
	x := newIndex(m.base, 0)
	for there, ok := range m.found {
		if !ok {
			x.add(int32(there))
		}
	}
	return x
}

// ends returns, by seat, the one behind it and all below it.
func (c *shape) ends() []int32 {
	out := make([]int32, len(c.seats))
	for i := len(out) - 1; i >= 0; i-- {
		out[i] = max(out[i], int32(i)+1)
		if m := c.seats[i].manager; m != none {
			out[m] = max(out[m], out[i])
		}
	}
	return out
}
