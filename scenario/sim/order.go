package sim

import (
	"cmp"
	"slices"
)

// Arrivals are ordered by a bucket sort: moments lie all over the week, so
// that with as many buckets as visits few share one. What arrives at one moment keeps
// the order in which it was sent.

const (
	fewVisits  = 12 // ordered by insertion alone
	fullBucket = 32 // insertion would be slow
)

// lineUp puts the inbox in order of joining.
func (h *hand) lineUp() {
	n := len(h.inbox)
	if n <= fewVisits {
		h.line = h.inbox
		insert(h.line)
		return
	}
	h.sorted = slices.Grow(h.sorted[:0], n)[:n]
	h.line = h.sorted
	largest := h.scatter(h.line)
	if h.stoppedAmid(n) {
		return
	}
	if largest > fullBucket {
		slices.SortStableFunc(h.line, func(a, b visit) int { return cmp.Compare(a.joined, b.joined) })
		return
	}
	insert(h.line)
}

// scatter puts the inbox in order of buckets and returns the size of the largest.
func (h *hand) scatter(into []visit) (largest int32) {
	n := len(into)
	ends := slices.Grow(h.ends[:0], n)[:n]
	bucket := slices.Grow(h.bucket[:0], n)[:n]
	h.ends, h.bucket = ends, bucket
	clear(ends)
	from, scale := h.from, float64(n)/h.net.Model.WeekHours
	for i := range h.inbox {
		b := int32(max(0, min(n-1, int((h.inbox[i].joined-from)*scale))))
		bucket[i] = b
		ends[b]++
	}
	if h.stoppedAmid(n) {
		return 0
	}
	sum := int32(0)
	for b, k := range ends {
		largest = max(largest, k)
		ends[b], sum = sum, sum+k
	}
	for i, b := range bucket {
		into[ends[b]] = h.inbox[i]
		ends[b]++
	}
	return largest
}

// insert sorts what is nearly in order.
func insert(v []visit) {
	for i := 1; i < len(v); i++ {
		if v[i-1].joined <= v[i].joined {
			continue
		}
		x, j := v[i], i
		for ; j > 0 && v[j-1].joined > x.joined; j-- {
			v[j] = v[j-1]
		}
		v[j] = x
	}
}
