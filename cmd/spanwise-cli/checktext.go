package main

import (
	"fmt"
	"math"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/roster"
)

// checkText writes the report of check for people.
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
		t.add("cost", grouped(int(math.Round(shape.Cost.Value.Amount))), strings.TrimSpace(fmt.Sprintf("%s a year, known for %s", shape.Cost.Value.Currency, phrase.Plural(shape.CostKnown, "position"))))
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
		fmt.Fprintf(&c.out, "  %s: %s: %s (%s)\n", p.Severity, rowText(p), p.Message, whatToDo(p))
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
