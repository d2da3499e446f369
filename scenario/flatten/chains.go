package flatten

import (
	"fmt"

	"spanwise/scenario"
)

// CollapseChains takes out of the line every manager, tops excepted, who had at
// most so many reports before the operation. A chain of them collapses wholly:
// its reports end under the next manager above who keeps a team. Spans of those
// who stay never fall, so that running it again finds nothing more to do, but for
// managers who were refused.
type CollapseChains struct {
	MostReports int // ≥ 1; 0 is the default, 1
	Displaced   Displaced
}

// Name says in words what the operation does.
func (c CollapseChains) Name() string {
	name := "Collapse chains of one"
	if n := c.mostReports(); n != 1 {
		name = fmt.Sprintf("Collapse teams of up to %d", n)
	}
	return name + c.Displaced.inWords()
}

func (c CollapseChains) mostReports() int {
	if c.MostReports == 0 {
		return 1
	}
	return c.MostReports
}

// Plan works out the edits. No manager with so few reports is an error that wraps
// ErrNothing, a bound below 1 one that wraps scenario.ErrInvalid.
func (c CollapseChains) Plan(s scenario.State) (Plan, error) {
	most := c.mostReports()
	if most < 1 {
		return Plan{}, fmt.Errorf("%s: at least 1 report: %w", c.Name(), scenario.ErrInvalid)
	}
	var candidates []scenario.PositionID
	for p, layer := range s.Org.Positions() {
		if span := len(s.Org.Reports(p.ID)); layer > 1 && span >= 1 && span <= most {
			candidates = append(candidates, p.ID)
		}
	}
	return plan(s.Org, c.Name(), candidates, c.Displaced)
}
