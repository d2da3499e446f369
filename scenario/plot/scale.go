package plot

import "math"

// scale are the fixed points of the scale from little to much: from pale to strong, so
// that it reads in grey as well.
var scale = [6]Colour{
	{0xc3cfdd, 0x3d4c60},
	{0x9fb4d0, 0x4c6385},
	{0x7798c4, 0x5d7db0},
	{0x5079b4, 0x6f97d6},
	{0x345b96, 0x8fb3ea},
	{0x203f6f, 0xbcd3f7},
}

// ScaleSteps is how many steps the scale from little to much has.
const ScaleSteps = 12

// ScaleAt returns the colour of step i of n, 0 … n−1, for what runs from little to much
// and is neither good nor bad, such as span, layer or cost.
func ScaleAt(i, n int) Colour { return ScaleStep(StepOf(i, n)) }

// StepOf returns which of the [ScaleSteps] stands for step i of n.
func StepOf(i, n int) int {
	if n <= 1 {
		return ScaleSteps - 1
	}
	return int(math.Round(float64(min(max(i, 0), n-1)) / float64(n-1) * (ScaleSteps - 1)))
}

// ScaleStep returns one of the steps, 0 … ScaleSteps−1.
func ScaleStep(step int) Colour {
	at := float64(step) / (ScaleSteps - 1) * float64(len(scale)-1)
	low := min(int(at), len(scale)-2)
	a, b, part := scale[low], scale[low+1], at-float64(low)
	return Colour{between(a.Light, b.Light, part), between(a.Dark, b.Dark, part)}
}

// between mixes two colours 0xRRGGBB, part 0 … 1 of the second.
func between(a, b uint32, part float64) uint32 {
	mixed := uint32(0)
	for shift := 16; shift >= 0; shift -= 8 {
		p, q := float64(a>>shift&0xff), float64(b>>shift&0xff)
		mixed = mixed<<8 | uint32(math.Round(p*(1-part)+q*part))
	}
	return mixed
}

// Categories are for what has no order. They differ in lightness as well as in hue, and
// were chosen after Okabe and Ito (2008, "Color universal design").
var Categories = []Colour{
	{0x3f7fc4, 0x4f93dd}, // blue
	{0xe0a11b, 0xe2ad3b}, // amber
	{0x2c806e, 0x3fae96}, // teal
	{0xc4573b, 0xe8785a}, // vermilion
	{0x7b5ea7, 0xa98bd6}, // purple
	{0x6fb7de, 0x8fd0f2}, // sky
	{0x7d7a26, 0xbab551}, // olive
	{0xc96f9f, 0xe795c0}, // pink
}

// Other is the grey of what has no colour of its own.
var Other = Colour{0xa7afba, 0x66717f}
