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

// MovedBy counts for each wave of [Of] the positions that it lets settle with another
// manager, see [Moved].
func MovedBy(baseline scenario.State, edits []scenario.Edit) []int {
	parts := partsOf(edits)
	list, places := wavesOf(parts)
	out, before := make([]int, len(list)), baseline
	for at := range list {
		now, _ := upTo(baseline, parts, places, at)
		for range Moved(before, now) {
			out[at]++
		}
		before = now
	}
	return out
}
