package sim

import "spanwise/scenario/escalation"

// rise says which words escalate at positions of one kind under one manager in one
// week. The top bits of a word choose the class; where they lie within the class's
// part of the range is the coin.
type rise struct {
	turn   int64    // the desk's week that it holds for, see hand.turn
	upTo   []uint64 // by class: words from the class's part below this escalate
	source uint64   // words of class 0 from here on are decided at source, …
	width  uint64   // … this many of them
}

// riseOf returns the rise of a kind at the reports of the desk under way.
func (h *hand) riseOf(d *desk, of int32) *rise {
	r := &h.rises[of]
	if r.turn == h.turn {
		return r
	}
	r.turn = h.turn
	k := &h.kinds[of]
	r.upTo = r.upTo[:0]
	from := uint64(0)
	for c, to := range k.shares {
		chance := 0.0
		if !k.top {
			chance, _ = escalation.Rises(k.grade, h.net.Classes[c].Authority, d.doubt[k.settling], escalation.Own)
		}
		r.upTo = append(r.upTo, from+toParts(chance, to-from))
		from = to
	}
	r.source, r.width = r.upTo[0], k.shares[0]-r.upTo[0]
	return r
}

// raise draws the decisions of those who report to the desk. What is escalated lands
// in the inbox, in no order.
func (h *hand) raise(at int, d *desk) {
	raised := 0
	h.absorbedNow = 0
	for i := h.asks[at]; i < h.asks[at+1]; i++ {
		a := &h.askers[i]
		r := h.riseOf(d, a.kind)
		k := &h.kinds[a.kind]
		plain := k.delegated == nil && !h.absorbing
		for part := 0; part <= int(h.wholes[a.rate]); part++ {
			if part%checkEvery == checkEvery-1 && h.stopped() {
				return
			}
			stream := raisedBy(h.bases[i], h.week, part)
			n := h.tableOf(a.rate, part).count(word(stream, countPlace))
			raised += n
			if k.top && plain {
				continue
			}
			for j := uint64(firstDecision); j < uint64(firstDecision+n); j++ {
				w := word(stream, j)
				if plain && w>>11-r.source < r.width {
					continue // class 0, decided where it arose
				}
				h.consider(d, k, r, w)
			}
		}
	}
	if h.counted {
		t := &d.tally.decisions
		source := raised - h.absorbedNow - len(h.inbox)
		t.seen += raised - h.absorbedNow
		t.atSource += source
		t.final += source
	}
}

// consider lets a decision be absorbed, decided at source or escalated.
func (h *hand) consider(d *desk, k *kind, r *rise, w uint64) {
	u := w >> 11
	c := 0
	for u >= k.shares[c] {
		c++
	}
	if h.absorbing && falls(word(w, absorbPlace), h.absorbed[c]) {
		h.absorbedNow++
		return
	}
	if u >= r.upTo[c] {
		h.delegate(d, k, uint16(c))
		return
	}
	moment := h.from + float64(uniform(word(w, momentPlace))*h.net.Model.WeekHours)
	h.inbox = append(h.inbox, visit{
		joined: moment, raised: moment,
		stream: word(w, arrivalPlace),
		hops:   1, class: uint16(c), needless: !k.needed[c],
	})
}

// delegate counts a decision made by a report of d, of that kind, if it lies beyond
// the rights of the baseline.
func (h *hand) delegate(d *desk, k *kind, class uint16) {
	if h.counted && k.delegated != nil && k.delegated[class] {
		d.tally.decisions.delegated++
		d.tally.decisions.unaligned += d.unaligned[k.settling]
	}
}

// tableOf returns the table that a part of a position's count is drawn from.
func (r *replication) tableOf(rate int32, part int) *countTable {
	if part < int(r.wholes[rate]) {
		return &r.whole
	}
	return &r.tables[rate]
}
