package refresh

import (
	"errors"
	"slices"
	"strconv"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// replaying applies the edits of one scenario to the new baseline.
type replaying struct {
	*planning
	sc    *scenario.Scenario
	state scenario.State
	out   Replayed

	// What the ids that this scenario's edits brought stand for by now; "" for those
	// whose edit did not apply.
	added map[scenario.PositionID]scenario.PositionID
	hired map[scenario.PersonID]scenario.PersonID
}

func newReplaying(p *planning, sc *scenario.Scenario) *replaying {
	return &replaying{
		planning: p, sc: sc, state: p.plan.Document.Baseline.Clone(),
		out:   Replayed{Scenario: sc.ID, Name: sc.Name},
		added: map[scenario.PositionID]scenario.PositionID{}, hired: map[scenario.PersonID]scenario.PersonID{},
	}
}

// position gives the new id of one that an edit names.
func (r *replaying) position(id scenario.PositionID) (scenario.PositionID, bool) {
	if now, ok := r.added[id]; ok {
		return now, now != ""
	}
	now, ok := r.m.to[id]
	return now, ok
}

func (r *replaying) person(id scenario.PersonID) (scenario.PersonID, bool) {
	if now, ok := r.hired[id]; ok {
		return now, now != ""
	}
	now, ok := r.m.people[id]
	return now, ok
}

// list applies edits in order and returns those that did, under new ids.
func (r *replaying) list(path []int, edits []scenario.Edit) []scenario.Edit {
	out := []scenario.Edit{}
	for i, e := range edits {
		if now, ok := r.edit(pathOf(path, i), e); ok {
			out = append(out, now)
		}
	}
	return out
}

func (r *replaying) edit(path []int, e scenario.Edit) (scenario.Edit, bool) {
	if g, ok := e.Do.(scenario.Group); ok {
		members := r.list(path, g.Edits)
		e.Do = scenario.Group{Name: g.Name, Edits: members}
		return e, len(members) > 0 || len(g.Edits) == 0
	}
	choices := r.chosen(r.sc.ID, path)
	t := r.settled(path, e, choices)
	switch {
	case t.misfit != nil:
		r.refuse(*t.misfit, e, drops(choices))
		return e, false
	case t.already != "":
		r.out.Already = append(r.out.Already, Told{path, r.words(e.Do), t.already})
		return e, false
	}
	for _, about := range t.left {
		r.out.Adjusted = append(r.out.Adjusted, Told{path, r.words(e.Do), about})
	}
	e.Do = t.do
	return e, true
}

// settled tries an edit as it is, and where it does not apply, as chosen.
func (r *replaying) settled(path []int, e scenario.Edit, choices []Choice) trial {
	first := r.try(path, e, nil)
	if first.misfit == nil || !slices.ContainsFunc(choices, func(c Choice) bool { return c.Do == Retarget }) {
		return first
	}
	again := r.try(path, e, choices)
	switch m := again.misfit; {
	case m == nil:
		again.left = append(again.left, retargeted(choices)...)
		return again
	case m.Missing != "" || m.MissingPerson != "":
		return again // the next thing that is missing
	default:
		first.misfit.Reason, first.misfit.Err = m.Reason, m.Err // what was chosen does not do
		return first
	}
}

// trial is the outcome of one edit: applied as do, made already, or a misfit.
type trial struct {
	do      scenario.Action
	already string
	left    []string // what is to be told of it
	misfit  *Misfit
}

func (r *replaying) try(path []int, e scenario.Edit, choices []Choice) trial {
	w := &rewriting{r: r, positions: map[scenario.PositionID]scenario.PositionID{}, people: map[scenario.PersonID]scenario.PersonID{}}
	for _, c := range choices {
		if c.Do != Retarget {
			continue
		}
		if c.Of != "" {
			w.positions[c.Of] = c.Position
		}
		if c.OfPerson != "" {
			w.people[c.OfPerson] = c.Person
		}
	}
	do := w.action(e.Do)
	if why := r.already(e.Do, do, w.missing); why != "" {
		return trial{already: why}
	}
	if w.missing.any() {
		return trial{misfit: r.missing(path, e, w.missing)}
	}
	do, note := r.free(e.Do, do)
	undo, err := edit.Apply(&r.state, scenario.Edit{Do: do})
	switch {
	case err != nil:
		return trial{misfit: r.unfit(path, e, err)}
	case len(undo.Changes()) == 0:
		return trial{already: "the new roster has this value"}
	}
	r.remember(e.Do, do)
	return trial{do: do, left: append(w.left, note...)}
}

// free gives what an edit adds another id where the new roster uses it.
func (r *replaying) free(old, now scenario.Action) (scenario.Action, []string) {
	switch a := now.(type) {
	case scenario.Add:
		if id := r.freeID(string(a.Position.ID)); id != string(a.Position.ID) {
			a.Position.ID = scenario.PositionID(id)
			return a, []string{"the new roster uses its id; it is " + id + " now"}
		}
	case scenario.Hire:
		if id := r.freeID(string(a.Person.ID)); id != string(a.Person.ID) {
			a.Person.ID = scenario.PersonID(id)
			return a, []string{"the new roster uses the person's id; it is " + id + " now"}
		}
	}
	return now, nil
}

// freeID returns an id that neither the new roster nor the scenario at this point
// has, nor any edit of the document brings: base itself where it can be.
func (r *replaying) freeID(base string) string {
	used := func(id string) bool {
		_, person := r.state.Org.Person(scenario.PersonID(id))
		return person || r.state.Org.Has(scenario.PositionID(id))
	}
	if !used(base) {
		return base
	}
	for n := 2; ; n++ {
		if id := base + "-" + strconv.Itoa(n); !used(id) && !r.brought[id] {
			return id
		}
	}
}

// remember keeps the ids of what an edit brought.
func (r *replaying) remember(old, now scenario.Action) {
	switch a := now.(type) {
	case scenario.Add:
		r.added[old.(scenario.Add).Position.ID] = a.Position.ID
	case scenario.Hire:
		r.hired[old.(scenario.Hire).Person.ID] = a.Person.ID
	}
}

// refuse lists a misfit and forgets what its edit would have brought.
func (r *replaying) refuse(m Misfit, e scenario.Edit, drop bool) {
	if drop {
		m.Done = Drop
	}
	switch a := e.Do.(type) {
	case scenario.Add:
		r.added[a.Position.ID] = ""
	case scenario.Hire:
		r.hired[a.Person.ID] = ""
	}
	r.out.Misfits = append(r.out.Misfits, m)
}

// unfit is the misfit of an edit whose positions are all there.
func (r *replaying) unfit(path []int, e scenario.Edit, err error) *Misfit {
	m := &Misfit{Path: path, Words: r.inWords(path, e), Err: err, Reason: reasonWords(err)}
	switch a := e.Do.(type) {
	case scenario.Move:
		if errors.Is(err, scenario.ErrLoop) {
			m.Replace = a.Manager
		}
	case scenario.Seat:
		if errors.Is(err, scenario.ErrOccupied) {
			m.Replace = a.Position
		}
	}
	return m
}

func retargeted(choices []Choice) []string {
	var out []string
	for _, c := range choices {
		switch {
		case c.Do != Retarget:
		case c.Of != "":
			out = append(out, string(c.Position)+" stands in for "+string(c.Of))
		case c.OfPerson != "":
			out = append(out, "person "+string(c.Person)+" stands in for "+string(c.OfPerson))
		}
	}
	return slices.Clip(out)
}
