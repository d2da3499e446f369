package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

const (
	formatName = "spanwise"
	version    = 1
)

// What a caller may test for.
var (
	ErrNotAProject = errors.New("not a Spanwise project")
	ErrNewer       = errors.New("written by a newer version of Spanwise")
	ErrDamaged     = errors.New("project is damaged")
)

type projectFile struct {
	Format    string          `json:"format"`
	Version   int             `json:"version"`
	Name      string          `json:"name"`
	Model     json.RawMessage `json:"model"`
	Baseline  orgFile         `json:"baseline"`
	Scenarios []scenarioFile  `json:"scenarios"`
}

type orgFile struct {
	Positions []scenario.Position `json:"positions"`
	People    []scenario.Person   `json:"people"`
}

type scenarioFile struct {
	ID    scenario.ScenarioID `json:"id"`
	Name  string              `json:"name"`
	Note  string              `json:"note,omitempty"`
	Edits []editFile          `json:"edits"`
}

// Encode returns the bytes of a project file.
func Encode(doc *scenario.Document) ([]byte, error) {
	model, err := EncodeModel(doc.Baseline.Model)
	if err != nil {
		return nil, err
	}
	f := projectFile{Format: formatName, Version: version, Name: doc.Name, Model: model, Baseline: orgOf(doc.Baseline.Org), Scenarios: []scenarioFile{}}
	for _, s := range doc.Scenarios {
		edits, err := encodeEdits(s.Edits)
		if err != nil {
			return nil, fmt.Errorf("scenario %q: %w", s.Name, err)
		}
		f.Scenarios = append(f.Scenarios, scenarioFile{s.ID, s.Name, s.Note, edits})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(f); err != nil {
		return nil, fmt.Errorf("encode project: %w", err)
	}
	return b.Bytes(), nil
}

func orgOf(o *scenario.Org) orgFile {
	f := orgFile{Positions: make([]scenario.Position, 0, o.Len()), People: make([]scenario.Person, 0, o.CountPeople())}
	for p := range o.Positions() {
		f.Positions = append(f.Positions, p)
	}
	for p := range o.People() {
		f.People = append(f.People, p)
	}
	return f
}

// Decode reads a project file whole and checks it: every scenario must replay on
// the baseline. Errors wrap ErrNotAProject, ErrNewer or ErrDamaged.
func Decode(data []byte) (*scenario.Document, error) {
	var head struct {
		Format  string `json:"format"`
		Version int    `json:"version"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return nil, fmt.Errorf("%w: %w", notWhole(data), err)
	}
	switch {
	case head.Format != formatName:
		return nil, ErrNotAProject
	case head.Version > version:
		return nil, fmt.Errorf("%w (format %d, this one reads up to %d)", ErrNewer, head.Version, version)
	}
	var f projectFile
	if err := strict(data, &f); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	doc, err := documentOf(f)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return doc, nil
}

// notWhole tells a cut project from something that never was one.
func notWhole(data []byte) error {
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")) && bytes.Contains(data[:min(len(data), 200)], []byte(`"`+formatName+`"`)) {
		return ErrDamaged
	}
	return ErrNotAProject
}

func documentOf(f projectFile) (*scenario.Document, error) {
	org, err := scenario.NewOrg(f.Baseline.Positions, f.Baseline.People)
	if err != nil {
		return nil, fmt.Errorf("baseline: %w", err)
	}
	model, err := DecodeModel(scenario.DefaultModel(), f.Model)
	if err != nil {
		return nil, fmt.Errorf("model: %w", err)
	}
	doc := &scenario.Document{Name: f.Name, Baseline: scenario.State{Org: org, Model: model}}
	for _, sf := range f.Scenarios {
		edits, err := decodeEdits(sf.Edits)
		if err != nil {
			return nil, fmt.Errorf("scenario %q: %w", sf.Name, err)
		}
		if sf.ID == "" || doc.Scenario(sf.ID) != nil || doc.ScenarioNamed(sf.Name) != nil {
			return nil, fmt.Errorf("scenario %q: %w", sf.Name, scenario.ErrDuplicate)
		}
		if _, err := edit.Replay(doc.Baseline, edits); err != nil {
			return nil, fmt.Errorf("scenario %q: %w", sf.Name, err)
		}
		doc.Scenarios = append(doc.Scenarios, &scenario.Scenario{ID: sf.ID, Name: sf.Name, Note: sf.Note, Edits: edits})
	}
	return doc, nil
}

func strict(data []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		return err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more follows after the end")
	}
	return nil
}

// Open reads a project file.
func Open(path string) (*scenario.Document, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read project: %w", err)
	}
	return Decode(data)
}

// Save writes a project file atomically.
func Save(path string, doc *scenario.Document) error {
	data, err := Encode(doc)
	if err != nil {
		return err
	}
	return WriteFile(path, data)
}
