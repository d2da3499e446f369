package flatten

import (
	"cmp"
	"context"
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
)

// RemovePosition removes one position, whether it leads or not. Its reports go up;
// its work goes to those beside it, else to the next above (MODEL §3). Nobody stays
// on a track: there is no post left to stay in.
type RemovePosition struct {
	Position  scenario.PositionID
	Displaced Displaced // Unplaced or Exit; "" leaves open what becomes of who sits there
	OwnWork   OwnWork
	Cause     scenario.Cause // "" is the default, scenario.PostNotNeeded
	Baseline  scenario.State // for own work kept on after the team went; see [On]
}

func (r RemovePosition) on(baseline scenario.State) Operation {
	r.Baseline = baseline
	return r
}

// Name says in words what the operation does.
func (r RemovePosition) Name() string {
	name := fmt.Sprintf("Remove %s", r.Position)
	if r.Displaced == Exit {
		name += ", whoever sits there leaves"
	}
	return name
}

// Plan works out the edits. The error is that of the edit where it is refused, and
// wraps scenario.ErrInvalid for displaced managers on a track.
func (r RemovePosition) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	fate := cmp.Or(r.Displaced, Unplaced)
	d, err := newDraft(ctx, r.Name(), s, terms{fate: fate, own: r.OwnWork, cause: r.Cause, undecided: r.Displaced == ""})
	if err != nil {
		return Plan{}, err
	}
	if fate == Track {
		return Plan{}, fmt.Errorf("%s: nobody can stay on a track in a post that goes: %w", d.name, scenario.ErrInvalid)
	}
	own := displaced.EndingHours(baselineOf(r.Baseline, s), s, r.Position)
	if len(s.Org.Reports(r.Position)) > 0 {
		d.displaced[r.Position] = true
	}
	handover := d.shared(own) // the rule of MODEL §3, as an edit by hand has it
	if d.terms.own == Handed {
		handover = d.shared(own, d.takers(r.Position, nil)...)
	}
	d.remove(scenario.Remove{Position: r.Position, Handover: handover, Cause: cmp.Or(r.Cause, scenario.PostNotNeeded)}, own)
	return d.single()
}
