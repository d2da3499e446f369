package widgets

import "math"

// Scale is the range that a slider goes over, and what is marked on it.
type Scale struct {
	Low, High float64 // ends of the track
	Step      float64 // of a key, > 0; values lie on whole steps from 0
	// From and To are the part of the track that is usual; it is drawn thicker.
	From, To float64
}

// Clamp returns the value on a whole step nearest to v, within the ends. An end that
// lies on no step can be reached too.
func (s Scale) Clamp(v float64) float64 {
	switch {
	case v <= s.Low:
		return s.Low
	case v >= s.High:
		return s.High
	}
	steps := math.Round(v / s.Step)
	// 1/Step is whole for steps below 1: dividing by it gives 0.3 and not 0.30000000000000004.
	if inverse := math.Round(1 / s.Step); inverse > 1 {
		return min(max(steps/inverse, s.Low), s.High)
	}
	return min(max(steps*s.Step, s.Low), s.High)
}

// share returns where a value lies on the track, 0..1.
func (s Scale) share(v float64) float64 {
	if !(s.High > s.Low) {
		return 0
	}
	return min(max((v-s.Low)/(s.High-s.Low), 0), 1)
}

// at returns the value at a share of the track.
func (s Scale) at(share float64) float64 {
	return s.Clamp(s.Low + (s.High-s.Low)*min(max(share, 0), 1))
}

// NiceStep returns 1, 2 or 5 times a power of ten, near a hundredth of a length > 0.
func NiceStep(length float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(length/100)))
	for _, f := range []float64{1, 2, 5} {
		if f*power*100 >= length*0.999 {
			return f * power
		}
	}
	return 10 * power
}
