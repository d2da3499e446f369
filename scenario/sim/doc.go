// Package sim simulates the escalation model: decisions rise, queue at managers,
// are answered, passed up, come back or lapse, week by week, many times over.
//
//	snap := sim.Snapshot{Baseline: baseline, Current: redrawn}
//	cfg := sim.ConfigOf(redrawn.Model, seed)
//	result, err := sim.Run(ctx, snap, cfg, func(done, total int) { … })
//	lead := result.Organisation[sim.LeadTimeMean].Estimate()
//	lead.Mean.Value, lead.HalfWidth.Value // hours
//
// The same inputs give the same result on any number of cores; only Elapsed
// differs. Two runs with the same seed share their random numbers decision by
// decision, so that they can be compared replication by replication.
//
// What the model says stands in package escalation; this package adds time and
// chance. It imports scenario, scenario/escalation and gonum's statistics.
package sim
