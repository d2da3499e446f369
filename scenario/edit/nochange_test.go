package edit_test

import (
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// A model without overrides, and an override without values, stay as they are where
// there is nothing to take back: undo must not have a step that does nothing.
func TestTakingBackWhatIsNotThereChangesNothing(t *testing.T) {
	bare := small(t)
	bare.Model = scenario.DefaultModel()
	mixed := small(t)
	mixed.Model.Overrides = []scenario.Override{{Position: "B", Mix: scenario.Some("routine")}}
	for name, c := range map[string]struct {
		s  scenario.State
		do scenario.SetModel
	}{
		"no override at all": {bare, scenario.SetModel{Position: "B", Parameter: "clarity"}},
		"no mix at all":      {bare, scenario.SetModel{Position: "B", Parameter: "mix"}},
		"a mix alone":        {mixed, scenario.SetModel{Position: "B", Parameter: "clarity"}},
		"the same mix":       {mixed, scenario.SetModel{Position: "B", Parameter: "mix", Value: "routine"}},
	} {
		u, err := edit.Apply(&c.s, e(c.do))
		if err != nil || len(u.Changes()) > 0 {
			t.Errorf("%s: %v, %v", name, u.Changes(), err)
		}
	}
}
