package store

import (
	"fmt"
	"slices"

	"spanwise/scenario"
)

// Encode returns the bytes of a project file. It refuses a document that [Decode]
// would not read: a model that is not valid, or scenarios without an id and name
// of their own.
func Encode(doc *scenario.Document) ([]byte, error) {
	if err := doc.Baseline.Model.Check(); err != nil {
		return nil, fmt.Errorf("write model: %w", err)
	}
	if err := doc.Terms.Check(); err != nil {
		return nil, fmt.Errorf("write terms: %w", err)
	}
	if err := doc.Thresholds.Check(); err != nil {
		return nil, fmt.Errorf("write thresholds: %w", err)
	}
	if err := checkScenarios(doc.Scenarios); err != nil {
		return nil, fmt.Errorf("write project: %w", err)
	}
	model, err := EncodeModel(doc.Baseline.Model)
	if err != nil {
		return nil, fmt.Errorf("write model: %w", err)
	}
	w := newLineWriter()
	w.text("{\n")
	w.field("format", formatName)
	w.field("version", version)
	w.field("name", doc.Name)
	writeOrigin(w, doc.Origin)
	w.field("terms", doc.Terms)
	if len(doc.Thresholds) > 0 {
		w.field("thresholds", doc.Thresholds)
	}
	w.text(`"model": ` + string(model) + ",\n" + `"baseline": {` + "\n")
	writeOrg(w, doc.Baseline.Org)
	w.text("\n},\n" + `"scenarios": [`)
	for i, s := range doc.Scenarios {
		if i > 0 {
			w.text(",")
		}
		if err := writeScenario(w, s); err != nil {
			return nil, fmt.Errorf("scenario %q: %w", s.Name, err)
		}
	}
	w.text("]\n}\n")
	if w.err != nil {
		return nil, fmt.Errorf("write project: %w", w.err)
	}
	return w.buf.Bytes(), nil
}

// writeOrigin writes an object of one line, but for the repairs: a line each.
func writeOrigin(w *lineWriter, o scenario.Origin) {
	repairs := o.Repairs
	o.Repairs = nil
	w.text(`"origin": `)
	w.value(o)
	if len(repairs) > 0 {
		w.reopen()
		writeList(w, "repairs", slices.Values(repairs))
		w.text("}")
	}
	w.text(",\n")
}

func writeOrg(w *lineWriter, o *scenario.Org) {
	const usualLine = 110 // bytes, so that the buffer need not grow often
	w.buf.Grow(usualLine * (o.Len() + o.CountPeople()))
	positions := func(yield func(scenario.Position) bool) {
		for v := range o.Walk() {
			if !yield(*v.Position) {
				return
			}
		}
	}
	writeObjects(w, "positions", positions, writePosition)
	w.text(",\n")
	writeObjects(w, "people", o.People(), writePerson)
}

func writeScenario(w *lineWriter, s *scenario.Scenario) error {
	edits, err := encodeEdits(s.Edits)
	if err != nil {
		return err
	}
	w.text("{\n")
	w.field("id", s.ID)
	w.field("name", s.Name)
	w.field("note", s.Note)
	if s.Locked {
		w.field("locked", true)
	}
	writeList(w, "edits", slices.Values(edits))
	w.text("\n}")
	return nil
}

// checkScenarios refuses what would make two scenarios one: each has an id and a
// name of its own, and none is called like the baseline.
func checkScenarios(scenarios []*scenario.Scenario) error {
	ids, names := map[scenario.ScenarioID]bool{}, map[string]bool{scenario.BaselineName: true}
	for _, s := range scenarios {
		switch {
		case s.ID == "" || s.Name == "":
			return fmt.Errorf("scenario %q with the id %q: %w", s.Name, s.ID, scenario.ErrInvalid)
		case ids[s.ID]:
			return fmt.Errorf("scenario %q: %w", s.ID, scenario.ErrDuplicate)
		case names[s.Name]:
			return fmt.Errorf("scenario name %q: %w", s.Name, scenario.ErrDuplicate)
		}
		ids[s.ID], names[s.Name] = true, true
	}
	return nil
}
