package scenario

import (
	"errors"
	"math"
	"testing"
)

func TestThresholdsCheck(t *testing.T) {
	for name, tc := range map[string]struct {
		thresholds Thresholds
		valid      bool
	}{
		"none":       {nil, true},
		"nothing":    {Thresholds{"lead_time_mean_h": 0}, true},
		"half":       {Thresholds{"lead_time_mean_h": 0.5, "lapse_share": 0.01}, true},
		"below":      {Thresholds{"lead_time_mean_h": -0.1}, false},
		"no number":  {Thresholds{"lead_time_mean_h": math.NaN()}, false},
		"no end":     {Thresholds{"lead_time_mean_h": math.Inf(1)}, false},
		"of nothing": {Thresholds{"": 1}, false},
	} {
		if err := tc.thresholds.Check(); (err == nil) != tc.valid || err != nil && !errors.Is(err, ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if (Thresholds{"a": 0}).Of("a") != Some(0.0) || (Thresholds{"a": 0}).Of("b").OK || Thresholds(nil).Of("a").OK {
		t.Error("a threshold of 0 is one, and one that is not named is none")
	}
	if !(Thresholds{}).Equal(nil) || (Thresholds{"a": 1}).Equal(Thresholds{"a": 2}) {
		t.Error("equal by what they say")
	}
}
