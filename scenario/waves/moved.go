package waves

import (
	"iter"

	"spanwise/scenario"
)

// Moved returns the positions that have to settle with another manager: filled ones
// whose filled manager differs, and those that were not there, or vacant, before
// (MODEL §4, settling in, without those that only decide more). In chart order.
func Moved(before, now scenario.State) iter.Seq[scenario.Position] {
	return func(yield func(scenario.Position) bool) {
		for p := range now.Org.Positions() {
			if !now.Org.Filled(p.ID) {
				continue
			}
			stayed := before.Org.Filled(p.ID) && before.Org.FilledAbove(p.ID) == now.Org.FilledAbove(p.ID)
			if !stayed && !yield(p) {
				return
			}
		}
	}
}
