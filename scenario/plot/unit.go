package plot

import (
	"math"
	"strconv"
	"strings"
)

// Unit says how figures are written.
type Unit int

// The units of plots and tables.
const (
	Plain   Unit = iota // a count or a rate: "21"
	Percent             // a share 0..1: "45%", differences in points
	Hours               // "1.7 h"
)

// None stands where a figure does not exist.
const None = "–"

const minus = "−"

// mostDecimals bounds how finely a figure is written.
const mostDecimals = 2

// Value writes a figure without an interval: no decimals from 20 on, one below
// that, two below 0.1. Percentages have a decimal only below 2.
func (u Unit) Value(v float64) string {
	if math.IsNaN(v) {
		return None
	}
	v = u.shown(v)
	return number(v, u.decimals(v)) + u.suffix()
}

// Interval writes a mean with its half-width: "118% ± 2", "3.2 h ± 0.1". The
// half-width decides how many decimals both have. Without a half-width it is Value.
func (u Unit) Interval(v Value) string {
	mean, half := u.Parts(v)
	if half == "" {
		return mean
	}
	return mean + " " + half
}

// Parts returns the two halves of Interval: "118%" and "± 2". The second is empty
// where there is no half-width.
func (u Unit) Parts(v Value) (mean, half string) {
	if !v.Known() || math.IsNaN(v.HalfWidth) {
		return u.Value(v.Mean), ""
	}
	m, h := u.shown(v.Mean), u.shown(v.HalfWidth)
	d := intervalDecimals(m, h)
	return number(m, d) + u.suffix(), "± " + smallest(h, d)
}

// Difference writes a signed difference with its half-width: "+1.5 ± 0.3",
// "−14 ± 2 pt". Its unit is the row's, but for shares: percentage points.
func (u Unit) Difference(v Value) string {
	if !v.Known() {
		return None
	}
	m, h := u.shown(v.Mean), u.shown(v.HalfWidth)
	points := ""
	if u == Percent {
		points = " pt"
	}
	if m == 0 && (h == 0 || math.IsNaN(h)) {
		return "0"
	}
	if math.IsNaN(h) {
		return signed(m, u.decimals(m)) + points
	}
	d := intervalDecimals(m, h)
	return signed(m, d) + " ± " + smallest(h, d) + points
}

func (u Unit) shown(v float64) float64 {
	if u == Percent {
		return v * 100
	}
	return v
}

func (u Unit) suffix() string {
	return [...]string{"", "%", " h"}[u]
}

func (u Unit) decimals(v float64) int {
	a := math.Abs(v)
	switch {
	case v == 0, a >= 20, u == Percent && a >= 2:
		return 0
	case a < 0.095:
		return mostDecimals
	}
	return 1
}

// intervalDecimals shows one digit of the half-width, two where it starts with 1.
// A half-width of 0 leaves it to the mean.
func intervalDecimals(mean, half float64) int {
	if half == 0 {
		return Plain.decimals(mean)
	}
	exp := math.Floor(math.Log10(half))
	d := -int(exp)
	if half/math.Pow(10, exp) < 1.95 {
		d++
	}
	return min(max(d, 0), mostDecimals)
}

func smallest(half float64, decimals int) string {
	s := number(half, decimals)
	if half > 0 && decimals == mostDecimals && s == number(0, decimals) {
		return "<0.01"
	}
	return s
}

// number writes v with thousands set off by commas and a true minus sign.
func number(v float64, decimals int) string {
	s := strconv.FormatFloat(math.Abs(v), 'f', decimals, 64)
	whole, rest, dotted := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if dotted {
		whole += "." + rest
	}
	if v < 0 && strings.ContainsAny(s, "123456789") {
		return minus + whole
	}
	return whole
}

func signed(v float64, decimals int) string {
	s := number(v, decimals)
	if v > 0 && strings.ContainsAny(s, "123456789") {
		return "+" + s
	}
	return s
}

// Count writes a whole number: "1,204".
func Count(n int) string { return number(float64(n), 0) }
