package scenario_test

import (
	"reflect"
	"testing"

	"spanwise/scenario"
)

// numbers calls each with the name of every field of a struct that is a number, and
// of those in structs within; all others are listed as rest.
func numbers(v reflect.Value, name string, each func(name string, field reflect.Value)) (rest []string) {
	for i := range v.NumField() {
		field, at := v.Field(i), name+v.Type().Field(i).Name
		switch {
		case field.CanFloat(), field.CanInt():
			each(at, field)
		case field.Kind() == reflect.Struct && field.Type().Field(0).Name != "Value": // not an Opt
			rest = append(rest, numbers(field, at+".", each)...)
		default:
			rest = append(rest, at)
		}
	}
	return rest
}

// bump changes a number to one that no default has.
func bump(field reflect.Value) {
	if field.CanInt() {
		field.SetInt(field.Int() + 1)
		return
	}
	field.SetFloat(field.Float() + 0.0078125)
}

// Every number of the operating model has exactly one row in the table: sliders, the
// sheet of assumptions and the draws over plausible values would not know another.
func TestEveryParameterHasARow(t *testing.T) {
	m := scenario.DefaultModel()
	fields := 0
	rest := numbers(reflect.ValueOf(m).Elem(), "", func(name string, field reflect.Value) {
		fields++
		before := make([]float64, len(scenario.Parameters))
		for i, p := range scenario.Parameters {
			before[i] = p.Get(m)
		}
		bump(field)
		var rows []string
		for i, p := range scenario.Parameters {
			if p.Get(m) != before[i] {
				rows = append(rows, p.Name)
			}
		}
		if len(rows) != 1 {
			t.Errorf("%s has the rows %v, want one", name, rows)
		}
	})
	if fields != len(scenario.Parameters) {
		t.Errorf("%d numbers, %d rows", fields, len(scenario.Parameters))
	}
	same(t, "fields that are not numbers", []string{"Settings.Mix", "Classes", "Mixes", "Overrides"}, rest)
}

func TestEveryClassParameterHasARow(t *testing.T) {
	c := scenario.DefaultClass(1)
	fields := 0
	rest := numbers(reflect.ValueOf(&c).Elem(), "", func(name string, field reflect.Value) {
		fields++
		old := c
		bump(field)
		var rows []string
		for _, p := range scenario.ClassParameters {
			if p.Get(c) == p.Get(old) {
				continue
			}
			rows = append(rows, p.Name)
			p.Set(&old, p.Get(c))
			if old != c {
				t.Errorf("%s reads another field than it writes", p.Name)
			}
		}
		if len(rows) != 1 {
			t.Errorf("%s has the rows %v, want one", name, rows)
		}
	})
	if fields != len(scenario.ClassParameters) {
		t.Errorf("%d numbers, %d rows", fields, len(scenario.ClassParameters))
	}
	same(t, "fields that are not numbers", []string{"Name", "NeverBelow", "Example"}, rest)
}
