package theme

import (
	"fmt"

	"fyne.io/fyne/v2"

	"spanwise/scenario/plot"
)

// Series returns the colour of what is compared: 0 is the baseline, scenarios follow
// from 1. Beyond the palette the scenarios' colours start again.
func Series(i int) fyne.ThemeColorName {
	if i > 0 {
		i = 1 + (i-1)%plot.MostScenarios
	}
	return seriesName(i)
}

func seriesName(i int) fyne.ThemeColorName {
	return fyne.ThemeColorName(fmt.Sprintf("spanwiseSeries%d", i))
}

func init() {
	for i, c := range plot.Palette {
		palette[seriesName(i)] = pair(c)
	}
}
