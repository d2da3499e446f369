package sim

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"math"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/scenariotest"
)

// digest is a hash of every figure of every replication, to the last bit.
func digest(r Result) string {
	h := fnv.New64a()
	write := func(v float64) {
		if math.IsNaN(v) {
			v = math.NaN() // whichever it was
		}
		_ = binary.Write(h, binary.LittleEndian, math.Float64bits(v))
	}
	for _, s := range r.Organisation {
		for _, v := range s {
			write(v)
		}
	}
	for _, m := range r.Managers {
		write(float64(m.WeekOver.Or(-1)))
		for _, s := range m.Metrics {
			for _, v := range s {
				write(v)
			}
		}
	}
	for _, series := range [][]Estimate{r.Weekly.Backlog, r.Weekly.Skill, r.Weekly.CoachingFunded, r.Weekly.LeadTime} {
		for _, e := range series {
			write(e.Mean.Or(-1))
			write(e.HalfWidth.Or(-1))
		}
	}
	return fmt.Sprintf("%d events, %016x", r.Events, h.Sum64())
}

// everything is a run in which all of the model is at work: several classes, AI,
// rights pushed down, settling in, coaching, overtime.
func everything(t testing.TB) (baseline, current scenario.State) {
	m := builtIn()
	m.AIAcceleration, m.AIAmbiguity = 1.3, 0.4
	for k := range m.Classes {
		m.Classes[k].AIAbsorbs = 0.2
		m.Classes[k].HandlingSCV = []float64{2, 0, 1}[k%3]
	}
	m.Overrides = []scenario.Override{{Position: "t.1", Values: map[string]float64{"control": 0.7, "decisions_per_fte_week": 6}}}
	seats := scenariotest.Tree([]int{3, 4, 13}, nil)
	for i := range seats {
		seats[i].FTE = []float64{1, 0.5, 1.7, 9}[i%4]
		seats[i].Raise = i % 2
	}
	return tree(t, scenario.DefaultModel(), []int{3, 2, 2, 6}, nil), state(t, m, seats)
}

// The same bits on every machine and for any number of workers: the figures were
// found on amd64 and, under qemu, on arm64. They change with the random numbers, the
// model and the order of summation; then they must be found again on both.
func TestDigest(t *testing.T) {
	baseline, current := everything(t)
	for replications, want := range map[int]string{
		1: "86237 events, f727225d4905055d", // shared by the workers, branch by branch
		3: "259091 events, 41cde83352922f87",
	} {
		for _, workers := range []int{1, 2, 3, 8} {
			cfg := Config{Weeks: 30, WarmupWeeks: 4, Replications: replications, Seed: 42, Workers: workers}
			if got := digest(mustRun(t, baseline, current, cfg)); got != want {
				t.Errorf("%d replications, %d workers: %s, want %s", replications, workers, got, want)
			}
		}
	}
}
