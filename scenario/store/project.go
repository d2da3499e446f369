package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

const formatName = "spanwise"

// What a caller may test for.
var (
	ErrNotAProject = errors.New("not a Spanwise project")
	ErrNewer       = errors.New("written by a newer version of Spanwise")
	ErrDamaged     = errors.New("project is damaged")
)

type projectFile struct {
	Format  string           `json:"format"`
	Version int              `json:"version"`
	Name    string           `json:"name"`
	Origin  *scenario.Origin `json:"origin"`
	Terms   *scenario.Terms  `json:"terms"`
	// Thresholds stands only where one is not the default.
	Thresholds scenario.Thresholds `json:"thresholds,omitempty"`
	Model      json.RawMessage     `json:"model"`
	Baseline   orgFile             `json:"baseline"`
	Scenarios  []scenarioFile      `json:"scenarios"`
}

type orgFile struct {
	Positions []scenario.Position `json:"positions"`
	People    []scenario.Person   `json:"people"`
}

type scenarioFile struct {
	ID     scenario.ScenarioID `json:"id"`
	Name   string              `json:"name"`
	Note   string              `json:"note"`
	Locked bool                `json:"locked,omitempty"`
	Edits  []editFile          `json:"edits"`
}

// File is an opened project.
type File struct {
	Doc       *scenario.Document
	Stamp     Stamp // of the file as it was read
	Encrypted bool
	Key       *Key // of an encrypted one, for its journal: it was opened with the passphrase
}

// Open reads a project file that is not encrypted; see [OpenFile].
func Open(path string) (*scenario.Document, error) {
	f, err := OpenFile(Disk, path, "")
	if err != nil {
		return nil, err
	}
	return f.Doc, nil
}

// OpenFile reads a project file, encrypted or not, whatever its name. Errors name
// the path and wrap those of [Decode], ErrEncrypted where a passphrase is needed and
// none given, or ErrPassphrase where it is wrong. A file that is not encrypted opens
// with any passphrase.
func OpenFile(fsys FS, path, passphrase string) (*File, error) {
	data, err := readFile(fsys, path)
	if err != nil {
		return nil, fmt.Errorf("read project: %w", err)
	}
	f := &File{Stamp: StampOf(data), Encrypted: IsEncrypted(data)}
	if f.Encrypted {
		data, f.Key, err = unsealKey(data, passphrase)
	}
	if err == nil {
		f.Doc, err = Decode(data)
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return f, nil
}

// Save writes a project file all at once, plain and without keeping the one before;
// see [SaveFile] and [WriteFile].
func Save(path string, doc *scenario.Document) error {
	_, err := SaveFile(Disk, path, doc, Options{Keep: -1})
	return err
}

// Decode reads a project file whole, of this version or an older one, and checks
// it: every scenario must replay on the baseline. Errors wrap ErrNotAProject,
// ErrNewer, ErrDamaged, or ErrEncrypted for a file that must be decrypted first.
func Decode(data []byte) (*scenario.Document, error) {
	if IsEncrypted(data) {
		return nil, ErrEncrypted
	}
	f, err := readProject(data)
	if err != nil {
		return nil, err
	}
	if err := checkHead(f.Format, f.Version); err != nil {
		return nil, err
	}
	if err := migrate(f); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	doc, err := documentOf(f)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return doc, nil
}

func readProject(data []byte) (*projectFile, error) {
	f := &projectFile{}
	if readLaidOut(data, f) {
		return f, nil
	}
	f = &projectFile{}
	if err := strict(data, f); err != nil {
		return nil, whyUnread(data, err)
	}
	return f, nil
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

func documentOf(f *projectFile) (*scenario.Document, error) {
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
	if f.Origin != nil {
		doc.Origin = *f.Origin
	}
	if f.Terms == nil {
		return nil, errors.New("terms: missing")
	}
	if doc.Terms = *f.Terms; doc.Terms.Check() != nil {
		return nil, fmt.Errorf("terms: %w", doc.Terms.Check())
	}
	if doc.Thresholds = f.Thresholds; doc.Thresholds.Check() != nil {
		return nil, fmt.Errorf("thresholds: %w", doc.Thresholds.Check())
	}
	for _, sf := range f.Scenarios {
		edits, err := decodeEdits(sf.Edits)
		if err != nil {
			return nil, fmt.Errorf("scenario %q: %w", sf.Name, err)
		}
		if err := edit.Fits(&doc.Baseline, edits); err != nil {
			return nil, fmt.Errorf("scenario %q: %w", sf.Name, err)
		}
		doc.Scenarios = append(doc.Scenarios, &scenario.Scenario{ID: sf.ID, Name: sf.Name, Note: sf.Note, Locked: sf.Locked, Edits: edits})
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
