package store

import (
	"errors"

	"spanwise/scenario"
)

// version is the format that is written. A file of an older one is read and then
// taken up the chain, a step for every version. What each version added:
//
//	2  origin: where the baseline comes from
//	3  terms: what change costs once; locked scenarios; edits of the foundations;
//	   people who wait by decision
//	4  thresholds: from which difference a figure matters
const version = 4

// steps[n] takes a file of version n+1 to version n+2.
var steps = [version - 1]func(*projectFile) error{addOrigin, addTerms, addThresholds}

func migrate(f *projectFile) error {
	for f.Version < version {
		if err := steps[f.Version-1](f); err != nil {
			return err
		}
		f.Version++
	}
	return nil
}

// addOrigin leaves open where the baseline of a file of version 1 comes from.
func addOrigin(f *projectFile) error {
	if f.Origin != nil {
		return errors.New("origin: a file of version 1 has none")
	}
	f.Origin = &scenario.Origin{}
	return nil
}

// addTerms assumes what change costs, as a new document does.
func addTerms(f *projectFile) error {
	if f.Terms != nil {
		return errors.New("terms: a file of version 2 has none")
	}
	terms := scenario.DefaultTerms()
	f.Terms = &terms
	return nil
}

// addThresholds leaves the thresholds at their defaults.
func addThresholds(f *projectFile) error {
	if f.Thresholds != nil {
		return errors.New("thresholds: a file of version 3 has none")
	}
	return nil
}
