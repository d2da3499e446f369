// Package figures keeps what is derived from each scenario of an open document until it
// changes: its structure, its estimate, the grades of its positions and how far its
// foundations stand. The scenario that
// was edited last is kept live, so that an edit, or one only tried, costs what it touches.
//
//	kept := figures.New()
//	now := kept.Of(open, id)           // worked out once
//	kept.Touch(id, event.Changes)      // after an edit
//	changes, err := kept.Try(open, id, move, touched, named)
//
// It imports scenario, scenario/displaced, scenario/edit, scenario/escalation,
// scenario/readiness and scenario/session.
package figures
