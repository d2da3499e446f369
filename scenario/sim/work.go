package sim

import (
	"math"

	"spanwise/scenario/escalation"
)

// checkEvery is how many steps a desk takes between two looks at the context: with
// a rework near 1 and needs near 0 a week can be endless.
const checkEvery = 1 << 16

// work runs one desk through the week. The desks below are through.
func (r *replication) work(d *desk) {
	for _, i := range r.net.Reports[d.place] {
		r.raise(i, d)
	}
	arrivals := r.sorted(d.inbox)
	for step := 1; ; step++ {
		if step%checkEvery == 0 && r.ctx.Err() != nil {
			return
		}
		switch {
		case d.busy && d.until >= r.to, !d.busy && d.head == len(d.queue) && len(arrivals) == 0:
			d.admit(arrivals, math.Inf(1))
			r.carryOver(d)
			return
		case d.busy:
			arrivals = d.admit(arrivals, d.until)
			r.finish(d)
		case d.head == len(d.queue):
			arrivals = d.admit(arrivals, arrivals[0].moment)
		default:
			r.next(d)
		}
	}
}

// arrive lets an escalation reach a desk: what becomes of it there is drawn with
// this week's doubt (MODEL §5).
func (r *replication) arrive(d *desk, v visit) {
	chance := 0.0
	if d.boss >= 0 {
		place := &r.net.Places[d.place]
		doubt := r.desks[d.boss].doubt[r.settled(d.place)]
		chance, _ = escalation.Rises(place.Grade, r.net.Classes[v.class].Authority, doubt, escalation.Below)
	}
	words := r.source.visited(r.hashes[v.origin], &v)
	v.up = uniform(words[0]) < chance
	r.join(d, &v, words)
	d.inbox = append(d.inbox, v)
	if !r.counted {
		return
	}
	if v.needless {
		d.needless++
	} else {
		d.needed++
	}
	if v.below {
		d.passed++
	}
}

// rework puts a handled decision back at the tail of the queue.
func (r *replication) rework(d *desk, v visit) {
	v.joined = d.until
	v.reworks++
	r.join(d, &v, r.source.visited(r.hashes[v.origin], &v))
	d.queue = append(d.queue, v)
	if r.counted {
		d.reworked++
	}
}

// join draws need, patience and rework of a visit.
func (r *replication) join(d *desk, v *visit, words [4]uint64) {
	v.need = r.handling[v.class].draw(words[1]) * r.net.HandlingFactor(d.place)
	if v.up {
		v.need *= r.net.Model.TriageShare
	}
	v.gives = math.Inf(1)
	if p := r.net.Classes[v.class].Patience; p > 0 {
		v.gives = v.joined + float64(p*exponential(words[2]))
	}
	v.returns = !v.up && uniform(words[3]) < r.net.Model.Rework
	if r.counted {
		d.joinedHours += v.need
	}
}

// admit moves those who have arrived by the moment from the inbox to the queue and
// returns the others.
func (d *desk) admit(arrivals []arrival, by float64) []arrival {
	for len(arrivals) > 0 && arrivals[0].moment <= by {
		d.queue = append(d.queue, d.inbox[arrivals[0].at])
		arrivals = arrivals[1:]
	}
	return arrivals
}

// next takes the first in the queue, who is handled unless patience has run out.
func (r *replication) next(d *desk) {
	v := &d.queue[d.head]
	start := max(d.until, v.joined)
	d.head++
	if v.gives < start {
		r.lapse(d, v)
		return
	}
	r.waited(d, v, start)
	if r.counted {
		wait := start - v.joined
		d.served++
		d.waitSum += wait
		if wait > 0 {
			d.waits = append(d.waits, wait)
		}
		if v.needless {
			d.needlessHours += v.need
		}
	}
	if r.watch != nil {
		r.watch(r.number, int(r.desk[d.place]), v, start)
	}
	d.serving, d.busy = *v, true
	d.started, d.until = start, start+float64(v.need*d.stretch)
}

// finish ends the service under way within the week: the decision goes up, comes
// back, or is made.
func (r *replication) finish(d *desk) {
	v := d.serving
	d.busy = false
	if r.counted {
		d.finished++
		d.busyHours += d.until - max(d.started, r.from)
	}
	switch {
	case v.up:
		v.needless = r.net.Classes[v.class].Authority <= r.net.Places[d.place].Grade
		v.below, v.joined = true, d.until
		v.hops++
		r.arrive(&r.desks[d.boss], v)
	case v.returns:
		r.rework(d, v)
	default:
		r.conclude(d, &v)
	}
}

// conclude counts an escalated decision that is made for good.
func (r *replication) conclude(d *desk, v *visit) {
	lead := d.until - v.raised
	w := &r.series[r.week]
	w.lead += lead
	w.decided++
	if r.counted {
		r.total.hops += int(v.hops)
		r.total.leads = append(r.total.leads, lead)
	}
	var boss *desk
	if d.boss >= 0 {
		boss = &r.desks[d.boss]
	}
	r.decide(d.place, v.class, boss)
}

// lapse counts one who gave up, at its own moment, which lies in this week.
func (r *replication) lapse(d *desk, v *visit) {
	r.waited(d, v, v.gives)
	if r.counted {
		d.lapsed++
	}
}

// waited adds the part of a wait up to the moment that lies in this week.
func (r *replication) waited(d *desk, v *visit, until float64) {
	hours := until - max(v.joined, r.from)
	r.series[r.week].waited += hours
	if r.counted {
		d.waitedHours += hours
	}
}

// carryOver ends the week: it takes out who has given up and sums the backlog as
// it will be served.
func (r *replication) carryOver(d *desk) {
	if d.busy && r.counted {
		d.busyHours += r.to - max(d.started, r.from)
	}
	waiting := d.queue[d.head:]
	d.queue, d.head, d.backlog = d.queue[:0], 0, 0
	d.inbox = d.inbox[:0]
	for i := range waiting {
		v := waiting[i]
		if v.gives < r.to {
			r.lapse(d, &v)
			continue
		}
		r.waited(d, &v, r.to)
		d.backlog += v.need
		d.queue = append(d.queue, v)
	}
}
