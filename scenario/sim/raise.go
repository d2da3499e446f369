package sim

import "spanwise/scenario/escalation"

// rise says which words escalate at positions of one kind under one manager in one
// week. The top bits of a word choose the class; where they lie within the class's
// part of the range is the coin.
type rise struct {
	doubt  float64  // that it holds for
	upTo   []uint64 // by class: words from the class's part below this escalate
	source uint64   // words of class 0 from here on are decided at source, …
	width  uint64   // … this many of them
}

func newRises(kinds int) []rise {
	out := make([]rise, kinds)
	for of := range out {
		out[of].doubt = -1 // nobody's
	}
	return out
}

// riseOf returns the rise of a kind at the reports of the desk under way.
func (h *hand) riseOf(d *desk, of int32) *rise {
	r, k := &h.rises[of], &h.kinds[of]
	doubt := d.doubt[k.settling]
	if r.doubt == doubt {
		return r
	}
	r.doubt = doubt
	r.upTo = r.upTo[:0]
	from := uint64(0)
	for c, to := range k.shares {
		chance := 0.0
		if !k.top {
			chance, _ = escalation.Rises(int(k.grade), h.net.Classes[c].Authority, doubt, escalation.Own)
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
	askers := h.askers[h.asks[at]:h.asks[at+1]]
	raised := 0
	h.absorbedNow = 0
	for len(askers) > 0 {
		alike := 1
		for alike < len(askers) && askers[alike].kind == askers[0].kind {
			alike++
		}
		raised += h.raiseAlike(d, askers[:alike])
		askers = askers[alike:]
	}
	if h.counted {
		t := &d.tally.decisions
		source := raised - h.absorbedNow - len(h.inbox)
		t.seen += raised - h.absorbedNow
		t.atSource += source
		t.final += source
	}
}

// raiseAlike draws the decisions of positions of one kind and returns their number.
// Most are decided where they arose and leave no other trace: those are passed over
// without a branch that the processor would have to guess.
func (h *hand) raiseAlike(d *desk, askers []asker) (raised int) {
	k, r := &h.kinds[askers[0].kind], h.riseOf(d, askers[0].kind)
	source, width := r.source, r.width
	switch plain := k.delegated == nil && !h.absorbing; {
	case !plain:
		width = 0
	case k.top:
		source, width = 0, toBits(1)
	}
	words, noted, look := h.words, 0, checkEvery
	for i := range askers {
		rate := askers[i].rate
		wholes := int(h.wholes[rate])
		for part := 0; part <= wholes; part++ {
			stream, table := raisedBy(askers[i].base, h.week, part), &h.tables[rate]
			if part < wholes {
				table = &h.whole
			}
			n := table.count(word(stream, countPlace))
			if raised += n; raised >= look {
				if h.stopped() {
					return raised
				}
				look += checkEvery
			}
			if noted+n+2 > len(words) {
				h.consider(d, k, r, words[:noted])
				noted = 0
			}
			noted += note(words[noted:], stream, n, source, width)
		}
	}
	h.consider(d, k, r, words[:noted])
	return raised
}

// note writes the first n decisions of a stream that lie outside the range, which
// begins at source, and returns how many these are. It always draws them in pairs, of
// which the last may be too many: most positions raise a few in a week, and so the
// processor guesses right more often when the loop ends.
func note(words []uint64, stream uint64, n int, source, width uint64) (noted int) {
	at := stream + (firstDecision-1)*golden
	for {
		first := mixed(at + golden)
		at += golden
		second := mixed(at + golden)
		at += golden
		keep := 0
		if first>>11-source >= width {
			keep = 1
		}
		if n < 1 {
			keep = 0
		}
		words[noted] = first
		noted += keep
		keep = 0
		if second>>11-source >= width {
			keep = 1
		}
		if n < 2 {
			keep = 0
		}
		words[noted] = second
		noted += keep
		if n -= 2; n <= 0 {
			return noted
		}
	}
}

// consider lets decisions be absorbed, decided at source or escalated.
func (h *hand) consider(d *desk, k *kind, r *rise, words []uint64) {
	from, hours, inbox := h.from, h.net.Model.WeekHours, h.inbox
	shares, upTo := k.shares, r.upTo
	for _, w := range words {
		u, c := w>>11, 0
		for u >= shares[c] {
			c++
		}
		if h.absorbing && falls(word(w, absorbPlace), h.absorbed[c]) {
			h.absorbedNow++
			continue
		}
		if u >= upTo[c] {
			h.delegate(d, k, c)
			continue
		}
		moment := from + float64(uniform(word(w, momentPlace))*hours)
		inbox = append(inbox, visit{
			joined: moment, raised: moment,
			stream: word(w, arrivalPlace),
			hops:   1, class: uint16(c), needless: !k.needed[c],
		})
	}
	h.inbox = inbox
}

// delegate counts a decision made by a report of d, of that kind, if it lies beyond
// the rights of the baseline.
func (h *hand) delegate(d *desk, k *kind, class int) {
	if h.counted && k.delegated != nil && k.delegated[class] {
		d.tally.decisions.delegated++
		d.tally.decisions.unaligned += d.unaligned[k.settling]
	}
}
