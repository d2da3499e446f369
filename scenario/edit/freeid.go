package edit

import (
	"fmt"

	"spanwise/scenario"
)

// FreeID returns the first id made of the prefix and a number from 1 that nobody has,
// no person either, in any of the charts: the two often share their ids.
func FreeID(prefix string, charts ...*scenario.Org) scenario.PositionID {
	for n := 1; ; n++ {
		id := fmt.Sprintf("%s%d", prefix, n)
		if !taken(id, charts) {
			return scenario.PositionID(id)
		}
	}
}

func taken(id string, charts []*scenario.Org) bool {
	for _, o := range charts {
		if _, person := o.Person(scenario.PersonID(id)); person || o.Has(scenario.PositionID(id)) {
			return true
		}
	}
	return false
}
