package escalation

import "math"

// patient returns the mean wait in an M/G/1 queue (Pollaczek 1930, Khinchine 1932)
// with that arrival rate, second moment of the service time, and load < 1.
func patient(arrivals, second, load float64) float64 {
	return arrivals * second / (2 * (1 - load))
}

// renege is the steady state of an M/M/1+M queue.
type renege struct {
	lapse float64 // share of the arrivals that gives up
	wait  float64 // mean wait of the served
}

// impatient solves M/M/1+M: arrivals at rate λ, service at rate μ, each of the
// waiting giving up at rate θ; all > 0 in one unit of time (Palm 1957;
// Ancker & Gafarian 1963).
//
// Sums over the states are exact and short unless patience is so long that
// thousands of states matter; then the density of the offered wait is integrated.
func impatient(λ, μ, θ float64) renege {
	if r, ok := sumStates(λ, μ, θ); ok {
		return r
	}
	return integrateWait(λ, μ, θ)
}

// maxStates bounds the sum over states; beyond it the states lie so close that the
// integral is as exact and shorter.
const maxStates = 4096

// sumStates uses π(n+1) = π(n)·λ/(μ+nθ). Who finds n in the system is served with
// chance μ/(μ+nθ), after n stages of mean 1/(μ+iθ), i = 1…n: at every stage the next
// event is a service or a lapse of one of those ahead or oneself, and how long it
// takes does not depend on which.
func sumStates(λ, μ, θ float64) (renege, bool) {
	var total, lapse, served, wait, stages float64
	term := 1.0
	for n := range maxStates {
		quit := float64(float64(n) * θ)
		stage := 1 / (μ + quit)
		if n > 0 {
			stages += stage
		}
		total += term
		lapse += float64(term * (quit * stage))
		kept := float64(term * (μ * stage))
		served += kept
		wait += float64(kept * stages)
		ratio := float64(λ * stage)
		term *= ratio
		if ratio < 1 && term <= 1e-17*(1-ratio)*total {
			return renege{lapse / total, wait / served}, true
		}
		if total > 1e200 {
			for _, v := range []*float64{&term, &total, &lapse, &served, &wait} {
				*v *= 1e-200
			}
		}
	}
	return renege{}, false
}

// integrateWait uses the density of the offered wait (Baccelli & Hebuterne 1981),
// π(0)·λ·exp(λ(1−e^(−θx))/θ − μx), whose logarithm is concave. It is taken relative
// to its highest point, which keeps it in range for any ratio of the rates.
func integrateWait(λ, μ, θ float64) renege {
	peak, empty := 0.0, 1.0 // where the density is highest; weight of the empty system
	if λ > μ {
		peak = math.Log(λ/μ) / θ
		empty = math.Exp(min(0, μ*peak-(λ-μ)/θ))
	}
	flow := min(λ, μ) // λ·e^(−θ·peak)
	height := func(d float64) float64 { return -(μ-flow)*d - flow*bend(θ*d)/θ }
	low, high := reach(height, -peak), reach(height, math.Inf(1))

	// Composite Simpson: the density falls by e^-40 to the ends.
	const steps = 4000
	h := (high - low) / steps
	var mass, lost, kept, waited float64
	for i := range steps + 1 {
		w := 2.0 + 2*float64(i%2)
		if i == 0 || i == steps {
			w = 1
		}
		d := low + h*float64(i)
		v := w * math.Exp(height(d))
		stay := math.Exp(-θ * d)
		mass += v
		lost -= v * math.Expm1(-θ*(peak+d))
		kept += v * stay
		waited += v * stay * (peak + d)
	}
	third := h / 3
	total, served := empty+mass*third*λ, empty+kept*third*flow
	return renege{lapse: lost * third * λ / total, wait: waited * third * flow / served}
}

// bend returns x − (1 − e^(−x)) without cancellation near 0.
func bend(x float64) float64 {
	if math.Abs(x) > 0.01 {
		return x + math.Expm1(-x)
	}
	return x * x / 2 * (1 - x/3*(1-x/4*(1-x/5*(1-x/6))))
}

// reach returns how far from 0, towards the bound, the height stays above −40.
func reach(height func(float64) float64, bound float64) float64 {
	if bound == 0 {
		return 0
	}
	far := math.Copysign(1, bound)
	for far != 0 && height(far) < -40 {
		far /= 2
	}
	for height(far) > -40 && math.Abs(far) < math.Abs(bound) {
		far *= 2
	}
	near := 0.0
	for range 60 {
		mid := (near + far) / 2
		if height(mid) > -40 {
			near = mid
		} else {
			far = mid
		}
	}
	if math.Abs(far) > math.Abs(bound) {
		return bound
	}
	return far
}
