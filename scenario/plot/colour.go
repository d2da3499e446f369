package plot

// Colour is a colour in the light and in the dark theme, 0xRRGGBB.
type Colour struct{ Light, Dark uint32 }

// The colours that the window and the pictures share. Fills are for bars and blocks;
// each has a Text partner with a contrast of at least 4.5:1 on Surface.
var (
	Ground    = Colour{0xf6f7f9, 0x12161c} // behind everything
	Surface   = Colour{0xffffff, 0x1b2129} // cards
	Sunken    = Colour{0xeef1f5, 0x2a323d} // tracks of bars
	Line      = Colour{0xd9dee5, 0x333c48}
	Connector = Colour{0xb4bccb, 0x566273}
	Ink       = Colour{0x1d2530, 0xe6eaf0}
	Quiet     = Colour{0x5b6675, 0x9aa6b6}
	Accent    = Colour{0x2f5bea, 0x6f92ff}

	Slack          = Colour{0x8fa3b8, 0x7d90a5}
	Healthy        = Colour{0x3f7fc4, 0x4f93dd}
	Stretched      = Colour{0xe0a11b, 0xe2ad3b}
	Overloaded     = Colour{0xd1491a, 0xea6a3c}
	Holds          = Colour{0x2c7a4b, 0x45a570}
	SlackText      = Colour{0x5a6b7d, 0xa3b4c6}
	HealthyText    = Colour{0x2f69a8, 0x7db4ef}
	StretchedText  = Colour{0x8a5f00, 0xebbf5e}
	OverloadedText = Colour{0xb83c12, 0xff906a}
	HoldsText      = Colour{0x2c7a4b, 0x6cc795}
)

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
