package compare

import (
	"strings"
	"testing"

	"spanwise/scenario"
)

func TestWhatMattersIsSaidWhereverFiguresAreJudged(t *testing.T) {
	said := func(c Comparison) string {
		var all []string
		for _, n := range FindingsOf(c).Notes {
			all = append(all, English.Print(n))
		}
		return strings.Join(all, " ")
	}
	c := compared(t, nil, nil)
	const byDefault = "A clear difference matters from 1 manager, 2 points of a share or 5% of the baseline's figure on"
	for want, of := range map[string]Comparison{
		byDefault + ".": c,
		byDefault + ", but by this document Lapsed of escalations from 3.5 points and Lead time, mean from 0.25 h.": c.WithThresholds(scenario.Thresholds{"lead_time_mean_h": 0.25, "lapse_share": 0.035}),
	} {
		if got := said(of); !strings.Contains(got, want) {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	if got := said(compared(t, nil)); strings.Contains(got, "matters") {
		t.Errorf("nothing is compared, and it is said what matters: %s", got)
	}
}
