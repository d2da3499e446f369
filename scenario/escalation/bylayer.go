package escalation

import "spanwise/scenario"

// DecidedByLayer returns what share of all final decisions is made in each layer of the
// chart, the top layer first, in the steady state of [Estimate]; nil where nothing is
// decided. The organisation is the one that was compiled.
func (n *Network) DecidedByLayer(o *scenario.Org) []float64 {
	byPlace := make([]float64, len(n.Places))
	n.solveClasses(n.Solve(), byPlace)
	decided := make(map[scenario.PositionID]float64, len(byPlace))
	all := 0.0
	for i, rate := range byPlace {
		decided[n.IDs[i]] += rate
		all += rate
	}
	if !(all > 0) {
		return nil
	}
	var shares []float64
	for v := range o.Walk() {
		for v.Layer > len(shares) {
			shares = append(shares, 0)
		}
		shares[v.Layer-1] += decided[v.Position.ID] / all
	}
	return shares
}
