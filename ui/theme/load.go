package theme

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario/plot"
)

// Band is a range of load.
type Band plot.Band

// The bands of load (MODEL §8).
const (
	BandSlack      = Band(plot.BandSlack)
	BandHealthy    = Band(plot.BandHealthy)
	BandStretched  = Band(plot.BandStretched)
	BandOverloaded = Band(plot.BandOverloaded)
)

// Bands lists them from light to heavy.
var Bands = []Band{BandSlack, BandHealthy, BandStretched, BandOverloaded}

// Where the bands end; the last one is open.
const (
	SlackBelow     = plot.SlackBelow
	HealthyUpTo    = plot.HealthyUpTo
	OverloadedOver = plot.OverloadedOver
)

// BandOf returns the band of a load (1 is 100%).
func BandOf(load float64) Band { return Band(plot.BandOf(load)) }

// String returns the band's name.
func (b Band) String() string { return plot.Band(b).String() }

// Range returns the band's bounds in words: "≤ 85%".
func (b Band) Range() string { return plot.Band(b).Range() }

// From returns the load at which the band begins.
func (b Band) From() float64 { return plot.Band(b).From() }

// Fill returns the colour of bars and blocks in the band.
func (b Band) Fill() fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{Slack, Healthy, Stretched, Overloaded}[b]
}

// Text returns the colour of figures in the band.
func (b Band) Text() fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{SlackText, HealthyText, StretchedText, OverloadedText}[b]
}

// Soft returns the colour of the ground behind figures in the band.
func (b Band) Soft() fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{Sunken, AccentSoft, StretchedSoft, OverloadedSoft}[b]
}

// Percent writes a load without decimals: 0.984 is "98%". A load above 100% by less
// than half a per cent is written as 101%, so that the number never contradicts its
// colour.
func Percent(load float64) string {
	p := int(load*100 + 0.5)
	if load > OverloadedOver && p <= 100 {
		p = 101
	}
	return plot.Count(p) + "%"
}
