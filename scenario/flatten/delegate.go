package flatten

import (
	"context"
	"fmt"
	"strconv"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
)

// Delegate pushes decision rights down by raising authority grades: of every
// position, of one and all below it, or of those of one grade. The tops are raised
// with the others, which changes nothing for them: a top decides everything.
//
// It leaves the decision-rights table alone. A class is still decided from its own
// authority grade on, so that the bound never_below, which is on that authority,
// does not bind here; [DelegateClass] is refused where it would break it. Nor does
// protection, which keeps a position and its place, not its rights.
type Delegate struct {
	Grades   int                 // added; 0 is the default, 1
	Below    scenario.PositionID // this position and all below it; "" for the whole organisation
	Grade    scenario.Opt[int]   // only positions of this authority grade
	Baseline scenario.State      // for authority grades; see [On]
}

func (g Delegate) on(baseline scenario.State) Operation {
	g.Baseline = baseline
	return g
}

func (g Delegate) grades() int {
	if g.Grades == 0 {
		return 1
	}
	return g.Grades
}

// Name says in words what the operation does.
func (g Delegate) Name() string {
	name := "Push rights down by " + phrase.Counted(g.grades(), "grade", "grades")
	if g.Grade.OK {
		name += fmt.Sprintf(" for grade %d", g.Grade.Value)
	}
	if g.Below != "" {
		name += fmt.Sprintf(" from %s down", g.Below)
	}
	return name
}

// Plan works out the edits. No position of the grade is an error that wraps
// ErrNothing, a number of grades below 1 one that wraps scenario.ErrInvalid.
func (g Delegate) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	d, err := newDraft(ctx, g.Name(), s, terms{})
	if err != nil {
		return Plan{}, err
	}
	if g.grades() < 1 {
		return Plan{}, fmt.Errorf("%s: at least 1 grade: %w", d.name, scenario.ErrInvalid)
	}
	if err := known(d, g.Below); err != nil {
		return Plan{}, err
	}
	d.otherwise = "no position is of that grade"
	grades := map[scenario.PositionID]int{}
	if g.Grade.OK {
		grades = scenario.Grades(baselineOf(g.Baseline, s), s)
	}
	for p := range s.Org.Positions() {
		if g.Grade.OK && grades[p.ID] != g.Grade.Value || g.Below != "" && !s.Org.IsUnder(p.ID, g.Below) {
			continue
		}
		d.do(scenario.Set{Position: p.ID, Field: scenario.FieldRaise, Value: strconv.Itoa(p.Raise + g.grades())})
	}
	return d.finish()
}
