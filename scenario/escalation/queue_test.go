package escalation

import "testing"

// MODEL §11; mean number waiting = λ·P(lapse)/θ, by the balance of lapses.
func TestImpatientAgreesWithTheory(t *testing.T) {
	for _, c := range []struct{ λ, θ, lapse, waiting float64 }{
		{0.8, 0.1, 0.13065, 1.04519},
		{1.0, 0.1, 0.18752, 1.87521},
		{1.5, 0.1, 0.35578, 5.33668},
		{1.2, 0.05, 0.21636, 5.19262},
	} {
		r := impatient(c.λ, 1, c.θ)
		near(t, "lapse", r.lapse, c.lapse, 6e-6)
		near(t, "waiting", c.λ*r.lapse/c.θ, c.waiting, 6e-5)
	}
}

// The two methods answer the same question in different ways.
func TestSumAndIntegralAgree(t *testing.T) {
	for _, λ := range []float64{1e-3, 0.3, 0.8, 0.999, 1, 1.001, 1.3, 3} {
		for _, θ := range []float64{3, 0.3, 0.03, 0.003} {
			sum, ok := sumStates(λ, 1, θ)
			if !ok {
				t.Fatalf("λ %v θ %v: the sum did not end", λ, θ)
			}
			integral := integrateWait(λ, 1, θ)
			near(t, "lapse", integral.lapse, sum.lapse, 1e-7*sum.lapse)
			near(t, "wait", integral.wait, sum.wait, 1e-7*sum.wait)
		}
	}
}

// With endless patience M/M/1+M is M/M/1, or a queue that sheds the surplus.
func TestImpatientLimits(t *testing.T) {
	near(t, "wait at load 0.8", impatient(0.8, 1, 1e-9).wait, 4, 1e-6)
	near(t, "lapse at load 2", impatient(2, 1, 1e-9).lapse, 0.5, 1e-6)
	near(t, "lapse at once", impatient(1, 1, 1e12).lapse, 0.5, 1e-6)
	for _, λ := range []float64{1e-200, 1e-9, 1, 1e9, 1e200} {
		for _, θ := range []float64{1e-200, 1e-9, 1, 1e9, 1e200} {
			r := impatient(λ, 1, θ)
			if !(r.lapse >= 0 && r.lapse <= 1 && r.wait >= 0 && r.wait < 1e300) {
				t.Errorf("λ %v θ %v: %+v", λ, θ, r)
			}
		}
	}
}

func TestPatientAgreesWithPollaczekKhinchine(t *testing.T) {
	for _, c := range []struct{ load, scv, wait float64 }{
		{0.8, 0, 2},
		{0.8, 0.25, 2.5},
		{0.8, 1, 4},
		{0.8, 4, 10},
		{0.9, 0, 4.5},
		{0.9, 0.5, 6.75},
		{0.9, 2, 13.5},
		{0.9, 4, 22.5},
	} {
		near(t, "wait", patient(c.load, 1+c.scv, c.load), c.wait, 1e-12)
	}
}
