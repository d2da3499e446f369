// Package exporting writes for others what is open: the workbook, the pack for
// consultation, lists as text, the chart, a page of results, and single plots. It asks
// what to write and how much it tells; the work runs where the owner lets it.
//
//	exports := exporting.New(exporting.Surround{Canvas: canvas, Files: place, Subject: shown, Compare: compare, …})
//	exports.AskWorkbook()
//
// It imports scenario, scenario/compare, scenario/escalation, scenario/picture,
// scenario/plot, scenario/sim, scenario/store, scenario/workbook, ui/plot, ui/theme,
// ui/widgets and ui/widgets/files.
package exporting
