package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// The colours of the product. Fills are for bars and blocks; each has a Text
// partner with a contrast of at least 4.5:1 on Surface.
const (
	Ground     fyne.ThemeColorName = "spanwiseGround"  // behind everything
	Surface    fyne.ThemeColorName = "spanwiseSurface" // cards, panels
	Raised     fyne.ThemeColorName = "spanwiseRaised"  // menus and dialogs, which lie over surfaces
	Sunken     fyne.ThemeColorName = "spanwiseSunken"  // tracks of bars, inputs
	Line       fyne.ThemeColorName = "spanwiseLine"
	Connector  fyne.ThemeColorName = "spanwiseConnector"
	Ink        fyne.ThemeColorName = "spanwiseInk"
	Quiet      fyne.ThemeColorName = "spanwiseQuiet"
	Dim        fyne.ThemeColorName = "spanwiseDim" // of what cannot be used now: opaque, since icons are drawn without the alpha of a colour
	Accent     fyne.ThemeColorName = "spanwiseAccent"
	AccentSoft fyne.ThemeColorName = "spanwiseAccentSoft"
	OnAccent   fyne.ThemeColorName = "spanwiseOnAccent"

	Slack          fyne.ThemeColorName = "spanwiseSlack"
	Healthy        fyne.ThemeColorName = "spanwiseHealthy"
	Stretched      fyne.ThemeColorName = "spanwiseStretched"
	Overloaded     fyne.ThemeColorName = "spanwiseOverloaded"
	Holds          fyne.ThemeColorName = "spanwiseHolds"
	SlackText      fyne.ThemeColorName = "spanwiseSlackText"
	HealthyText    fyne.ThemeColorName = "spanwiseHealthyText"
	StretchedText  fyne.ThemeColorName = "spanwiseStretchedText"
	OverloadedText fyne.ThemeColorName = "spanwiseOverloadedText"
	HoldsText      fyne.ThemeColorName = "spanwiseHoldsText"
	StretchedSoft  fyne.ThemeColorName = "spanwiseStretchedSoft"
	OverloadedSoft fyne.ThemeColorName = "spanwiseOverloadedSoft"
	HoldsSoft      fyne.ThemeColorName = "spanwiseHoldsSoft"

	Tip     fyne.ThemeColorName = "spanwiseTip" // ground of tooltips and drag hints
	OnTip   fyne.ThemeColorName = "spanwiseOnTip"
	TipDim  fyne.ThemeColorName = "spanwiseTipDim"
	TipWarn fyne.ThemeColorName = "spanwiseTipWarn"
)

// pair is a colour in light and in dark, 0xRRGGBB.
type pair struct{ light, dark uint32 }

var palette = map[fyne.ThemeColorName]pair{
	Ground:     {0xf6f7f9, 0x12161c},
	Surface:    {0xffffff, 0x1b2129},
	Raised:     {0xffffff, 0x29313c},
	Sunken:     {0xeef1f5, 0x2a323d},
	Line:       {0xd9dee5, 0x333c48},
	Connector:  {0xb4bccb, 0x566273},
	Ink:        {0x1d2530, 0xe6eaf0},
	Quiet:      {0x5b6675, 0x9aa6b6},
	Dim:        {0x989fa8, 0x6b7481},
	Accent:     {0x2f5bea, 0x6f92ff},
	AccentSoft: {0xedf1fe, 0x222d49},
	OnAccent:   {0xffffff, 0x0d1320},

	Slack:          {0x8fa3b8, 0x7d90a5},
	Healthy:        {0x3f7fc4, 0x4f93dd},
	Stretched:      {0xe0a11b, 0xe2ad3b},
	Overloaded:     {0xd1491a, 0xea6a3c},
	Holds:          {0x2c7a4b, 0x45a570},
	SlackText:      {0x5a6b7d, 0xa3b4c6},
	HealthyText:    {0x2f69a8, 0x7db4ef},
	StretchedText:  {0x8a5f00, 0xebbf5e},
	OverloadedText: {0xb83c12, 0xff906a},
	HoldsText:      {0x2c7a4b, 0x6cc795},
	StretchedSoft:  {0xfdf4e0, 0x3a3018},
	OverloadedSoft: {0xfdf0ea, 0x3d241a},
	HoldsSoft:      {0xe6f3eb, 0x1b3527},

	Tip:     {0x1d2530, 0x080b0f},
	OnTip:   {0xffffff, 0xf2f5f9},
	TipDim:  {0xa6b1c0, 0x9aa6b6},
	TipWarn: {0xffb088, 0xff906a},
}

func (p pair) in(variant fyne.ThemeVariant) color.Color {
	v := p.light
	if variant == variantDark {
		v = p.dark
	}
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}
