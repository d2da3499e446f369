package orgchart

import (
	"image/color"

	"spanwise/ui/theme"
)

// ink is the colours of one frame, looked up once.
type ink struct {
	ground, surface, sunken, line, connector color.Color
	text, quiet, accent, soft, onAccent      color.Color
	refuse, tip, onTip, tipDim, tipWarn      color.Color
	shadow                                   color.Color
	fill, figure                             [4]color.Color // by band
}

func inkInForce() ink {
	k := ink{
		ground: theme.Color(theme.Ground), surface: theme.Color(theme.Surface), sunken: theme.Color(theme.Sunken),
		line: theme.Color(theme.Line), connector: theme.Color(theme.Connector),
		text: theme.Color(theme.Ink), quiet: theme.Color(theme.Quiet), accent: theme.Color(theme.Accent),
		soft: theme.Color(theme.AccentSoft), onAccent: theme.Color(theme.OnAccent),
		refuse: theme.Color(theme.Overloaded),
		tip:    theme.Color(theme.Tip), onTip: theme.Color(theme.OnTip),
		tipDim: theme.Color(theme.TipDim), tipWarn: theme.Color(theme.TipWarn),
		shadow: color.NRGBA{A: 0x12},
	}
	for i, b := range theme.Bands {
		k.fill[i], k.figure[i] = theme.Color(b.Fill()), theme.Color(b.Text())
	}
	return k
}

// fade returns the colour at an opacity of 0 … 1.
func fade(c color.Color, opacity float64) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = uint8(float64(n.A)*opacity + 0.5)
	return n
}
