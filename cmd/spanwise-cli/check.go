package main

import (
	"errors"
	"math"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/roster"
)

func (c *cli) checkCommand() *cobra.Command {
	var choices []string
	var password secret
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "check FILE...",
		Short: "Read a roster or project; report its shape and its problems",
		Long: `Reads a roster or a project and reports the shape of the chart and every problem,
with its row, what is wrong and how it was mended. Errors block: exit status 1.`,
		Example: `  spanwise-cli check staff.csv
  spanwise-cli check staff.csv --map id=Badge --map manager_id=Chief
  spanwise-cli check senior.csv junior.csv
  spanwise-cli check staff.xlsx --password-file password.txt --json`,
		Args: files,
		RunE: func(cmd *cobra.Command, args []string) error {
			columns, err := columnChoices("check", choices)
			if err != nil {
				return err
			}
			if len(columns) > 0 && isProject(args[0]) {
				return misused("check", "--map is for rosters; a project has no columns", program+" check")
			}
			given, err := password.read(cmd)
			var f *failure
			switch {
			case asJSON && errors.As(err, &f) && f.status == jobFailed:
				return c.checkJSON(source{}, err)
			case err != nil:
				return err
			}
			return c.check(args, how{columns: columns, password: given}, asJSON)
		},
	}
	mapFlag(cmd, &choices)
	passwordOf(cmd, &password)
	jsonFlag(cmd, &asJSON)
	return cmd
}

func mapFlag(cmd *cobra.Command, choices *[]string) {
	cmd.Flags().StringArrayVar(choices, "map", nil, "column of a field, as field=Header; may be repeated. Fields: "+fieldNames())
}

func jsonFlag(cmd *cobra.Command, asJSON *bool) {
	cmd.Flags().BoolVar(asJSON, "json", false, "print one JSON object")
}

func (c *cli) check(paths []string, h how, asJSON bool) error {
	s, err := c.open(paths, h)
	switch {
	case asJSON:
		return c.checkJSON(s, err)
	case err != nil:
		return err
	}
	c.checkText(s)
	return nil
}

// checkJSON prints the object whether or not the file could be read.
func (c *cli) checkJSON(s source, err error) error {
	found, columns := problemsOf(s, err), object{}
	if s.imp != nil {
		for _, f := range roster.Fields {
			if header, ok := s.imp.Columns[f]; ok {
				columns = columns.With(string(f), header)
			}
		}
	}
	o := shapeJSON(s.doc).With("columns", columns).With("problems", listOf(found, problemJSON))
	if printing := c.printJSON(o); printing != nil {
		return printing
	}
	var f *failure
	if errors.As(err, &f) {
		f.printed = true
	}
	return err
}

// problemJSON gives null for what a problem of the whole file does not have.
func problemJSON(p roster.Problem) object {
	var row any
	if p.Row > 0 {
		row = p.Row
	}
	return object{
		{"severity", p.Severity},
		{"file", p.File},
		{"row", row},
		{"column", textOrNull(p.Column)},
		{"id", textOrNull(p.ID)},
		{"code", p.Code},
		{"message", p.Message},
		{"repair", whatToDo(p)},
	}
}

func textOrNull(text string) any {
	if text == "" {
		return nil
	}
	return text
}

func problemsOf(s source, err error) []roster.Problem {
	if s.imp != nil {
		return s.imp.Problems
	}
	var found []roster.Problem
	var f *failure
	if errors.As(err, &f) {
		for _, r := range f.reasons {
			found = append(found, roster.Problem{Severity: roster.Error, File: r.what, Code: roster.CodeUnreadable, Message: r.why, Repair: r.do})
		}
	}
	return found
}

// shapeJSON gives the shape of the chart; every figure is null where there is none.
func shapeJSON(doc *scenario.Document) object {
	bands := object{}
	if doc == nil {
		for _, name := range scenario.SpanBandNames {
			bands = bands.With(name, nil)
		}
		return object{
			{"positions", nil},
			{"filled", nil},
			{"vacant", nil},
			{"people", nil},
			{"fte", nil},
			{"roots", nil},
			{"managers", nil},
			{"layers", nil},
			{"span", object{{"mean", nil}, {"median", nil}, {"max", nil}}},
			{"layer_counts", nil},
			{"span_bands", bands},
		}
	}
	s := scenario.StructureOf(doc.Baseline.Org)
	for i, name := range scenario.SpanBandNames {
		bands = bands.With(name, s.SpanBands[i])
	}
	span := object{{"mean", s.SpanMean}, {"median", s.SpanMedian}, {"max", s.SpanMax}}
	if s.Managers == 0 {
		span = object{{"mean", nil}, {"median", nil}, {"max", nil}}
	}
	return object{
		{"positions", s.Positions},
		{"filled", s.Filled},
		{"vacant", s.Vacant},
		{"people", s.People},
		{"fte", number(withoutNoise(s.FTE))},
		{"roots", append([]scenario.PositionID{}, s.Tops...)},
		{"managers", s.Managers},
		{"layers", s.Layers},
		{"span", span},
		{"layer_counts", append([]int{}, s.LayerCounts...)},
		{"span_bands", bands},
	}
}

// withoutNoise takes off what adding up fractions in binary leaves behind.
func withoutNoise(v float64) float64 { return math.Round(v*1e6) / 1e6 }
