package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// firm is a top, two managers and four below them; nobody sits in 7, and of the
// managers 2 is loaded to 118% and 3 to 40%.
func firm(t testing.TB) *Source {
	t.Helper()
	positions := []scenario.Position{
		{ID: "1", Title: "Chief executive", FTE: 1},
		{ID: "2", Title: "Head of delivery", Manager: "1", Unit: "Delivery", FTE: 1, Cost: scenario.Some(120000.0)},
		{ID: "4", Title: "Planner", Manager: "2", Unit: "Delivery", FTE: 0.5, Cost: scenario.Some(60000.0)},
		{ID: "10", Title: "Engineer", Manager: "2", Unit: "Delivery", FTE: 1},
		{ID: "3", Title: "Head of product", Manager: "1", Unit: "Product", FTE: 1, Cost: scenario.Some(110000.0)},
		{ID: "6", Title: "Analyst", Manager: "3", Unit: "Product", FTE: 1, Notes: "two\nlines"},
		{ID: "7", Title: "Designer", Manager: "3", FTE: 0},
	}
	var people []scenario.Person
	for i, name := range []string{"Ada Lind", "Bo Marsh", "Édith Ruiz", "Finn Ado", "Dana Fox", "Finn Ado"} {
		people = append(people, scenario.Person{ID: scenario.PersonID(fmt.Sprint("p", i)), Name: name, FTE: 1, Seat: positions[i].ID})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	loads := map[scenario.PositionID]float64{"1": 0.7, "2": 1.18, "3": 0.4}
	return &Source{
		Org: org, Limit: 0.85,
		Manager: func(id scenario.PositionID) (escalation.ManagerEstimate, bool) {
			load, ok := loads[id]
			return escalation.ManagerEstimate{ID: id, Load: load, ArrivalsPerWeek: 10 * load}, ok
		},
		Grade: func(id scenario.PositionID) int { return 5 - org.Depth(id) },
	}
}

func rowsOf(t testing.TB) *rows {
	r := newRows()
	r.read(firm(t))
	return r
}

// listed joins the ids of the rows shown.
func (r *rows) listed() string {
	ids := make([]string, len(r.shown))
	for row := range r.shown {
		ids[row] = string(r.id(row))
	}
	return strings.Join(ids, " ")
}

func TestSort(t *testing.T) {
	for _, c := range []struct {
		key  string
		down bool
		want string
	}{
		{"", false, "1 2 4 10 3 6 7"},
		{"id", false, "1 2 3 4 6 7 10"},
		{"id", true, "10 7 6 4 3 2 1"},
		{"person", false, "1 2 3 4 10 6 7"}, // Ada Bo Dana Édith Finn Finn vacant
		{"person", true, "7 10 6 4 3 2 1"},
		{"unit", false, "2 4 10 3 6 1 7"}, // those without one come last, both ways
		{"unit", true, "3 6 2 4 10 1 7"},
		{"fte", false, "7 4 1 2 10 3 6"},
		{"cost", true, "2 3 4 1 10 6 7"},
		{"load", true, "2 1 3 4 10 6 7"},
		{"layer", true, "4 10 6 7 2 3 1"},
		{"span", true, "1 2 3 4 10 6 7"},
	} {
		r := rowsOf(t)
		r.by = order{c.key, c.down}
		r.arrange(columnsOf(nil))
		if got := r.listed(); got != c.want {
			t.Errorf("%s, down %v: %s, want %s", c.key, c.down, got, c.want)
		}
	}
}

func TestFilter(t *testing.T) {
	for name, c := range map[string]struct {
		words      string
		columns    []string
		conditions map[string]condition
		want       string
	}{
		"all":                 {"", nil, nil, "1 2 4 10 3 6 7"},
		"a word":              {"deliv", nil, nil, "2 4 10"},
		"accents and case":    {"EDITH", nil, nil, "4"},
		"words in two cells":  {"planner delivery", nil, nil, "4"},
		"not in a hidden one": {"delivery", []string{"person"}, nil, ""},
		"vacant":              {"vacant", nil, nil, "7"},
		"one of":              {"", nil, map[string]condition{"unit": {values: []string{"Product"}}}, "3 6"},
		"empty is one of":     {"", nil, map[string]condition{"unit": {values: []string{"", "Product"}}}, "1 3 6 7"},
		"contains":            {"", nil, map[string]condition{"title": {contains: "head PROD"}}, "3"},
		"from and to":         {"", nil, map[string]condition{"load": {from: scenario.Some(0.5), to: scenario.Some(1.0)}}, "1"},
		"only empty":          {"", nil, map[string]condition{"cost": {fill: FillOnly}}, "1 10 6 7"},
		"none empty":          {"", nil, map[string]condition{"unit": {fill: FillNone}}, "2 4 10 3 6"},
		"two columns":         {"", nil, map[string]condition{"unit": {contains: "del"}, "fte": {from: scenario.Some(1.0)}}, "2 10"},
		"of a hidden column":  {"", []string{"id"}, map[string]condition{"cost": {from: scenario.Some(115000.0)}}, "2"},
	} {
		r := rowsOf(t)
		r.words = c.words
		if c.conditions != nil {
			r.conditions = c.conditions
		}
		r.arrange(columnsOf(c.columns))
		if got := r.listed(); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestSortingIsStableAndLosesNothing(t *testing.T) {
	r := rowsOf(t)
	rapid.Check(t, func(t *rapid.T) {
		c := rapid.SampledFrom(all).Draw(t, "column")
		r.by = order{c.key, rapid.Bool().Draw(t, "down")}
		r.arrange(columnsOf(nil))
		if len(r.shown) != len(r.ids) {
			t.Fatalf("%d of %d rows", len(r.shown), len(r.ids))
		}
		x := r.index(c)
		for i := 1; i < len(r.shown); i++ {
			a, b := r.shown[i-1], r.shown[i]
			if x.empty(a) && !x.empty(b) {
				t.Fatalf("row %d is empty and stands before one that is not", i)
			}
			same := x.empty(a) && x.empty(b) || !x.empty(a) && !x.empty(b) && x.compare(a, b, false) == sign(int(a)-int(b)) && x.compare(a, b, true) == sign(int(a)-int(b))
			if same && a > b {
				t.Fatalf("equal rows %d and %d changed places", a, b)
			}
		}
	})
}

func TestCompareIsAnOrder(t *testing.T) {
	text := rapid.StringMatching(`[ab0-9]{0,5}`)
	rapid.Check(t, func(t *rapid.T) {
		s := []string{text.Draw(t, "a"), text.Draw(t, "b"), text.Draw(t, "c")}
		for _, a := range s {
			for _, b := range s {
				if compare(a, b) != -compare(b, a) || (compare(a, b) == 0) != (a == b) {
					t.Fatalf("compare(%q, %q) = %d, the other way %d", a, b, compare(a, b), compare(b, a))
				}
			}
		}
		slices.SortFunc(s, compare)
		if compare(s[0], s[2]) > 0 {
			t.Fatalf("%q is no order", s)
		}
	})
	if got := compare("post 9", "post 10"); got != -1 {
		t.Errorf("numbers within texts: %d", got)
	}
}

func TestConditionsInWords(t *testing.T) {
	for want, c := range map[string]condition{
		"Unit: Delivery, empty":    {values: []string{"Delivery", ""}},
		"Unit: a, b, 2 more":       {values: []string{"a", "b", "c", "d"}},
		"Unit: “head of”":          {contains: " head of "},
		"Unit: from 0.5 to 2":      {from: scenario.Some(0.5), to: scenario.Some(2.0)},
		"Unit: not empty":          {fill: FillNone},
		"Unit: Delivery “x” empty": {values: []string{"Delivery"}, contains: "x", fill: FillOnly},
	} {
		if got := c.says(columnOf("unit")); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestValuesAreCounted(t *testing.T) {
	got := rowsOf(t).values(columnOf("unit"))
	want := []worth{{"Delivery", 3}, {"", 2}, {"Product", 2}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
