package store

import (
	"encoding/json"
	"fmt"
	"math"

	"spanwise/scenario"
)

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
		return decodeWhole(where, raw, &c.Authority)
	case "handling_hours":
		into = &c.HandlingHours
	case "handling_scv":
		into = &c.HandlingSCV
	case "patience_hours":
		into = &c.PatienceHours
	case "ai_absorbs":
		into = &c.AIAbsorbs
	case "never_below":
		c.NeverBelow.OK = string(raw) != "null"
		if !c.NeverBelow.OK {
			return nil
		}
		return decodeWhole(where, raw, &c.NeverBelow.Value)
	case "example":
		into = &c.Example
	default:
		return unknownName(where)
	}
	return decodeValue(where, raw, into)
}

// decodeWhole reads a whole number in any JSON form, 2.0 as well as 2.
func decodeWhole(where string, raw json.RawMessage, into *int) error {
	var v float64
	if err := decodeValue(where, raw, &v); err != nil {
		return err
	}
	if v != math.Trunc(v) || math.Abs(v) > scenario.MaxGrade {
		return fmt.Errorf("%s: %v is not valid, it must be a whole number of at most %d: %w", where, v, scenario.MaxGrade, scenario.ErrInvalid)
	}
	*into = int(v)
	return nil
}

func decodeMixes(m *scenario.OperatingModel, raw json.RawMessage) error {
	fields, err := members("mixes", raw)
	if err != nil {
		return err
	}
	m.Mixes = make(map[string][]float64, len(fields))
	for _, name := range sortedKeys(fields) {
		where := "mixes." + name
		var rows []json.RawMessage
		if err := decodeValue(where, fields[name], &rows); err != nil {
			return err
		}
		shares := make([]float64, len(rows))
		for k, row := range rows {
			if err := decodeValue(fmt.Sprintf("%s[%d]", where, k), row, &shares[k]); err != nil {
				return err
			}
		}
		m.Mixes[name] = shares
	}
	return nil
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
