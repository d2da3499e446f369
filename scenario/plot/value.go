package plot

import "math"

// Value is a mean with its half-width; each is NaN where it does not exist.
type Value struct{ Mean, HalfWidth float64 }

// Missing is the value of a figure that does not exist.
var Missing = Value{math.NaN(), math.NaN()}

// Known reports whether the figure exists.
func (v Value) Known() bool { return !math.IsNaN(v.Mean) }

// Low returns the lower end of the interval: the mean where there is none.
func (v Value) Low() float64 {
	if math.IsNaN(v.HalfWidth) {
		return v.Mean
	}
	return v.Mean - v.HalfWidth
}

// High returns the upper end of the interval: the mean where there is none.
func (v Value) High() float64 {
	if math.IsNaN(v.HalfWidth) {
		return v.Mean
	}
	return v.Mean + v.HalfWidth
}
