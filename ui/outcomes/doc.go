// Package outcomes is the panel of people whose seat or team goes: what becomes of each,
// what that saves three ways and costs once, and the work that nobody does any more.
// Every choice is handed on at once, as a step that can be taken back.
//
//	view := outcomes.New(outcomes.Handlers{Assign: assign, SetTerms: setTerms, HandOver: handOver, PickSeat: pick})
//	view.Set(outcomes.Source{Baseline: baseline, State: state, People: displaced.Of(baseline, state), Savings: savings, Terms: terms, Work: work})
//	outcomes.Show(canvas, "People and work of “Flatter”", view, nil)
//
// It imports scenario, scenario/compare, scenario/displaced, scenario/phrase,
// scenario/plot, ui/theme and ui/widgets.
package outcomes
