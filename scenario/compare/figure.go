package compare

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/scenario/sim"
)

// ValueText writes a mean with its unit: "8.4 h", "12.3%", "46 a week"; "–" where
// it does not exist.
func ValueText(m sim.Metric, v scenario.Opt[float64]) string {
	if !v.OK {
		return "–"
	}
	return trimmed(scaled(m, v.Value), decimals(scaled(m, v.Value))) + suffix(m, false)
}

// AmountText writes a difference without sign or half-width: "0.14 h", "2 points".
func AmountText(m sim.Metric, v float64) string {
	v = scaled(m, v)
	return trimmed(v, decimals(v)) + suffix(m, true)
}

// DifferenceText writes a difference with sign, half-width and unit: "+5.0 ± 0.3 h",
// "−2.1 ± 0.4 points"; "–" where it does not exist.
func DifferenceText(m sim.Metric, d Difference) string {
	if !d.Mean.OK {
		return "–"
	}
	mean, half := scaled(m, d.Mean.Value), scaled(m, d.HalfWidth.Value)
	places := decimals(mean)
	for places < 3 && half > 0 && half < math.Pow(10, -float64(places))/2 {
		places++ // or a half-width that exists would read as none
	}
	text := signed(mean, places)
	if d.HalfWidth.OK {
		text += " ± " + fixed(half, places)
	}
	return text + suffix(m, true)
}

func scaled(m sim.Metric, v float64) float64 {
	if m.Unit == sim.Share {
		return 100 * v
	}
	return v
}

func suffix(m sim.Metric, difference bool) string {
	switch m.Unit {
	case sim.Share:
		if difference {
			return " points"
		}
		return "%"
	case sim.Hours:
		return " h"
	case sim.PerWeek:
		return " a week"
	case sim.HoursPerWeek:
		return " h a week"
	}
	return ""
}

// decimals keeps about three digits.
func decimals(v float64) int {
	switch a := math.Abs(v); {
	case a >= 99.95:
		return 0
	case a >= 0.995 || a == 0:
		return 1
	}
	return 2
}

// fixed writes a figure with so many decimals; thousands of a whole one stand apart, as in
// plots and tables.
func fixed(v float64, places int) string {
	if places == 0 && math.Abs(v) < 1<<53 {
		return strings.Replace(plot.Count(int(math.Round(v))), "−", "-", 1)
	}
	return strconv.FormatFloat(v, 'f', places, 64)
}

// trimmed is fixed without zeros at the end of a fraction.
func trimmed(v float64, places int) string {
	text := fixed(v, places)
	if places > 0 {
		text = strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
	}
	return strings.Replace(text, "-", "−", 1)
}

func signed(v float64, places int) string {
	text := fixed(math.Abs(v), places)
	if v < 0 {
		return "−" + text
	}
	return "+" + text
}

// LoadText writes a load with its half-width as plots and tables do: "118% ± 4". There is
// one scale for all loads, so that any two can be set beside each other.
func LoadText(e sim.Estimate) string {
	v := plot.Missing
	if e.Mean.OK {
		v.Mean = e.Mean.Value
	}
	if e.HalfWidth.OK {
		v.HalfWidth = e.HalfWidth.Value
	}
	return plot.LoadShare.Interval(v)
}

// loadBeside writes a load beside its limit. One that is above it and would read as the limit
// itself is said to be just above.
func loadBeside(e sim.Estimate, limit float64) string {
	if load := e.Mean.Or(0); load > limit && plot.LoadShare.Value(load) == plot.LoadShare.Value(limit) {
		return "just above " + phrase.Percent(limit, 1)
	}
	return LoadText(e)
}

// of writes a part of the managers: "14 of 49 managers", "the only manager".
func (e english) of(n, managers int) string {
	if managers == 1 && e.least == 0 {
		return "the only manager"
	}
	return fmt.Sprintf("%s of %s managers", e.count(n), e.count(managers))
}

func (e english) are(n, managers int) string {
	if n == 1 && e.least == 0 {
		return e.of(n, managers) + " is"
	}
	return e.of(n, managers) + " are"
}

// count is a count of managers, or words where it is of too few to be told.
func (e english) count(n int) string {
	if n > 0 && n < e.least {
		return fmt.Sprintf("fewer than %d", e.least)
	}
	return plot.Count(n)
}

func holds(n int) string {
	if n == 1 {
		return "holds"
	}
	return "hold"
}

func all(n int) string {
	if n == 2 {
		return "both"
	}
	return fmt.Sprintf("all %d", n)
}

func fromTo(noun string, from, to int) string {
	if from == to {
		return fmt.Sprintf("%s %d as before", noun, to)
	}
	return fmt.Sprintf("%s %d → %d", noun, from, to)
}

func spanFromTo(from, to float64) string {
	was, is := fixed(from, 1), fixed(to, 1)
	if was == is {
		return "mean span " + is + " as before"
	}
	return "mean span " + was + " → " + is
}

// money writes an amount without its sign: "0.7 m EUR", "640 k", "950".
func money(v float64, currency string) string {
	v = math.Abs(v)
	text := fixed(v, 0)
	switch {
	case v >= 999_500:
		text = trimmed(v/1e6, 2) + " m"
	case v >= 10_000:
		text = fixed(v/1e3, 0) + " k"
	}
	return strings.TrimSpace(text + " " + currency)
}

func role(title string, id scenario.PositionID) string {
	if title == "" {
		return string(id)
	}
	return title
}

func quoted(name string) string { return "“" + name + "”" }

// mostNamed is how many scenarios are named before they are counted instead.
const mostNamed = 3

func names(list []Stands) string {
	if len(list) > mostNamed {
		return fmt.Sprintf("%d", len(list))
	}
	var out []string
	for _, s := range list {
		out = append(out, quoted(s.Name))
	}
	if len(out) == 1 {
		return out[0]
	}
	return strings.Join(out[:len(out)-1], ", ") + " and " + out[len(out)-1]
}
