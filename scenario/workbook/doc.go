// Package workbook writes a comparison as an Excel workbook that others can read, check
// and take further: Read me, Summary, Assumptions, Decision rights, Positions and Outline
// of the baseline and of every scenario, Manager load, Moves, Spans and layers, Weekly,
// Reconciliation, Limits, Checks, Calc. A consultation pack has sums only. Single lists
// are written as CSV.
//
//	err := workbook.Write(ctx, file, workbook.Input{
//		Document: "Northwind", Comparison: c, Edits: edits, Generated: time.Now(), Version: "0.1.0",
//		Options: workbook.Options{HideNames: true, Pay: workbook.PayBanded},
//	})
//
// Differences, counts and checks are live formulas that carry their values, so that
// previews show them; everything else is what the comparison holds. Ids are text. The
// same input gives the same bytes. What the options leave untold is taken out before
// anything is written (conceal.go), so that no sheet can forget it.
//
// Small sheets go through excelize's stream; the rows of large ones are made and
// compressed side by side (rows.go), and the archive puts them in their place.
//
// It imports scenario, its packages compare, displaced, phrase, privacy and sim, and excelize,
// which nothing else but roster/grid may.
package workbook
