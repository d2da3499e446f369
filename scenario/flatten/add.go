package flatten

import (
	"cmp"
	"context"
	"fmt"

	"spanwise/scenario"
)

// AddPosition creates a vacant position under Position.Manager. A cost without a
// currency is in that of the manager, as the roster's costs are.
type AddPosition struct{ Position scenario.Position }

// Name says in words what the operation does.
func (a AddPosition) Name() string { return fmt.Sprintf("Add %s", a.Position.ID) }

// Plan works out the edit. The error is that of the edit where it is refused.
func (a AddPosition) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	p := a.Position
	if manager, ok := s.Org.Position(p.Manager); ok && p.Cost.OK {
		p.Currency = cmp.Or(p.Currency, manager.Currency)
	}
	return one(ctx, a.Name(), s, scenario.Add{Position: p})
}
