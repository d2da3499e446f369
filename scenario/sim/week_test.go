package sim

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario/escalation"
)

// What is rearranged for speed gives what package escalation says.
func TestWeeksBeginAsTheModelSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawState(t, drawModel(t))
		n, err := escalation.Compile(s, s)
		if err != nil {
			t.Fatal(err)
		}
		funded := rapid.Float64Range(0, 1).Draw(t, "funded")
		overtime := rapid.Float64Range(0, 10).Draw(t, "overtime")
		for _, m := range n.Managers() {
			h := hoursOf(n, m)
			if got, want := h.left(funded, overtime), n.Hours(m, funded, overtime); !same(got, want) {
				t.Errorf("%v hours are left, want %v", got, want)
			}
			g := growthOf(n, m)
			if got, want := g.after(overtime/10, funded), n.NextSkill(m, overtime/10, funded); !same(got, want) {
				t.Errorf("skill after a week is %v, want %v", got, want)
			}
		}
	})
}

// The own log keeps to within two units in the last place of package math's.
func TestLog(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(-690, 690).Draw(t, "x")
		y := rapid.Float64Range(1e-300, 1e300).Draw(t, "y")
		for _, y := range []float64{y, exp(x), 1 + x/1000} {
			if got, want := log(y), math.Log(y); math.Abs(got-want) > 4.5e-16*math.Abs(want) {
				t.Errorf("log(%v) = %v, want %v", y, got, want)
			}
		}
		z := rapid.Float64Range(0, 1e-3).Draw(t, "z")
		if got, want := log1p(z), math.Log1p(z); math.Abs(got-want) > 1e-15*want {
			t.Errorf("log1p(%v) = %v, want %v", z, got, want)
		}
	})
}
