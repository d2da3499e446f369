// Package runs keeps what the last simulation of an open document found about each of its
// scenarios, and knows which of it still holds: results belong to a state of a scenario and
// to the settings of the run.
//
//	kept := runs.New(config)
//	kept.Take(found, kept.Config, ids, stamps)    // after a run
//	c, ok := kept.Comparison(open)                // scenarios that are still there, as they are called now
//	side, ok := kept.Fresh(id, figures)           // false once the scenario was edited
//
// It imports scenario, scenario/advice, scenario/compare, scenario/figures,
// scenario/plot/metrics, scenario/session and scenario/sim.
package runs
