package sim

import (
	"math"

	"spanwise/scenario/escalation"
)

// log gives the same bits on every machine, as escalation.Exp does: that of package
// math is written in assembly on some, and elsewhere a compiler may fuse a product and a
// sum; here every product is rounded.

const (
	ln2High = 6.93147180369123816490e-01
	ln2Low  = 1.90821492927058770002e-10
)

func exp(x float64) float64 { return escalation.Exp(x) }

// log returns the natural logarithm of a normal number x > 0 to 1 unit in the last
// place, as FreeBSD's e_log.c does (Sun Microsystems 1993).
func log(x float64) float64 {
	const (
		l1 = 6.666666666666735130e-01
		l2 = 3.999999999940941908e-01
		l3 = 2.857142874366239149e-01
		l4 = 2.222219843214978396e-01
		l5 = 1.818357216161805012e-01
		l6 = 1.531383769920937332e-01
		l7 = 1.479819860511658591e-01
	)
	f, e := math.Frexp(x)
	if f < math.Sqrt2/2 {
		f *= 2
		e--
	}
	f--
	k := float64(e)
	s := f / (2 + f)
	s2 := float64(s * s)
	s4 := float64(s2 * s2)
	odd := float64(s2 * (l1 + float64(s4*(l3+float64(s4*(l5+float64(s4*l7)))))))
	even := float64(s4 * (l2 + float64(s4*(l4+float64(s4*l6)))))
	half := float64(0.5 * float64(f*f))
	return float64(k*ln2High) - ((half - (float64(s*(half+(odd+even))) + float64(k*ln2Low))) - f)
}

// log1p returns log(1 + x) for x ≥ 0, exact to rounding for small x too: what is
// lost in 1 + x cancels (Kahan; Goldberg 1991, theorem 4).
func log1p(x float64) float64 {
	if u := 1 + x; u > 1 {
		return log(u) * (x / (u - 1))
	}
	return x
}
