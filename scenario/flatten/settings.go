package flatten

import (
	"context"
	"fmt"
	"strings"

	"spanwise/scenario"
)

// SetSettings sets parameters of the operating model, for a position and all below
// it or for the whole organisation. Only scoped settings and the mix can differ by
// position.
type SetSettings struct {
	Position scenario.PositionID // "" for the whole organisation
	Values   []Value             // in the order in which they are set
}

// Value is a parameter by name with its value as written; "" at a position takes the
// override there away.
type Value struct{ Parameter, Value string }

// Name says in words what the operation does.
func (o SetSettings) Name() string {
	var values []string
	for _, v := range o.Values {
		values = append(values, v.Parameter+" "+v.Value)
	}
	name := "Set " + strings.Join(values, ", ")
	if o.Position != "" {
		name += fmt.Sprintf(" from %s down", o.Position)
	}
	return name
}

// Plan works out the edits. Settings that are so already are an error that wraps
// ErrNothing, a parameter or value that is not valid one that wraps
// scenario.ErrInvalid.
func (o SetSettings) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	d, err := newDraft(ctx, o.Name(), s, terms{})
	if err != nil {
		return Plan{}, err
	}
	d.otherwise = "they are so already"
	for _, v := range o.Values {
		d.do(scenario.SetModel{Position: o.Position, Parameter: v.Parameter, Value: v.Value})
	}
	return d.finish()
}
