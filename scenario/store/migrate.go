package store

import (
	"errors"

	"spanwise/scenario"
)

// version is the format that is written. A file of an older one is read and then
// taken up the chain, a step for every version. What each version added:
//
//	2  origin: where the baseline comes from
const version = 2

// steps[n] takes a file of version n+1 to version n+2.
var steps = [version - 1]func(*projectFile) error{addOrigin}

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
