package store

import (
	"encoding/json"
	"strings"

	"spanwise/scenario"
)

// weightPrefix marks the parameters that stand in the object "weights".
const weightPrefix = "weights."

// EncodeModel returns the model in the form of a model file, every parameter
// written out, keys in the order of the parameter table.
func EncodeModel(m *scenario.OperatingModel) ([]byte, error) {
	var plain, weights Object
	for _, p := range scenario.Parameters {
		if name, ok := strings.CutPrefix(p.Name, weightPrefix); ok {
			weights = weights.With(name, p.Get(m))
			continue
		}
		plain = plain.With(p.Name, p.Get(m))
	}
	return json.Marshal(plain.With("mix", m.Settings.Mix).With("weights", weights).
		With("decision_classes", m.Classes).With("mixes", mixesOf(m)).With("overrides", overridesOf(m)))
}

func mixesOf(m *scenario.OperatingModel) Object {
	out := Object{}
	for _, name := range m.MixNames() {
		out = out.With(name, m.Mixes[name])
	}
	return out
}

func overridesOf(m *scenario.OperatingModel) []Object {
	out := []Object{}
	for _, ov := range m.Overrides {
		o := Object{{"position", ov.Position}}
		for _, p := range scenario.ScopedParameters {
			if v, ok := ov.Values[p.Name]; ok {
				o = o.With(p.Name, v)
			}
		}
		if ov.Mix.OK {
			o = o.With("mix", ov.Mix.Value)
		}
		out = append(out, o)
	}
	return out
}
