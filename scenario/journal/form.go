package journal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

// The records as they stand in a line, under the key of their kind. Edits, models
// and documents have the forms of scenario/store.

type editsForm struct {
	Scenario scenario.ScenarioID `json:"scenario"`
	Edits    json.RawMessage     `json:"edits"`
}

type cutForm struct {
	Scenario scenario.ScenarioID `json:"scenario"`
	Count    int                 `json:"count"`
}

type insertForm struct {
	At     int                 `json:"at"`
	ID     scenario.ScenarioID `json:"id"`
	Name   string              `json:"name"`
	Note   string              `json:"note,omitempty"`
	Locked bool                `json:"locked,omitempty"`
	Edits  json.RawMessage     `json:"edits"`
}

type annotateForm struct {
	Scenario scenario.ScenarioID `json:"scenario"`
	Edits    []Annotated         `json:"edits"`
}

type lockForm struct {
	Scenario scenario.ScenarioID `json:"scenario"`
	Locked   bool                `json:"locked"`
}

type reorderForm struct {
	Scenario scenario.ScenarioID `json:"scenario"`
	To       int                 `json:"to"`
}

type scenarioForm struct {
	Scenario scenario.ScenarioID `json:"scenario"`
	Name     string              `json:"name,omitempty"`
	Note     string              `json:"note,omitempty"`
}

func (r Append) form() (kind, any, error) {
	edits, err := store.EncodeEdits(r.Edits)
	return kindAppend, editsForm{r.Scenario, edits}, err
}

func (r Cut) form() (kind, any, error) { return kindCut, cutForm(r), nil }

func (r Insert) form() (kind, any, error) {
	s := r.Scenario
	edits, err := store.EncodeEdits(s.Edits)
	return kindInsert, insertForm{r.At, s.ID, s.Name, s.Note, s.Locked, edits}, err
}

func (r Delete) form() (kind, any, error) {
	return kindDelete, scenarioForm{Scenario: r.Scenario}, nil
}

func (r Rename) form() (kind, any, error) {
	return kindRename, scenarioForm{Scenario: r.Scenario, Name: r.Name}, nil
}

func (r Note) form() (kind, any, error) {
	return kindNote, scenarioForm{Scenario: r.Scenario, Note: r.Note}, nil
}

func (r Amend) form() (kind, any, error) {
	edits, err := store.EncodeEdits([]scenario.Edit{r.Edit})
	return kindAmend, editsForm{r.Scenario, edits}, err
}

func (r Annotate) form() (kind, any, error) { return kindAnnotate, annotateForm(r), nil }

func (r Lock) form() (kind, any, error) { return kindLock, lockForm(r), nil }

func (r Reorder) form() (kind, any, error) { return kindReorder, reorderForm(r), nil }

func (r Terms) form() (kind, any, error) { return kindTerms, r.Terms, nil }

func (r Thresholds) form() (kind, any, error) {
	if r.Thresholds == nil {
		return kindThresholds, scenario.Thresholds{}, nil
	}
	return kindThresholds, r.Thresholds, nil
}

func (r Model) form() (kind, any, error) {
	model, err := store.EncodeModel(r.Model)
	return kindModel, json.RawMessage(model), err
}

func (r Document) form() (kind, any, error) {
	project, err := store.Encode(r.Document)
	return kindDocument, json.RawMessage(project), err
}

// encode returns a record as one line of JSON, without the line end.
func encode(r Record) ([]byte, error) {
	k, v, err := r.form()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", k, err)
	}
	return json.Marshal(map[kind]any{k: v})
}

// decode reads what encode wrote. The error wraps scenario.ErrInvalid or what
// scenario/store says.
func decode(data []byte) (Record, error) {
	var line map[kind]json.RawMessage
	if err := strict(data, &line); err != nil {
		return nil, err
	}
	if len(line) != 1 {
		return nil, fmt.Errorf("%d changes in one record: %w", len(line), scenario.ErrInvalid)
	}
	for k, v := range line {
		r, err := decodeKind(k, v)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", k, err)
		}
		return r, nil
	}
	return nil, nil // not reached: there is one
}

func decodeKind(k kind, data []byte) (Record, error) {
	switch k {
	case kindAppend, kindCut, kindAmend, kindAnnotate:
		return decodeEdits(k, data)
	case kindInsert:
		var f insertForm
		if err := strict(data, &f); err != nil {
			return nil, err
		}
		edits, err := store.DecodeEdits(f.Edits)
		return Insert{f.At, &scenario.Scenario{ID: f.ID, Name: f.Name, Note: f.Note, Locked: f.Locked, Edits: edits}}, err
	case kindDelete, kindRename, kindNote, kindLock, kindReorder:
		return decodeScenario(k, data)
	case kindTerms:
		var t scenario.Terms
		err := strict(data, &t)
		return Terms{t}, err
	case kindThresholds:
		var t scenario.Thresholds
		err := strict(data, &t)
		return Thresholds{t}, err
	case kindModel:
		m, err := store.DecodeModel(scenario.DefaultModel(), data)
		return Model{m}, err
	case kindDocument:
		doc, err := store.Decode(data)
		return Document{doc}, err
	}
	return nil, fmt.Errorf("no such kind of record: %w", scenario.ErrInvalid)
}

// decodeEdits reads what changes the list of edits of a scenario.
func decodeEdits(k kind, data []byte) (Record, error) {
	switch k {
	case kindCut:
		var f cutForm
		err := strict(data, &f)
		return Cut(f), err
	case kindAnnotate:
		var f annotateForm
		err := strict(data, &f)
		return Annotate(f), err
	}
	var f editsForm
	if err := strict(data, &f); err != nil {
		return nil, err
	}
	edits, err := store.DecodeEdits(f.Edits)
	switch {
	case err != nil:
		return nil, err
	case k == kindAppend:
		return Append{f.Scenario, edits}, nil
	case len(edits) != 1:
		return nil, fmt.Errorf("%d edits in the place of one: %w", len(edits), scenario.ErrInvalid)
	}
	return Amend{f.Scenario, edits[0]}, nil
}

// decodeScenario reads what changes a scenario as a whole.
func decodeScenario(k kind, data []byte) (Record, error) {
	switch k {
	case kindLock:
		var f lockForm
		err := strict(data, &f)
		return Lock(f), err
	case kindReorder:
		var f reorderForm
		err := strict(data, &f)
		return Reorder(f), err
	}
	var f scenarioForm
	err := strict(data, &f)
	switch k {
	case kindRename:
		return Rename{f.Scenario, f.Name}, err
	case kindNote:
		return Note{f.Scenario, f.Note}, err
	}
	return Delete{f.Scenario}, err
}

func strict(data []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		return fmt.Errorf("%w: %w", scenario.ErrInvalid, err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("more follows after the end: %w", scenario.ErrInvalid)
	}
	return nil
}
