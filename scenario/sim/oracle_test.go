package sim

import (
	"fmt"
	"math"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/scenariotest"
)

// queueModel switches the dynamics off and leaves bare queues: a manager's week is
// all for decisions, one class needs authority 1, handling takes 1 h on average.
func queueModel(scv float64) *scenario.OperatingModel {
	m := scenario.DefaultModel()
	m.ManagerWeekHours = m.WeekHours
	m.PlanningHours, m.OneToOneHours, m.OversightHours, m.OvertimeCap = 0, 0, 0, 0
	m.Rework, m.SettleDepth, m.UnclearHandling, m.TriageShare = 0, 0, 0, 1
	m.Weights.Confidence = 0
	s := &m.Settings
	s.AdminHours, s.OwnWorkHours, s.Practice, s.Control, s.Clarity, s.Stability = 0, 0, 0, 0, 1, 1
	s.DecisionsPerFTEWeek = m.WeekHours // so that FTE is a rate per hour
	m.Classes = []scenario.DecisionClass{{Share: 1, Authority: 1, HandlingHours: 1, HandlingSCV: scv}}
	return m
}

func graded(id, manager string, fte float64, grade int) scenario.Position {
	return scenario.Position{
		ID: scenario.PositionID(id), Manager: scenario.PositionID(manager),
		FTE: fte, Authority: scenario.Some(grade),
	}
}

// oneQueue is a manager with one report who asks λ times an hour.
func oneQueue(t testing.TB, m *scenario.OperatingModel, λ float64) scenario.State {
	return state(t, m, []scenario.Position{graded("boss", "", 0, 1), graded("asks", "boss", λ, 0)})
}

// steady runs the model for so many weeks in all, spread over 20 replications, and as
// an eighth more to warm up: an M/M/1 of load 0.95 forgets that it began empty in about
// 1/(1 − √ρ)² h, 39 weeks.
func steady(t testing.TB, s scenario.State, weeks int) Result {
	const replications = 20
	each := length(weeks / replications)
	return mustRun(t, s, s, Config{Weeks: each + each/8, WarmupWeeks: each / 8, Replications: replications, Seed: 11})
}

// length shortens a run where tests are to be short; agrees then asks for less.
func length(n int) int {
	if testing.Short() {
		return n / 16
	}
	return n
}

// agrees asks for agreement with theory to 3 standard errors, and for a run so long
// that the standard error is below the share of the value that is given.
func agrees(t testing.TB, what string, s Samples, want, rounding, sharpness float64) {
	t.Helper()
	within(t, what, s, want, rounding)
	if testing.Short() {
		sharpness *= 8 // twice what a run of a sixteenth loses
	}
	_, se := meanAndError(s)
	if !(se <= sharpness*want) {
		t.Errorf("%s: standard error %.2g, more than %v of %.6g", what, se, sharpness, want)
	}
}

// sharp is the standard error asked for as a share of the value, except at heavy load.
const sharp = 0.01

func TestMM1(t *testing.T) {
	for _, c := range []struct {
		λ, wait, p90, sharpness float64
		weeks                   int
	}{
		{0.5, 1, 3.219, sharp, 20_000},
		{0.8, 4, 10.397, sharp, 60_000},
		{0.9, 9, 21.972, sharp, 200_000},
		{0.95, 19, 45.026, 0.02, 200_000},
	} {
		t.Run(fmt.Sprint(c.λ), func(t *testing.T) {
			boss := steady(t, oneQueue(t, queueModel(1), c.λ), c.weeks).Managers[0].Metrics
			agrees(t, "wait", boss[WaitMean], c.wait, 0, c.sharpness)
			agrees(t, "p90", boss[WaitP90], c.p90, 5e-4, c.sharpness)
			agrees(t, "load", boss[Load], c.λ, 0, c.sharpness)
			agrees(t, "utilisation", boss[Utilisation], c.λ, 0, c.sharpness)
			agrees(t, "waiting", boss[WaitingMean], c.λ*c.wait, 0, c.sharpness)
		})
	}
}

// Pollaczek–Khinchine: Wq = ρ(1 + SCV)/(2(1 − ρ)) for a mean service of 1. Where
// services vary more the run is longer.
func TestMG1(t *testing.T) {
	for _, c := range []struct {
		scv, at80, at90      float64
		weeksAt80, weeksAt90 int
	}{
		{0, 2, 4.5, 40_000, 120_000},
		{0.25, 2.5, 5.625, 40_000, 120_000},
		{0.5, 3, 6.75, 60_000, 120_000},
		{1, 4, 9, 60_000, 200_000},
		{2, 6, 13.5, 120_000, 300_000},
		{4, 10, 22.5, 400_000, 1_000_000},
	} {
		t.Run(fmt.Sprint("scv ", c.scv), func(t *testing.T) {
			wait := func(λ float64, weeks int) Samples {
				return steady(t, oneQueue(t, queueModel(c.scv), λ), weeks).Managers[0].Metrics[WaitMean]
			}
			agrees(t, "wait at load 0.8", wait(0.8, c.weeksAt80), c.at80, 0, sharp)
			agrees(t, "wait at load 0.9", wait(0.9, c.weeksAt90), c.at90, 0, sharp)
		})
	}
}

func TestMD1Percentile(t *testing.T) {
	for _, c := range []struct {
		λ, p90 float64
		weeks  int
	}{{0.5, 1.51574, 20_000}, {0.8, 5.01151, 40_000}, {0.9, 10.78250, 120_000}} {
		boss := steady(t, oneQueue(t, queueModel(0), c.λ), c.weeks).Managers[0].Metrics
		agrees(t, fmt.Sprintf("p90 at load %v", c.λ), boss[WaitP90], c.p90, 5e-6, sharp)
	}
}

// Bernoulli feedback: λ 0.6, one in four comes back (Jackson 1957).
func TestFeedback(t *testing.T) {
	m := queueModel(1)
	m.Rework = 0.25
	r := steady(t, oneQueue(t, m, 0.6), 80_000)
	boss := r.Managers[0].Metrics
	agrees(t, "load", boss[Load], 0.8, 0, sharp)
	inSystem := make(Samples, len(boss[Load]))
	for i := range inSystem {
		inSystem[i] = boss[WaitingMean][i] + boss[Utilisation][i]
	}
	agrees(t, "number in system", inSystem, 4, 0, sharp)
	agrees(t, "total time", r.Organisation[LeadTimeMean], 6.6667, 5e-5, sharp)
	agrees(t, "rework a week", boss[ReworkPerWeek], 0.2*m.WeekHours, 0, sharp)
}

func TestImpatience(t *testing.T) {
	for _, c := range []struct{ λ, patience, lapse, waiting float64 }{
		{0.8, 10, 0.13065, 1.04519},
		{1.0, 10, 0.18752, 1.87521},
		{1.5, 10, 0.35578, 5.33668},
		{1.2, 20, 0.21636, 5.19262},
	} {
		t.Run(fmt.Sprintf("λ %v patience %v", c.λ, c.patience), func(t *testing.T) {
			m := queueModel(1)
			m.Classes[0].PatienceHours = c.patience
			s := oneQueue(t, m, c.λ)
			estimate, err := escalation.Solve(s, s)
			if err != nil {
				t.Fatal(err)
			}
			boss := steady(t, s, 30_000).Managers[0].Metrics
			agrees(t, "wait of the served", boss[WaitMean], estimate.Managers[0].WaitMean.Value, 0, sharp)
			agrees(t, "lapse share", boss[ManagerLapseShare], c.lapse, 5e-6, sharp)
			agrees(t, "waiting", boss[WaitingMean], c.waiting, 5e-6, sharp)
		})
	}
}

// The mean wait of the n-th to come, from an empty system (M/M/1, load 0.8).
func TestTransient(t *testing.T) {
	want := map[int]float64{1: 0, 2: 0.44444, 3: 0.75171, 5: 1.18896, 10: 1.85983, 20: 2.57328, 50: 3.41051, 100: 3.81038}
	replications := length(48_000)
	s := oneQueue(t, queueModel(1), 0.8)
	started := make([]int, replications)
	waits := map[int]Samples{}
	for n := range want {
		waits[n] = make(Samples, replications)
	}
	watch := func(replication, _ int, v *visit, start float64) {
		started[replication]++
		if w, ok := waits[started[replication]]; ok {
			w[replication] = start - v.joined
		}
	}
	cfg := Config{Weeks: 6, Replications: replications, Seed: 5, Workers: 2}
	if _, err := run(t.Context(), Snapshot{s, s}, cfg, nil, watch); err != nil {
		t.Fatal(err)
	}
	for n, w := range want {
		agrees(t, fmt.Sprintf("wait of the %d-th", n), waits[n], w, 5e-6, sharp)
	}
}

// jackson is the tree of 1,111 in which passing up is a full service: a Jackson
// network, every manager of which is M/M/1.
func jackson(t testing.TB) scenario.State {
	m := queueModel(1)
	m.Classes = nil
	for g, share := range []float64{0.7, 0.21, 0.063, 0.027} {
		m.Classes = append(m.Classes, scenario.DecisionClass{Share: share, Authority: g, HandlingHours: 1, HandlingSCV: 1})
	}
	positions := scenariotest.Tree([]int{10, 10, 10}, []int{3, 2, 1, 0})
	for i := range positions {
		positions[i].FTE = 0
		if positions[i].Authority.Value == 0 {
			positions[i].FTE = 0.8 / 27
		}
	}
	return state(t, m, positions)
}

func TestTreeOfQueues(t *testing.T) {
	s := jackson(t)
	r := mustRun(t, s, s, Config{Weeks: 20 + length(2800), WarmupWeeks: 20, Replications: 20, Seed: 2})
	byGrade := map[int]Samples{}
	for _, k := range r.Managers {
		if byGrade[k.Grade] == nil {
			byGrade[k.Grade] = make(Samples, len(k.Metrics[WaitMean]))
		}
		for i, w := range k.Metrics[WaitMean] {
			byGrade[k.Grade][i] += w / math.Pow(10, float64(3-k.Grade))
		}
	}
	agrees(t, "wait at the lowest managers", byGrade[1], 0.097561, 5e-7, sharp)
	agrees(t, "wait in the middle", byGrade[2], 0.363636, 5e-7, sharp)
	agrees(t, "wait at the top", byGrade[3], 4, 0, sharp)
}

// What ten queues let through is smoother than Poisson; the simulation must see it
// where the estimate cannot.
func TestPassedUpStream(t *testing.T) {
	for _, c := range []struct{ share, mean, wait, slack float64 }{
		{0.3, 1.0 / 3, 2.80, 0.03}, {1, 0.1, 2.27, 0.02},
	} {
		m := queueModel(0.5)
		m.Classes = []scenario.DecisionClass{
			{Share: 1 - c.share, Authority: 1, HandlingHours: 1, HandlingSCV: 0.5},
			{Share: c.share, Authority: 2, HandlingHours: 1, HandlingSCV: 0.5},
		}
		m.ManagerWeekHours = m.WeekHours / c.mean // the parent works faster,
		m.Settings.OwnWorkHours = 0
		positions := []scenario.Position{graded("parent", "", 0, 2)}
		for i := range 10 {
			id := fmt.Sprintf("m%d", i)
			positions = append(positions, graded(id, "parent", 0, 1), graded(id+"r", id, 0.8, 0))
			m.Overrides = append(m.Overrides, scenario.Override{ // the ten do not
				Position: scenario.PositionID(id),
				Values:   map[string]float64{"own_work_hours": m.ManagerWeekHours - m.WeekHours},
			})
		}
		s := state(t, m, positions)
		r := mustRun(t, s, s, Config{Weeks: 50 + length(800), WarmupWeeks: 50, Replications: 20, Seed: 4})
		parent := make(Samples, len(r.Managers[0].Metrics[WaitMean]))
		for i, w := range r.Managers[0].Metrics[WaitMean] {
			parent[i] = w / c.mean
		}
		agrees(t, fmt.Sprintf("wait where %v is passed up", c.share), parent, c.wait, c.slack, sharp)
	}
}
