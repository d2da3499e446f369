// Package search finds positions by words typed: every word stands in the id, the title, the
// unit or the name of who sits there.
//
//	hits := search.Positions(org, "ada deliv", nil, 50)
//
// The first search of an organisation reads all of it; those that follow, as one letter is
// typed after the other, read one text. It imports scenario.
package search
