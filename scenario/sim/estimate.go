package sim

import (
	"math"

	"gonum.org/v1/gonum/stat"
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
	mean, sd := stat.MeanStdDev(values, nil)
	e := Estimate{Mean: scenario.Some(mean)}
	if n < 2 {
		return e
	}
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: n - 1}.Quantile((1 + confidence) / 2)
	e.HalfWidth = scenario.Some(t * sd / math.Sqrt(n))
	return e
}
