package sim

import (
	"math"
	"math/big"
)

// exp and log give the same bits on every machine. Those of package math are written
// in assembly on some, and elsewhere a compiler may fuse a product and a sum; here
// every product is rounded.

const (
	ln2High = 6.93147180369123816490e-01
	ln2Low  = 1.90821492927058770002e-10
)

// roots holds 2^(j/64), correctly rounded.
var roots = func() (out [64]float64) {
	root := big.NewFloat(2).SetPrec(120)
	for range 6 {
		root.Sqrt(root)
	}
	power := big.NewFloat(1).SetPrec(120)
	for j := range out {
		out[j], _ = power.Float64()
		power.Mul(power, root)
	}
	return out
}()

// exp returns e^x to 2 units in the last place; 0 below -700, and x is taken as 700
// above that. It is 2^(n/64) times a series in what is left, less than 0.0055 (Tang
// 1989, "Table-driven implementation of the exponential function").
func exp(x float64) float64 {
	const round = 3 << 51 // adding it leaves an integer in the lowest bits
	if x < -700 {
		return 0
	}
	x = min(x, 700)
	shifted := float64(x*(64*math.Log2E)) + round
	n := shifted - round
	r := (x - float64(n*(ln2High/64))) - float64(n*(ln2Low/64))
	r2 := float64(r * r)
	p := r + float64(r2*(0.5+float64(r*(1.0/6)))) + float64(float64(r2*r2)*(1.0/24+float64(r*(1.0/120))))
	bits := int64(math.Float64bits(shifted)<<13) >> 13 // n, from the mantissa
	root := roots[bits&63]
	y := root + float64(root*p)
	return y * math.Float64frombits(uint64(1023+bits>>6)<<52)
}

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
