package sim

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// fit is Kolmogorov's distance between the draws and a distribution; with n draws
// it exceeds 1.95/√n once in a thousand times.
func fit(t *testing.T, name string, n int, draw func(uint64) float64, below func(float64) float64) {
	t.Helper()
	const cells = 2000
	counts := make([]int, cells)
	for i := range n {
		counts[min(cells-1, int(below(draw(word(7, uint64(i+1))))*cells))]++
	}
	sum, worst := 0, 0.0
	for c, k := range counts {
		sum += k
		worst = max(worst, math.Abs(float64(sum)/float64(n)-float64(c+1)/cells))
	}
	if worst > 1.95/math.Sqrt(float64(n)) {
		t.Errorf("%s: off by %.5f, more than chance explains", name, worst)
	}
}

func TestExponentialAndNormalFit(t *testing.T) {
	const n = 2_000_000
	fit(t, "exponential", n, exponential, func(x float64) float64 { return -math.Expm1(-x) })
	fit(t, "normal", n, normal, func(x float64) float64 { return math.Erfc(-x/math.Sqrt2) / 2 })
}

// The base's tail and the wedges are rare; these counts are decided by them alone.
func TestTailsOfDraws(t *testing.T) {
	const n = 4_000_000
	far := map[string]float64{"exponential": 0, "normal above": 0, "normal below": 0}
	for i := range uint64(n) {
		if exponential(word(3, i)) > exponentialEnd+1 {
			far["exponential"]++
		}
		switch x := normal(word(5, i)); {
		case x > normalEnd:
			far["normal above"]++
		case x < -normalEnd:
			far["normal below"]++
		}
	}
	for name, share := range map[string]float64{
		"exponential":  math.Exp(-exponentialEnd - 1),
		"normal above": math.Erfc(normalEnd/math.Sqrt2) / 2, "normal below": math.Erfc(normalEnd/math.Sqrt2) / 2,
	} {
		want := share * n
		if got := far[name]; math.Abs(got-want) > 4*math.Sqrt(want) {
			t.Errorf("%s: %v draws, want %.0f", name, got, want)
		}
	}
}

// The counts are Poisson: chi-squared over the values that come often enough.
func TestCountsArePoisson(t *testing.T) {
	for _, mean := range []float64{0.01, 1, 3.5, wholeCount} {
		var table countTable
		table.set(mean)
		const n = 400_000
		seen := make([]float64, len(table.below))
		for i := range uint64(n) {
			seen[table.count(word(11, i))]++
		}
		p, chi, cells := math.Exp(-mean), 0.0, 0.0
		for k := range seen {
			if want := n * p; want > 10 {
				chi += (seen[k] - want) * (seen[k] - want) / want
				cells++
			}
			p *= mean / float64(k+1)
		}
		if chi > cells+4*math.Sqrt(2*cells)+4 {
			t.Errorf("mean %v: chi-squared %.1f over %v cells", mean, chi, cells)
		}
	}
}

func TestNothingIsRaisedAtARateOfNothing(t *testing.T) {
	var table countTable
	table.set(0)
	if got := table.count(math.MaxUint64) + table.count(0); got != 0 {
		t.Errorf("%d decisions", got)
	}
}

// A little more work adds decisions to those there are, and changes none of them: a
// position's count grows with its rate for every word.
func TestCountsGrowWithTheRate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low := rapid.Float64Range(0, wholeCount).Draw(t, "low")
		high := rapid.Float64Range(low, wholeCount).Draw(t, "high")
		w := rapid.Uint64().Draw(t, "word")
		var a, b countTable
		a.set(low)
		b.set(high)
		if a.count(w) > b.count(w) {
			t.Errorf("%d at rate %v, %d at %v", a.count(w), low, b.count(w), high)
		}
	})
}
