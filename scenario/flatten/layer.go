package flatten

import (
	"context"
	"fmt"

	"spanwise/scenario"
)

// RemoveLayer takes the managers of one layer out of the line: the positions of
// that layer with reports, filled or not. Positions without reports there stay.
// The layer of tops cannot be removed: nobody stands above to take the reports.
type RemoveLayer struct {
	Layer      int                 // counted from the top of the organisation, which is 1
	Below      scenario.PositionID // only under this position; "" for the whole organisation
	Displaced  Displaced
	To         To
	WidestSpan int // of the peers who take reports; 0 is DefaultWidest
	OwnWork    OwnWork
	Cause      scenario.Cause // of every removal; "" is that of the operation
}

// Name says in words what the operation does.
func (r RemoveLayer) Name() string {
	return fmt.Sprintf("Remove layer %d", r.Layer) + belowInWords(r.Below) + r.Displaced.inWords() + r.To.inWords()
}

func belowInWords(id scenario.PositionID) string {
	if id == "" {
		return ""
	}
	return fmt.Sprintf(" below %s", id)
}

// Plan works out the edits. A layer that does not exist, or that of the tops, is
// an error that wraps ErrLayer; one without managers wraps ErrNothing.
func (r RemoveLayer) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	d, err := newDraft(ctx, r.Name(), s, terms{fate: r.Displaced, to: r.To, widest: r.WidestSpan, own: r.OwnWork, cause: r.Cause})
	if err != nil {
		return Plan{}, err
	}
	if err := known(d, r.Below); err != nil {
		return Plan{}, err
	}
	layers := 0
	var leaving []going
	for p, layer := range s.Org.Positions() {
		layers = max(layers, layer)
		if layer == r.Layer && len(s.Org.Reports(p.ID)) > 0 && isBelow(s.Org, p.ID, r.Below) {
			leaving = append(leaving, going{id: p.ID})
		}
	}
	switch {
	case r.Layer == 1 && layers > 0:
		return Plan{}, fmt.Errorf("%s: nobody stands above the top layer to take over its reports: %w", r.Name(), ErrLayer)
	case r.Layer < 1 || r.Layer > layers:
		return Plan{}, fmt.Errorf("%s: the organisation has %d layers: %w", r.Name(), layers, ErrLayer)
	}
	d.round(leaving, scenario.LayerRemoved)
	return d.finish()
}

// known returns an error where an operation is limited to a position that is not there.
func known(d *draft, below scenario.PositionID) error {
	if below != "" && !d.before.Org.Has(below) {
		return fmt.Errorf("%s: position %q: %w", d.name, below, scenario.ErrUnknownPosition)
	}
	return nil
}

// isBelow reports whether a position stands under another, at any depth; every
// position stands under "".
func isBelow(o *scenario.Org, id, below scenario.PositionID) bool {
	return below == "" || id != below && o.IsUnder(id, below)
}
