package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"spanwise/scenario"
)

// weightPrefix marks the parameters that stand in the object "weights".
const weightPrefix = "weights."

// EncodeModel returns the model in the form of a model file, every parameter
// written out, keys in the order of the parameter table.
func EncodeModel(m *scenario.OperatingModel) ([]byte, error) {
	var plain, weights []member
	for _, p := range scenario.Parameters {
		if name, ok := strings.CutPrefix(p.Name, weightPrefix); ok {
			weights = append(weights, member{name, p.Get(m)})
			continue
		}
		plain = append(plain, member{p.Name, p.Get(m)})
	}
	plain = append(plain, member{"mix", m.Settings.Mix}, member{"weights", object(weights)},
		member{"decision_classes", m.Classes}, member{"mixes", mixesOf(m)}, member{"overrides", overridesOf(m)})
	return json.Marshal(object(plain))
}

// member and object write a JSON object whose keys keep their order.
type member struct {
	key   string
	value any
}

type object []member

func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := json.Marshal(m.key)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(m.value)
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func mixesOf(m *scenario.OperatingModel) object {
	out := object{}
	for _, name := range m.MixNames() {
		out = append(out, member{name, m.Mixes[name]})
	}
	return out
}

func overridesOf(m *scenario.OperatingModel) []object {
	out := []object{}
	for _, ov := range m.Overrides {
		o := object{{"position", ov.Position}}
		for _, p := range scenario.ScopedParameters {
			if v, ok := ov.Values[p.Name]; ok {
				o = append(o, member{p.Name, v})
			}
		}
		if ov.Mix.OK {
			o = append(o, member{"mix", ov.Mix.Value})
		}
		out = append(out, o)
	}
	return out
}

// DecodeModel returns base with the values of a model file put over it. Names
// left out keep base's value; decision_classes, mixes and overrides replace base's
// whole where given. An unknown name, a wrong type and a value that is not valid
// are errors that name it.
func DecodeModel(base *scenario.OperatingModel, data []byte) (*scenario.OperatingModel, error) {
	fields, err := members("model", data)
	if err != nil {
		return nil, err
	}
	m := base.Clone()
	for _, name := range sortedKeys(fields) {
		if err := decodeMember(m, name, fields[name]); err != nil {
			return nil, err
		}
	}
	if err := m.Check(); err != nil {
		return nil, err
	}
	return m, nil
}

func members(where string, data []byte) (map[string]json.RawMessage, error) {
	if err := uniqueKeys(data); err != nil {
		return nil, fmt.Errorf("%s: %w", where, err)
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(data, &fields); err != nil || fields == nil {
		return nil, fmt.Errorf("%s: a JSON object is expected: %w", where, scenario.ErrInvalid)
	}
	return fields, nil
}

// uniqueKeys refuses an object that names one key twice at its first level, where
// encoding/json would silently let the last one win.
func uniqueKeys(data []byte) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return nil
	}
	seen := map[string]bool{}
	for dec.More() {
		t, err := dec.Token()
		key, ok := t.(string)
		if err != nil || !ok {
			return nil
		}
		if seen[key] {
			return fmt.Errorf("%s is given twice: %w", key, scenario.ErrInvalid)
		}
		seen[key] = true
		var skip json.RawMessage
		if dec.Decode(&skip) != nil {
			return nil
		}
	}
	return nil
}

func sortedKeys(fields map[string]json.RawMessage) []string {
	names := make([]string, 0, len(fields))
	for name := range fields {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func decodeMember(m *scenario.OperatingModel, name string, raw json.RawMessage) error {
	switch name {
	case "mix":
		return decodeValue(name, raw, &m.Settings.Mix)
	case "weights":
		return decodeWeights(m, raw)
	case "decision_classes":
		return decodeClasses(m, raw)
	case "mixes":
		m.Mixes = nil
		return decodeValue(name, raw, &m.Mixes)
	case "overrides":
		return decodeOverrides(m, raw)
	}
	if strings.HasPrefix(name, weightPrefix) {
		return unknownName(name)
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
		return fmt.Errorf("%s: %v is not valid, it must be %s: %w", where, v, p.Valid, scenario.ErrInvalid)
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

func decodeClasses(m *scenario.OperatingModel, raw json.RawMessage) error {
	var rows []json.RawMessage
	if err := decodeValue("decision_classes", raw, &rows); err != nil {
		return err
	}
	m.Classes = nil
	for k, row := range rows {
		where := fmt.Sprintf("decision_classes[%d]", k)
		fields, err := members(where, row)
		if err != nil {
			return err
		}
		c := scenario.DefaultClass(k)
		for _, name := range sortedKeys(fields) {
			if err := decodeClassField(&c, where+"."+name, name, fields[name]); err != nil {
				return err
			}
		}
		m.Classes = append(m.Classes, c)
	}
	return nil
}

func decodeClassField(c *scenario.DecisionClass, where, name string, raw json.RawMessage) error {
	var into any
	switch name {
	case "name":
		into = &c.Name
	case "share":
		into = &c.Share
	case "authority":
		into = &c.Authority
	case "handling_hours":
		into = &c.HandlingHours
	case "handling_scv":
		into = &c.HandlingSCV
	case "patience_hours":
		into = &c.PatienceHours
	case "ai_absorbs":
		into = &c.AIAbsorbs
	case "never_below":
		into = &c.NeverBelow
		if string(raw) == "null" {
			return nil
		}
	case "example":
		into = &c.Example
	default:
		return unknownName(where)
	}
	return decodeValue(where, raw, into)
}

func decodeOverrides(m *scenario.OperatingModel, raw json.RawMessage) error {
	var rows []json.RawMessage
	if err := decodeValue("overrides", raw, &rows); err != nil {
		return err
	}
	m.Overrides = nil
	for i, row := range rows {
		where := fmt.Sprintf("overrides[%d]", i)
		fields, err := members(where, row)
		if err != nil {
			return err
		}
		ov := scenario.Override{Values: map[string]float64{}}
		for _, name := range sortedKeys(fields) {
			if err := decodeOverrideField(&ov, where+"."+name, name, fields[name]); err != nil {
				return err
			}
		}
		m.Overrides = append(m.Overrides, ov)
	}
	return nil
}

func decodeOverrideField(ov *scenario.Override, where, name string, raw json.RawMessage) error {
	switch {
	case name == "position":
		return decodeValue(where, raw, &ov.Position)
	case name == "mix":
		ov.Mix.OK = true
		return decodeValue(where, raw, &ov.Mix.Value)
	case !scenario.IsScoped(name):
		return unknownName(where)
	}
	var v float64
	if err := decodeValue(where, raw, &v); err != nil {
		return err
	}
	ov.Values[name] = v
	return nil
}
