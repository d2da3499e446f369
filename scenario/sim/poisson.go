package sim

// wholeCount is the largest mean drawn from one table. A larger one is a sum of
// several counts, all but the last of them of this mean, so that a scenario in which
// it is a little different shares most of them.
const wholeCount = 16

// countTable inverts the distribution of a Poisson count: for a word of 53 bits the
// count is the first n for which it is less than below[n]. first says where to
// begin, by the top bits (Chen & Asau 1974).
type countTable struct {
	below []uint64
	first [1 << firstBits]uint8
}

const firstBits = 6

// set makes the table that of a mean of 0 to wholeCount.
func (t *countTable) set(mean float64) {
	t.below = t.below[:0]
	p, sum := exp(-mean), 0.0
	for n := 1.0; ; n++ {
		sum += p
		if sum >= 1 || p < 1e-18 && n > mean {
			break
		}
		t.below = append(t.below, toBits(sum))
		p = p * mean / n
	}
	t.below = append(t.below, 1<<53)
	n := uint8(0)
	for i := range t.first {
		for t.below[n] <= uint64(i)<<(53-firstBits) {
			n++
		}
		t.first[i] = n
	}
}

// count is the Poisson count of a word.
func (t *countTable) count(w uint64) int {
	u := w >> 11
	n := int(t.first[u>>(53-firstBits)])
	for u >= t.below[n] {
		n++
	}
	return n
}
