package flatten

import (
	"context"
	"fmt"

	"spanwise/scenario"
)

// AddPosition creates a vacant position under Position.Manager.
type AddPosition struct{ Position scenario.Position }

// Name says in words what the operation does.
func (a AddPosition) Name() string { return fmt.Sprintf("Add %s", a.Position.ID) }

// Plan works out the edit. The error is that of the edit where it is refused.
func (a AddPosition) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	return one(ctx, a.Name(), s, scenario.Add(a))
}
