package edit

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"spanwise/scenario"
)

const mixParameter = "mix"

func setModel(d *scenario.Draft, a scenario.SetModel) error {
	if a.Position != "" && !d.Org().Has(a.Position) {
		return fmt.Errorf("position %q: %w", a.Position, scenario.ErrUnknownPosition)
	}
	m := d.Model().Clone()
	write := setParameter
	if a.Position != "" {
		write = setOverride
	}
	if err := write(m, a); err != nil {
		return fmt.Errorf("%s: %w", a.Parameter, err)
	}
	return replaceModel(d, m)
}

func replaceModel(d *scenario.Draft, m *scenario.OperatingModel) error {
	if err := m.Check(); err != nil {
		return err
	}
	if !reflect.DeepEqual(m, d.Model()) {
		d.SetModel(m)
	}
	return nil
}

func setParameter(m *scenario.OperatingModel, a scenario.SetModel) error {
	if a.Parameter == mixParameter {
		m.Settings.Mix = a.Value
		return nil
	}
	if known, err := setInTable(m, a); known {
		return err
	}
	p, ok := scenario.ParameterNamed(a.Parameter)
	if !ok {
		return fmt.Errorf("no such parameter: %w", scenario.ErrInvalid)
	}
	v, err := numberIn(p.Valid, a.Value)
	if err != nil {
		return err
	}
	p.Set(m, v)
	return nil
}

func setOverride(m *scenario.OperatingModel, a scenario.SetModel) error {
	at := slices.IndexFunc(m.Overrides, func(o scenario.Override) bool { return o.Position == a.Position })
	ov := scenario.Override{Position: a.Position}
	if at >= 0 {
		ov = m.Overrides[at]
		ov.Values = maps.Clone(ov.Values)
	}
	if err := writeOverride(&ov, a); err != nil {
		return err
	}
	switch empty := len(ov.Values) == 0 && !ov.Mix.OK; {
	case empty && at < 0: // there was none to take back
	case empty:
		m.Overrides = slices.Delete(m.Overrides, at, at+1)
	case at < 0:
		m.Overrides = append(m.Overrides, ov)
	default:
		m.Overrides[at] = ov
	}
	return nil
}

func writeOverride(ov *scenario.Override, a scenario.SetModel) error {
	switch {
	case a.Parameter == mixParameter:
		ov.Mix = scenario.Opt[string]{Value: a.Value, OK: a.Value != ""}
	case !scenario.IsScoped(a.Parameter):
		return fmt.Errorf("cannot differ by position: %w", scenario.ErrInvalid)
	case a.Value == "":
		delete(ov.Values, a.Parameter)
	default:
		v, err := strconv.ParseFloat(strings.TrimSpace(a.Value), 64)
		if err != nil {
			return fmt.Errorf("%q is not a number: %w", a.Value, scenario.ErrInvalid)
		}
		if ov.Values == nil {
			ov.Values = map[string]float64{}
		}
		ov.Values[a.Parameter] = v
	}
	return nil
}

func setRights(d *scenario.Draft, a scenario.SetRights) error {
	m := d.Model().Clone()
	if a.Class < 0 || a.Class >= len(m.Classes) {
		return fmt.Errorf("decision class %d, there are %d: %w", a.Class, len(m.Classes), scenario.ErrInvalid)
	}
	c := &m.Classes[a.Class]
	if c.NeverBelow.OK && a.Authority < c.NeverBelow.Value {
		return fmt.Errorf("%s is never decided below grade %d: %w", c.Name, c.NeverBelow.Value, scenario.ErrInvalid)
	}
	c.Authority = a.Authority
	return replaceModel(d, m)
}
