package table

import (
	"slices"

	"spanwise/scenario"
)

// The first column stays in view when the rows are scrolled sideways. Where nobody has a
// name, as in a roster whose names were left out, the title stands there in the person's
// place, since rows that begin with nothing cannot be told apart.

// nameless reports whether nobody has a name.
func nameless(org *scenario.Org) bool {
	for p := range org.People() {
		if p.Name != "" {
			return false
		}
	}
	return true
}

// followNames puts the title in front, or the person again, as the source asks for.
func (v *View) followNames() {
	if now := nameless(v.source().Org); now != v.nameless {
		chosen := v.asChosen(v.grid.columns)
		v.nameless = now
		v.showColumns(v.asShown(chosen))
	}
}

// asShown returns the columns as they stand in the table, for those that were chosen.
func (v *View) asShown(columns []*column) []*column {
	if !v.nameless {
		return columns
	}
	return swapped(columns, keyPerson, keyTitle)
}

// asChosen is the reverse of asShown.
func (v *View) asChosen(columns []*column) []*column {
	if !v.nameless {
		return columns
	}
	return swapped(columns, keyTitle, keyPerson)
}

// swapped swaps the first two columns where they are these.
func swapped(columns []*column, first, second string) []*column {
	if len(columns) < 2 || columns[0].key != first || columns[1].key != second {
		return columns
	}
	out := slices.Clone(columns)
	out[0], out[1] = out[1], out[0]
	return out
}
