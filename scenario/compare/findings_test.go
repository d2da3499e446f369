package compare

import (
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/sim"
)

type loads map[scenario.PositionID]float64

// compared sets scenarios with the given loads against the firm.
func compared(t *testing.T, baseline loads, scenarios ...loads) Comparison {
	t.Helper()
	s := firm(t)
	var sides []Side
	for i, l := range scenarios {
		name := string(rune('A' + i))
		sides = append(sides, SideOf(name, s, resultOf(s, uint64(i+2), l)))
	}
	return Of(SideOf("Baseline", s, resultOf(s, 1, baseline)), sides)
}

// Nothing is green here: nobody tried plausible settings.
func TestHeadlines(t *testing.T) {
	good, tight, stretched, broken := loads{"a": 0.6}, loads{"a": 0.83}, loads{"a": 0.9}, loads{"a": 1.2, "b": 1.1}
	for name, tc := range map[string]struct {
		baseline  loads
		scenarios []loads
		want      string
		tone      Tone
	}{
		"nothing tried":         {good, nil, "the baseline holds.", Amber},
		"one holds":             {good, []loads{good}, "“A” holds, as the baseline does.", Amber},
		"one holds, new":        {broken, []loads{good}, "“A” holds, which the baseline does not.", Amber},
		"without reserve":       {good, []loads{tight}, "“A” holds, but without reserve (the baseline holds too).", Amber},
		"one is stretched":      {good, []loads{stretched}, "“A” does not hold: it stretches 1 of 3 managers beyond the limit; the baseline holds.", Amber},
		"one breaks":            {good, []loads{broken}, "“A” overloads 2 of 3 managers; the baseline holds.", Bad},
		"none":                  {broken, []loads{broken, stretched}, "none of the 2 scenarios tried holds; the baseline overloads 2 of 3 managers.", Amber},
		"both":                  {good, []loads{good, tight}, "both scenarios tried hold, as the baseline does.", Amber},
		"some":                  {good, []loads{good, broken}, "of the 2 scenarios tried “A” holds, as the baseline does; “B” overloads 2 of 3 managers.", Amber},
		"some, without reserve": {good, []loads{broken, tight, stretched}, "of the 3 scenarios tried “B” holds, without reserve (the baseline holds too); “A” and “C” do not.", Amber},
		"some, new":             {broken, []loads{good, broken}, "of the 2 scenarios tried “A” holds, which the baseline does not; “B” overloads 2 of 3 managers.", Amber},
		"many are counted":      {good, []loads{good, broken, broken, broken, broken}, "of the 5 scenarios tried “A” holds, as the baseline does; 4 do not.", Amber},
	} {
		t.Run(name, func(t *testing.T) {
			f := FindingsOf(compared(t, tc.baseline, tc.scenarios...))
			if got := English.Print(f.Headline); got != "With default assumptions, "+tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
			if f.Tone != tc.tone {
				t.Errorf("tone %v, want %v", f.Tone, tc.tone)
			}
		})
	}
}

func TestHeadlineOwnsUpToChangedAssumptions(t *testing.T) {
	c := compared(t, nil, nil)
	m := c.Baseline.State.Model.Clone()
	m.Settings.DecisionsPerFTEWeek = 5
	m.Classes[0].HandlingHours = 1
	m.Replications = 99 // a choice about the run, no claim about the world
	c.Baseline.State.Model = m
	got := English.Print(FindingsOf(c).Headline)
	if !strings.HasPrefix(got, "With default assumptions but for 2 changed values, ") {
		t.Error(got)
	}
}

// text prints all that is said about the only scenario.
func text(c Comparison) string {
	var out []string
	for _, f := range FindingsOf(c).Scenarios[0].Findings {
		out = append(out, English.Print(f))
	}
	return strings.Join(out, "\n")
}

func TestOverloadNamesWeekAndBusiest(t *testing.T) {
	got := text(compared(t, nil, loads{"a": 1.2}))
	want := "Overloads 1 of 3 managers; the busiest (Head of A) is at 120% ± 1, and from week 6 somebody has more than a week's hours waiting."
	if !strings.HasPrefix(got, want) {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestNoiseIsNotClaimed(t *testing.T) {
	got := text(compared(t, nil, nil))
	if want := "Mean lead time: no clear difference (0.5 h). Escalations that lapse: no clear difference (5%)."; !strings.Contains(got, want) {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if strings.Contains(got, "Price") || strings.Contains(got, "at once") {
		t.Errorf("nothing was delegated or changed: %s", got)
	}
}

// redo sets one metric of the scenario in every replication and compares again.
func redo(c Comparison, m sim.OrganisationMetric, value float64) Comparison {
	s := c.Scenarios[0].Side
	samples := make(sim.Samples, replications)
	for r := range samples {
		samples[r] = value
	}
	s.Result.Organisation[m] = samples
	return Of(c.Baseline, []Side{s})
}

func TestLeadTimeNeverStandsWithoutLapses(t *testing.T) {
	for want, after := range map[string][2]float64{
		"Mean lead time: −0.251 ± 0.001 h, to 0.25 h. Escalations that lapse: −3.99 ± 0.01 points, to 1%.":                                                            {0.25, 0.01},
		"Mean lead time: +0.499 ± 0.001 h, to 1 h. Escalations that lapse: +25.01 ± 0.01 points, to 30%; lead time leaves them out.":                                  {1, 0.3},
		"Mean lead time: −0.251 ± 0.001 h, to 0.25 h. Escalations that lapse: +25.01 ± 0.01 points, to 30%; lead time leaves them out, so that it allows no verdict.": {0.25, 0.3},
	} {
		c := redo(redo(compared(t, nil, nil), sim.LeadTimeMean, after[0]), sim.LapseShare, after[1])
		if got := text(c); !strings.Contains(got, want) {
			t.Errorf("got %s\nwant %s", got, want)
		}
	}
}

func TestDelegationShowsItsPrice(t *testing.T) {
	c := redo(redo(compared(t, nil, nil), sim.DelegatedShare, 0.61), sim.UnalignedPerWeek, 4)
	want := "Price of the rights moved down: 61% of decisions are delegated (+11.1 ± 0.1 points); made unaligned: +3.500 ± 0.001 a week, to 4 a week."
	if got := text(c); !strings.Contains(got, want) {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestPriceFromNothingIsSaidOnce(t *testing.T) {
	c := compared(t, nil, nil)
	for _, m := range []sim.OrganisationMetric{sim.DelegatedShare, sim.UnalignedPerWeek} {
		c.Baseline.Result.Organisation[m] = make(sim.Samples, replications)
	}
	c = redo(redo(c, sim.DelegatedShare, 0.61), sim.UnalignedPerWeek, 4)
	want := "Price of the rights moved down: 61% of decisions are delegated, 4.0 ± 0.0 a week are made unaligned; none before."
	if got := text(c); !strings.Contains(got, want) {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestShapeSaysWhoPaysForTheSaving(t *testing.T) {
	s := firm(t)
	for _, id := range []scenario.PositionID{"top", "a", "b", "a1", "a2", "a3", "b1"} {
		s = replay(t, s, scenario.Edit{Do: scenario.Set{Position: id, Field: scenario.FieldCost, Value: "100000"}},
			scenario.Edit{Do: scenario.Set{Position: id, Field: scenario.FieldCurrency, Value: "EUR"}})
	}
	flat := replay(t, s, scenario.Edit{Do: scenario.Remove{Position: "a"}}, scenario.Edit{Do: scenario.SetModel{Parameter: "practice", Value: "1"}})
	got := text(Of(SideOf("Baseline", s, resultOf(s, 1, nil)), []Side{SideOf("Flat", flat, resultOf(flat, 2, nil))}))
	for _, want := range []string{
		"Layers 3 as before, managers 3 → 2, mean span 2.0 → 2.5.",
		"1 person loses a seat or a team: 1 still open.",
		"No saving is shown while it is open what becomes of 1 person.",
		"It changes structure and settings at once",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("got %s\nwant %s", got, want)
		}
	}
}

func TestSqueezedOutIsTheFirstWeekUnderHalf(t *testing.T) {
	r := resultOf(firm(t), 1, nil)
	for _, v := range []float64{1, 0.7, 0.5, 0.49, 0.2} {
		r.Weekly.CoachingFunded = append(r.Weekly.CoachingFunded, sim.Estimate{Mean: scenario.Some(v)})
	}
	if o := OutcomeOf(r, 0.85); o.SqueezedOut != scenario.Some(3) {
		t.Errorf("squeezed out in week %+v, want 3", o.SqueezedOut)
	}
}

func TestHeadlineCountsWhatIsNotDefault(t *testing.T) {
	mixes := map[string][]float64{"routine": {1, 0, 0, 0, 0, 0}}
	for name, c := range map[string]struct {
		change func(*scenario.OperatingModel)
		want   int
	}{
		"nothing":     {func(*scenario.OperatingModel) {}, 0},
		"an override": {func(m *scenario.OperatingModel) { m.Overrides = overrideOf(map[string]float64{"practice": 1}, "") }, 1},
		"two of one position": {func(m *scenario.OperatingModel) {
			m.Overrides = overrideOf(map[string]float64{"practice": 1, "control": 0}, "")
		}, 2},
		"one that is default": {func(m *scenario.OperatingModel) { m.Overrides = overrideOf(map[string]float64{"practice": 0.4}, "") }, 0},
		"a mix for all":       {func(m *scenario.OperatingModel) { m.Mixes, m.Settings.Mix = mixes, "routine" }, 1},
		"a mix for some":      {func(m *scenario.OperatingModel) { m.Mixes, m.Overrides = mixes, overrideOf(nil, "routine") }, 1},
		"a mix nobody has":    {func(m *scenario.OperatingModel) { m.Mixes = mixes }, 0},
		"a choice":            {func(m *scenario.OperatingModel) { m.LoadLimit = 0.8 }, 0},
	} {
		m := scenario.DefaultModel()
		c.change(m)
		if err := m.Check(); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := ChangedAssumptions(m); got != c.want {
			t.Errorf("%s: %d changed values, want %d", name, got, c.want)
		}
	}
}

func overrideOf(values map[string]float64, mix string) []scenario.Override {
	return []scenario.Override{{Position: "a", Values: values, Mix: scenario.Some(mix)}}
}

func TestEveryFindingHasWords(t *testing.T) {
	f := FindingsOf(compared(t, nil, loads{"a": 2}))
	said := append(f.Notes, Counting{}, Untried{}, Unsaid{}, f.Recommendation, Unready{Readiness{Asked: 2, NotReady: 1, Mind: 1}})
	for _, n := range append(said, f.Scenarios[0].Conditions...) {
		if got := English.Print(n); got == n.Code() || !strings.HasSuffix(got, ".") {
			t.Errorf("%s: %q", n.Code(), got)
		}
	}
}
