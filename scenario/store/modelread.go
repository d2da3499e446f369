package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"spanwise/scenario"
)

// DecodeModel returns base with the values of a model file put over it. Names
// left out keep base's value; decision_classes, mixes and overrides replace base's
// whole where given. An unknown name, a wrong type and a value that is not valid
// are errors that name it, as is a key given twice; they wrap scenario.ErrInvalid,
// or scenario.ErrDuplicate for two overrides at one position. Whether the weeks
// are more than the warm-up is left to [scenario.OperatingModel.CheckHorizon]: who
// reads the file may replace either.
func DecodeModel(base *scenario.OperatingModel, data []byte) (*scenario.OperatingModel, error) {
	fields, err := members("model", bytes.TrimPrefix(data, []byte(byteOrderMark)))
	if err != nil {
		return nil, err
	}
	if err := checkWeights(fields); err != nil {
		return nil, err
	}
	m := base.Clone()
	for _, name := range sortedKeys(fields) {
		if err := decodeMember(m, name, fields[name]); err != nil {
			return nil, err
		}
	}
	if err := m.CheckValues(); err != nil {
		return nil, err
	}
	return m, nil
}

// members returns what an object holds by key, each key once: encoding/json alone
// would let the last of two win in silence.
func members(where string, data []byte) (map[string]json.RawMessage, error) {
	var fields map[string]json.RawMessage
	err := json.Unmarshal(data, &fields)
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return nil, fmt.Errorf("%s: not JSON, %w at byte %d: %w", where, err, syntax.Offset, scenario.ErrInvalid)
	case err != nil || fields == nil:
		return nil, fmt.Errorf("%s: a JSON object is expected: %w", where, scenario.ErrInvalid)
	}
	if key, ok := doubledKey(data); ok {
		return nil, fmt.Errorf("%s: %s is given twice: %w", where, key, scenario.ErrInvalid)
	}
	return fields, nil
}

// doubledKey returns a key that a well-formed object has twice at its first level.
func doubledKey(data []byte) (string, bool) {
	dec := json.NewDecoder(bytes.NewReader(data))
	_, err := dec.Token() // the opening brace
	seen := map[string]bool{}
	for err == nil && dec.More() {
		var t json.Token
		t, err = dec.Token()
		key, _ := t.(string)
		if err == nil && seen[key] {
			return key, true
		}
		seen[key] = true
		var skip json.RawMessage
		if err == nil {
			err = dec.Decode(&skip)
		}
	}
	return "", false
}

func sortedKeys(fields map[string]json.RawMessage) []string {
	names := make([]string, 0, len(fields))
	for name := range fields {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// byteOrderMark is what some editors put in front of a text file.
const byteOrderMark = "\ufeff"

func decodeMember(m *scenario.OperatingModel, name string, raw json.RawMessage) error {
	switch name {
	case "mix":
		return decodeValue(name, raw, &m.Settings.Mix)
	case "weights":
		return decodeWeights(m, raw)
	case "decision_classes":
		return decodeClasses(m, raw)
	case "mixes":
		return decodeMixes(m, raw)
	case "overrides":
		return decodeOverrides(m, raw)
	}
	return decodeParameter(m, name, name, raw)
}

func unknownName(name string) error {
	return fmt.Errorf("%s: there is no such parameter: %w", name, scenario.ErrInvalid)
}

func decodeParameter(m *scenario.OperatingModel, name, where string, raw json.RawMessage) error {
	p, ok := scenario.ParameterNamed(name)
	if !ok {
		return unknownName(where)
	}
	var v float64
	if err := decodeValue(where, raw, &v); err != nil {
		return err
	}
	if !p.Valid.Contains(v) {
		return fmt.Errorf("%s: %s: %w", where, p.Valid.Refusal(v), scenario.ErrInvalid)
	}
	p.Set(m, v)
	return nil
}

func decodeValue(where string, raw json.RawMessage, into any) error {
	if string(bytes.TrimSpace(raw)) == "null" {
		return fmt.Errorf("%s: null is not a value: %w", where, scenario.ErrInvalid)
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return fmt.Errorf("%s: %s is not of the right type: %w", where, shorten(raw), scenario.ErrInvalid)
	}
	return nil
}

func shorten(raw json.RawMessage) string {
	const most = 40
	if text := []rune(string(raw)); len(text) > most {
		return string(text[:most]) + "…"
	}
	return string(raw)
}

// checkWeights refuses a weight that stands both under its full name, as in the
// table of parameters, and in the object "weights".
func checkWeights(fields map[string]json.RawMessage) error {
	if fields["weights"] == nil {
		return nil
	}
	nested, err := members("weights", fields["weights"])
	if err != nil {
		return err
	}
	for _, name := range sortedKeys(nested) {
		if _, twice := fields[weightPrefix+name]; twice {
			return fmt.Errorf("%s%s: is given twice: %w", weightPrefix, name, scenario.ErrInvalid)
		}
	}
	return nil
}

func decodeWeights(m *scenario.OperatingModel, raw json.RawMessage) error {
	fields, err := members("weights", raw)
	if err != nil {
		return err
	}
	for _, name := range sortedKeys(fields) {
		if err := decodeParameter(m, weightPrefix+name, weightPrefix+name, fields[name]); err != nil {
			return err
		}
	}
	return nil
}
