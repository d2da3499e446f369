package scenario

import (
	"fmt"
	"slices"
	"time"
)

// Foundations are what a scenario says about itself before it promises anything:
// purpose, priorities, expectations, roles, and the words of the decision rights. The
// simulation reads none of it. It is never changed in place; nil says nothing.
type Foundations struct {
	Purpose    string     `json:"purpose,omitempty"`    // in a sentence or two
	Priorities []Priority `json:"priorities,omitempty"` // the first comes first; at most MaxPriorities
	// SteadyUntil is the day until which expectations stay as they are, ISO 8601.
	SteadyUntil string `json:"steady_until,omitempty"`
	// Roles says where it is written down what each role is for.
	Roles string `json:"roles,omitempty"`
	// Rights has a row for every decision class in the order of the table; rows that
	// are missing say nothing.
	Rights []RightInWords `json:"rights,omitempty"`
	// SettlingShare is the share of positions that can settle under a new manager at
	// one time, 0..1; DefaultSettlingShare where it is unset.
	SettlingShare Opt[float64] `json:"settling_share,omitzero"`
}

// Priority is what comes first for a while, and what it means to each unit.
type Priority struct {
	Name  string     `json:"name"`
	Units []UnitLine `json:"units,omitempty"`
}

// UnitLine says in one line what a priority means to a unit.
type UnitLine struct {
	Unit string `json:"unit"`
	Line string `json:"line"`
}

// RightInWords makes a decision class explicit to those who are to decide.
type RightInWords struct {
	Boundary string `json:"boundary,omitempty"` // up to where one decides alone
	Example  string `json:"example,omitempty"`  // "" leaves the class's own
	Inform   string `json:"inform,omitempty"`   // who is told afterwards
	Priority int    `json:"priority,omitempty"` // that it serves, from 1; 0 for none
}

const (
	// MaxPriorities is how many can come first.
	MaxPriorities = 5
	// DefaultSettlingShare is an assumption: one position in ten at a time.
	DefaultSettlingShare = 0.1
)

// Clone returns a copy that shares nothing that can change; of nil it is empty.
func (f *Foundations) Clone() *Foundations {
	if f == nil {
		return &Foundations{}
	}
	c := *f
	c.Priorities = slices.Clone(f.Priorities)
	for i, p := range c.Priorities {
		c.Priorities[i].Units = slices.Clone(p.Units)
	}
	c.Rights = slices.Clone(f.Rights)
	return &c
}

// Right returns what is said of a decision class, by its row in the table.
func (f *Foundations) Right(class int) RightInWords {
	if f == nil || class < 0 || class >= len(f.Rights) {
		return RightInWords{}
	}
	return f.Rights[class]
}

// Check returns an error that wraps ErrInvalid and names what is wrong. Rows for
// more decision classes than there are, are; a priority that is named twice too.
func (f *Foundations) Check(classes int) error {
	if f == nil {
		return nil
	}
	if err := f.checkPriorities(); err != nil {
		return err
	}
	if len(f.Rights) > classes {
		return fmt.Errorf("rights: %d rows for %d decision classes: %w", len(f.Rights), classes, ErrInvalid)
	}
	for k, r := range f.Rights {
		if r.Priority < 0 || r.Priority > len(f.Priorities) {
			return fmt.Errorf("rights[%d]: there is no priority %d: %w", k, r.Priority, ErrInvalid)
		}
		if !isText(r.Boundary, r.Example, r.Inform) {
			return fmt.Errorf("rights[%d]: text is not UTF-8: %w", k, ErrInvalid)
		}
	}
	return f.checkRest()
}

func (f *Foundations) checkPriorities() error {
	if len(f.Priorities) > MaxPriorities {
		return fmt.Errorf("%d priorities, at most %d can come first: %w", len(f.Priorities), MaxPriorities, ErrInvalid)
	}
	names := map[string]bool{}
	for i, p := range f.Priorities {
		if p.Name == "" || !isText(p.Name) {
			return fmt.Errorf("priority %d needs a name: %w", i+1, ErrInvalid)
		}
		if names[p.Name] {
			return fmt.Errorf("priority %q: %w", p.Name, ErrDuplicate)
		}
		names[p.Name] = true
		units := map[string]bool{}
		for _, u := range p.Units {
			if units[u.Unit] || !isText(u.Unit, u.Line) {
				return fmt.Errorf("priority %q, unit %q: %w", p.Name, u.Unit, ErrDuplicate)
			}
			units[u.Unit] = true
		}
	}
	return nil
}

func (f *Foundations) checkRest() error {
	if !isText(f.Purpose, f.Roles) {
		return fmt.Errorf("text is not UTF-8: %w", ErrInvalid)
	}
	if f.SteadyUntil != "" {
		if _, err := time.Parse(time.DateOnly, f.SteadyUntil); err != nil {
			return fmt.Errorf("steady_until: %q is not a day such as 2027-03-31: %w", f.SteadyUntil, ErrInvalid)
		}
	}
	if s := f.SettlingShare; s.OK && !(s.Value >= 0 && s.Value <= 1) {
		return fmt.Errorf("settling_share: %v is not valid, it must be 0..1: %w", s.Value, ErrInvalid)
	}
	return nil
}
