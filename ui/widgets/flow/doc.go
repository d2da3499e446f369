// Package flow lays out pages of evidence: blocks whose height follows from their
// width, set in rows that break where the window is narrow, inside one scroll.
//
//	page := flow.NewPage(
//		flow.NewParagraphs(flow.Words{Text: "With default assumptions, …", Bold: true}),
//		flow.NewColumns(flow.Cell{Block: table, Least: 640, Weight: 3}, flow.Cell{Block: curve, Least: 420, Weight: 2}),
//	)
//
// A Drawing is a block that is drawn from data: text, rectangles and regions that
// answer to the pointer. It imports Fyne, ui/theme and ui/widgets.
package flow
