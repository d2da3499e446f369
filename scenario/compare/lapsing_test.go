package compare

import (
	"slices"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/sim"
)

// steady is a metric that is the same in every replication.
func steady(v float64) sim.Samples { return slices.Repeat(sim.Samples{v}, replications) }

func TestWhatIsDecidedSaysLittleWhereMostLapses(t *testing.T) {
	for name, tc := range map[string]struct {
		lead, lapses [2]float64 // before and after
		want         Direction
		lapsing      bool
	}{
		"faster, few lapse":                {[2]float64{8, 6}, [2]float64{0.1, 0.1}, Better, false},
		"faster, fewer lapse":              {[2]float64{8, 6}, [2]float64{0.3, 0.1}, Better, false},
		"faster, hardly more lapse":        {[2]float64{8, 6}, [2]float64{0.1, 0.11}, Better, false},
		"faster, more lapse":               {[2]float64{8, 6}, [2]float64{0.1, 0.2}, Neither, true},
		"slower, more lapse":               {[2]float64{6, 8}, [2]float64{0.1, 0.2}, Worse, false},
		"slower, fewer lapse":              {[2]float64{6, 8}, [2]float64{0.2, 0.1}, Neither, true},
		"faster, most lapse as before":     {[2]float64{85, 73}, [2]float64{0.94, 0.92}, Neither, true},
		"slower, most lapse now":           {[2]float64{6, 8}, [2]float64{0.1, 0.5}, Neither, true},
		"faster, most lapsed before":       {[2]float64{80, 8}, [2]float64{0.6, 0.1}, Neither, true},
		"hardly faster, most lapse":        {[2]float64{80, 79.9}, [2]float64{0.6, 0.6}, Neither, true},
		"hardly faster, rather more of it": {[2]float64{80, 79.9}, [2]float64{0.1, 0.2}, Neither, false},
	} {
		s := firm(t)
		before, after := resultOf(s, 1, nil), resultOf(s, 2, nil)
		for _, m := range decidedOnly {
			before.Organisation[m], after.Organisation[m] = steady(tc.lead[0]), steady(tc.lead[1])
		}
		before.Organisation[sim.LapseShare], after.Organisation[sim.LapseShare] = steady(tc.lapses[0]), steady(tc.lapses[1])
		c := Of(SideOf("Baseline", s, before), []Side{SideOf("S", s, after)})
		for _, m := range decidedOnly {
			d := c.Scenarios[0].Difference[m]
			if got := DirectionOf(sim.OrganisationMetrics[m], d); got != tc.want || d.Lapsing != tc.lapsing {
				t.Errorf("%s, %s: direction %d, lapsing %v, want %d, %v", name, sim.OrganisationMetrics[m].Name, got, d.Lapsing, tc.want, tc.lapsing)
			}
			if said := WhyNeither(d) != ""; said != (tc.lapsing && Verdict(d) == Matters) {
				t.Errorf("%s: why neither is said: %v", name, said)
			}
		}
	}
}

// What matters is for the user to say, and so is from when lapses speak against lead time.
func TestLapsingFollowsTheThresholds(t *testing.T) {
	c := redo(redo(compared(t, nil, nil), sim.LeadTimeMean, 0.25), sim.LapseShare, 0.08)
	lead := func(c Comparison) Direction {
		return DirectionOf(sim.OrganisationMetrics[sim.LeadTimeMean], c.Scenarios[0].Difference[sim.LeadTimeMean])
	}
	if lead(c) != Neither {
		t.Error("faster where more lapse is called better")
	}
	if lax := c.WithThresholds(scenario.Thresholds{"lapse_share": 0.2}); lead(lax) != Better {
		t.Error("lapses that do not matter keep lead time from being better")
	}
}

// Credit is given for what allows a verdict: of lapses where lead time leaves most out.
func TestCreditIsToldOfLapsesWhereMostLapses(t *testing.T) {
	base := firm(t)
	before, after := resultOf(base, 1, nil), resultOf(base, 2, nil)
	parts := &Parts{resultOf(base, 3, nil), resultOf(base, 4, nil)}
	for r, lapses := range map[*sim.Result]float64{&before: 0.9, &after: 0.8, &parts.Structure: 0.9, &parts.Settings: 0.8} {
		r.Organisation[sim.LapseShare] = steady(lapses)
	}
	after.Organisation[sim.LeadTimeMean] = steady(0.2)
	both := SideOf("Both", replay(t, base, flatAndLed()...), after)
	both.Parts = parts
	got := text(Of(SideOf("Baseline", base, before), []Side{both}))
	want := "Escalations that lapse by the structure alone: no clear difference; by the settings alone: −10.000 ± 0.000 points; by both: −10.000 ± 0.000 points."
	if !strings.Contains(got, want) || strings.Contains(got, "the shorter lead time") {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
