// Package table shows the positions of a scenario as rows: sorted, filtered, with
// chosen columns, changed in the cell, by blocks from a spreadsheet, or all at once.
//
//	view := table.New(table.Handlers{Apply: apply, Select: choose}, tips)
//	view.Set(table.Source{Org: org, Manager: estimate.Manager, Grade: grade})
//	view.Object() // into the window
//
// What a row says, how rows are put in order and what a change means stands in files
// without Fyne: column.go, rows.go, condition.go, block.go, plan.go. The package
// imports scenario, scenario/escalation, scenario/phrase, scenario/plot, ui/theme and
// ui/widgets. It changes nothing itself: a change is handed on as one action, which is
// one undo step.
package table
