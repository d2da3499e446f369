package journal

import (
	"fmt"
	"slices"

	"spanwise/scenario"
)

func (r Amend) change(doc *scenario.Document) error {
	s, err := find(doc, r.Scenario)
	if err != nil {
		return err
	}
	if len(s.Edits) == 0 {
		return fmt.Errorf("amend the last of no edits: %w", scenario.ErrInvalid)
	}
	s.Edits[len(s.Edits)-1] = r.Edit
	return nil
}

func (r Annotate) change(doc *scenario.Document) error {
	s, err := find(doc, r.Scenario)
	if err != nil {
		return err
	}
	edits := s.Edits
	for _, a := range r.Edits {
		e, ok := scenario.EditAt(edits, a.Path)
		if !ok {
			return fmt.Errorf("annotate edit %v: there is none: %w", a.Path, scenario.ErrInvalid)
		}
		// Not checked, as little as in an Append: of what is said, all but what was changed
		// is as the document had it, and a day in a file can be any text.
		e.Reason, e.Wave, e.Date = a.Reason, a.Wave, a.Date
		edits = scenario.WithEditAt(edits, a.Path, e)
	}
	s.Edits = edits
	return nil
}

func (r Lock) change(doc *scenario.Document) error {
	s, err := find(doc, r.Scenario)
	if err != nil {
		return err
	}
	s.Locked = r.Locked
	return nil
}

func (r Reorder) change(doc *scenario.Document) error {
	s, err := find(doc, r.Scenario)
	if err != nil {
		return err
	}
	if r.To < 0 || r.To >= len(doc.Scenarios) {
		return fmt.Errorf("place %d of %d: %w", r.To+1, len(doc.Scenarios), scenario.ErrInvalid)
	}
	others := slices.DeleteFunc(doc.Scenarios, func(other *scenario.Scenario) bool { return other == s })
	doc.Scenarios = slices.Insert(others, r.To, s)
	return nil
}

func (r Terms) change(doc *scenario.Document) error {
	if err := r.Terms.Check(); err != nil {
		return err
	}
	doc.Terms = r.Terms
	return nil
}

func (r Thresholds) change(doc *scenario.Document) error {
	if err := r.Thresholds.Check(); err != nil {
		return err
	}
	doc.Thresholds = r.Thresholds
	return nil
}
