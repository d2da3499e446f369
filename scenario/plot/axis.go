package plot

import (
	"math"
	"slices"
	"strings"
)

// Axis runs from Min to Max (Min < Max) with labelled ticks in rising order. With a
// Knee between them, what lies above it is squeezed into the last part of the axis.
type Axis struct {
	Title    string // what it measures, with its unit where ticks do not say it; "" for none
	Min, Max float64
	Knee     float64 // 0 for none
	Ticks    []Tick
}

// belowKnee is the part of the axis that the values up to the knee get.
const belowKnee = 0.72

// Tick is a labelled place on an axis.
type Tick struct {
	At    float64
	Label string
}

// At returns where v lies between Min (0) and Max (1); outside values lie outside.
func (a Axis) At(v float64) float64 {
	switch {
	case a.Knee <= a.Min || a.Knee >= a.Max:
		return (v - a.Min) / (a.Max - a.Min)
	case v <= a.Knee:
		return belowKnee * (v - a.Min) / (a.Knee - a.Min)
	}
	return belowKnee + (1-belowKnee)*(v-a.Knee)/(a.Max-a.Knee)
}

// step returns a round step (1, 2, 2.5 or 5 times a power of ten) that divides
// span into about n parts.
func step(span float64, n int) float64 {
	raw := span / float64(n)
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, f := range []float64{1, 2, 2.5, 5} {
		if raw <= f*power*(1+1e-9) {
			return f * power
		}
	}
	return 10 * power
}

// upward returns an axis from 0 to just above top with about n round ticks, each
// written in the unit. A top of 0 or less gives 0 to 1.
func upward(top float64, n int, u Unit) Axis {
	if !(top > 0) || math.IsInf(top, 0) {
		top = 1
	}
	s := step(top, n)
	a := Axis{Max: math.Ceil(top/s-1e-9) * s}
	decimals := 0
	for d := u.shown(s); decimals < mostDecimals && math.Abs(d-math.Round(d)) > 1e-9; d *= 10 {
		decimals++
	}
	for k := 0; float64(k)*s <= a.Max*(1+1e-9); k++ {
		v := float64(k) * s
		label := number(u.shown(v), decimals)
		if decimals > 0 {
			label = strings.TrimSuffix(strings.TrimRight(label, "0"), ".")
		}
		a.Ticks = append(a.Ticks, Tick{v, label + u.suffix()})
	}
	return a
}

// without drops the ticks nearer than gap to any of the places.
func without(ticks []Tick, gap float64, places ...float64) []Tick {
	return slices.DeleteFunc(slices.Clone(ticks), func(t Tick) bool {
		return slices.ContainsFunc(places, func(p float64) bool { return math.Abs(t.At-p) < gap })
	})
}
