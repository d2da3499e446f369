package sim

import (
	"math"
	"sync"

	"gonum.org/v1/gonum/stat/distuv"

	"spanwise/scenario"
)

// EstimateAt returns the mean of the values and the Student-t half-width at the
// given confidence (0..1): t·s/√n with n−1 degrees of freedom.
func EstimateAt(values []float64, confidence float64) Estimate {
	n := float64(len(values))
	if n == 0 {
		return Estimate{}
	}
	mean, sd := meanOf(values)
	e := Estimate{Mean: scenario.Some(mean)}
	if n < 2 {
		return e
	}
	e.HalfWidth = scenario.Some(studentT(len(values), confidence) * sd / math.Sqrt(n))
	return e
}

// meanOf returns the mean of the values and the standard deviation of a sample, NaN
// for fewer than two.
func meanOf(values []float64) (mean, deviation float64) {
	n, sum := float64(len(values)), 0.0
	for _, v := range values {
		sum += v
	}
	mean = sum / n
	squares, scale := 0.0, 1.0
	for _, v := range values {
		if math.Abs(v-mean) > 1e150 { // its square would be infinite
			scale = 1e-160
		}
	}
	for _, v := range values {
		off := float64((v - mean) * scale)
		squares += float64(off * off)
	}
	return mean, math.Sqrt(squares/(n-1)) / scale
}

// quantiles keeps what studentT has worked out: one search costs more than the rest
// of an estimate by far, and the managers of a large organisation ask for the same.
var quantiles sync.Map // of quantileOf to float64

type quantileOf struct {
	n          int
	confidence float64
}

// studentT returns the factor for a two-sided interval about the mean of n ≥ 2 values.
func studentT(n int, confidence float64) float64 {
	key := quantileOf{n, confidence}
	if t, ok := quantiles.Load(key); ok {
		return t.(float64)
	}
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(n - 1)}.Quantile((1 + confidence) / 2)
	t = math.Round(t*1e9) / 1e9 // what gonum leaves in the last digits differs between machines
	quantiles.Store(key, t)
	return t
}
