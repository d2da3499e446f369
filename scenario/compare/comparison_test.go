package compare

import (
	"math"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/sim"
)

func TestIdenticalScenarioDiffersByNothing(t *testing.T) {
	s := firm(t)
	r := resultOf(s, 1, nil)
	c := Of(SideOf("Baseline", s, r), []Side{SideOf("Same", s, r)})
	for m, d := range c.Scenarios[0].Difference {
		if d.Mean != scenario.Some(0.0) || d.HalfWidth != scenario.Some(0.0) || d.Clear || d.Matters {
			t.Errorf("%s: %+v, want exactly 0 ± 0 and not clear", sim.OrganisationMetrics[m].Name, d)
		}
	}
	if n := len(c.Scenarios[0].Changes.Rows); n != 0 {
		t.Errorf("%d changes between a state and itself", n)
	}
}

// Five differences with mean 2 and standard deviation 1: half-width t·1/√5. The
// quantiles are those of Student's t with 4 degrees of freedom (tables: 2.776 at
// 0.975; 3.495 at 0.9875).
func TestDifferenceIsPairedWithStudentHalfWidth(t *testing.T) {
	before := sim.Samples{10, 20, 30, 40, 50}
	step := math.Sqrt(2.5)
	shift := []float64{2 - 2/step, 2 - 1/step, 2, 2 + 1/step, 2 + 2/step}
	after := make(sim.Samples, 5)
	for i := range after {
		after[i] = before[i] + shift[i]
	}
	for _, tc := range []struct {
		scenarios int
		quantile  float64
		clear     bool
	}{{1, 2.776, true}, {2, 3.495, true}, {40, 8.0, false}} {
		d := paired(before, after, confidence(tc.scenarios))
		if math.Abs(d.Mean.Value-2) > 1e-9 {
			t.Errorf("mean %v, want 2", d.Mean.Value)
		}
		if tc.scenarios < 40 && math.Abs(d.HalfWidth.Value-tc.quantile/math.Sqrt(5)) > 1e-3 {
			t.Errorf("%d scenarios: half-width %v, want %v", tc.scenarios, d.HalfWidth.Value, tc.quantile/math.Sqrt(5))
		}
		if d.Clear != tc.clear {
			t.Errorf("%d scenarios: clear = %v, half-width %v", tc.scenarios, d.Clear, d.HalfWidth.Value)
		}
	}
}

func TestDifferenceSkipsReplicationsWithoutTheFigure(t *testing.T) {
	nan := math.NaN()
	d := paired(sim.Samples{1, nan, 3, 4}, sim.Samples{2, 5, nan, 5}, 0.95)
	if d.Mean != scenario.Some(1.0) || !d.HalfWidth.OK {
		t.Errorf("got %+v, want mean 1 from two pairs", d)
	}
	if d := paired(sim.Samples{nan}, sim.Samples{1}, 0.95); Verdict(d) != NoFigure {
		t.Errorf("no pair at all: %+v", d)
	}
	if d := paired(sim.Samples{1}, sim.Samples{9}, 0.95); d.Clear || Verdict(d) != NoClearDifference {
		t.Errorf("one replication has no half-width and nothing is clear: %+v", d)
	}
}

func TestThresholds(t *testing.T) {
	for _, tc := range []struct {
		metric   sim.OrganisationMetric
		mean     float64
		want     float64
		meanings string
	}{
		{sim.NeedlessShare, 0.4, 0.02, "two percentage points"},
		{sim.LeadTimeMean, 8, 0.4, "5% of the baseline"},
		{sim.LapsedPerWeek, 0, 0, "nothing in the baseline"},
		{sim.ManagersOver100, 30, 1, "one manager"},
		{sim.ManagersOver085, 0, 1, "one manager"},
		{sim.BacklogMean, 100, 5, "5% of the baseline"},
	} {
		if got := Threshold(tc.metric, tc.mean); math.Abs(got-tc.want) > 1e-12 {
			t.Errorf("%s: %v, want %v (%s)", sim.OrganisationMetrics[tc.metric].Name, got, tc.want, tc.meanings)
		}
	}
}

func TestVerdictAndDirection(t *testing.T) {
	s := firm(t)
	before, after := resultOf(s, 1, nil), resultOf(s, 2, nil)
	set := func(m sim.OrganisationMetric, from, to float64) {
		for r := range replications {
			noise := 0.001 * float64(r%2)
			before.Organisation[m][r], after.Organisation[m][r] = from, to+noise
		}
	}
	set(sim.LeadTimeMean, 8, 6)
	set(sim.LeadTimeP90, 8, 8.1)
	set(sim.DecidedAtSourceShare, 0.5, 0.4)
	set(sim.DelegatedShare, 0, 0.2)
	c := Of(SideOf("Baseline", s, before), []Side{SideOf("S", s, after)})
	for m, want := range map[sim.OrganisationMetric]struct {
		Judgement
		Direction
	}{
		sim.LeadTimeMean:         {Matters, Better},
		sim.LeadTimeP90:          {TooSmall, Neither},
		sim.DecidedAtSourceShare: {Matters, Worse},
		sim.DelegatedShare:       {Matters, Neither},
	} {
		d, metric := c.Scenarios[0].Difference[m], sim.OrganisationMetrics[m]
		if Verdict(d) != want.Judgement || DirectionOf(metric, d) != want.Direction {
			t.Errorf("%s: verdict %v direction %v, want %+v", metric.Name, Verdict(d), DirectionOf(metric, d), want)
		}
	}
}

func TestManagersAreMatchedByPosition(t *testing.T) {
	s := firm(t)
	flat := replay(t, s, scenario.Edit{Do: scenario.Remove{Position: "a"}}, scenario.Edit{Do: scenario.Move{Position: "a3", Manager: "a1"}})
	c := Of(SideOf("Baseline", s, resultOf(s, 1, nil)), []Side{SideOf("Flat", flat, resultOf(flat, 2, map[scenario.PositionID]float64{"top": 0.9}))})
	var ids []string
	for _, m := range c.Scenarios[0].Managers {
		ids = append(ids, string(m.ID))
		switch m.ID {
		case "top":
			if !m.Clear || math.Abs(m.Difference.Value-0.4) > 0.01 {
				t.Errorf("top: %+v, want a clear +0.4", m)
			}
		case "a":
			if m.Load.OK || m.Difference.OK || !m.LoadBaseline.OK {
				t.Errorf("a is a manager in the baseline alone: %+v", m)
			}
		case "a1":
			if m.LoadBaseline.OK || m.Difference.OK || !m.Load.OK {
				t.Errorf("a1 is a manager in the scenario alone: %+v", m)
			}
		}
	}
	if got := strings.Join(ids, " "); got != "top b a1 a" {
		t.Errorf("order %q", got)
	}
}

func TestThresholdsOfTheDocumentJudge(t *testing.T) {
	c := redo(compared(t, nil, nil), sim.LeadTimeMean, 0.55)
	if v := Verdict(c.Scenarios[0].Difference[sim.LeadTimeMean]); v != Matters {
		t.Fatalf("a tenth more: verdict %v", v)
	}
	strict := c.WithThresholds(scenario.Thresholds{"lead_time_mean_h": 0.1})
	if v := Verdict(strict.Scenarios[0].Difference[sim.LeadTimeMean]); v != TooSmall || strict.Threshold(sim.LeadTimeMean) != 0.1 {
		t.Errorf("0.05 h where 0.1 h matter: verdict %v", v)
	}
	if v := Verdict(c.Scenarios[0].Difference[sim.LeadTimeMean]); v != Matters {
		t.Error("the comparison that it came from changed")
	}
	if !strings.Contains(text(strict), "Mean lead time: too small a difference to matter") {
		t.Errorf("the words follow: %s", text(strict))
	}
	back := strict.WithThresholds(nil)
	if Verdict(back.Scenarios[0].Difference[sim.LeadTimeMean]) != Matters || back.Threshold(sim.LapseShare) != shareThreshold {
		t.Error("without thresholds of its own a document has the defaults")
	}
}

// Thresholds judge the halves of a scenario as they judge the whole.
func TestThresholdsJudgeWhatEachHalfEarns(t *testing.T) {
	c := redo(compared(t, nil, nil), sim.LeadTimeMean, 0.55)
	whole := c.Scenarios[0].Difference
	c.Scenarios[0].Split = &Split{Structure: whole, Settings: whole}
	strict := c.WithThresholds(scenario.Thresholds{"lead_time_mean_h": 0.1}).Scenarios[0].Split
	if strict.Structure[sim.LeadTimeMean].Matters || strict.Settings[sim.LeadTimeMean].Matters {
		t.Error("0.05 h matters in a half where 0.1 h do")
	}
	if s := c.Scenarios[0].Split; !s.Structure[sim.LeadTimeMean].Matters || !s.Settings[sim.LeadTimeMean].Matters {
		t.Error("the comparison that it came from changed")
	}
}

// A difference matters where it is clear and at least the threshold (MODEL §9).
func TestWhatMattersIsClearAndAtLeastTheThreshold(t *testing.T) {
	c := compared(t, nil, nil)
	c.Thresholds = scenario.Thresholds{"lead_time_mean_h": 0.5}
	for _, tc := range []struct {
		mean  float64
		clear bool
		want  bool
	}{{0.5, true, true}, {-0.5, true, true}, {0.499, true, false}, {3, false, false}} {
		d := c.Scenarios[0].Difference
		d[sim.LeadTimeMean] = Difference{Mean: scenario.Some(tc.mean), HalfWidth: scenario.Some(0.1), Clear: tc.clear}
		if c.judge(&d); d[sim.LeadTimeMean].Matters != tc.want {
			t.Errorf("%+v: matters %v", tc, d[sim.LeadTimeMean].Matters)
		}
	}
}
