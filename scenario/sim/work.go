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
	h.inbox = h.inbox[:0]
	h.raise(at, d)
	h.receive(at, d)
	if len(h.inbox) == 0 && len(d.queue) == 0 && !d.busy || h.stoppedAmid(len(h.inbox)) {
		return
	}
	h.drawOutcomes(d)
	h.lineUp()
	for arrivals := range slices.Chunk(h.line, checkEvery) {
		if h.stoppedAmid(len(arrivals)) {
			return
		}
		h.join(d, arrivals)
	}
	h.waiting, h.served, h.waits = d.queue, 0, h.waits[:0]
	h.reworks.reset()
	from := len(h.sent)
	h.serve(d)
	d.outbox = h.sent[from:len(h.sent):len(h.sent)]
	d.tally.waits.addAll(h.waits)
	h.carryOver(d)
}

// receive takes what the desks below have passed up.
func (h *hand) receive(at int, d *desk) {
	own := len(h.inbox)
	for _, b := range h.below[at] {
		report := &h.desks[b]
		h.inbox = append(h.inbox, report.outbox...)
		report.outbox = nil
	}
	passed := len(h.inbox) - own
	if h.alone { // it lay on top
		h.sent = h.sent[:len(h.sent)-passed]
	}
	if h.counted {
		d.tally.passed += passed
	}
}

// passing is what the chances of being passed up depend on.
type passing struct {
	grade int32
	doubt float64 // of the manager above
	top   bool
}

// drawOutcomes finds the chance of each class to be passed up by the desk. Those of one
// team are mostly alike.
func (h *hand) drawOutcomes(d *desk) {
	k := &h.kinds[h.kindOf[h.at]]
	h.kind = k
	p := passing{grade: k.grade, top: d.boss < 0}
	if !p.top {
		p.doubt = h.desks[d.boss].doubt[k.settling]
	}
	if p == h.passed {
		return
	}
	h.passed = p
	for c := range h.passes {
		chance := 0.0
		if !p.top {
			chance, _ = escalation.Rises(int(p.grade), h.net.Classes[c].Authority, p.doubt, escalation.Below)
		}
		h.passes[c] = toBits(chance)
	}
}

// What becomes of a visit by the two coins thrown for it, and how much of its need is
// taken then: looked up, since neither could be guessed.
var fates = [2][2]fate{{made, returns}, {up, up}}

// join counts arrivals and draws what becomes of them at the desk (MODEL §5).
func (h *hand) join(d *desk, arrivals []visit) {
	needless, hours := 0, 0.0
	parts := [2]float64{1, h.net.Model.TriageShare}
	handling, passes, returns, slow := h.handling, h.passes, h.returns, d.slow
	for i := range arrivals {
		v := &arrivals[i]
		need := float64(handling[v.class].draw(word(v.stream, needPlace)) * slow)
		passed := heads(word(v.stream, outcomePlace), passes[v.class])
		again := heads(word(v.stream, returnPlace), returns)
		v.fate = fates[passed&1][again&1]
		v.need = float64(need * parts[passed&1])
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
		v := h.next()
		if v == nil {
			return
		}
		start := v.joined
		if start < d.until {
			start = d.until
			if h.givesUp(v, start) {
				h.lapse(d, v)
				continue
			}
			h.kept(d, v, start)
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

// next takes out who is served next: those who wait from earlier weeks joined before
// all others, then whoever joined first of the line and the reworks. It is nil when
// nobody is left, and stands until the next rework.
func (h *hand) next() *visit {
	if h.served < len(h.waiting) {
		h.served++
		return &h.waiting[h.served-1]
	}
	at := h.served - len(h.waiting)
	if !h.reworks.empty() && (at == len(h.line) || h.reworks.first().joined < h.line[at].joined) {
		return h.reworks.pop()
	}
	if at == len(h.line) {
		return nil
	}
	h.served++
	return &h.line[at]
}

func (h *hand) busy(d *desk, hours float64) {
	if h.counted {
		d.tally.busyHours += hours
	}
}

// givesUp reports whether a visit loses patience before the given moment.
func (h *hand) givesUp(v *visit, before float64) bool {
	p := h.patience[v.class]
	if p == 0 {
		return false
	}
	if v.quits == 0 {
		v.quits = v.joined + float64(p*exponential(word(v.stream, patiencePlace)))
	}
	return v.quits < before
}

// kept counts the wait of one who is served after waiting.
func (h *hand) kept(d *desk, v *visit, start float64) {
	h.waited(d, v, start)
	if h.counted {
		d.tally.waitSum += start - v.joined
		h.waits = append(h.waits, start-v.joined)
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

// carryOver ends the week for those who were not served: it takes out who has given up
// and sums the backlog as it will be served. The queue is made anew in its own room,
// of which next has left behind what is written over.
func (h *hand) carryOver(d *desk) {
	d.queue, d.backlog = d.queue[:0], 0
	for v := h.next(); v != nil; v = h.next() {
		if h.givesUp(v, h.to) {
			h.lapse(d, v)
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
