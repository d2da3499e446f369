package operating

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// Whatever a slider can be moved to is valid by itself, and its ends hold what is shown.
func TestSlidersOnlyReachValidValues(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom(scenario.Parameters).Draw(t, "parameter")
		shown := rapid.Float64Range(0, 2000).Draw(t, "shown")
		if p.Valid.Whole {
			shown = math.Round(shown)
		}
		if !p.Valid.Contains(shown) {
			shown = p.Default
		}
		s := scaleOf(p, shown)
		if s.Low > shown || s.High < shown || s.Low > p.Low || s.High < p.High || s.Step <= 0 {
			t.Fatalf("%s: %+v does not hold %v and the plausible range", p.Name, s, shown)
		}
		at := s.Clamp(s.Low + (s.High-s.Low)*rapid.Float64Range(0, 1).Draw(t, "share"))
		if !p.Valid.Contains(at) {
			t.Fatalf("%s: the slider reaches %v, which must be %s", p.Name, at, p.Valid)
		}
	})
}

func TestRefusals(t *testing.T) {
	control, _ := scenario.ParameterNamed("control")
	for typed, ok := range map[string]bool{"0": true, "1": true, " 0.5 ": true, "0,5": true, "1e-1": true, "1.01": false, "-0.1": false, "": false, "x": false, "NaN": false, "Inf": false, "1,000.5": false, "0,1,2": false} {
		if why := refusal(control, typed); (why == "") != ok {
			t.Errorf("%q: %q", typed, why)
		}
	}
}

func TestCountsAreThoseOfTheTables(t *testing.T) {
	m := scenario.DefaultModel()
	// parameters.csv: 41 rows, of which 28 are assumptions; 4 of 6 class columns are.
	if assumed, all := counts(m); all != 41+6*6 || assumed != 28+4*6 {
		t.Errorf("%d of %d", assumed, all)
	}
	if changed(m) != 0 {
		t.Error("the defaults are changed")
	}
	m.Settings.Control, m.LoadLimit = 0.3, 0.9 // the limit is a choice
	if changed(m) != 1 {
		t.Errorf("%d changed", changed(m))
	}
}

func TestBetterAndWorse(t *testing.T) {
	was := figures{overLimit: 3, over100: 1, hours: 100, busiest: escalation.ManagerEstimate{ID: "a", Load: 1.2}, needless: 500, atSource: scenario.Some(0.4)}
	is := figures{overLimit: 2, over100: 2, hours: 100.5, busiest: escalation.ManagerEstimate{ID: "b", Title: "Post b", Load: 1.3}, needless: 300, atSource: scenario.Some(0.6)}
	lines := compared(was, is, 0.85, func(_ scenario.PositionID, title string) string { return title })
	want := []struct {
		value string
		tone  tone
	}{{"3 → 2", good}, {"1 → 2", bad}, {"120% → 130%", bad}, {"100 h → 101 h", plain}, {"500 → 300", good}, {"40% → 60%", good}}
	for i, w := range want {
		if lines[i].value != w.value || lines[i].tone != w.tone {
			t.Errorf("%s: %q %v, want %q %v", lines[i].label, lines[i].value, lines[i].tone, w.value, w.tone)
		}
	}
	if lines[2].note != "Post b" || !alike(compared(was, was, 0.85, func(scenario.PositionID, string) string { return "" })) || alike(lines) {
		t.Errorf("busiest %q", lines[2].note)
	}
}

func TestFewerOverloadedOfFewerManagersAreNoGain(t *testing.T) {
	title := func(id scenario.PositionID, _ string) string { return string(id) }
	for name, tc := range map[string]struct {
		was, is figures
		want    tone
	}{
		"in proportion":    {figures{managers: 143, over100: 105}, figures{managers: 61, over100: 44}, plain},
		"far fewer":        {figures{managers: 143, over100: 105}, figures{managers: 61, over100: 10}, good},
		"fewer of as many": {figures{managers: 47, over100: 5}, figures{managers: 47, over100: 1}, good},
		"more of fewer":    {figures{managers: 47, over100: 5}, figures{managers: 35, over100: 7}, bad},
	} {
		if got := compared(tc.was, tc.is, 0.85, title)[1]; got.tone != tc.want {
			t.Errorf("%s: %q is %d, want %d", name, got.value, got.tone, tc.want)
		}
	}
}
