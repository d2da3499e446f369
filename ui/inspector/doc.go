// Package inspector shows one position at the side of the window: its load and
// where it comes from, who asks, its fields, which can be changed in place, the settings
// that hold there and what the scenario did to it. Positions selected together are
// summed up instead.
//
//	view := inspector.New(inspector.Handlers{Set: apply}, tips)
//	view.Show(inspector.Subject{Position: p, Layer: 2, Reports: 12})
//
// It imports scenario, scenario/escalation, scenario/phrase, scenario/plot, ui/theme and
// ui/widgets, and holds no rule: a change is handed on, and an error comes back to be shown at its field.
package inspector
