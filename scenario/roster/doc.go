// Package roster reads the list of positions and people that an organisation
// exports from its HR system, and says what is wrong with it, row by row.
//
//	book, err := roster.Open(ctx, []roster.Source{{Name: "staff.xlsx", Data: data}}, grid.Options{})
//	if errors.Is(err, roster.ErrUnreadable) { … } // a PDF, an empty pipe, binary data
//	imp, err := book.Read(ctx, roster.Options{})
//	for _, p := range imp.Problems {
//		fmt.Println(p.Row, p.Message, p.Repair)
//	}
//	if !imp.Blocked() {
//		fmt.Println(imp.Org.Len(), "positions", imp.Reconciliation.Steps)
//	}
//
// A book is opened once and read as often as choices change: the sheet, the header
// row, the column of each field, the authority grade of each pay grade, what is left
// out for privacy, and what is done about each problem:
//
//	o := roster.Options{Repairs: []roster.Choice{{Problem: p.Key, Do: roster.DoUnder, Value: "17"}}}
//	imp, err = book.Read(ctx, o)
//
// Columns are recognised by their headers and, where a header fits several fields,
// by their values. Managers are named by id, e-mail address or name, or by a path or
// management chain; where no header names them, a column of ids is a guess, with a
// warning. Pay by the hour, day or month is not read as yearly cost. Several files, or sheets, form one organisation where one format
// comes in parts, such as the senior and junior posts of British departments.
//
// Nothing is dropped silently: every row becomes at least one position or is named in
// a problem, and a reconciliation leads from rows to positions, people and FTE. Each
// problem says what can be done, the proposed first; what is not chosen is done as
// proposed, and what cannot be guessed blocks. All of it goes into a log that the
// document keeps.
//
// E-mail addresses serve to find managers and are not kept; columns that are not
// recognised are not kept either.
//
// A status, or a name, of Vacant, TBH, TBD or Open is a vacant position; a name only
// where nothing but the word or number of the post stands behind, as "Open, Ann" is
// somebody. Eliminated and Inactive are read as vacant with a warning, as are FALSE,
// F, No, N and 0 in a column Active: the position stays, the person is not there. Who
// reports to an eliminated position stays under it, with a warning.
//
// People have the id of their seat, unless the file has both ids of positions and of
// people. Rows without an id whose status is Unplaced, Unplaced by decision, Leaving or
// Shares a seat are people without a position of their own, as the lists that Spanwise
// writes have them; those lists also carry tracks, protection, notes and work taken over.
// Notes are kept whole, with their line breaks; where names are hidden they are left out.
//
// One id in several files is one position, as it is in several rows of one. Ids that
// look alike are one where it is plain which is meant.
//
// It imports scenario, scenario/phrase, its own package grid, which reads files into
// cells, and the standard library.
package roster
