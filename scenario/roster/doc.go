// Package roster reads the list of positions and people that an organisation
// exports from its HR system, and says what is wrong with it, row by row.
//
//	f, err := os.Open("staff.csv")
//	imp, err := roster.Read(ctx, "staff.csv", f, roster.Options{})
//	if errors.Is(err, roster.ErrUnreadable) { … } // a PDF, an empty pipe, binary data
//	for _, p := range imp.Problems {
//		fmt.Println(p.Row, p.Message, p.Repair)
//	}
//	if !imp.Blocked() {
//		fmt.Println(imp.Org.Len(), "positions")
//	}
//
// Files are text with separators: comma, semicolon, tab or bar; UTF-8, UTF-16 or
// Windows-1252. Columns are recognised by their headers and, where a header fits
// several fields, by their values. Nothing is dropped silently: every row becomes
// at least one position or is named in a problem. E-mail addresses serve to find
// managers and are not kept; columns that are not recognised are not kept either.
//
// A status, or a name, of Vacant, TBH, TBD or Open is a vacant position. Eliminated
// and Inactive are read as vacant with a warning, as are FALSE, F, No, N and 0 in a
// column Active: the position stays, the person is not there. Who reports to an
// eliminated position stays under it, with a warning.
//
// It imports scenario, golang.org/x/text and the standard library.
package roster
