package sim

import (
	"testing"

	"spanwise/scenario"
)

// BenchmarkRun reports events a second over all workers.
func BenchmarkRun(b *testing.B) {
	for _, c := range []struct {
		name  string
		model *scenario.OperatingModel
	}{{"default", scenario.DefaultModel()}, {"built in", builtIn()}} {
		b.Run(c.name, func(b *testing.B) {
			s := tree(b, c.model, []int{4, 5, 5, 6, 7}, nil)
			events, elapsed := int64(0), 0.0
			for b.Loop() {
				r := mustRun(b, s, s, Config{Weeks: 52, WarmupWeeks: 4, Replications: 2, Seed: 1})
				events += r.Events
				elapsed += r.Elapsed.Seconds()
			}
			b.ReportMetric(float64(events)/elapsed, "events/s")
		})
	}
}
