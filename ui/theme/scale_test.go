package theme

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
)

// lightness is the luma of a colour, 0 … 255 (ITU-R BT.601).
func lightness(c color.Color) float64 {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	return 0.299*float64(n.R) + 0.587*float64(n.G) + 0.114*float64(n.B)
}

func TestScaleRunsOneWayInBothThemes(t *testing.T) {
	for variant, sign := range map[fyne.ThemeVariant]float64{variantLight: -1, variantDark: 1} {
		for _, n := range []int{2, 5, 6, 12} {
			for i := 1; i < n; i++ {
				before, now := palette[Scale(i-1, n)].in(variant), palette[Scale(i, n)].in(variant)
				if sign*(lightness(now)-lightness(before)) <= 0 {
					t.Errorf("variant %v: step %d of %d is %v after %v", variant, i, n, now, before)
				}
			}
		}
	}
	if Scale(0, 1) != Scale(11, 12) || Scale(-3, 4) != Scale(0, 4) || Scale(9, 4) != Scale(3, 4) {
		t.Error("steps outside the scale must be its ends")
	}
}

func TestCategoriesAreAllDifferentAndOthersGrey(t *testing.T) {
	seen := map[pair]int{}
	for i := range Categories {
		seen[palette[Category(i)]]++
	}
	if len(seen) != Categories || Category(-1) != Other || Category(Categories) != Other {
		t.Errorf("%d colours for %d categories", len(seen), Categories)
	}
}
