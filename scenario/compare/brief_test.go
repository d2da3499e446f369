package compare

import (
	"math"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/sim"
)

// A few words stand with the colour of the long verdict, and count like it.
func TestBriefAgreesWithTheVerdict(t *testing.T) {
	for name, tc := range map[string]struct {
		load  float64
		holds int // of 300; −1 is untried
		want  string
		tone  Tone
	}{
		"in most":         {0.6, 270, "holds in 270 of 300", Good},
		"in a third":      {0.6, 113, "holds in 113 of 300", Amber},
		"untried":         {0.6, -1, "holds, settings untried", Amber},
		"tight":           {0.83, 290, "no reserve, in 290 of 300", Amber},
		"tight, untried":  {0.83, -1, "no reserve, settings untried", Amber},
		"above the limit": {0.9, 270, "1 above 85%", Amber},
		"overloaded":      {1.2, 270, "1 overloaded", Bad},
	} {
		t.Run(name, func(t *testing.T) {
			c := tried(t, -1, []loads{{"a": tc.load}}, tc.holds)
			s := StandsOf(c.Scenarios[0].Side, c.LoadLimit())
			got := English.Print(Brief{s})
			if got != tc.want || s.Tone() != tc.tone {
				t.Errorf("got %q, tone %d; want %q, tone %d", got, s.Tone(), tc.want, tc.tone)
			}
			about := FindingsOf(c).Scenarios[0]
			if about.Tone != s.Tone() {
				t.Errorf("the long verdict has tone %d, the short one %d", about.Tone, s.Tone())
			}
			if long := English.Print(about.Findings[0]); strings.HasPrefix(long, "No manager is above") != s.Holds() {
				t.Errorf("long %q, short %q", long, got)
			}
		})
	}
	if got := English.Print(Brief{StandsOf(Side{Plausible: scenario.Some(Plausible{})}, 0.85)}); got != "no managers" {
		t.Errorf("of nothing: %q", got)
	}
}

// A card claims a figure of lead time only where the sentences do, and one that allows a verdict.
func TestLeadTimeInFewWords(t *testing.T) {
	c := compared(t, nil, nil)
	for want, of := range map[string]Comparison{
		"lead time: no clear difference":  c,
		"lead time: too small to matter":  redo(c, sim.LeadTimeMean, 0.505),
		"mean lead time −0.251 ± 0.001 h": redo(c, sim.LeadTimeMean, 0.25),
		"lead time: lapses left out":      redo(redo(c, sim.LeadTimeMean, 0.25), sim.LapseShare, 0.3),
		"lead time: no figure":            redo(c, sim.LeadTimeMean, math.NaN()),
	} {
		if got := English.Print(LeadBrief{of.Scenarios[0].Difference[sim.LeadTimeMean]}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
