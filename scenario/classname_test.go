package scenario_test

import (
	"testing"

	"spanwise/scenario"
)

func TestNamesOfTheTableReadBack(t *testing.T) {
	for row := range 12 {
		for _, p := range scenario.ClassParameters {
			name := scenario.ClassParameterName(row, p.Name)
			if back, q, ok := scenario.ClassParameterNamed(name); !ok || back != row || q.Name != p.Name {
				t.Errorf("%s reads back as row %d, %s, %v", name, back, q.Name, ok)
			}
		}
	}
	if mix, ok := scenario.MixParameterNamed(scenario.MixParameterName("field.work")); !ok || mix != "field.work" {
		t.Errorf("the mix reads back as %q, %v", mix, ok)
	}
}

func TestOtherNamesAreNoneOfTheTable(t *testing.T) {
	for _, name := range []string{"", "class", "class.", "class.share", "class.0.share", "class.01.share", "class.+1.share", "class.1", "class.1.", "class.1.name", "class.1.share.more", "control", "weights.control"} {
		if _, _, ok := scenario.ClassParameterNamed(name); ok {
			t.Errorf("%q is taken for a column of a class", name)
		}
	}
	for _, name := range []string{"", "mix", "mixes", "mixes."} {
		if mix, ok := scenario.MixParameterNamed(name); ok {
			t.Errorf("%q is taken for the mix %q", name, mix)
		}
	}
}

func TestSharesAreWrittenWhole(t *testing.T) {
	if got := scenario.SharesText([]float64{0.7, 0.00003, 1. / 3}); got != "0.7 3e-05 0.3333333333333333" {
		t.Error(got)
	}
}
