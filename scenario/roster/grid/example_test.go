package grid_test

import (
	"context"
	"fmt"

	"spanwise/scenario/roster/grid"
)

func ExampleOpen() {
	file := "Report of May;\n\nID;Name;FTE\n=\"007\";\"Fox, Ada\";0,8\n8;5\" pipes;1\n"
	f, err := grid.Open(context.Background(), "staff.csv", []byte(file), grid.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(f.Kind, f.Encoding, grid.SeparatorName(f.Separator))
	for _, s := range f.Sheets {
		for _, r := range s.Rows {
			fmt.Printf("%d %q\n", r.Number, r.Cells)
		}
		for _, n := range s.Notes {
			fmt.Printf("%s, row %d: %s (%s)\n", n.Severity, n.Row, n.Message, n.Repair)
		}
	}
	// Output:
	// text utf-8 semicolon
	// 1 ["Report of May" ""]
	// 3 ["ID" "Name" "FTE"]
	// 4 ["007" "Fox, Ada" "0,8"]
	// 5 ["8" "5\" pipes" "1"]
	// warning, row 5: a quote stands inside a cell or is not closed (the quote was kept as part of the text; check the row)
}
