package scenario_test

import (
	"errors"
	"testing"

	"spanwise/scenario"
)

// fields are all fields of a position, with a value that none has at first and
// values that are refused.
var fields = map[scenario.Field]struct {
	values  []string
	refused []string
}{
	scenario.FieldTitle:     {[]string{"Head of \"it\"\n", ""}, []string{"\xff"}},
	scenario.FieldUnit:      {[]string{"Été", ""}, []string{"\xff"}},
	scenario.FieldLocation:  {[]string{"Lyon", ""}, []string{"\xff"}},
	scenario.FieldPayGrade:  {[]string{"B2", ""}, []string{"\xff"}},
	scenario.FieldCurrency:  {[]string{"EUR", ""}, []string{"\xff"}},
	scenario.FieldNotes:     {[]string{" keep spaces ", ""}, []string{"\xff"}},
	scenario.FieldDotted:    {[]string{"E1:E2", ""}, []string{"\xff"}},
	scenario.FieldFTE:       {[]string{"0.8", "0", "1e-07"}, []string{"", "abc", "-1", "NaN", "Inf", "1e400", "1e16", "0,8"}},
	scenario.FieldCost:      {[]string{"123456.78", "0", ""}, []string{"abc", "-1", "NaN", "+Inf"}},
	scenario.FieldAuthority: {[]string{"3", "0", ""}, []string{"-1", "1.5", "high", "99999999999"}},
	scenario.FieldRaise:     {[]string{"2", "0"}, []string{"-1", "1.5", "up"}},
	scenario.FieldProtected: {[]string{"true", "false"}, []string{"maybe", "2"}},
	scenario.FieldAssistant: {[]string{"true", "false"}, []string{"maybe"}},
	scenario.FieldTrack:     {[]string{"technical", "project", "management", ""}, []string{"sideways", "Technical"}},
}

func TestSetFieldRoundTrip(t *testing.T) {
	full := scenario.Position{
		ID: "P", Title: "t", Manager: "M", Unit: "u", Location: "l", PayGrade: "g", Authority: scenario.Some(9), Raise: 9, FTE: 9,
		Cost: scenario.Some(9.0), Currency: "c", Track: "", Notes: "n", Dotted: "d", TakenFTE: 9, TakenHours: 9,
	}
	for field, c := range fields {
		for _, value := range c.values {
			p := full
			if err := scenario.SetField(&p, field, value); err != nil {
				t.Errorf("%s = %q: %v", field, value, err)
			}
			same(t, string(field), value, scenario.FieldText(p, field))
			// No other field moved.
			for other := range fields {
				if other != field {
					same(t, string(other)+" after "+string(field), scenario.FieldText(full, other), scenario.FieldText(p, other))
				}
			}
			if p.ID != full.ID || p.Manager != full.Manager || p.TakenFTE != 9 || p.TakenHours != 9 {
				t.Errorf("%s changed what no field names: %+v", field, p)
			}
		}
		for _, value := range c.refused {
			p := full
			if err := scenario.SetField(&p, field, value); !errors.Is(err, scenario.ErrInvalid) {
				t.Errorf("%s = %q: error %v", field, value, err)
			}
			same(t, "after a refused "+string(field), full, p)
		}
	}
	if scenario.FieldText(full, scenario.FieldName) != "" {
		t.Error("a position has no name")
	}
}

func TestSetFieldReadsWhatPeopleType(t *testing.T) {
	for _, c := range []struct {
		field         scenario.Field
		typed, stands string
	}{
		{scenario.FieldFTE, " 1.50 ", "1.5"},
		{scenario.FieldFTE, "-0", "0"},
		{scenario.FieldCost, "  ", ""},
		{scenario.FieldRaise, "", "0"},
		{scenario.FieldProtected, " Yes", "true"},
		{scenario.FieldProtected, "", "false"},
		{scenario.FieldAssistant, "1", "true"},
	} {
		var p scenario.Position
		if err := scenario.SetField(&p, c.field, c.typed); err != nil {
			t.Errorf("%s %q: %v", c.field, c.typed, err)
		}
		same(t, string(c.field), c.stands, scenario.FieldText(p, c.field))
	}
}

func TestSetPersonField(t *testing.T) {
	full := scenario.Person{ID: "p", Name: "Ada", FTE: 0.8, Seat: "A"}
	for _, c := range []struct {
		field         scenario.Field
		typed, stands string
		refused       bool
	}{
		{scenario.FieldName, "Uma", "Uma", false},
		{scenario.FieldName, "", "", false},
		{scenario.FieldName, "\xff", "Ada", true},
		{scenario.FieldFTE, " 0.50 ", "0.5", false},
		{scenario.FieldFTE, "1e16", "0.8", true},
		{scenario.FieldFTE, "", "0.8", true},
		{scenario.FieldTitle, "Head", "", true},
	} {
		p := full
		err := scenario.SetPersonField(&p, c.field, c.typed)
		if errors.Is(err, scenario.ErrInvalid) != c.refused || (err != nil) != c.refused {
			t.Errorf("%s %q: %v", c.field, c.typed, err)
		}
		same(t, string(c.field), c.stands, scenario.PersonFieldText(p, c.field))
		if p.ID != full.ID || p.Seat != full.Seat || c.refused && p != full {
			t.Errorf("%s %q gives %+v", c.field, c.typed, p)
		}
	}
}

func FuzzSetField(f *testing.F) {
	for field, c := range fields {
		for _, v := range append(c.values, c.refused...) {
			f.Add(string(field), v)
		}
	}
	f.Add("name", "x")
	f.Fuzz(func(t *testing.T, field, value string) {
		p := scenario.Position{ID: "P", FTE: 1}
		before := p
		if err := scenario.SetField(&p, scenario.Field(field), value); err != nil {
			if !errors.Is(err, scenario.ErrInvalid) {
				t.Fatalf("%s %q: error %v wraps no sentinel", field, value, err)
			}
			if p != before {
				t.Fatalf("%s %q: refused, yet %+v", field, value, p)
			}
			return
		}
		if err := scenario.CheckPosition(p); err != nil {
			t.Fatalf("%s %q: accepted, yet %v", field, value, err)
		}
		again := before
		if err := scenario.SetField(&again, scenario.Field(field), scenario.FieldText(p, scenario.Field(field))); err != nil || again != p {
			t.Fatalf("%s %q: text form gives %+v and %v, want %+v", field, value, again, err, p)
		}
	})
}
