package sim

import (
	"slices"

	"spanwise/scenario/escalation"
)

// checkEvery is how many steps a desk takes between two looks at the context: a week
// can be endless, with a rework near 1 and needs near 0, or hold millions of decisions.
const checkEvery = 1 << 16

// stoppedAmid is stopped where so many steps were, or are to be, taken: it does not
// look for few. What it leaves half done is thrown away with the run.
func (h *hand) stoppedAmid(steps int) bool { return steps >= checkEvery && h.stopped() }

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
	if len(h.inbox) == 0 && len(d.queue) == 0 && !d.busy || h.stoppedAmid(len(h.inbox)) {
		return
	}
	h.drawOutcomes(at, d)
	h.lineUp(d.queue)
	for arrivals := range slices.Chunk(h.line[len(d.queue):], checkEvery) {
		if h.stoppedAmid(len(arrivals)) {
			return
		}
		h.join(d, arrivals)
	}
	h.reworks.reset()
	h.carryOver(d, h.serve(d))
}

// drawOutcomes finds the chance of each class to be passed up by the desk.
func (h *hand) drawOutcomes(at int, d *desk) {
	k := &h.kinds[h.kindOf[at]]
	for c := range h.passes {
		chance := 0.0
		if d.boss >= 0 {
			doubt := h.desks[d.boss].doubt[k.settling]
			chance, _ = escalation.Rises(int(k.grade), h.net.Classes[c].Authority, doubt, escalation.Below)
		}
		h.passes[c] = toBits(chance)
	}
	h.kind = k
}

// join counts arrivals and draws what becomes of them at the desk (MODEL §5).
func (h *hand) join(d *desk, arrivals []visit) {
	needless, hours, triage := 0, 0.0, h.net.Model.TriageShare
	for i := range arrivals {
		v := &arrivals[i]
		v.need = float64(h.handling[v.class].draw(word(v.stream, needPlace)) * d.slow)
		switch {
		case falls(word(v.stream, outcomePlace), h.passes[v.class]):
			v.fate = up
			v.need *= triage
		case falls(word(v.stream, returnPlace), h.returns):
			v.fate = returns
		default:
			v.fate = made
		}
		hours += v.need
		if v.needless {
			needless++
		}
	}
	if h.counted {
		d.tally.needless += needless
		d.tally.needed += len(arrivals) - needless
		d.tally.joinedHours += hours
	}
}

// serve handles one after another until nobody waits or the week is over. It returns
// how many of the line were taken.
func (h *hand) serve(d *desk) (taken int) {
	if d.busy {
		if d.until >= h.to {
			h.busy(d, h.to-h.from)
			return 0
		}
		h.busy(d, d.until-h.from)
		d.busy = false
		h.finish(d, &d.serving)
	}
	for step := 1; d.until < h.to; step++ {
		if step%checkEvery == 0 && h.stopped() {
			return taken
		}
		v, fresh := h.next(taken)
		if v == nil {
			return taken
		}
		if fresh {
			taken++
		}
		start := v.joined
		if start < d.until {
			start = d.until
			if gives, does := h.givesUp(v, start); does {
				h.lapse(d, v, gives)
				continue
			}
			h.kept(d, v, start)
		}
		h.begin(d, v, start)
		d.until = start + float64(v.need*d.stretch)
		if d.until >= h.to {
			h.busy(d, h.to-start)
			d.serving, d.busy = *v, true
			return taken
		}
		h.busy(d, d.until-start)
		h.finish(d, v)
	}
	return taken
}

// next is who is served after so many of the line: the next of them, which makes it
// fresh, or a rework that joined before. It is nil when nobody is left.
func (h *hand) next(taken int) (v *visit, fresh bool) {
	if !h.reworks.empty() && (taken == len(h.line) || h.reworks.first().joined < h.line[taken].joined) {
		return h.reworks.pop(), false
	}
	if taken == len(h.line) {
		return nil, false
	}
	return &h.line[taken], true
}

func (h *hand) busy(d *desk, hours float64) {
	if h.counted {
		d.tally.busyHours += hours
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

// kept counts the wait of one who is served after waiting.
func (h *hand) kept(d *desk, v *visit, start float64) {
	h.waited(d, v, start)
	if h.counted {
		d.tally.waitSum += start - v.joined
		d.tally.waits.add(start - v.joined)
	}
}

// begin counts the start of a service.
func (h *hand) begin(d *desk, v *visit, start float64) {
	if h.watch != nil {
		h.watch(h.number, h.at, v, start)
	}
	if h.counted {
		d.tally.served++
		if v.needless {
			d.tally.needlessHours += v.need
		}
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

// rework puts a handled decision back at the tail of the line.
func (h *hand) rework(d *desk, v *visit) {
	again := *v
	again.joined, again.fate = d.until, made
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

// carryOver ends the week for those of the line that were not taken, and for reworks:
// it takes out who has given up and sums the backlog as it will be served.
func (h *hand) carryOver(d *desk, taken int) {
	d.queue, d.backlog = d.queue[:0], 0
	for {
		v, fresh := h.next(taken)
		if v == nil {
			return
		}
		if fresh {
			taken++
		}
		if gives, does := h.givesUp(v, h.to); does {
			h.lapse(d, v, gives)
			continue
		}
		h.waited(d, v, h.to)
		d.backlog += v.need
		d.queue = append(d.queue, *v)
		if len(d.queue)%checkEvery == 0 && h.stopped() {
			return
		}
	}
}
