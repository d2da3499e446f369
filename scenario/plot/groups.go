package plot

import "strings"

// Groups sets figures of several sides beside each other: a group of columns for each
// name.
type Groups struct {
	X, Y  Axis // of x only the title
	Unit  Unit
	Names []string
	Sides []Columns
	Of    string // what a group is, for the words beside the pointer: "Span"
}

// Columns are the figures of one side, one for each group.
type Columns struct {
	Name   string
	Colour int
	Values []Value
}

// At returns the figure of a group, Missing behind the last.
func (c Columns) At(group int) Value {
	if group < len(c.Values) {
		return c.Values[group]
	}
	return Missing
}

// SpanBands plots how many managers have a span in each of the usual bands.
func SpanBands(names []string, sides []Bars) Groups {
	g := Groups{Names: names, Of: "Span", X: Axis{Title: "direct reports"}, Y: Axis{Title: "managers"}}
	for _, s := range sides {
		c := Columns{Name: s.Name, Colour: s.Colour}
		for i := range names {
			c.Values = append(c.Values, Value{Mean: float64(s.At(i)), HalfWidth: Missing.HalfWidth})
		}
		g.Sides = append(g.Sides, c)
	}
	return g.scaled()
}

// Shares plots shares of a whole by group.
func Shares(of string, names []string, sides []Columns) Groups {
	return Groups{Names: names, Sides: sides, Unit: Percent, Of: of, X: Axis{Title: strings.ToLower(of)}, Y: Axis{Title: "share"}}.scaled()
}

func (g Groups) scaled() Groups {
	top := 0.0
	for _, s := range g.Sides {
		for _, v := range s.Values {
			if v.Known() {
				top = max(top, v.High())
			}
		}
	}
	title := g.Y.Title
	g.Y = upward(top, wantedTicks, g.Unit)
	g.Y.Title = title
	return g
}

// wantedTicks is about how many an axis of columns has.
const wantedTicks = 4

// Empty reports whether no side has a figure above 0.
func (g Groups) Empty() bool {
	for _, s := range g.Sides {
		for _, v := range s.Values {
			if v.Mean > 0 {
				return false
			}
		}
	}
	return true
}
