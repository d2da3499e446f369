package flatten

import (
	"context"
	"fmt"

	"spanwise/scenario"
)

// MovePosition puts a position and all below it under another manager.
type MovePosition struct{ Position, Manager scenario.PositionID }

// Name says in words what the operation does.
func (m MovePosition) Name() string { return fmt.Sprintf("Move %s to %s", m.Position, m.Manager) }

// Plan works out the edit. The error is that of the edit where it is refused.
func (m MovePosition) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	return one(ctx, m.Name(), s, scenario.Move(m))
}

// one plans a single edit.
func one(ctx context.Context, name string, s scenario.State, a scenario.Action) (Plan, error) {
	d, err := newDraft(ctx, name, s, terms{})
	if err != nil {
		return Plan{}, err
	}
	d.otherwise = "it is so already"
	d.do(a)
	return d.single()
}
