package sim

import (
	"fmt"
	"math"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
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

func steady(t testing.TB, s scenario.State, weeks int) Result {
	return mustRun(t, s, s, Config{Weeks: weeks, WarmupWeeks: weeks / 8, Replications: 20, Seed: 11})
}

func TestMM1(t *testing.T) {
	for _, c := range []struct {
		λ, wait, p90 float64
		weeks        int
	}{{0.5, 1, 3.219, 500}, {0.8, 4, 10.397, 1000}, {0.9, 9, 21.972, 2000}, {0.95, 19, 45.026, 3000}} {
		t.Run(fmt.Sprint(c.λ), func(t *testing.T) {
			boss := steady(t, oneQueue(t, queueModel(1), c.λ), c.weeks).Managers[0].Metrics
			within(t, "wait", boss[WaitMean], c.wait, 0)
			within(t, "p90", boss[WaitP90], c.p90, 5e-4)
			within(t, "load", boss[Load], c.λ, 0)
			within(t, "utilisation", boss[Utilisation], c.λ, 0)
			within(t, "waiting", boss[WaitingMean], c.λ*c.wait, 0)
		})
	}
}

// Pollaczek–Khinchine: Wq = ρ(1 + SCV)/(2(1 − ρ)) for a mean service of 1.
func TestMG1(t *testing.T) {
	for _, λ := range []float64{0.8, 0.9} {
		for _, scv := range []float64{0, 0.25, 0.5, 1, 2, 4} {
			t.Run(fmt.Sprintf("load %v scv %v", λ, scv), func(t *testing.T) {
				boss := steady(t, oneQueue(t, queueModel(scv), λ), 1000).Managers[0].Metrics
				within(t, "wait", boss[WaitMean], λ*(1+scv)/(2*(1-λ)), 0)
			})
		}
	}
}

func TestMD1Percentile(t *testing.T) {
	for _, c := range []struct{ λ, p90 float64 }{{0.5, 1.51574}, {0.8, 5.01151}, {0.9, 10.78250}} {
		boss := steady(t, oneQueue(t, queueModel(0), c.λ), 1500).Managers[0].Metrics
		within(t, fmt.Sprintf("p90 at load %v", c.λ), boss[WaitP90], c.p90, 5e-6)
	}
}

// Bernoulli feedback: λ 0.6, one in four comes back (Jackson 1957).
func TestFeedback(t *testing.T) {
	m := queueModel(1)
	m.Rework = 0.25
	r := steady(t, oneQueue(t, m, 0.6), 1500)
	boss := r.Managers[0].Metrics
	within(t, "load", boss[Load], 0.8, 0)
	inSystem := make(Samples, len(boss[Load]))
	for i := range inSystem {
		inSystem[i] = boss[WaitingMean][i] + boss[Utilisation][i]
	}
	within(t, "number in system", inSystem, 4, 0)
	within(t, "total time", r.Organisation[LeadTimeMean], 6.6667, 5e-5)
	within(t, "rework a week", boss[ReworkPerWeek], 0.2*m.WeekHours, 0)
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
			boss := steady(t, s, 600).Managers[0].Metrics
			within(t, "wait of the served", boss[WaitMean], estimate.Managers[0].WaitMean.Value, 0)
			within(t, "lapse share", boss[ManagerLapseShare], c.lapse, 5e-6)
			within(t, "waiting", boss[WaitingMean], c.waiting, 5e-6)
		})
	}
}

// The mean wait of the n-th to come, from an empty system (M/M/1, load 0.8).
func TestTransient(t *testing.T) {
	want := map[int]float64{1: 0, 2: 0.44444, 3: 0.75171, 5: 1.18896, 10: 1.85983, 20: 2.57328, 50: 3.41051, 100: 3.81038}
	const replications = 8000
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
		within(t, fmt.Sprintf("wait of the %d-th", n), waits[n], w, 5e-6)
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
	positions := treePositions([]int{10, 10, 10}, []int{3, 2, 1, 0})
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
	r := mustRun(t, s, s, Config{Weeks: 220, WarmupWeeks: 20, Replications: 10, Seed: 2})
	byGrade := map[int]Samples{}
	for _, k := range r.Managers {
		if byGrade[k.Grade] == nil {
			byGrade[k.Grade] = make(Samples, len(k.Metrics[WaitMean]))
		}
		for i, w := range k.Metrics[WaitMean] {
			byGrade[k.Grade][i] += w / math.Pow(10, float64(3-k.Grade))
		}
	}
	within(t, "wait at the lowest managers", byGrade[1], 0.097561, 5e-7)
	within(t, "wait in the middle", byGrade[2], 0.363636, 5e-7)
	within(t, "wait at the top", byGrade[3], 4, 0)
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
		r := mustRun(t, s, s, Config{Weeks: 600, WarmupWeeks: 50, Replications: 12, Seed: 4})
		parent := make(Samples, len(r.Managers[0].Metrics[WaitMean]))
		for i, w := range r.Managers[0].Metrics[WaitMean] {
			parent[i] = w / c.mean
		}
		within(t, fmt.Sprintf("wait where %v is passed up", c.share), parent, c.wait, c.slack)
	}
}
