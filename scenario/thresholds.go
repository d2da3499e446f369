package scenario

import (
	"fmt"
	"maps"
	"math"
	"slices"
)

// Thresholds say from which difference on a figure of the simulation matters, by the
// figure's name, in its unit: shares as 0..1, times in hours. A figure that is not named
// has the default of the comparison. They judge differences of all scenarios alike and
// change no figure, so they belong to the document, not to the operating model.
type Thresholds map[string]float64

// mostThreshold keeps typing errors out; no figure differs by more.
const mostThreshold = 1e9

// Check returns an error that wraps ErrInvalid where a threshold is below 0 or not finite.
func (t Thresholds) Check() error {
	for _, name := range slices.Sorted(maps.Keys(t)) {
		if v := t[name]; name == "" || math.IsNaN(v) || v < 0 || v > mostThreshold {
			return fmt.Errorf("threshold of %q: %v is not valid, it must be 0..%g: %w", name, v, float64(mostThreshold), ErrInvalid)
		}
	}
	return nil
}

// Of returns the threshold of a figure, unset where it has the default.
func (t Thresholds) Of(name string) Opt[float64] {
	v, ok := t[name]
	return Opt[float64]{Value: v, OK: ok}
}

// Equal reports whether both say the same.
func (t Thresholds) Equal(other Thresholds) bool { return maps.Equal(t, other) }
