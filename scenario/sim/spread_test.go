package sim

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// values of many sizes, repeatable.
func manyValues(n int, seed uint64) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = math.Exp(4 * normal(word(seed, uint64(i+1))))
	}
	return out
}

func TestSpreadIsExactForFew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := manyValues(rapid.IntRange(0, 300).Draw(t, "n"), rapid.Uint64().Draw(t, "seed"))
		zeros := rapid.IntRange(0, 20).Draw(t, "zeros")
		var s spread
		for _, v := range values {
			s.add(v)
		}
		all := append(make([]float64, zeros), values...)
		p50, p90 := s.p50p90(zeros)
		if !same(p50, sortedQuantile(all, 0.5)) || !same(p90, sortedQuantile(all, 0.9)) {
			t.Errorf("p50 %v, p90 %v of %v", p50, p90, all)
		}
	})
}

func TestSpreadIsNearForMany(t *testing.T) {
	for _, n := range []int{exactly, exactly + 1, 50_000} {
		for _, zeros := range []int{0, n / 4, 2 * n} {
			values := manyValues(n, uint64(n+1))
			var s spread
			for _, v := range values {
				s.add(v)
			}
			all := append(make([]float64, zeros), values...)
			p50, p90 := s.p50p90(zeros)
			for p, got := range map[float64]float64{0.5: p50, 0.9: p90} {
				want := sortedQuantile(all, p)
				if off := math.Abs(got - want); off > 0.001*want || n <= exactly && off > 1e-12*want {
					t.Errorf("%d values, %d zeros: quantile %v is %v, want %v", n, zeros, p, got, want)
				}
			}
			if room := len(s.counts); room > 60*octave {
				t.Errorf("%d counters", room)
			}
		}
	}
}

// It does not matter who collected what.
func TestSpreadsMerge(t *testing.T) {
	for _, n := range []int{100, exactly, exactly + 1, 40_000} {
		values := manyValues(n, 3)
		var whole spread
		for _, v := range values {
			whole.add(v)
		}
		p50, p90 := whole.p50p90(0)
		for _, cut := range []int{0, 1, n / 3, n - 1, n} {
			var a, b spread
			for i, v := range slices.Backward(values) {
				if i < cut {
					a.add(v)
				} else {
					b.add(v)
				}
			}
			a.merge(&b)
			if x, y := a.p50p90(0); x != p50 || y != p90 {
				t.Errorf("%d values cut at %d: %v and %v, want %v and %v", n, cut, x, y, p50, p90)
			}
			a.reset()
			if x, _ := a.p50p90(0); !math.IsNaN(x) {
				t.Errorf("median of nothing: %v", x)
			}
		}
	}
}

func TestSpreadOfExtremes(t *testing.T) {
	var s spread
	for range exactly + 1 {
		s.add(0)
		s.add(1e18)
	}
	if p50, p90 := s.p50p90(0); math.IsNaN(p50) || math.Abs(p90-1e18) > 1e15 {
		t.Errorf("p50 %v, p90 %v", p50, p90)
	}
}
