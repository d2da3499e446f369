package scenario_test

import (
	"encoding/csv"
	"errors"
	"io/fs"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"spanwise/scenario"
)

// parametersFile is the table that the program carries a copy of.
const parametersFile = "../../shared/parameters.csv"

// csvRows returns the rows of the table by column name, in order.
func csvRows(t *testing.T) []map[string]string {
	t.Helper()
	f, err := os.Open(parametersFile)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("the table to compare with is not here: %v", err)
	}
	must(t, err)
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	must(t, err)
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, column := range lines[0] {
			row[column] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// validText is how the table writes a range; bounds by another parameter are
// checked by OperatingModel.Check and tested there.
func validText(name string, r scenario.Range) string {
	switch name {
	case "weeks":
		return "whole > warmup_weeks"
	case "squeeze_from":
		return ">=0 and < squeeze_to"
	case "squeeze_to":
		return "> squeeze_from"
	case "class.share":
		return ">=0; sum > 0"
	}
	text := strings.ReplaceAll(r.String(), "≤", "<=")
	if text == "0 <= x < 1" || text == "0..1" {
		return text
	}
	text = strings.Replace(text, "≥ ", ">=", 1)
	text = strings.Replace(text, "> ", ">", 1)
	return strings.Replace(text, "whole >=", "whole >= ", 1)
}

func TestParametersAreTheTable(t *testing.T) {
	byName := map[string]scenario.Parameter{}
	for _, p := range scenario.Parameters {
		byName[p.Name] = p
	}
	seen := 0
	for _, row := range csvRows(t) {
		name := row["name"]
		if strings.HasPrefix(name, "class.") || name == "span bands" {
			continue
		}
		p, ok := byName[name]
		if !ok {
			t.Errorf("%s: missing", name)
			continue
		}
		seen++
		number(t, name, row["default"], p.Default)
		number(t, name, row["default"], p.Get(scenario.DefaultModel()))
		number(t, name, row["plausible_low"], p.Low)
		number(t, name, row["plausible_high"], p.High)
		same(t, name+" unit, kind, source", []string{row["unit"], row["kind"], row["source"]}, []string{p.Unit, string(p.Kind), p.Source})
		// The table adds " finite" to some rows; every range here is finite.
		same(t, name+" valid", strings.TrimSuffix(row["valid"], " finite"), validText(name, p.Valid))
	}
	if seen != len(scenario.Parameters) {
		t.Errorf("%d parameters, the table has %d", len(scenario.Parameters), seen)
	}
}

func number(t *testing.T, name, text string, got float64) {
	t.Helper()
	if v, err := strconv.ParseFloat(text, 64); err != nil || v != got {
		t.Errorf("%s: %v, the table says %q", name, got, text)
	}
}

func TestClassParametersAreTheTable(t *testing.T) {
	byName := map[string]scenario.ClassParameter{}
	for _, p := range scenario.ClassParameters {
		byName[p.Name] = p
	}
	seen := 0
	for _, row := range csvRows(t) {
		name, ok := strings.CutPrefix(row["name"], "class.")
		if !ok {
			continue
		}
		seen++
		p := byName[name]
		defaults := strings.Fields(row["default"])
		for k, c := range scenario.DefaultClasses() {
			text := defaults[min(k, len(defaults)-1)]
			number(t, name, text, p.Get(c))
			number(t, name, text, p.Get(scenario.DefaultClass(k)))
		}
		same(t, name+" unit, kind, source", []string{row["unit"], row["kind"], row["source"]}, []string{p.Unit, string(p.Kind), p.Source})
		same(t, name+" valid", strings.TrimSuffix(row["valid"], " finite"), validText(row["name"], p.Valid))
		plausible(t, name, row["plausible_low"], p.LowOf)
		plausible(t, name, row["plausible_high"], p.HighOf)
	}
	if seen != len(scenario.ClassParameters) {
		t.Errorf("%d columns, the table has %d", len(scenario.ClassParameters), seen)
	}
}

// plausible compares a bound such as "x0.5", "40" or "" with its function, at 3.
func plausible(t *testing.T, name, text string, bound func(float64) float64) {
	t.Helper()
	switch factor, isFactor := strings.CutPrefix(text, "x"); {
	case text == "":
		if bound != nil {
			t.Errorf("%s: the table has no plausible bound", name)
		}
	case isFactor:
		number(t, name, factor, bound(3)/3)
	default:
		number(t, name, text, bound(3))
	}
}

func TestSpanBandsAreTheTable(t *testing.T) {
	for _, row := range csvRows(t) {
		if row["name"] == "span bands" {
			same(t, "bands", strings.Split(row["default"], "; "), scenario.SpanBandNames[:])
		}
	}
}

func TestRefusalNamesTheBoundMet(t *testing.T) {
	whole := scenario.Range{Low: 1, High: math.Inf(1), Whole: true}
	for _, c := range []struct {
		r    scenario.Range
		v    float64
		want string
	}{
		{whole, 0, "0 is not valid, it must be whole ≥ 1"},
		{whole, 1.5, "1.5 is not valid, it must be whole ≥ 1"},
		{whole, 3e9, "3000000000 is not valid, it must be whole ≥ 1, at most 2147483647"},
		{whole, 1e300, "1e+300 is not valid, it must be whole ≥ 1, at most 2147483647"},
		{scenario.Range{High: 1}, 7, "7 is not valid, it must be 0..1"},
	} {
		if got := c.r.Refusal(c.v); got != c.want || c.r.Contains(c.v) {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestParameterNamed(t *testing.T) {
	for _, p := range scenario.Parameters {
		found, ok := scenario.ParameterNamed(p.Name)
		if !ok || found.Name != p.Name {
			t.Errorf("%s is not found", p.Name)
		}
		if !p.Valid.Contains(p.Default) || !p.Valid.Contains(p.Low) || !p.Valid.Contains(p.High) || p.Low > p.High {
			t.Errorf("%s: default %v or plausible %v..%v is not valid", p.Name, p.Default, p.Low, p.High)
		}
		// Each row reads back what it wrote, and writes nothing else's value.
		m := scenario.DefaultModel()
		p.Set(m, p.Default+1)
		for _, q := range scenario.Parameters {
			want := q.Default
			if q.Name == p.Name {
				want++
			}
			if got := q.Get(m); math.Abs(got-want) > 1e-12 {
				t.Errorf("after setting %s, %s is %v, want %v", p.Name, q.Name, got, want)
			}
		}
	}
	if _, ok := scenario.ParameterNamed("charm"); ok {
		t.Error("charm is no parameter")
	}
	for _, p := range scenario.ScopedParameters {
		row, ok := scenario.ParameterNamed(p.Name)
		m := scenario.DefaultModel()
		if !ok || !scenario.IsScoped(p.Name) || p.Get(m.Settings) != row.Get(m) {
			t.Errorf("%s: scoped and whole parameter differ", p.Name)
		}
	}
}

func TestDefaultClassBeyondTheTable(t *testing.T) {
	last := scenario.DefaultClasses()[5]
	c := scenario.DefaultClass(8)
	if c.Authority != 8 || c.HandlingHours != last.HandlingHours || c.Share != last.Share || c.Name != "" {
		t.Errorf("class 8: %+v", c)
	}
}
