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
// A manager is one server, first come first served, and escalations only go up. So a
// week is run manager by manager from the bottom: all that reaches one of them is known
// by then, in order of joining, and is handled by the recursion of Lindley (1952),
//
//	start = max(joined, end of the one before)
//	end   = start + need · week_hours/C
//
// where C, the hours that the week leaves for escalations, holds for the week in which
// a service starts. One who would start later than joined + patience lapses instead; a
// decision that comes back joins the same line at its end. Needs are exponential,
// lognormal or constant by their SCV, moments uniform over the week given a Poisson
// count, which makes a Poisson process. Nothing is approximated but the quantiles of more
// than 10,000 values, to 0.1%.
//
// With all but one queue switched off this is M/G/1, whose mean wait is
// ρ(1 + SCV)/(2(1 − ρ)) services (Pollaczek–Khinchine): see the example. The tests hold
// it to theory for queues with feedback, with patience, in their first hours, and in
// trees, to within 3 standard errors of 1% and less.
//
// What the model says stands in package escalation; this package adds time and
// chance. It imports scenario, scenario/escalation and gonum's statistics.
package sim
