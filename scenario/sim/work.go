package sim

import "spanwise/scenario/escalation"

// checkEvery is how many steps a desk takes between two looks at the context: with
// a rework near 1 and needs near 0 a week can be endless.
const checkEvery = 1 << 16

// work runs one desk through the week. The desks below are through, so that all that
// reaches it in the week is known: the Lindley recursion over the arrivals in order
// (Lindley 1952), reworks joining the tail as they come.
func (h *hand) work(at int) {
	d := &h.desks[at]
	h.at = at
	h.turn++
	h.inbox = h.inbox[:0]
	h.raise(at, d)
	for _, b := range h.below[at] {
		report := &h.desks[b]
		h.inbox = append(h.inbox, report.outbox...)
		if h.counted {
			d.tally.passed += len(report.outbox)
		}
		report.outbox = report.outbox[:0]
	}
	if len(h.inbox) == 0 && len(d.queue) == 0 && !d.busy {
		return
	}
	h.arrivals, h.taken = h.ordered(), 0
	h.reworks.reset()
	h.drawOutcomes(at, d)
	h.serve(d)
	h.carryOver(d)
}

// drawOutcomes finds the chance of each class to be passed up by the desk.
func (h *hand) drawOutcomes(at int, d *desk) {
	k := &h.kinds[h.kindOf[at]]
	for c := range h.passes {
		chance := 0.0
		if d.boss >= 0 {
			doubt := h.desks[d.boss].doubt[k.settling]
			chance, _ = escalation.Rises(k.grade, h.net.Classes[c].Authority, doubt, escalation.Below)
		}
		h.passes[c] = toBits(chance)
	}
	h.kind = k
}

// serve handles one after another until nobody waits or the week is over.
func (h *hand) serve(d *desk) {
	if d.busy {
		if d.until >= h.to {
			h.busy(d, h.to-h.from)
			return
		}
		h.busy(d, d.until-h.from)
		d.busy = false
		h.finish(d, &d.serving)
	}
	for step := 1; d.until < h.to; step++ {
		if step%checkEvery == 0 && h.stopped() {
			return
		}
		v := h.next(d)
		if v == nil {
			return
		}
		start := max(d.until, v.joined)
		if start > v.joined {
			if gives, does := h.givesUp(v, start); does {
				h.lapse(d, v, gives)
				continue
			}
		}
		h.begin(d, v, start)
		d.until = start + float64(v.need*d.stretch)
		if d.until >= h.to {
			h.busy(d, h.to-start)
			d.serving, d.busy = *v, true
			return
		}
		h.busy(d, d.until-start)
		h.finish(d, v)
	}
}

func (h *hand) busy(d *desk, hours float64) {
	if h.counted {
		d.tally.busyHours += hours
	}
}

// next takes the first in line: those from earlier weeks, then arrivals and reworks
// as they joined. It is nil when nobody is left.
func (h *hand) next(d *desk) *visit {
	switch {
	case h.taken < len(d.queue):
		h.taken++
		return &d.queue[h.taken-1]
	case !h.reworks.empty() && (len(h.arrivals) == 0 || h.reworks.first().joined < h.arrivals[0].joined):
		return h.reworks.pop()
	case len(h.arrivals) > 0:
		v := &h.arrivals[0]
		h.arrivals = h.arrivals[1:]
		h.arrive(d, v)
		return v
	}
	return nil
}

// arrive counts a hop and draws what becomes of it.
func (h *hand) arrive(d *desk, v *visit) {
	if h.counted {
		if v.needless {
			d.tally.needless++
		} else {
			d.tally.needed++
		}
	}
	v.fate = made
	if falls(word(v.stream, outcomePlace), h.passes[v.class]) {
		v.fate = up
	}
	h.join(d, v)
}

// join draws the need of a visit, and whether it comes back (MODEL §5).
func (h *hand) join(d *desk, v *visit) {
	v.need = float64(h.handling[v.class].draw(word(v.stream, needPlace)) * d.slow)
	switch {
	case v.fate == up:
		v.need *= h.net.Model.TriageShare
	case falls(word(v.stream, returnPlace), h.returns):
		v.fate = returns
	}
	if h.counted {
		d.tally.joinedHours += v.need
	}
}

// givesUp returns the moment at which a visit loses patience, if that is before the
// given one.
func (h *hand) givesUp(v *visit, before float64) (at float64, does bool) {
	p := h.net.Classes[v.class].Patience
	if p == 0 {
		return 0, false
	}
	at = v.joined + float64(p*exponential(word(v.stream, patiencePlace)))
	return at, at < before
}

// begin counts the start of a service.
func (h *hand) begin(d *desk, v *visit, start float64) {
	if h.watch != nil {
		h.watch(h.number, h.at, v, start)
	}
	wait := start - v.joined
	if wait > 0 {
		h.waited(d, v, start)
	}
	if !h.counted {
		return
	}
	d.tally.served++
	if wait > 0 {
		d.tally.waitSum += wait
		d.tally.waits.add(wait)
	}
	if v.needless {
		d.tally.needlessHours += v.need
	}
}

// finish ends a service within the week, at d.until: the decision goes up, comes
// back, or is made.
func (h *hand) finish(d *desk, v *visit) {
	if h.counted {
		d.tally.finished++
	}
	switch v.fate {
	case up:
		d.outbox = append(d.outbox, visit{
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

// rework puts a handled decision back at the tail of the queue.
func (h *hand) rework(d *desk, v *visit) {
	again := *v
	again.joined, again.fate = d.until, made
	again.stream = word(v.stream, reworkPlace)
	h.join(d, &again)
	h.reworks.push(again)
	if h.counted {
		d.tally.reworked++
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
func (h *hand) lapse(d *desk, v *visit, at float64) {
	h.waited(d, v, at)
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

// carryOver ends the week: it takes out who has given up and sums the backlog as it
// will be served.
func (h *hand) carryOver(d *desk) {
	first := h.taken
	h.taken = len(d.queue)
	earlier := d.queue[first:]
	d.queue, d.backlog = d.queue[:0], 0
	for i := range earlier {
		h.carry(d, earlier[i])
	}
	h.taken = len(d.queue)
	for v := h.next(d); v != nil; v = h.next(d) {
		h.carry(d, *v)
		h.taken = len(d.queue)
	}
}

// carry lets a visit wait on into the next week.
func (h *hand) carry(d *desk, v visit) {
	if gives, does := h.givesUp(&v, h.to); does {
		h.lapse(d, &v, gives)
		return
	}
	h.waited(d, &v, h.to)
	d.backlog += v.need
	d.queue = append(d.queue, v)
}
