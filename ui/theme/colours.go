package theme

import (
	"image/color"

	"fyne.io/fyne/v2"

	"spanwise/scenario/plot"
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

// pair is a colour in light and in dark. Those that pictures have too stand in
// scenario/plot.
type pair plot.Colour

var palette = map[fyne.ThemeColorName]pair{
	Ground:     pair(plot.Ground),
	Surface:    pair(plot.Surface),
	Raised:     {0xffffff, 0x29313c},
	Sunken:     pair(plot.Sunken),
	Line:       pair(plot.Line),
	Connector:  pair(plot.Connector),
	Ink:        pair(plot.Ink),
	Quiet:      pair(plot.Quiet),
	Dim:        {0x868e98, 0x6b7481},
	Accent:     pair(plot.Accent),
	AccentSoft: {0xedf1fe, 0x222d49},
	OnAccent:   {0xffffff, 0x0d1320},

	Slack:          pair(plot.Slack),
	Healthy:        pair(plot.Healthy),
	Stretched:      pair(plot.Stretched),
	Overloaded:     pair(plot.Overloaded),
	Holds:          pair(plot.Holds),
	SlackText:      pair(plot.SlackText),
	HealthyText:    pair(plot.HealthyText),
	StretchedText:  pair(plot.StretchedText),
	OverloadedText: pair(plot.OverloadedText),
	HoldsText:      pair(plot.HoldsText),
	StretchedSoft:  {0xfdf4e0, 0x3a3018},
	OverloadedSoft: {0xfdf0ea, 0x3d241a},
	HoldsSoft:      {0xe6f3eb, 0x1b3527},

	Tip:     {0x1d2530, 0x080b0f},
	OnTip:   {0xffffff, 0xf2f5f9},
	TipDim:  {0xa6b1c0, 0x9aa6b6},
	TipWarn: {0xffb088, 0xff906a},
}

func (p pair) in(variant fyne.ThemeVariant) color.Color {
	v := p.Light
	if variant == variantDark {
		v = p.Dark
	}
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}
