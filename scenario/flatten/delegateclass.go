package flatten

import (
	"context"
	"fmt"
	"strconv"

	"spanwise/scenario"
)

// DelegateClass pushes decision rights down in the decision-rights table: a class is
// decided from a lower authority grade on. The bound never_below of the class holds:
// below it the operation is refused.
type DelegateClass struct {
	Class string            // its name, else its row in the table, counted from 0
	To    scenario.Opt[int] // the authority grade; unset is one lower than now
}

// Name says in words what the operation does.
func (c DelegateClass) Name() string {
	if !c.To.OK {
		return fmt.Sprintf("Let %q be decided one grade lower", c.Class)
	}
	return fmt.Sprintf("Let %q be decided from grade %d on", c.Class, c.To.Value)
}

// Plan works out the edit. A class that is decided so low already is an error that
// wraps ErrNothing; one that the table lacks, or a grade below the bound, one that
// wraps scenario.ErrInvalid.
func (c DelegateClass) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	d, err := newDraft(ctx, c.Name(), s, terms{})
	if err != nil {
		return Plan{}, err
	}
	row, err := classNamed(s.Model.Classes, c.Class)
	if err != nil {
		return Plan{}, fmt.Errorf("%s: %w", d.name, err)
	}
	now := s.Model.Classes[row].Authority
	to := c.To.Or(max(0, now-1))
	d.otherwise = fmt.Sprintf("it is decided from grade %d on", now)
	if to < now {
		d.do(scenario.SetRights{Class: row, Authority: to})
	}
	return d.single()
}

// classNamed returns the row of a class.
func classNamed(classes []scenario.DecisionClass, name string) (int, error) {
	found := -1
	for k, c := range classes {
		if c.Name != name {
			continue
		}
		if found >= 0 {
			return 0, fmt.Errorf("two decision classes are named %q, give the row: %w", name, scenario.ErrInvalid)
		}
		found = k
	}
	if found >= 0 {
		return found, nil
	}
	if row, err := strconv.Atoi(name); err == nil && row >= 0 && row < len(classes) {
		return row, nil
	}
	return 0, fmt.Errorf("there is no decision class %q: %w", name, scenario.ErrInvalid)
}
