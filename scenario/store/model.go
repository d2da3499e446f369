package store

import (
	"bytes"
	"encoding/json"
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
