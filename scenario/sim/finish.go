package sim

// finish ends a service within the week, at d.until: the decision goes up, comes
// back, or is made.
func (h *hand) finish(d *desk, v *visit) {
	if h.counted {
		d.tally.finished++
	}
	switch v.fate {
	case up:
		h.sent = append(h.sent, visit{
			joined: d.until, raised: v.raised,
			stream: word(v.stream, hopPlace),
			hops:   v.hops + 1, class: v.class, needless: !h.kind.needed[v.class],
		})
	case returns:
		h.rework(d, v)
	default:
		h.conclude(d, v)
	}
}

// rework puts a handled decision back at the tail of the line.
func (h *hand) rework(d *desk, v *visit) {
	again := *v
	again.joined, again.quits, again.fate = d.until, 0, made
	again.stream = word(v.stream, reworkPlace)
	again.need = float64(h.handling[v.class].draw(word(again.stream, needPlace)) * d.slow)
	if falls(word(again.stream, returnPlace), h.returns) {
		again.fate = returns
	}
	h.reworks.push(again)
	if h.counted {
		d.tally.reworked++
		d.tally.joinedHours += again.need
	}
}

// conclude counts an escalated decision that is made for good.
func (h *hand) conclude(d *desk, v *visit) {
	lead := d.until - v.raised
	d.week.lead += lead
	d.week.decided++
	if !h.counted {
		return
	}
	t := &d.tally.decisions
	t.final++
	t.decided++
	t.hops += int(v.hops)
	t.lead += lead
	h.leads.add(lead)
	if h.kind.delegated != nil && h.kind.delegated[v.class] {
		t.delegated++
		t.unaligned += h.desks[d.boss].unaligned[h.kind.settling]
	}
}

// lapse counts one who gave up, at its own moment, which lies in this week.
func (h *hand) lapse(d *desk, v *visit) {
	h.waited(d, v, v.quits)
	if h.counted {
		d.tally.lapsed++
	}
}

// waited adds the part of a wait up to the moment that lies in this week.
func (h *hand) waited(d *desk, v *visit, until float64) {
	hours := until - max(v.joined, h.from)
	d.week.waited += hours
	if h.counted {
		d.tally.waitedHours += hours
	}
}
