// Package ui is the window: it owns the open session, wires the views to it, and
// keeps the one table of commands that menu, toolbar and keys are made from.
//
// Data flows one way. A view raises a callback; the window applies an edit to the
// session; the session tells what changed; the window shows it to the views. Long
// work runs off the UI goroutine in job.go and nowhere else.
//
//	w := ui.New(app, "0.1.0")
//	w.OpenFile("staff.csv")
//	w.ShowAndRun()
package ui
