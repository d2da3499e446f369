package sim

import (
	"container/heap"
	"math"
	"slices"

	"spanwise/scenario/escalation"
)

// reference simulates one replication of the same model the plain way: one heap of
// events for the whole organisation, every event at its moment, everything written
// down and added up afterwards from what is written. It shares the random numbers
// and the formulas of package escalation with the engine, and no other code.
type reference struct {
	net    *escalation.Network
	cfg    Config
	number int
	now    float64
	week   int
	phase  escalation.Phase
	events eventHeap
	pushed int
	desks  map[int32]*refDesk // by place
	log    []entry
}

// refVisit is one escalation at one manager, as the reference sees it.
type refVisit struct {
	raised, joined, need float64
	stream               uint64 // of its random numbers
	class, hops          int
	needless, below      bool
	up, returns          bool
}

type refDesk struct {
	place          int32
	skill          float64
	full, hours    float64
	funded, over   float64
	waiting        []*refVisit
	serving        *refVisit
	changed        float64 // when waiting last changed
	area, areaWeek float64 // ∫ waiting dt: counted weeks; this week
}

type eventKind int

const (
	weekStarts eventKind = iota
	arises
	serviceEnds
	givesUp
)

type event struct {
	at    float64
	kind  eventKind
	order int
	place int32
	visit *refVisit
}

type eventHeap []event

func (h eventHeap) Len() int { return len(h) }
func (h eventHeap) Less(i, j int) bool {
	a, b := h[i], h[j]
	if a.at != b.at {
		return a.at < b.at
	}
	if (a.kind == weekStarts) != (b.kind == weekStarts) {
		return a.kind == weekStarts
	}
	return a.order < b.order
}
func (h eventHeap) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *eventHeap) Push(x any)   { *h = append(*h, x.(event)) }
func (h *eventHeap) Pop() any {
	old := *h
	e := old[len(old)-1]
	*h = old[:len(old)-1]
	return e
}

// entry is one line of what happened.
type entry struct {
	what  string
	week  int
	at    float64
	place int32
	visit refVisit
	value float64 // wait, lead time, weight: by what
}

func (r *reference) write(what string, place int32, v refVisit, value float64) {
	r.log = append(r.log, entry{what, r.week, r.now, place, v, value})
}

func (r *reference) push(at float64, k eventKind, place int32, v *refVisit) {
	r.pushed++
	heap.Push(&r.events, event{at, k, r.pushed, place, v})
}

func runReference(net *escalation.Network, cfg Config, number int) *reference {
	r := &reference{net: net, cfg: cfg, number: number, desks: map[int32]*refDesk{}}
	for _, m := range net.Managers() {
		r.desks[m] = &refDesk{place: m, skill: net.TeamOf(m).StartSkill, full: net.Hours(m, 1, 0)}
	}
	for t := range cfg.Weeks + 1 {
		r.push(float64(t)*net.Model.WeekHours, weekStarts, int32(t), nil)
	}
	for len(r.events) > 0 {
		e := heap.Pop(&r.events).(event)
		r.now = e.at
		switch e.kind {
		case weekStarts:
			if int(e.place) > 0 {
				r.endWeek()
			}
			if int(e.place) == cfg.Weeks {
				return r
			}
			r.startWeek(int(e.place))
		case arises:
			r.reach(e.place, e.visit)
		case serviceEnds:
			r.end(e.place)
		case givesUp:
			r.giveUp(e.place, e.visit)
		}
	}
	return r
}

func (r *reference) endWeek() {
	for _, m := range r.net.Managers() {
		d := r.desks[m]
		r.touch(d)
		d.skill = r.net.NextSkill(m, d.skill, d.funded)
		r.write("area", m, refVisit{}, d.areaWeek)
		r.write("skill", m, refVisit{}, d.skill)
		d.areaWeek = 0
	}
}

func (r *reference) startWeek(t int) {
	r.week, r.phase = t, r.net.PhaseAt(t)
	for _, m := range r.net.Managers() {
		d := r.desks[m]
		backlog := 0.0
		for _, v := range d.waiting {
			backlog += v.need
		}
		d.funded, d.over = r.net.Funded(backlog, d.full), r.net.Overtime(backlog, d.full)
		d.hours = r.net.Hours(m, d.funded, d.over)
		r.write("funded", m, refVisit{}, d.funded)
		r.write("overtime", m, refVisit{}, d.over)
		if backlog > d.full {
			r.write("over", m, refVisit{}, backlog)
		}
	}
	for i := range r.net.Places {
		r.raise(int32(i))
	}
}

func (r *reference) doubt(i int32) float64 {
	p := r.net.Places[i]
	return r.net.Doubt(p.Manager, r.phase, r.desks[p.Manager].skill, p.Settling)
}

func (r *reference) raise(i int32) {
	p := r.net.Places[i]
	rate := p.Rate * r.phase.Acceleration
	if rate == 0 {
		return
	}
	for _, w := range r.decisions(i, rate) {
		u, k, below := float64(w>>11)/(1<<53), 0, 0.0
		for u >= below+r.net.Mixes[p.Mix][k] {
			below += r.net.Mixes[p.Mix][k]
			k++
		}
		coin := (u - below) / r.net.Mixes[p.Mix][k]
		c := r.net.Classes[k]
		if chance(word(w, absorbPlace)) < c.Absorbed*r.phase.Ramp {
			continue
		}
		at := (float64(word(w, momentPlace)>>12) + 0.5) / (1 << 52)
		v := refVisit{stream: word(w, arrivalPlace), class: k, hops: 1}
		v.raised = float64(r.week)*r.net.Model.WeekHours + at*r.net.Model.WeekHours
		r.write("seen", i, v, 0)
		rises := 0.0
		if p.Manager >= 0 && c.Authority > int(p.Grade) {
			rises = 1
		} else if p.Manager >= 0 {
			rises = math.Pow(r.doubt(i), float64(1+int(p.Grade)-c.Authority))
			v.needless = true
		}
		if coin >= rises {
			r.write("at source", i, v, 0)
			r.made(i, v)
			continue
		}
		r.push(v.raised, arises, p.Manager, &v)
	}
}

// decisions returns the word of every decision that a position raises in the week.
func (r *reference) decisions(i int32, rate float64) (words []uint64) {
	base := baseOf(r.cfg.Seed, r.number, hashOf(r.net.IDs[i]))
	for part := 0; rate > 0; part, rate = part+1, rate-wholeCount {
		stream := raisedBy(base, r.week, part)
		mean := min(rate, wholeCount)
		u, n := chance(word(stream, countPlace)), 0
		for p := math.Exp(-mean); u >= p; n++ {
			u -= p
			p *= mean / float64(n+1)
		}
		for j := range n {
			words = append(words, word(stream, uint64(firstDecision+j)))
		}
	}
	return words
}

func chance(w uint64) float64 { return float64(w>>11) / (1 << 53) }

func (r *reference) made(i int32, v refVisit) {
	p := r.net.Places[i]
	r.write("made", i, v, 0)
	if p.Manager >= 0 && int(p.BaselineGrade) < r.net.Classes[v.class].BaselineAuthority {
		r.write("delegated", i, v, r.net.Unaligned(p.Manager, r.phase, r.desks[p.Manager].skill, p.Settling))
	}
}

// reach is a hop: the visit arrives at manager m from outside the queue.
func (r *reference) reach(m int32, v *refVisit) {
	p, c := r.net.Places[m], r.net.Classes[v.class]
	rises := 0.0
	if p.Manager >= 0 && c.Authority > int(p.Grade) {
		rises = 1
	} else if p.Manager >= 0 {
		rises = math.Pow(r.doubt(m), float64(2+int(p.Grade)-c.Authority))
	}
	v.up = chance(word(v.stream, outcomePlace)) < rises
	r.write("hop", m, *v, 0)
	r.join(m, v)
}

func (r *reference) join(m int32, v *refVisit) {
	c := r.net.Classes[v.class]
	h := newHandling(c.Hours, c.SCV)
	v.joined = r.now
	v.need = h.draw(word(v.stream, needPlace)) * (1 + r.net.Model.UnclearHandling*(1-r.net.TeamOf(m).Settings.Clarity))
	if v.up {
		v.need *= r.net.Model.TriageShare
	}
	v.returns = !v.up && chance(word(v.stream, returnPlace)) < r.net.Model.Rework
	r.write("join", m, *v, v.need)
	d := r.desks[m]
	r.touch(d)
	d.waiting = append(d.waiting, v)
	if c.Patience > 0 {
		r.push(r.now+c.Patience*exponential(word(v.stream, patiencePlace)), givesUp, m, v)
	}
	r.serve(d)
}

func (r *reference) serve(d *refDesk) {
	if d.serving != nil || len(d.waiting) == 0 {
		return
	}
	r.touch(d)
	v := d.waiting[0]
	d.waiting, d.serving = d.waiting[1:], v
	r.write("start", d.place, *v, r.now-v.joined)
	r.push(r.now+v.need*r.net.Model.WeekHours/d.hours, serviceEnds, d.place, v)
}

func (r *reference) end(m int32) {
	d := r.desks[m]
	v := d.serving
	d.serving = nil
	r.write("end", m, *v, 0)
	switch next := *v; {
	case v.up:
		next.needless = r.net.Classes[v.class].Authority <= int(r.net.Places[m].Grade)
		next.below = true
		next.hops++
		next.stream = word(v.stream, hopPlace)
		r.reach(r.net.Places[m].Manager, &next)
	case v.returns:
		next.stream = word(v.stream, reworkPlace)
		r.write("rework", m, next, 0)
		r.join(m, &next)
	default:
		r.write("lead", m, *v, r.now-v.raised)
		r.made(m, *v)
	}
	r.serve(d)
}

func (r *reference) giveUp(m int32, v *refVisit) {
	d := r.desks[m]
	if at := slices.Index(d.waiting, v); at >= 0 {
		r.touch(d)
		d.waiting = slices.Delete(slices.Clone(d.waiting), at, at+1)
		r.write("lapse", m, *v, 0)
	}
}

// touch adds the area under the number waiting since it last changed.
func (r *reference) touch(d *refDesk) {
	area := (r.now - d.changed) * float64(len(d.waiting))
	d.areaWeek += area
	if r.week >= r.cfg.WarmupWeeks {
		d.area += area
	}
	d.changed = r.now
}
