package scenario

import (
	"fmt"
	"slices"
)

// Draft is the one way to change a State. Each method does one small step,
// refuses it whole if it is not possible, and records how to take it back.
// scenario/edit composes steps into edits.
type Draft struct {
	state *State
	steps []step // inverses, oldest first
}

// Undo takes a recorded run of steps back. It holds ids and values, never
// pointers into the organisation.
type Undo struct{ steps []step }

// Change names one thing that an edit touched; exactly one field is set, or Model,
// which stands for the operating model and the foundations.
type Change struct {
	Position PositionID
	Person   PersonID
	Model    bool
}

type step struct {
	apply   func(*State)
	changed []Change
}

// NewDraft opens a state for changes.
func NewDraft(s *State) *Draft { return &Draft{state: s} }

// Org returns the organisation as it stands in the draft.
func (d *Draft) Org() *Org { return d.state.Org }

// Model returns the operating model as it stands in the draft.
func (d *Draft) Model() *OperatingModel { return d.state.Model }

// Foundations returns the foundations as they stand in the draft, nil for none.
func (d *Draft) Foundations() *Foundations { return d.state.Foundations }

// Undo returns what takes back every step since the draft was made.
func (d *Draft) Undo() Undo { return Undo{d.steps} }

// Changes returns what the steps touched, each once, in order.
func (u Undo) Changes() []Change {
	seen := map[Change]bool{}
	var out []Change
	for _, s := range u.steps {
		for _, c := range s.changed {
			if !seen[c] {
				seen[c] = true
				out = append(out, c)
			}
		}
	}
	return out
}

// Revert takes the steps back, the newest first. It must run on the state as the
// steps left it.
func (u Undo) Revert(s *State) {
	for _, st := range slices.Backward(u.steps) {
		st.apply(s)
	}
	s.Org.changed()
}

func (d *Draft) record(changed []Change, inverse func(*State)) {
	d.steps = append(d.steps, step{inverse, changed})
	d.state.Org.changed()
}

// atEnd is the place behind the others in a list of reports or holders.
const atEnd = -1

// AddPosition puts a position at place at among its manager's reports; at < 0 is the end.
func (d *Draft) AddPosition(p Position, at int) error {
	if err := CheckPosition(p); err != nil {
		return err
	}
	o := d.state.Org
	if o.Has(p.ID) {
		return fmt.Errorf("position %q: %w", p.ID, ErrDuplicate)
	}
	if p.Manager != "" && !o.Has(p.Manager) {
		return fmt.Errorf("manager %q: %w", p.Manager, ErrUnknownPosition)
	}
	o.insert(p, at)
	d.record(positions(p.ID, p.Manager), func(s *State) { s.Org.drop(p.ID) })
	return nil
}

// RemovePosition deletes a position that has neither reports nor holders.
func (d *Draft) RemovePosition(id PositionID) error {
	o := d.state.Org
	n, ok := o.nodes[id]
	if !ok {
		return fmt.Errorf("position %q: %w", id, ErrUnknownPosition)
	}
	if len(n.reports) > 0 || len(n.holders) > 0 {
		return fmt.Errorf("position %q still has reports or holders: %w", id, ErrInvalid)
	}
	p, at := n.Position, o.place(id)
	o.drop(id)
	d.record(positions(id, p.Manager), func(s *State) { s.Org.insert(p, at) })
	return nil
}

// MovePosition puts a position and all below it under another manager ("" makes
// it a top), at place at among the reports; at < 0 is the end.
func (d *Draft) MovePosition(id, manager PositionID, at int) error {
	o := d.state.Org
	if !o.Has(id) {
		return fmt.Errorf("position %q: %w", id, ErrUnknownPosition)
	}
	if manager != "" && !o.Has(manager) {
		return fmt.Errorf("manager %q: %w", manager, ErrUnknownPosition)
	}
	if o.IsUnder(manager, id) {
		return fmt.Errorf("position %q under %q: %w", id, manager, ErrLoop)
	}
	oldManager, oldAt := o.nodes[id].Manager, o.place(id)
	o.relink(id, manager, at)
	d.record(positions(id, oldManager, manager), func(s *State) { s.Org.relink(id, oldManager, oldAt) })
	return nil
}

// UpdatePosition replaces the fields of a position; its manager stays. Where
// nothing differs there is no step.
func (d *Draft) UpdatePosition(p Position) error {
	if err := CheckPosition(p); err != nil {
		return err
	}
	o := d.state.Org
	n, ok := o.nodes[p.ID]
	if !ok {
		return fmt.Errorf("position %q: %w", p.ID, ErrUnknownPosition)
	}
	old := n.Position
	p.Manager = old.Manager
	if p == old {
		return nil
	}
	o.replacePosition(p)
	d.record(positions(p.ID), func(s *State) { s.Org.replacePosition(old) })
	return nil
}

// AddPerson adds somebody, seated or unplaced.
func (d *Draft) AddPerson(p Person) error {
	if err := d.state.Org.addPerson(&p); err != nil {
		return err
	}
	d.record(append(positions(p.Seat), Change{Person: p.ID}), func(s *State) {
		s.Org.dropLastPerson(p.ID)
	})
	return nil
}

// UpdatePerson replaces the fields of a person, the seat included. Where nothing
// differs there is no step.
func (d *Draft) UpdatePerson(p Person) error {
	if err := CheckPerson(p); err != nil {
		return err
	}
	o := d.state.Org
	old, ok := o.Person(p.ID)
	if !ok {
		return fmt.Errorf("person %q: %w", p.ID, ErrUnknownPerson)
	}
	if p.Seat != "" && !o.Has(p.Seat) {
		return fmt.Errorf("seat %q: %w", p.Seat, ErrUnknownPosition)
	}
	if p == old {
		return nil
	}
	at := slices.Index(o.Holders(old.Seat), p.ID)
	o.replacePerson(p, atEnd)
	d.record(append(positions(old.Seat, p.Seat), Change{Person: p.ID}), func(s *State) {
		s.Org.replacePerson(old, at)
	})
	return nil
}

// Touch notes that a position is concerned though nothing of the state differs: one
// that was removed, of whose work something is said.
func (d *Draft) Touch(id PositionID) { d.record(positions(id), func(*State) {}) }

// SetModel replaces the operating model.
func (d *Draft) SetModel(m *OperatingModel) {
	old := d.state.Model
	d.state.Model = m
	d.record([]Change{{Model: true}}, func(s *State) { s.Model = old })
}

// SetFoundations replaces the foundations; the change is one of the model.
func (d *Draft) SetFoundations(f *Foundations) {
	old := d.state.Foundations
	d.state.Foundations = f
	d.record([]Change{{Model: true}}, func(s *State) { s.Foundations = old })
}

func positions(ids ...PositionID) []Change {
	var out []Change
	for _, id := range ids {
		if id != "" {
			out = append(out, Change{Position: id})
		}
	}
	return out
}
