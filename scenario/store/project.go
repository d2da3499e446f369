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
	Note  string              `json:"note"`
	Edits []editFile          `json:"edits"`
}

// Open reads a project file. Errors name the path and wrap those of [Decode].
func Open(path string) (*scenario.Document, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read project: %w", err)
	}
	doc, err := Decode(data)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return doc, nil
}

// Save writes a project file all at once; see [WriteFile].
func Save(path string, doc *scenario.Document) error {
	data, err := Encode(doc)
	if err != nil {
		return fmt.Errorf("save %s: %w", path, err)
	}
	return WriteFile(path, data)
}

// Decode reads a project file whole and checks it: every scenario must replay on
// the baseline. Errors wrap ErrNotAProject, ErrNewer or ErrDamaged.
func Decode(data []byte) (*scenario.Document, error) {
	var f projectFile
	if err := strict(data, &f); err != nil {
		return nil, whyUnread(data, err)
	}
	if err := checkHead(f.Format, f.Version); err != nil {
		return nil, err
	}
	doc, err := documentOf(f)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return doc, nil
}

func checkHead(format string, v int) error {
	switch {
	case format != formatName:
		return ErrNotAProject
	case v > version:
		return fmt.Errorf("%w (format %d, this one reads up to %d)", ErrNewer, v, version)
	case v < 1:
		return fmt.Errorf("%w: there is no format %d", ErrDamaged, v)
	}
	return nil
}

// whyUnread looks at the head of a file that cannot be read as a project of this
// version: a newer one may well hold more than this one knows.
func whyUnread(data []byte, cause error) error {
	var head struct {
		Format  string `json:"format"`
		Version int    `json:"version"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return fmt.Errorf("%w: %w", notWhole(data), err)
	}
	if err := checkHead(head.Format, head.Version); err != nil {
		return err
	}
	return fmt.Errorf("%w: %w", ErrDamaged, cause)
}

// notWhole tells a cut project from something that never was one.
func notWhole(data []byte) error {
	const headLength = 200
	head := bytes.TrimSpace(data[:min(len(data), headLength)])
	if bytes.HasPrefix(head, []byte("{")) && bytes.Contains(head, []byte(`"`+formatName+`"`)) {
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
		return nil, err
	}
	if err := model.CheckHorizon(); err != nil {
		return nil, err
	}
	doc := &scenario.Document{Name: f.Name, Baseline: scenario.State{Org: org, Model: model}}
	for _, sf := range f.Scenarios {
		edits, err := decodeEdits(sf.Edits)
		if err != nil {
			return nil, fmt.Errorf("scenario %q: %w", sf.Name, err)
		}
		if err := edit.Fits(&doc.Baseline, edits); err != nil {
			return nil, fmt.Errorf("scenario %q: %w", sf.Name, err)
		}
		doc.Scenarios = append(doc.Scenarios, &scenario.Scenario{ID: sf.ID, Name: sf.Name, Note: sf.Note, Edits: edits})
	}
	return doc, checkScenarios(doc.Scenarios)
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
