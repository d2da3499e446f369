package roster_test

import (
	"context"
	"fmt"
	"strings"

	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
)

func ExampleRead() {
	file := `Employee ID;Manager ID;Name;FTE
1;;Ada Fox;1
2;1;Vacant;1
3;1;Bo Ash;0,8
4;9;Cy Elm;abc
`
	imp, err := roster.Read(context.Background(), "staff.csv", strings.NewReader(file), roster.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range imp.Problems {
		fmt.Printf("%s, row %d: %s (%s)\n", p.Severity, p.Row, p.Message, p.Repair)
	}
	for p := range imp.Org.Positions() {
		fmt.Println(p.ID, "reports to", p.Manager, "filled", imp.Org.Filled(p.ID), "FTE", p.FTE)
	}
	// Output:
	// info, row 0: numbers are written with a decimal comma (read so, the point parts thousands)
	// info, row 3: "Vacant" stands in place of a name (read as vacant)
	// warning, row 5: "abc" is no number of full-time equivalents (read as 1)
	// warning, row 5: reports to "9", which is not in the file (put under the vacant position Unassigned)
	// 1 reports to  filled true FTE 1
	// 2 reports to 1 filled false FTE 1
	// 3 reports to 1 filled true FTE 0.8
	// Unassigned reports to  filled false FTE 0
	// 4 reports to Unassigned filled true FTE 1
}

func ExampleBook_Read() {
	file := roster.Source{Name: "staff.csv", Data: []byte("ID,Manager ID\n2,3\n3,2\n")}
	book, err := roster.Open(context.Background(), []roster.Source{file}, grid.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	imp, _ := book.Read(context.Background(), roster.Options{})
	loop := imp.Problems[0]
	fmt.Println(loop.Message)
	for _, c := range loop.Choices {
		fmt.Println("-", c.Words)
	}
	c := loop.Choices[0]
	imp, _ = book.Read(context.Background(), roster.Options{Repairs: []roster.Choice{{Problem: loop.Key, Do: c.Do, Value: c.Value}}})
	fmt.Println(imp.Repairs[0].Repair, imp.Org.Tops())
	// Output:
	// 2 positions report to each other in a loop: 2 → 3 → 2
	// - 2 becomes a top
	// - 2 is put under the vacant position Unassigned
	// - 3 becomes a top
	// - 3 is put under the vacant position Unassigned
	// 2 becomes a top [2]
}
