package table

import (
	"slices"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/plot"
)

// Fill says whether cells may be empty.
type Fill int

// What a condition asks of empty cells.
const (
	FillAny Fill = iota
	FillOnly
	FillNone
)

// condition is what the cells of one column must be for a row to be shown. The zero
// condition lets all pass.
type condition struct {
	contains string                // every word of it, in any order
	values   []string              // one of these texts; none is any
	from, to scenario.Opt[float64] // bounds of a number, both included
	fill     Fill
}

func (c condition) isZero() bool {
	return strings.TrimSpace(c.contains) == "" && len(c.values) == 0 && !c.from.OK && !c.to.OK && c.fill == FillAny
}

// test returns what tells whether the i-th row of an index passes.
func (c condition) test(x *index) func(i int32) bool {
	words := strings.Fields(fold(c.contains))
	values := map[string]bool{}
	for _, v := range c.values {
		values[fold(v)] = true
	}
	return func(i int32) bool {
		if c.fill == FillOnly && !x.empty(i) || c.fill == FillNone && x.empty(i) {
			return false
		}
		if x.numbers != nil {
			return c.holdsNumber(x.numbers[i], x.empty(i))
		}
		return (len(values) == 0 || values[x.texts[i]]) && holdsAll(x.texts[i], words)
	}
}

func (c condition) holdsNumber(v float64, empty bool) bool {
	if empty { // it lies within no bounds
		return !c.from.OK && !c.to.OK
	}
	return !(c.from.OK && v < c.from.Value) && !(c.to.OK && v > c.to.Value)
}

// says puts the condition into words: "Unit: Delivery, Product".
func (c condition) says(of *column) string {
	var parts []string
	if len(c.values) > 0 {
		named := slices.Clone(c.values)
		for i, v := range named {
			if v == "" {
				named[i] = "empty"
			}
		}
		if more := len(named) - mostNamed; more > 0 {
			named = append(named[:mostNamed], plot.Count(more)+" more")
		}
		parts = append(parts, strings.Join(named, ", "))
	}
	if words := strings.TrimSpace(c.contains); words != "" {
		parts = append(parts, "“"+words+"”")
	}
	if c.from.OK {
		parts = append(parts, "from "+of.bound(c.from.Value))
	}
	if c.to.OK {
		parts = append(parts, "to "+of.bound(c.to.Value))
	}
	switch c.fill {
	case FillOnly:
		parts = append(parts, "empty")
	case FillNone:
		parts = append(parts, "not empty")
	}
	return of.title + ": " + strings.Join(parts, " ")
}

// bound writes the end of a range as the column does.
func (c *column) bound(v float64) string {
	if c.kind == Load {
		return plain(v*100) + "%"
	}
	return plain(v)
}

const mostNamed = 2 // values named in a condition's words
