package sim

import (
	"cmp"
	"slices"

	"spanwise/scenario/escalation"
)

// raise draws the decisions of place i in the week. What is escalated lands in the
// inbox of the desk above, boss, which is nil for a top.
func (r *replication) raise(i int32, boss *desk) {
	place := &r.net.Places[i]
	rate := place.Rate * r.phase.Acceleration
	if rate == 0 {
		return
	}
	doubt := 0.0
	if boss != nil {
		doubt = boss.doubt[r.settled(i)]
	}
	at := 0.0 // share of the week gone
	for index := int32(0); ; index++ {
		words := r.source.raised(r.hashes[i], int32(r.week), index)
		if at += exponential(words[0]) / rate; at >= 1 {
			return
		}
		k := r.class(place.Mix, uniform(words[1]))
		if uniform(words[2]) < r.absorbed[k] {
			continue
		}
		if r.counted {
			r.total.seen++
		}
		chance, needed := 0.0, false
		if boss != nil {
			chance, needed = escalation.Rises(place.Grade, r.net.Classes[k].Authority, doubt, escalation.Own)
		}
		if uniform(words[3]) >= chance {
			if r.counted {
				r.total.atSource++
			}
			r.decide(i, k, boss)
			continue
		}
		moment := r.from + float64(at*r.net.Model.WeekHours)
		r.arrive(boss, visit{
			joined: moment, raised: moment,
			origin: i, week: int32(r.week), index: index, class: k,
			hops: 1, needless: !needed,
		})
	}
}

// arrival orders an inbox without moving the visits.
type arrival struct {
	moment float64
	at     int32
}

// sorted returns the order in which the inbox joins. What arrives at one moment
// keeps the order in which it was sent.
func (r *replication) sorted(inbox []visit) []arrival {
	r.order = r.order[:0]
	for i := range inbox {
		r.order = append(r.order, arrival{inbox[i].joined, int32(i)})
	}
	slices.SortFunc(r.order, func(a, b arrival) int {
		if c := cmp.Compare(a.moment, b.moment); c != 0 {
			return c
		}
		return cmp.Compare(a.at, b.at)
	})
	return r.order
}
