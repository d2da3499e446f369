package theme

import (
	"fmt"
	"image/color"
	"math"

	"fyne.io/fyne/v2"

	"spanwise/scenario/plot"
)

// scaleSteps is how many steps of the scale from little to much have names.
const scaleSteps = 12

// Scale returns the colour of step i of n, 0 … n−1, for what runs from little to much:
// from pale to strong in light, from deep to bright in dark.
func Scale(i, n int) fyne.ThemeColorName {
	step := scaleSteps - 1
	if n > 1 {
		step = int(math.Round(float64(min(max(i, 0), n-1)) / float64(n-1) * (scaleSteps - 1)))
	}
	return scaleName(step)
}

// categories are for what has no order. They differ in lightness as well as in hue, and
// were chosen after Okabe and Ito (2008, "Color universal design").
var categories = []pair{
	{0x3f7fc4, 0x4f93dd}, // blue
	{0xe0a11b, 0xe2ad3b}, // amber
	{0x2c806e, 0x3fae96}, // teal
	{0xc4573b, 0xe8785a}, // vermilion
	{0x7b5ea7, 0xa98bd6}, // purple
	{0x6fb7de, 0x8fd0f2}, // sky
	{0x7d7a26, 0xbab551}, // olive
	{0xc96f9f, 0xe795c0}, // pink
}

// Categories is how many categories have a colour of their own.
var Categories = len(categories)

// Category returns the colour of a category, 0 … Categories−1; others are grey.
func Category(i int) fyne.ThemeColorName {
	if i < 0 || i >= Categories {
		return Other
	}
	return fyne.ThemeColorName(fmt.Sprintf("spanwiseCategory%d", i))
}

// Other is the grey of what has no colour of its own.
const Other fyne.ThemeColorName = "spanwiseOther"

func scaleName(step int) fyne.ThemeColorName {
	return fyne.ThemeColorName(fmt.Sprintf("spanwiseScale%d", step))
}

func init() {
	palette[Other] = pair{0xa7afba, 0x66717f}
	for i, c := range categories {
		palette[Category(i)] = c
	}
	for i := range scaleSteps {
		at := float64(i) / (scaleSteps - 1) * float64(len(plot.Scale)-1)
		low := min(int(at), len(plot.Scale)-2)
		a, b := plot.Scale[low], plot.Scale[low+1]
		palette[scaleName(i)] = pair{between(a.Light, b.Light, at-float64(low)), between(a.Dark, b.Dark, at-float64(low))}
	}
}

// between mixes two colours 0xRRGGBB, part 0 … 1 of the second.
func between(a, b uint32, part float64) uint32 {
	x, y := pair{a, a}.in(variantLight).(color.NRGBA), pair{b, b}.in(variantLight).(color.NRGBA)
	mix := func(p, q uint8) uint32 { return uint32(math.Round(float64(p)*(1-part) + float64(q)*part)) }
	return mix(x.R, y.R)<<16 | mix(x.G, y.G)<<8 | mix(x.B, y.B)
}
