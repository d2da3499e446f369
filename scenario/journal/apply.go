package journal

import (
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// Apply does a record to a document. On an error, which wraps
// scenario.ErrInvalid or scenario.ErrDuplicate, the document is as it was. The
// lists of edits are changed in place, so the document must be the caller's own;
// see [scenario.Document.Clone]. Whether edits fit the baseline is left to [Check]:
// that asks for the whole chart.
func Apply(doc *scenario.Document, r Record) error { return r.change(doc) }

// Check reports what would keep a document from being saved and read again: a
// model that is not valid, or edits that do not fit the baseline. Nobody else may
// read the baseline meanwhile.
func Check(doc *scenario.Document) error {
	if err := doc.Baseline.Model.Check(); err != nil {
		return err
	}
	for _, s := range doc.Scenarios {
		if err := edit.Fits(&doc.Baseline, s.Edits); err != nil {
			return fmt.Errorf("scenario %q: %w", s.Name, err)
		}
	}
	return nil
}

func (r Append) change(doc *scenario.Document) error {
	s, err := find(doc, r.Scenario)
	if err != nil {
		return err
	}
	s.Edits = append(s.Edits, r.Edits...)
	return nil
}

func (r Cut) change(doc *scenario.Document) error {
	s, err := find(doc, r.Scenario)
	if err != nil {
		return err
	}
	if r.Count < 1 || r.Count > len(s.Edits) {
		return fmt.Errorf("cut %d of %d edits: %w", r.Count, len(s.Edits), scenario.ErrInvalid)
	}
	s.Edits = s.Edits[:len(s.Edits)-r.Count]
	return nil
}

func (r Insert) change(doc *scenario.Document) error {
	if r.Scenario == nil || r.Scenario.ID == "" || r.At < 0 || r.At > len(doc.Scenarios) {
		return fmt.Errorf("insert a scenario at %d of %d: %w", r.At, len(doc.Scenarios), scenario.ErrInvalid)
	}
	if doc.Scenario(r.Scenario.ID) != nil {
		return fmt.Errorf("scenario %q: %w", r.Scenario.ID, scenario.ErrDuplicate)
	}
	if err := checkName(doc, r.Scenario.ID, r.Scenario.Name); err != nil {
		return err
	}
	doc.Scenarios = slices.Insert(doc.Scenarios, r.At, r.Scenario.Clone())
	return nil
}

func (r Delete) change(doc *scenario.Document) error {
	s, err := find(doc, r.Scenario)
	if err != nil {
		return err
	}
	doc.Scenarios = slices.DeleteFunc(doc.Scenarios, func(other *scenario.Scenario) bool { return other == s })
	return nil
}

func (r Rename) change(doc *scenario.Document) error {
	s, err := find(doc, r.Scenario)
	if err != nil {
		return err
	}
	if err := checkName(doc, r.Scenario, r.Name); err != nil {
		return err
	}
	s.Name = r.Name
	return nil
}

func (r Note) change(doc *scenario.Document) error {
	s, err := find(doc, r.Scenario)
	if err != nil {
		return err
	}
	s.Note = r.Note
	return nil
}

func (r Model) change(doc *scenario.Document) error {
	if r.Model == nil {
		return fmt.Errorf("no operating model: %w", scenario.ErrInvalid)
	}
	if err := r.Model.Check(); err != nil {
		return err
	}
	doc.Baseline.Model = r.Model
	return nil
}

func (r Document) change(doc *scenario.Document) error {
	if r.Document == nil {
		return fmt.Errorf("no document: %w", scenario.ErrInvalid)
	}
	*doc = *r.Document.Clone()
	return nil
}

func find(doc *scenario.Document, id scenario.ScenarioID) (*scenario.Scenario, error) {
	if s := doc.Scenario(id); s != nil {
		return s, nil
	}
	return nil, fmt.Errorf("no scenario %q: %w", id, scenario.ErrInvalid)
}

// checkName refuses what a project file would not take.
func checkName(doc *scenario.Document, id scenario.ScenarioID, name string) error {
	if name == "" {
		return fmt.Errorf("scenario %q without a name: %w", id, scenario.ErrInvalid)
	}
	if other := doc.ScenarioNamed(name); name == scenario.BaselineName || other != nil && other.ID != id {
		return fmt.Errorf("scenario name %q: %w", name, scenario.ErrDuplicate)
	}
	return nil
}
