package plot

import (
	"fmt"
	"testing"
)

func TestAmounts(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 940: "940", 9_949: "9.9k", 61_000: "61k", 81_540: "81.5k", 999_499: "999.5k", 999_500: "1M", 1_250_000: "1.25M", -70_000: "-70k"} {
		if got := Amount(v); got != want {
			t.Errorf("Amount(%v) = %q, want %q", v, got, want)
		}
	}
}

func TestAmountsAreDividedIntoFifths(t *testing.T) {
	var amounts []float64
	for i := range 100 {
		amounts = append(amounts, float64(1000*(100-i)))
	}
	bounds := AmountBounds(amounts)
	if got, want := fmt.Sprint(AmountNames(bounds)), "[≤ 20k 20k–40k 40k–60k 60k–80k > 80k]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if amounts[0] != 100_000 {
		t.Error("the amounts themselves were sorted")
	}
	for _, c := range []struct {
		amounts []float64
		want    string
	}{{nil, "[all alike]"}, {[]float64{7, 7, 7}, "[all alike]"}, {[]float64{950, 1_234_567}, "[≤ 950 > 950]"}} {
		if got := fmt.Sprint(AmountNames(AmountBounds(c.amounts))); got != c.want {
			t.Errorf("%v: %s, want %s", c.amounts, got, c.want)
		}
	}
}
