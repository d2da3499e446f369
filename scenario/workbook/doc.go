// Package workbook writes a comparison as an Excel workbook that others can read,
// check and take further: Read me, Summary, Assumptions, Positions of the baseline
// and of every scenario, Manager load, Moves, Reconciliation, Checks.
//
//	err := workbook.Write(file, workbook.Input{
//		Document: "Northwind", Comparison: c, Edits: edits, Generated: time.Now(), Version: "0.1.0",
//	})
//
// Differences and checks are live formulas that carry their values, so that
// previews show them; everything else is what the comparison holds. Ids are text.
// The same input gives the same bytes.
//
// It imports scenario, scenario/compare, scenario/sim and excelize, which nothing
// else but roster/grid may.
package workbook
