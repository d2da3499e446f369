package roster

import "spanwise/scenario/roster/grid"

// BookOf makes a book of files whose cells were read before, each with options of
// its own.
func BookOf(files ...*grid.File) *Book { return &Book{files} }
