// Package compare sets scenarios against the baseline: what differs in the chart,
// what the simulation says about it, and what can be claimed in words.
//
//	c, err := compare.Run(ctx, baseline, []compare.Named{{Name: "Six layers", State: flat}}, cfg, progress)
//	d := c.Scenarios[0].Difference[sim.LeadTimeMean]
//	compare.Verdict(d)                     // Matters, TooSmall or NoClearDifference
//	f := compare.FindingsOf(c)             // codes with arguments
//	compare.English.Print(f.Headline)      // "With default assumptions, …"
//
// All sides run on common random numbers, so that differences are paired by
// replication and an identical scenario differs by exactly nothing (MODEL §9).
//
// Against also says what becomes of people and work (scenario/displaced), and, where a
// scenario changes structure and settings at once, which of the two earns what.
//
// It imports scenario, scenario/edit, scenario/displaced, scenario/sim and, for
// words, scenario/phrase and scenario/plot. It draws nothing and writes
// no file.
package compare
