package compare

import "spanwise/scenario"

// ChangedAssumptions returns how many values of a model that rest on assumptions are not
// the defaults, for sentences that begin "With default assumptions".
func ChangedAssumptions(m *scenario.OperatingModel) int { return changedAssumptions(m) }
