package main

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/roster"
)

func (c *cli) checkCommand() *cobra.Command {
	var choices []string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "check FILE",
		Short: "Read a roster or project; report its shape and its problems",
		Long: `Reads a roster or a project and reports the shape of the chart and every problem,
with its row, what is wrong and how it was mended. Errors block: exit status 1.`,
		Example: `  spanwise-cli check staff.csv
  spanwise-cli check staff.csv --map id=Badge --map manager_id=Chief
  spanwise-cli check staff.csv --json`,
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error {
			columns, err := columnChoices("check", choices)
			if err != nil {
				return err
			}
			return c.check(args[0], columns, asJSON)
		},
	}
	mapFlag(cmd, &choices)
	jsonFlag(cmd, &asJSON)
	return cmd
}

func mapFlag(cmd *cobra.Command, choices *[]string) {
	cmd.Flags().StringArrayVar(choices, "map", nil, "column of a field, as field=Header; may be repeated. Fields: "+fieldNames())
}

func jsonFlag(cmd *cobra.Command, asJSON *bool) {
	cmd.Flags().BoolVar(asJSON, "json", false, "print one JSON object")
}

func (c *cli) check(path string, columns map[roster.Field]string, asJSON bool) error {
	if len(columns) > 0 && isProject(path) {
		return misused("check", "--map is for rosters; a project has no columns", program+" check")
	}
	s, err := c.open(path, columns)
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
				columns = append(columns, member{string(f), header})
			}
		}
	}
	o := append(shapeJSON(s.doc), member{"columns", columns}, member{"problems", found})
	if printing := c.printJSON(o); printing != nil {
		return printing
	}
	var f *failure
	if errors.As(err, &f) {
		f.printed = true
	}
	return err
}

func problemsOf(s source, err error) []roster.Problem {
	found := []roster.Problem{}
	if s.imp != nil {
		return append(found, s.imp.Problems...)
	}
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
			bands = append(bands, member{name, nil})
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
		bands = append(bands, member{name, s.SpanBands[i]})
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

func (c *cli) checkText(s source) {
	shape := scenario.StructureOf(s.doc.Baseline.Org)
	fmt.Fprintf(&c.out, "%s\n\n", s.path)
	t := newTable(2)
	t.add("positions", grouped(shape.Positions), fmt.Sprintf("%s filled, %s vacant", grouped(shape.Filled), grouped(shape.Vacant)))
	t.add("people", grouped(shape.People), figure(withoutNoise(shape.FTE))+" FTE in all positions")
	t.add("tops", grouped(len(shape.Tops)), topNames(shape.Tops))
	t.add("managers", grouped(shape.Managers), spanText(shape))
	t.add("layers", grouped(shape.Layers), "from the top: "+joined(shape.LayerCounts, " · "))
	if shape.Cost.OK {
		t.add("cost", grouped(int(math.Round(shape.Cost.Value.Amount))), strings.TrimSpace(fmt.Sprintf("%s a year, known for %s", shape.Cost.Value.Currency, counted(shape.CostKnown, "position"))))
	}
	if n := len(s.doc.Scenarios); n > 0 {
		t.add("scenarios", grouped(n), strings.Join(scenarioNames(s.doc), ", "))
	}
	t.write(&c.out)
	c.bandsText(shape)
	if s.imp != nil {
		c.columnsText(s.imp)
		c.problemsText(s.imp)
	}
}

func topNames(tops []scenario.PositionID) string {
	const most = 8
	names := listOf(tops[:min(len(tops), most)], func(id scenario.PositionID) string { return string(id) })
	if len(tops) > most {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}

func spanText(s scenario.Structure) string {
	if s.Managers == 0 {
		return ""
	}
	return fmt.Sprintf("span %s mean, %s median, %d widest", figure(s.SpanMean), strings.TrimSuffix(fixed(s.SpanMedian, 1), ".0"), s.SpanMax)
}

func joined(numbers []int, between string) string {
	return strings.Join(listOf(numbers, grouped), between)
}

func (c *cli) bandsText(s scenario.Structure) {
	if s.Managers == 0 {
		return
	}
	fmt.Fprint(&c.out, "\nmanagers by span\n")
	t := newTable(2)
	const widest = 30
	most := 0
	for _, n := range s.SpanBands {
		most = max(most, n)
	}
	for i, name := range scenario.SpanBandNames {
		t.add(name, grouped(s.SpanBands[i]), strings.Repeat("▪", (s.SpanBands[i]*widest+most-1)/most))
	}
	t.write(&c.out)
}

func (c *cli) columnsText(i *roster.Import) {
	fmt.Fprint(&c.out, "\ncolumns read\n")
	t := newTable(1)
	for _, f := range roster.Fields {
		if header, ok := i.Columns[f]; ok {
			t.add(string(f), header)
		}
	}
	t.write(&c.out)
}

func (c *cli) problemsText(i *roster.Import) {
	if len(i.Problems) == 0 {
		fmt.Fprintln(&c.out, "\nno problems")
		return
	}
	fmt.Fprintln(&c.out, "\nproblems")
	for _, p := range i.Problems {
		fmt.Fprintf(&c.out, "  %s: %s: %s (%s)\n", p.Severity, rowText(p), p.Message, p.Repair)
	}
}

func rowText(p roster.Problem) string {
	text := "whole file"
	if p.Row > 0 {
		text = fmt.Sprintf("row %d", p.Row)
	}
	if p.ID != "" {
		text += ", id " + shortened(p.ID, 40)
	}
	if p.Column != "" {
		text += ", " + shortened(p.Column, 40)
	}
	return text
}
