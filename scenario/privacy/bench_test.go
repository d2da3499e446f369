package privacy

import (
	"testing"

	"spanwise/scenario/scenariotest"
)

// BenchmarkNewCopy is what begins a presentation without names of the largest organisation.
func BenchmarkNewCopy(b *testing.B) {
	positions, people := scenariotest.Directory("E")
	o := org(b, positions, people)
	for b.Loop() {
		NewCopy(o)
	}
}
