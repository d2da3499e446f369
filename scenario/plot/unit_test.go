package plot

import (
	"math"
	"testing"
)

func TestValuesAreWrittenWithFewDigits(t *testing.T) {
	for _, c := range []struct {
		unit Unit
		v    float64
		want string
	}{
		{Plain, 0, "0"},
		{Plain, 0.04, "0.04"},
		{Plain, 8.84, "8.8"},
		{Plain, 21.3, "21"},
		{Plain, 1371.8, "1,372"},
		{Plain, 1234567, "1,234,567"},
		{Plain, -3.2, "−3.2"},
		{Plain, -0.001, "0.00"},
		{Plain, math.NaN(), None},
		{Percent, 0.451, "45%"},
		{Percent, 0.017, "1.7%"},
		{Percent, 0.0634, "6.3%"},
		{Plain, 6, "6"},
		{Percent, 1.184, "118%"},
		{LoadShare, 0.004, "0%"},
		{LoadShare, 1.004, "101%"},
		{Hours, 1.66, "1.7 h"},
		{Hours, 31.4, "31 h"},
	} {
		if got := c.unit.Value(c.v); got != c.want {
			t.Errorf("unit %d: Value(%v) = %q, want %q", c.unit, c.v, got, c.want)
		}
	}
}

func TestIntervalsAreAsFineAsTheirHalfWidth(t *testing.T) {
	for _, c := range []struct {
		unit       Unit
		mean, half float64
		want       string
	}{
		{Percent, 1.183, 0.021, "118% ± 2"},
		{LoadShare, 0.402, 0.0131, "40% ± 2"},
		{LoadShare, 1.001, 0.0131, "101% ± 2"},
		{Percent, 0.471, 0.0007, "47.1% ± 0.1"},
		{Hours, 2.364, 0.02, "2.36 h ± 0.02"},
		{Hours, 21.46, 0.17, "21.5 h ± 0.2"},
		{Plain, 1371.8, 1.9, "1,372 ± 2"},
		{Plain, 52.53, 1.24, "52.5 ± 1.2"},
		{Plain, 6, 0, "6 ± 0"},
		{Plain, 6.6, 0.19, "6.6 ± 0.2"},
		{Plain, 13.33, 0.003, "13.3 ± 0.1"}, // rounded up, never to 0
		{Plain, 8.84, math.NaN(), "8.8"},
		{Plain, math.NaN(), math.NaN(), None},
	} {
		if got := c.unit.Interval(Value{c.mean, c.half}); got != c.want {
			t.Errorf("unit %d: Interval(%v ± %v) = %q, want %q", c.unit, c.mean, c.half, got, c.want)
		}
	}
}

func TestDifferencesCarryTheirSign(t *testing.T) {
	for _, c := range []struct {
		unit       Unit
		mean, half float64
		want       string
	}{
		{Hours, 1.52, 0.31, "+1.5 ± 0.3 h"},
		{Hours, -0.9, 0.1, "−0.9 ± 0.1 h"},
		{Percent, -0.141, 0.022, "−14 ± 2 pt"},
		{Percent, 0.1333, 0.0006, "+13.3 ± 0.1 pt"},
		{Plain, 0, 0, "0"},
		{Plain, 3, math.NaN(), "+3"},
		{Plain, 3.04, math.NaN(), "+3.0"},
		{Plain, math.NaN(), math.NaN(), None},
	} {
		if got := c.unit.Difference(Value{c.mean, c.half}); got != c.want {
			t.Errorf("unit %d: Difference(%v ± %v) = %q, want %q", c.unit, c.mean, c.half, got, c.want)
		}
	}
}

func TestOrdinals(t *testing.T) {
	for n, want := range map[int]string{1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 13: "13th", 21: "21st", 112: "112th", 1003: "1,003rd"} {
		if got := Ordinal(n); got != want {
			t.Errorf("Ordinal(%d) = %q, want %q", n, got, want)
		}
	}
}
