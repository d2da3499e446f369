package escalation

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
)

// The own exponential keeps to within two units in the last place of package math's.
func TestExp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(-690, 690).Draw(t, "x")
		if got, want := Exp(x), math.Exp(x); math.Abs(got-want) > 4.5e-16*want {
			t.Errorf("Exp(%v) = %v, want %v", x, got, want)
		}
	})
	for x, want := range map[float64]float64{0: 1, -1e9: 0, -701: 0} {
		if got := Exp(x); got != want {
			t.Errorf("Exp(%v) = %v", x, got)
		}
	}
}

// r, a and the settling in of MODEL §3 and §4.
func TestPhases(t *testing.T) {
	m := scenario.DefaultModel()
	m.AIAcceleration = 1.35
	s := state(t, m, "", pos("a", ""))
	n := mustCompile(t, s, s)
	for week := range 100 {
		got, at := n.PhaseAt(week), float64(week)
		ramp := -math.Expm1(-at / m.AIRampWeeks)
		near(t, "ramp", got.Ramp, ramp, 1e-15)
		near(t, "acceleration", got.Acceleration, 1+0.35*ramp, 1e-15)
		near(t, "unsettled", got.Unsettled, m.SettleDepth*math.Exp(-at/m.SettleWeeks), 1e-15)
	}
}
