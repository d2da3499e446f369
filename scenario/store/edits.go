package store

import (
	"encoding/json"
	"fmt"

	"spanwise/scenario"
)

// editFile is an edit on disk: its kind, the action's own fields, and why.
type editFile struct {
	Kind   string          `json:"kind"`
	Do     json.RawMessage `json:"do"`
	Reason string          `json:"reason,omitempty"`
	Wave   string          `json:"wave,omitempty"`
	Date   string          `json:"date,omitempty"`
}

// groupFile is a scenario.Group on disk.
type groupFile struct {
	Name  string     `json:"name"`
	Edits []editFile `json:"edits"`
}

func encodeEdits(edits []scenario.Edit) ([]editFile, error) {
	out := make([]editFile, 0, len(edits))
	for i, e := range edits {
		if e.Do == nil {
			return nil, fmt.Errorf("edit %d does nothing: %w", i+1, scenario.ErrInvalid)
		}
		do, err := encodeAction(e.Do)
		if err != nil {
			return nil, fmt.Errorf("edit %d (%s): %w", i+1, e.Do.Kind(), err)
		}
		out = append(out, editFile{e.Do.Kind(), do, e.Reason, e.Wave, e.Date})
	}
	return out, nil
}

func encodeAction(a scenario.Action) (json.RawMessage, error) {
	g, ok := a.(scenario.Group)
	if !ok {
		return json.Marshal(a)
	}
	edits, err := encodeEdits(g.Edits)
	if err != nil {
		return nil, err
	}
	return json.Marshal(groupFile{g.Name, edits})
}

func decodeEdits(files []editFile) ([]scenario.Edit, error) {
	out := make([]scenario.Edit, 0, len(files))
	for i, f := range files {
		do, err := decodeAction(f)
		if err != nil {
			return nil, fmt.Errorf("edit %d (%s): %w", i+1, f.Kind, err)
		}
		out = append(out, scenario.Edit{Do: do, Reason: f.Reason, Wave: f.Wave, Date: f.Date})
	}
	return out, nil
}

func decodeAction(f editFile) (scenario.Action, error) {
	switch f.Kind {
	case scenario.Move{}.Kind():
		return decodeAs[scenario.Move](f.Do)
	case scenario.Add{}.Kind():
		return decodeAs[scenario.Add](f.Do)
	case scenario.Remove{}.Kind():
		return decodeAs[scenario.Remove](f.Do)
	case scenario.TakeOver{}.Kind():
		return decodeAs[scenario.TakeOver](f.Do)
	case scenario.Hire{}.Kind():
		return decodeAs[scenario.Hire](f.Do)
	case scenario.Seat{}.Kind():
		return decodeAs[scenario.Seat](f.Do)
	case scenario.Unseat{}.Kind():
		return decodeAs[scenario.Unseat](f.Do)
	case scenario.Set{}.Kind():
		return decodeAs[scenario.Set](f.Do)
	case scenario.SetPerson{}.Kind():
		return decodeAs[scenario.SetPerson](f.Do)
	case scenario.SetModel{}.Kind():
		return decodeAs[scenario.SetModel](f.Do)
	case scenario.SetRights{}.Kind():
		return decodeAs[scenario.SetRights](f.Do)
	case scenario.SetFoundations{}.Kind():
		return decodeAs[scenario.SetFoundations](f.Do)
	case scenario.Group{}.Kind():
		return decodeGroup(f.Do)
	}
	return nil, fmt.Errorf("no such kind of edit: %w", scenario.ErrInvalid)
}

func decodeAs[T scenario.Action](data []byte) (scenario.Action, error) {
	var a T
	err := strict(data, &a)
	return a, err
}

func decodeGroup(data []byte) (scenario.Action, error) {
	var g groupFile
	if err := strict(data, &g); err != nil {
		return nil, err
	}
	edits, err := decodeEdits(g.Edits)
	return scenario.Group{Name: g.Name, Edits: edits}, err
}
