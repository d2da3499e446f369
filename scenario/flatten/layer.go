package flatten

import (
	"fmt"

	"spanwise/scenario"
)

// RemoveLayer takes the managers of one layer out of the line: the positions of
// that layer with reports, filled or not. Positions without reports there stay.
// The layer of tops cannot be removed: nobody stands above to take the reports.
type RemoveLayer struct {
	Layer     int                 // counted from the top of the organisation, which is 1
	Below     scenario.PositionID // only under this position; "" for the whole organisation
	Displaced Displaced
}

// Name says in words what the operation does.
func (r RemoveLayer) Name() string {
	name := fmt.Sprintf("Remove layer %d", r.Layer)
	if r.Below != "" {
		name += fmt.Sprintf(" below %s", r.Below)
	}
	return name + r.Displaced.inWords()
}

// Plan works out the edits. A layer that does not exist, or that of the tops, is
// an error that wraps ErrLayer; one without managers wraps ErrNothing.
func (r RemoveLayer) Plan(s scenario.State) (Plan, error) {
	if r.Below != "" && !s.Org.Has(r.Below) {
		return Plan{}, fmt.Errorf("%s: position %q: %w", r.Name(), r.Below, scenario.ErrUnknownPosition)
	}
	layers := 0
	var candidates []scenario.PositionID
	for p, layer := range s.Org.Positions() {
		layers = max(layers, layer)
		if layer == r.Layer && len(s.Org.Reports(p.ID)) > 0 && r.covers(s.Org, p) {
			candidates = append(candidates, p.ID)
		}
	}
	switch {
	case r.Layer == 1 && layers > 0:
		return Plan{}, fmt.Errorf("%s: nobody stands above the top layer to take over its reports: %w", r.Name(), ErrLayer)
	case r.Layer < 1 || r.Layer > layers:
		return Plan{}, fmt.Errorf("%s: the organisation has %d layers: %w", r.Name(), layers, ErrLayer)
	}
	return plan(s.Org, r.Name(), candidates, r.Displaced)
}

func (r RemoveLayer) covers(o *scenario.Org, p scenario.Position) bool {
	return r.Below == "" || p.ID != r.Below && o.IsUnder(p.ID, r.Below)
}
