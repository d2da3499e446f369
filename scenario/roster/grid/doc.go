// Package grid reads the file of a roster, whatever its kind, into sheets of text
// cells, and says what was odd about it. What the cells mean is not its business:
// package roster reads that from them.
//
//	f, err := grid.Open(ctx, "staff.xlsx", data, grid.Options{Password: given})
//	switch {
//	case errors.Is(err, grid.ErrPassword):   // ask for one and try again
//	case errors.Is(err, grid.ErrUnreadable): // a PDF, a damaged workbook: err says what to do
//	}
//	for _, s := range f.Sheets {
//		for _, r := range s.Rows {
//			fmt.Println(s.Name, r.Number, r.Cells)
//		}
//	}
//
// The content of a file decides what it is, its name never does. Files come from
// anywhere, so that nothing in them is trusted: sizes, counts and depths are
// bounded, sums are checked, and every long loop looks at the context.
//
// Text has its cells parted by comma, semicolon, tab or bar and is UTF-8, UTF-16,
// Windows-1252 or what [Options] say. Of a workbook the parts that matter are read
// in one pass over their XML tokens, which is at the same time the check that they
// are sound: 100,000 rows of 12 cells take a third of the time that a check and
// two passes of excelize would. excelize decrypts, reckons days, and prints amounts
// and times as their formats show them. Nothing is written to disk.
//
// It imports excelize, which elsewhere only scenario/workbook may, golang.org/x/text,
// klauspost/compress, scenario/phrase and the standard library.
package grid
