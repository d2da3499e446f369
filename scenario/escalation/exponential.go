package escalation

import (
	"math"
	"math/big"
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

// Exp returns e^x to 2 units in the last place; 0 below -700, and x is taken as 700
// above that. It is 2^(n/64) times a series in what is left, less than 0.0055 (Tang
// 1989, "Table-driven implementation of the exponential function"). It
// gives the same bits on every machine: that of package math is written in assembly on
// some, and elsewhere a compiler may fuse a product and a sum.
func Exp(x float64) float64 {
	const (
		round   = 3 << 51 // adding it leaves an integer in the lowest bits
		ln2High = 6.93147180369123816490e-01
		ln2Low  = 1.90821492927058770002e-10
	)
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
