package flatten

import (
	"context"
	"fmt"

	"spanwise/scenario"
)

// CollapseChains takes out of the line every manager, tops excepted, who has at
// most so many reports. A chain of them collapses wholly: its reports end under the
// next manager above who keeps a team. Where reports go up, spans of those who stay
// never fall, and the structure before decides; where they go to peers, a manager
// above may be left with few and goes as well. Only peers who lead a team take any: a
// first report would make another chain. Running it again finds nothing more to do,
// but for managers who were refused.
type CollapseChains struct {
	MostReports int // ≥ 1; 0 is the default, 1
	Displaced   Displaced
	To          To
	WidestSpan  int // of the peers who take reports; 0 is DefaultWidest
	OwnWork     OwnWork
	Cause       scenario.Cause // of every removal; "" is that of the operation
}

// Name says in words what the operation does.
func (c CollapseChains) Name() string {
	name := "Collapse chains of one"
	if n := c.mostReports(); n != 1 {
		name = fmt.Sprintf("Collapse teams of up to %d", n)
	}
	return name + c.Displaced.inWords() + c.To.inWords()
}

func (c CollapseChains) mostReports() int {
	if c.MostReports == 0 {
		return 1
	}
	return c.MostReports
}

// Plan works out the edits. No manager with so few reports is an error that wraps
// ErrNothing, a bound below 1 one that wraps scenario.ErrInvalid.
func (c CollapseChains) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	if c.mostReports() < 1 {
		return Plan{}, fmt.Errorf("%s: at least 1 report: %w", c.Name(), scenario.ErrInvalid)
	}
	d, err := newDraft(ctx, c.Name(), s, terms{fate: c.Displaced, to: c.To, widest: c.WidestSpan, own: c.OwnWork, cause: c.Cause, leading: true})
	if err != nil {
		return Plan{}, err
	}
	for d.err == nil {
		leaving := d.small(c.mostReports())
		if len(leaving) == 0 {
			break
		}
		d.round(leaving, scenario.ChainCollapsed)
	}
	return d.finish()
}

// small lists the managers below the tops with at most so many reports, but for
// those who were refused.
func (d *draft) small(most int) []going {
	var out []going
	for v := range d.now.Org.Walk() {
		id := v.Position.ID
		if span := len(d.now.Org.Reports(id)); v.Layer > 1 && span >= 1 && span <= most && !d.kept[id] {
			out = append(out, going{id: id})
		}
	}
	return out
}
