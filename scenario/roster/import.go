package roster

import (
	"slices"
	"strings"

	"spanwise/scenario"
)

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

// Origin returns what a document keeps of where its baseline comes from. The date
// is the day of the import, ISO 8601.
func (i *Import) Origin(date string) scenario.Origin {
	o := scenario.Origin{
		Date: date, Rows: i.Rows, Repairs: slices.Clone(i.Repairs),
		Positions: i.Reconciliation.Positions, People: i.Reconciliation.People, FTE: i.Reconciliation.FTE,
	}
	for _, f := range i.Files {
		if name := baseName(f.File); !slices.Contains(o.Files, name) {
			o.Files = append(o.Files, name)
		}
	}
	return o
}

// baseName takes the folders off, of either kind, whatever this machine's is.
func baseName(file string) string { return file[strings.LastIndexAny(file, `/\`)+1:] }
