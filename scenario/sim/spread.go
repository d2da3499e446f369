package sim

import "math"

// exactly many values are kept as they are; beyond that they are only counted.
const exactly = 10_000

// spread collects values ≥ 0 for their quantiles in bounded memory. Up to `exactly`
// values it is exact. Beyond, values are counted in 512 equal parts of every octave,
// so that a quantile is off by less than 0.1% (as in HdrHistogram, Tene 2012; the
// guarantee of DDSketch, Masson, Rim & Lee 2019). Which it is depends on the number
// of values alone, and neither on their order nor on who collected which part.
type spread struct {
	values []float64
	counts []uint64 // by part, from part low on
	low    int
	folded bool // into counts
	n      int
}

const (
	partBits = 9
	// Below 2^-40 h, three billionths of a second, all is one part.
	leastPart = (1023 - 40) << partBits
	octave    = 1 << partBits
)

func partOf(v float64) int {
	return max(0, int(math.Float64bits(v)>>(52-partBits))-leastPart)
}

// middle is the value that stands for a part.
func middle(part int) float64 {
	if part == 0 {
		return 0
	}
	return math.Float64frombits(uint64(part+leastPart)<<(52-partBits) | 1<<(51-partBits))
}

func (s *spread) reset() {
	clear(s.counts)
	s.values, s.folded, s.n = s.values[:0], false, 0
}

func (s *spread) add(v float64) {
	s.n++
	if s.n <= exactly {
		s.values = append(s.values, v)
	} else {
		s.addCounted(v)
	}
}

// addAll adds many; values are best gathered where they are warm in the cache.
func (s *spread) addAll(values []float64) {
	s.n += len(values)
	s.take(values)
}

// take keeps or counts values that n includes already.
func (s *spread) take(values []float64) {
	if s.n <= exactly {
		s.values = append(s.values, values...)
		return
	}
	s.fold()
	for _, v := range values {
		s.count(partOf(v), 1)
	}
}

func (s *spread) addCounted(v float64) {
	if !s.folded {
		s.fold()
	}
	s.count(partOf(v), 1)
}

// fold turns the values kept into counts.
func (s *spread) fold() {
	for _, v := range s.values {
		s.count(partOf(v), 1)
	}
	s.values, s.folded = s.values[:0], true
}

func (s *spread) count(part int, n uint64) {
	if at := part - s.low; at < 0 || at >= len(s.counts) {
		s.widen(part)
	}
	s.counts[part-s.low] += n
}

// widen makes room for a part, in whole octaves.
func (s *spread) widen(part int) {
	low := part &^ (octave - 1)
	high := low + octave
	if len(s.counts) > 0 {
		low, high = min(low, s.low), max(high, s.low+len(s.counts))
	}
	wider := make([]uint64, high-low)
	if len(s.counts) > 0 {
		copy(wider[s.low-low:], s.counts)
	}
	s.counts, s.low = wider, low
}

// merge adds what another collected.
func (s *spread) merge(o *spread) {
	s.n += o.n
	s.take(o.values)
	for at, n := range o.counts {
		if n > 0 {
			s.count(o.low+at, n)
		}
	}
}

// p50p90 returns the median and the 90th percentile of the values and so many
// zeros besides. It reorders the values kept.
func (s *spread) p50p90(zeros int) (p50, p90 float64) {
	if s.folded {
		return s.counted(zeros, 0.5), s.counted(zeros, 0.9)
	}
	p50 = quantile(s.values, zeros, 0.5)
	// The median has left the larger ones behind it.
	behind := max(0, (s.n+zeros-1)/2-zeros)
	return p50, quantile(s.values[behind:], zeros+behind, 0.9)
}

// quantile returns the p-quantile of the values. It reorders those kept.
func (s *spread) quantile(p float64) float64 {
	if s.folded {
		return s.counted(0, p)
	}
	return quantile(s.values, 0, p)
}

// counted returns the p-quantile from the counts.
func (s *spread) counted(zeros int, p float64) float64 {
	low, part := placeOf(s.n+zeros, p)
	a := s.ranked(low - zeros)
	if part == 0 {
		return a
	}
	return a + float64(part*(s.ranked(low+1-zeros)-a))
}

// ranked returns the value of rank k, from 0; 0 for k < 0.
func (s *spread) ranked(k int) float64 {
	if k < 0 {
		return 0
	}
	seen := 0
	for at, n := range s.counts {
		if seen += int(n); seen > k {
			return middle(s.low + at)
		}
	}
	return middle(s.low + len(s.counts) - 1)
}
