package sim

import (
	"context"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/sample"
)

// By hand: of 1, 2, 3, 4 type 7 puts the 0.9-quantile at 3 + 0.7.
func TestQuantile(t *testing.T) {
	for _, c := range []struct {
		values  []float64
		zeros   int
		p, want float64
	}{
		{[]float64{3, 1, 4, 2}, 0, 0.9, 3.7},
		{[]float64{3, 1, 4, 2}, 0, 0.5, 2.5},
		{[]float64{5}, 0, 0.9, 5},
		{[]float64{2}, 1, 0.5, 1},
		{[]float64{2}, 3, 0.5, 0},
		{nil, 3, 0.9, 0},
		{nil, 0, 0.5, math.NaN()},
	} {
		if got := quantile(slices.Clone(c.values), c.zeros, c.p); !same(got, c.want) {
			t.Errorf("quantile(%v, %d zeros, %v) = %v, want %v", c.values, c.zeros, c.p, got, c.want)
		}
	}
}

func TestQuantileIsThatOfTheSorted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOf(rapid.SampledFrom([]float64{1, 2, 2.5, 3, 7, 8, 9, 100})).Draw(t, "values")
		zeros := rapid.IntRange(0, 5).Draw(t, "zeros")
		p := rapid.Float64Range(0, 1).Draw(t, "p")
		want := sortedQuantile(append(make([]float64, zeros), values...), p)
		if got := quantile(values, zeros, p); !same(got, want) {
			t.Fatalf("%v, want %v", got, want)
		}
	})
}

// Never counts as later than any week; the median exists from half on.
func TestLowerMedian(t *testing.T) {
	for _, c := range []struct {
		weeks []int
		want  scenario.Opt[int]
	}{
		{[]int{7, 3, 5}, scenario.Some(5)},
		{[]int{7, 3, -1, -1}, scenario.Some(7)},
		{[]int{7, 3, -1, -1, -1}, scenario.Opt[int]{}},
		{[]int{9, 3, 5, 4}, scenario.Some(4)},
		{[]int{0}, scenario.Some(0)},
		{[]int{-1}, scenario.Opt[int]{}},
	} {
		if got := lowerMedian(c.weeks); got != c.want {
			t.Errorf("lowerMedian(%v) = %v, want %v", c.weeks, got, c.want)
		}
	}
}

// Mean and SCV of what is drawn; standard errors from the theoretical moments would
// need fourth moments, the batches give them.
func TestHandlingTimes(t *testing.T) {
	for _, scv := range []float64{0, 0.25, 1, 2, 4} {
		h := newHandling(0.4, scv)
		var means, scvs Samples
		for batch := range 30 {
			n, sum, squares := 20000.0, 0.0, 0.0
			for i := range int(n) {
				v := h.draw(philox([4]uint64{uint64(i)}, [2]uint64{uint64(batch), 1})[0])
				sum += v
				squares += v * v
			}
			means = append(means, sum/n)
			scvs = append(scvs, squares/n/(0.4*0.4)-1)
		}
		within(t, "mean", means, 0.4, 1e-12)
		within(t, "scv", scvs, scv, 1e-9)
	}
}

func TestUniformStaysInside(t *testing.T) {
	for _, word := range []uint64{0, 1, math.MaxUint64} {
		if u := uniform(word); !(u > 0 && u < 1) {
			t.Errorf("uniform(%x) = %v", word, u)
		}
		if z := normal(word); math.IsInf(z, 0) || math.IsNaN(z) {
			t.Errorf("normal(%x) = %v", word, z)
		}
	}
}

func TestClassesWithoutAShareAreNotDrawn(t *testing.T) {
	got := addedUp([]float64{0, 0.3, 0.7 - 1e-16, 0})
	if want := []uint64{0, toBits(0.3), 1 << 53, 1 << 53}; !slices.Equal(got, want) {
		t.Errorf("shares added up: %v, want %v", got, want)
	}
}

// The distribution of the lead time passes through the median and the 90th percentile
// that stand among the metrics, and never falls.
func TestLeadTimesAgreeWithTheirQuantiles(t *testing.T) {
	s := sample.New(sample.Options{People: 120}).Baseline
	r, err := Run(context.Background(), Snapshot{s, s}, Config{Weeks: 30, WarmupWeeks: 4, Replications: 3, Seed: 1}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		for q, p := range LeadTimeAt {
			v := r.LeadTimes[q][i]
			if q > 0 && !(v >= r.LeadTimes[q-1][i]) {
				t.Errorf("replication %d: %v at %v is below the one before", i, v, p)
			}
			if p == 0.5 && v != r.Organisation[LeadTimeP50][i] || p == 0.9 && v != r.Organisation[LeadTimeP90][i] {
				t.Errorf("replication %d: %v at %v", i, v, p)
			}
		}
	}
}
