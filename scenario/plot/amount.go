package plot

import (
	"math"
	"slices"
	"strconv"
)

// Amount writes money in about three digits: "950", "81.5k", "1.2M".
func Amount(v float64) string {
	short := func(v float64, decimals int) string {
		power := math.Pow10(decimals)
		return strconv.FormatFloat(math.Round(v*power)/power, 'f', -1, 64)
	}
	switch a := math.Abs(v); {
	case a >= 999_500:
		return short(v/1e6, 2) + "M"
	case a >= 1000:
		return short(v/1e3, 1) + "k"
	}
	return short(v, 0)
}

// AmountBands is into how many groups of about equal size amounts are divided.
const AmountBands = 5

// AmountBounds returns the bounds between [AmountBands] groups of about equal size,
// rising, each once; a bound belongs to the group below it. No amounts have no bounds.
func AmountBounds(amounts []float64) []float64 {
	if len(amounts) == 0 {
		return nil
	}
	sorted := slices.Sorted(slices.Values(amounts))
	most := sorted[len(sorted)-1]
	var out []float64
	for i := 1; i < AmountBands; i++ {
		out = append(out, sorted[(len(sorted)-1)*i/AmountBands])
	}
	out = slices.Compact(out)
	if last := len(out) - 1; out[last] == most { // nothing would lie above
		out = out[:last]
	}
	return out
}

// AmountNames names the groups between bounds: "≤ 50k", "50k–81.5k", "> 81.5k".
func AmountNames(bounds []float64) []string {
	if len(bounds) == 0 {
		return []string{"all alike"}
	}
	out := []string{"≤ " + Amount(bounds[0])}
	for i := 1; i < len(bounds); i++ {
		out = append(out, Amount(bounds[i-1])+"–"+Amount(bounds[i]))
	}
	return append(out, "> "+Amount(bounds[len(bounds)-1]))
}
