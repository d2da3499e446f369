package roster

import "spanwise/scenario"

// Import is what was made of a roster's files.
type Import struct {
	File     string           // the names of the files, joined by " + "
	Rows     int              // rows with text below the headers, of all files
	Headers  []string         // of all columns of the first file, in its order
	Columns  map[Field]string // the header that each field is read from, the first file's first
	Problems []Problem        // by file; what concerns a whole file first, then by row
	Org      *scenario.Org    // nil when a problem blocks

	Files          []FileRead        // one for each sheet read, in the order of the sources
	Repairs        []scenario.Repair // every problem that was repaired, and how
	Reconciliation Reconciliation
	Shape          Shape
	PayGrades      []GradeLabel          // by median height, the highest first
	SeniorAtZero   []scenario.PositionID // titles of seniors whose authority grade is 0, in chart order
	Unused         []Choice              // repairs chosen for problems that there are not

	options Options // as given
}

// Shape is what the tree looks like, also while a problem blocks.
type Shape struct {
	Tops      int // positions without a manager, the one the importer makes left out
	Layers    int // of what hangs under a top
	Positions int // all, the one the importer makes included
	Orphans   int // rows under Unassigned
	Loose     int // positions in a loop of managers, or under one
}

// Blocked reports whether an error keeps the file from becoming an organisation.
func (i *Import) Blocked() bool { return i.Org == nil }

// Count returns how many problems have that severity.
func (i *Import) Count(s Severity) int {
	n := 0
	for _, p := range i.Problems {
		if p.Severity == s {
			n++
		}
	}
	return n
}
