// Package refreshing shows, before anything is done, what a later roster does to an
// open document: who joined, left, moved and changed, which positions were given
// another id, and which edits of the scenarios no longer apply.
//
//	refreshing.Show(refreshing.Input{Document: doc, Roster: org, Origin: origin}, refreshing.Surround{
//		Canvas: canvas, Work: inBackground, Pick: pickPosition, Accept: replace,
//	})
//
// It imports scenario, scenario/edit, scenario/phrase, scenario/plot, scenario/refresh,
// ui/theme and ui/widgets.
package refreshing
