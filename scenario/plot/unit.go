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
	Plain     Unit = iota // a count or a rate: "21"
	Percent               // a share 0..1: "45%", differences in points
	Hours                 // "1.7 h"
	LoadShare             // a load: whole per cent, half-widths rounded up: "118% ± 3"
)

// None stands where a figure does not exist.
const None = "–"

const minus = "−"

// mostDecimals bounds how finely a figure is written.
const mostDecimals = 2

// Value writes a figure without an interval: no decimals from 20 on and for whole
// numbers, one below that, two below 0.1. Percentages have a decimal only below 10.
func (u Unit) Value(v float64) string {
	if math.IsNaN(v) {
		return None
	}
	if u == LoadShare {
		return loadText(v)
	}
	v = u.shown(v)
	return number(v, u.decimals(v)) + u.suffix()
}

// loadText writes a load without decimals. One just above 100% is 101%, so that the
// number never says that it fits.
func loadText(v float64) string {
	p := math.Round(100 * v)
	if v > 1 && p <= 100 {
		p = 101
	}
	return number(p, 0) + "%"
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
	if u == LoadShare {
		return loadText(v.Mean), "± " + number(math.Ceil(100*v.HalfWidth), 0)
	}
	m, h := u.shown(v.Mean), u.shown(v.HalfWidth)
	d := u.intervalDecimals(m, h)
	return number(m, d) + u.suffix(), "± " + smallest(h, d)
}

// Difference writes a signed difference with its half-width: "+1.5 ± 0.3 h",
// "−14 ± 2 pt": shares differ by percentage points.
func (u Unit) Difference(v Value) string {
	if !v.Known() {
		return None
	}
	m, h := u.shown(v.Mean), u.shown(v.HalfWidth)
	unit := u.suffix()
	if u == Percent || u == LoadShare {
		unit = " pt"
	}
	if m == 0 && (h == 0 || math.IsNaN(h)) {
		return "0"
	}
	if math.IsNaN(h) {
		return signed(m, u.decimals(m)) + unit
	}
	d := u.intervalDecimals(m, h)
	return signed(m, d) + " ± " + smallest(h, d) + unit
}

func (u Unit) shown(v float64) float64 {
	if u == Percent || u == LoadShare {
		return v * 100
	}
	return v
}

func (u Unit) suffix() string {
	return [...]string{"", "%", " h", "%"}[u]
}

func (u Unit) decimals(v float64) int {
	a := math.Abs(v)
	switch {
	case v == math.Round(v), a >= 20, (u == Percent || u == LoadShare) && a >= 9.95:
		return 0
	case a < 0.095:
		return mostDecimals
	}
	return 1
}

// intervalDecimals shows one digit of the half-width, two where it lies from 1 to 2,
// no more than three digits of the mean, and no hundredths of a percentage point.
func (u Unit) intervalDecimals(mean, half float64) int {
	if half == 0 {
		return Plain.decimals(mean)
	}
	d := mostDecimals
	switch {
	case half >= 1.95:
		d = 0
	case half >= 0.095:
		d = 1
	}
	digits := 2 // before the point, so many decimals make three
	for a := math.Abs(mean); digits > 0 && a >= 9.995; a /= 10 {
		digits--
	}
	if u == Percent || u == LoadShare {
		d = min(d, 1)
	}
	return min(d, digits)
}

// smallest writes a half-width; one that would read as 0 is rounded up, so that none
// looks smaller than it is.
func smallest(half float64, decimals int) string {
	s := number(half, decimals)
	if half > 0 && s == number(0, decimals) {
		return number(math.Pow(10, -float64(decimals)), decimals)
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
