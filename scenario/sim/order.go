package sim

import (
	"cmp"
	"slices"
)

// The inbox of a desk is ordered by a bucket sort: moments lie all over the week, so
// that with as many buckets as visits few share one. What arrives at one moment keeps
// the order in which it was sent.

const (
	fewVisits  = 12 // ordered by insertion alone
	fullBucket = 32 // insertion would be slow
)

// ordered returns the inbox in order of joining.
func (h *hand) ordered() []visit {
	n := len(h.inbox)
	if n <= fewVisits {
		insert(h.inbox)
		return h.inbox
	}
	h.ends = slices.Grow(h.ends[:0], n)[:n]
	h.bucket = slices.Grow(h.bucket[:0], n)[:n]
	h.sorted = slices.Grow(h.sorted[:0], n)[:n]
	clear(h.ends)
	scale := float64(n) / h.net.Model.WeekHours
	for i := range h.inbox {
		b := int32(max(0, min(n-1, int((h.inbox[i].joined-h.from)*scale))))
		h.bucket[i] = b
		h.ends[b]++
	}
	largest, sum := int32(0), int32(0)
	for b, k := range h.ends {
		largest = max(largest, k)
		h.ends[b], sum = sum, sum+k
	}
	for i, b := range h.bucket {
		h.sorted[h.ends[b]] = h.inbox[i]
		h.ends[b]++
	}
	if largest > fullBucket {
		slices.SortStableFunc(h.sorted, func(a, b visit) int { return cmp.Compare(a.joined, b.joined) })
	} else {
		insert(h.sorted)
	}
	return h.sorted
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
