// Package waves takes the edits of a scenario apart by the wave or day for which they
// are planned, and shows the structure that stands once a wave is done.
//
//	list := waves.Of(sc.Edits)                              // "At once", "Spring", "Autumn"
//	step, err := waves.State(baseline, sc.Edits, 1)         // once "Spring" is done
//	e, err := escalation.Solve(step.Before, step.Now)       // settling in counts from its start
//	step.Left                                               // what waits for edits of later waves
//
// It imports scenario and scenario/edit.
package waves
