package flatten

import (
	"context"
	"errors"
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
)

// SetOutcome gives people whose seat or team went an outcome. It needs the baseline; see
// [On].
type SetOutcome struct {
	Choice   displaced.Choice
	Person   scenario.PersonID // "" for everybody whose outcome is open
	Baseline scenario.State
}

func (o SetOutcome) on(baseline scenario.State) Operation {
	o.Baseline = baseline
	return o
}

// Name says in words what the operation does.
func (o SetOutcome) Name() string {
	if o.Person == "" {
		return o.Choice.InWords() + " for all who are open"
	}
	return fmt.Sprintf("%s for %s", o.Choice.InWords(), o.Person)
}

// Plan works out the edits. Nobody whose outcome would change is an error that wraps
// ErrNothing; for a choice that is none see [displaced.Assign].
func (o SetOutcome) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	d, err := newDraft(ctx, o.Name(), s, terms{})
	if err != nil {
		return Plan{}, err
	}
	baseline := baselineOf(o.Baseline, s)
	people := []scenario.PersonID{o.Person}
	if o.Person == "" {
		people = displaced.WithOutcome(displaced.Of(baseline, s), displaced.Open)
	}
	group, refused, err := displaced.Assign(baseline, s, people, o.Choice)
	for _, r := range refused {
		d.note("%s %s", r.Person, r.Reason)
	}
	d.otherwise = "no outcome is open"
	switch {
	case errors.Is(err, displaced.ErrNothing):
		return d.finish()
	case err != nil:
		return Plan{}, fmt.Errorf("%s: %w", d.name, err)
	}
	d.name = group.Name
	for _, e := range group.Edits {
		if r, ok := e.Do.(scenario.Remove); ok {
			d.plan.Record(d.now, r, displaced.EndingHours(baseline, d.now, r.Position))
		}
		d.do(e.Do)
	}
	return d.finish()
}
