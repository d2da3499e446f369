package flatten

import (
	"context"
	"fmt"
	"strconv"

	"spanwise/scenario"
)

// SetAuthority sets the authority grade of a position.
type SetAuthority struct {
	Position  scenario.PositionID
	Authority int
}

// Name says in words what the operation does.
func (a SetAuthority) Name() string {
	return fmt.Sprintf("Set the authority of %s to %d", a.Position, a.Authority)
}

// Plan works out the edit. The error is that of the edit where it is refused; a
// grade that is set already is one that wraps ErrNothing.
func (a SetAuthority) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	return one(ctx, a.Name(), s, scenario.Set{Position: a.Position, Field: scenario.FieldAuthority, Value: strconv.Itoa(a.Authority)})
}
