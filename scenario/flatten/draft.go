package flatten

import (
	"context"
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// draft is a plan in the making: the edits so far and the state that they lead to.
// The first error stays, and is what finish returns; until then nothing that is
// done after it counts.
type draft struct {
	ctx       context.Context // of the one call that it lives for
	name      string
	terms     terms
	before    scenario.State
	now       scenario.State // a copy with the edits so far
	edits     []scenario.Edit
	undos     []scenario.Undo // of the edits
	plan      Plan
	displaced map[scenario.PositionID]bool
	kept      map[scenario.PositionID]bool // those who were refused
	up        goneUp
	otherwise string // why there is nothing to do, where nobody was refused
	err       error
}

// terms are what the operations that displace managers have in common.
type terms struct {
	fate   Displaced
	to     To
	widest int
	own    OwnWork
	cause  scenario.Cause // "" is the operation's own

	leading   bool // only who leads a team already takes reports from beside
	undecided bool // that those unplaced wait is not what was chosen for them
}

// check fills in defaults and refuses what is none of the choices.
func (t terms) check() (terms, error) {
	if t.fate == "" {
		t.fate = Track
	}
	if t.to == "" {
		t.to = Up
	}
	if t.own == "" {
		t.own = LeftOpen
	}
	if t.widest == 0 {
		t.widest = DefaultWidest
	}
	switch {
	case !slices.Contains(Fates, t.fate):
		return t, fmt.Errorf("displaced %q: %w", t.fate, scenario.ErrInvalid)
	case !slices.Contains(Ways, t.to):
		return t, fmt.Errorf("to %q: %w", t.to, scenario.ErrInvalid)
	case !slices.Contains(OwnWorks, t.own):
		return t, fmt.Errorf("own work %q: %w", t.own, scenario.ErrInvalid)
	case t.cause != "" && !slices.Contains(scenario.Causes, t.cause):
		return t, fmt.Errorf("reason %q: %w", t.cause, scenario.ErrInvalid)
	case t.widest < 1:
		return t, fmt.Errorf("a widest span of %d: %w", t.widest, scenario.ErrInvalid)
	}
	return t, nil
}

func newDraft(ctx context.Context, name string, s scenario.State, t terms) (*draft, error) {
	t, err := t.check()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &draft{
		ctx: ctx, name: name, terms: t, before: s, now: s.Clone(),
		displaced: map[scenario.PositionID]bool{}, kept: map[scenario.PositionID]bool{},
		otherwise: "no manager stands there",
	}, nil
}

// trial returns a draft that goes on from here on the same state, for a while: back
// takes its edits back again.
func (d *draft) trial() *draft {
	t := *d
	t.edits, t.undos = slices.Clip(d.edits), nil
	t.displaced, t.kept = cloneSet(d.displaced), cloneSet(d.kept)
	t.plan.Refused, t.plan.Notes = slices.Clip(d.plan.Refused), slices.Clip(d.plan.Notes)
	t.plan.Handovers, t.plan.Stopped, t.plan.Unowned = slices.Clip(d.plan.Handovers), slices.Clip(d.plan.Stopped), slices.Clip(d.plan.Unowned)
	return &t
}

func (d *draft) back() {
	for _, u := range slices.Backward(d.undos) {
		u.Revert(&d.now)
	}
}

// changes returns what the edits touched.
func (d *draft) changes() []scenario.Change {
	var out []scenario.Change
	for _, u := range d.undos {
		out = append(out, u.Changes()...)
	}
	return out
}

func cloneSet(s map[scenario.PositionID]bool) map[scenario.PositionID]bool {
	c := make(map[scenario.PositionID]bool, len(s))
	for id := range s {
		c[id] = true
	}
	return c
}

// do applies an edit and adds it to the plan. One that changes nothing is dropped.
func (d *draft) do(a scenario.Action) {
	if d.cancelled(); d.err != nil {
		return
	}
	e := scenario.Edit{Do: a}
	undo, err := edit.Apply(&d.now, e)
	if err != nil {
		d.err = fmt.Errorf("%s: %w", d.name, err)
		return
	}
	if len(undo.Changes()) > 0 {
		d.edits = append(d.edits, e)
		d.undos = append(d.undos, undo)
	}
}

// cancelled ends the draft where the plan is no longer wanted.
func (d *draft) cancelled() bool {
	if err := d.ctx.Err(); err != nil && d.err == nil {
		d.err = fmt.Errorf("%s: %w", d.name, err)
	}
	return d.err != nil
}

func (d *draft) refuse(id scenario.PositionID, reason string) {
	if !d.kept[id] {
		d.kept[id] = true
		p, _ := d.now.Org.Position(id)
		d.plan.Refused = append(d.plan.Refused, Refusal{id, p.Title, reason})
	}
}

func (d *draft) note(format string, args ...any) {
	d.plan.Notes = append(d.plan.Notes, fmt.Sprintf(format, args...))
}

// finish tells what the edits come to.
func (d *draft) finish() (Plan, error) {
	if d.cancelled() {
		return Plan{}, d.err
	}
	d.noteUpward()
	if len(d.edits) == 0 {
		return Plan{}, nothing(d.name, d.plan, d.otherwise)
	}
	p := d.plan
	p.Edit = scenario.Edit{Do: scenario.Group{Name: d.name, Edits: d.edits}}
	p.Before, p.After = scenario.StructureOf(d.before.Org), scenario.StructureOf(d.now.Org)
	place := map[scenario.PositionID]int{}
	for old := range d.before.Org.Positions() {
		place[old.ID] = len(place)
		if d.displaced[old.ID] {
			p.Displaced = append(p.Displaced, old.ID)
		}
		if now, ok := d.now.Org.Position(old.ID); !ok {
			p.Removed = append(p.Removed, old.ID)
		} else if now.Manager != old.Manager {
			p.Moved++
		}
	}
	for v := range d.now.Org.Walk() {
		if !d.before.Org.Has(v.Position.ID) {
			p.Added = append(p.Added, v.Position.ID)
		}
	}
	slices.SortStableFunc(p.Refused, func(a, b Refusal) int { return place[a.Position] - place[b.Position] })
	return p, nil
}

// single finishes a plan that is one edit, which needs no group around it.
func (d *draft) single() (Plan, error) {
	p, err := d.finish()
	if err == nil && len(d.edits) == 1 {
		p.Edit = d.edits[0]
	}
	return p, err
}
