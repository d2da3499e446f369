package theme

import (
	"fmt"

	"fyne.io/fyne/v2"

	"spanwise/scenario/plot"
)

// Scale returns the colour of step i of n, 0 … n−1, for what runs from little to much:
// from pale to strong in light, from deep to bright in dark.
func Scale(i, n int) fyne.ThemeColorName { return scaleName(plot.StepOf(i, n)) }

// Categories is how many categories have a colour of their own.
var Categories = len(plot.Categories)

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
	palette[Other] = pair(plot.Other)
	for i, c := range plot.Categories {
		palette[Category(i)] = pair(c)
	}
	for step := range plot.ScaleSteps {
		palette[scaleName(step)] = pair(plot.ScaleStep(step))
	}
}
