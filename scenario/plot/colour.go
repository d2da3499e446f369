package plot

// Colour is a colour in the light and in the dark theme, 0xRRGGBB.
type Colour struct{ Light, Dark uint32 }

// Palette colours what is compared: the baseline first, then the scenarios in
// their order. They differ in lightness as well as in hue.
var Palette = [5]Colour{
	{0x8b95a5, 0x8f9bad},
	{0x2f69b0, 0x5b9be6},
	{0xd1491a, 0xea6a3c},
	{0xe0a11b, 0xe2ad3b},
	{0x2c806e, 0x3fae96},
}

// MostScenarios is how many scenarios a plot tells apart beside the baseline.
const MostScenarios = len(Palette) - 1
