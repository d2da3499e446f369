// Package readiness asks whether the foundations of a scenario stand before it
// promises anything: purpose, stable expectations, decision rights, hours for
// coaching, owners for all work, a pace that people can follow. Each check has a rule
// on the document's own numbers.
//
//	r := readiness.Of(readiness.Input{Baseline: base, Current: now, Edits: sc.Edits, Estimate: e, Today: "2026-11-22"})
//	r.Ready()                                  // no check is red
//	readiness.English.Print(r.Checks[0].Said)  // "Purpose is written down; no priorities yet."
//	r.Checks[0].Place                          // where it is set
//
// The thresholds are assumptions, each with its reason beside it. What is judged is
// the plan, never a person. It imports scenario, scenario/escalation,
// scenario/phrase and scenario/waves.
package readiness
