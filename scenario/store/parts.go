package store

import (
	"encoding/json"

	"spanwise/scenario"
)

// EncodeEdits returns edits in the form that they have in a project file, on one line.
func EncodeEdits(edits []scenario.Edit) ([]byte, error) {
	files, err := encodeEdits(edits)
	if err != nil {
		return nil, err
	}
	return json.Marshal(files)
}

// DecodeEdits reads what EncodeEdits wrote. Whether the edits fit a baseline is for
// [spanwise/scenario/edit.Fits] to say.
func DecodeEdits(data []byte) ([]scenario.Edit, error) {
	var files []editFile
	if err := strict(data, &files); err != nil {
		return nil, err
	}
	return decodeEdits(files)
}

// Check reports what [Encode] would refuse of a document: a model that is not valid,
// or scenarios without an id and name of their own.
func Check(doc *scenario.Document) error {
	if err := doc.Baseline.Model.Check(); err != nil {
		return err
	}
	if err := doc.Terms.Check(); err != nil {
		return err
	}
	if err := doc.Thresholds.Check(); err != nil {
		return err
	}
	return checkScenarios(doc.Scenarios)
}

// Target returns where the links at path end, which need not exist yet: beside that
// lie the lock, the journal and the kept versions.
func Target(fsys FS, path string) (string, error) { return follow(fsys, path) }
