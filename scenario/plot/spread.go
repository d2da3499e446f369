package plot

import "fmt"

// Quantiles is one side's distribution: a value for every share.
type Quantiles struct {
	Name   string
	Colour int
	Values []Value
}

// LeadTimes plots within how many hours each share of the decisions is made; the
// shares, 0..1, rise and are the same for all sides. The half and nine in ten are
// marked.
func LeadTimes(shares []float64, sides []Quantiles) Lines {
	l := Lines{Unit: Hours, Shared: true, X: Axis{Max: 1}}
	for _, side := range sides {
		s := Series{Name: side.Name, Colour: side.Colour}
		for i, share := range shares {
			if i < len(side.Values) {
				where := fmt.Sprintf("%s of decisions are made within", Percent.Value(share))
				s.Points = append(s.Points, Point{X: share, Value: side.Values[i], Where: where})
			}
		}
		l.Series = append(l.Series, s)
	}
	l.Y = upward(l.top(0), 4, Hours)
	l.Y.Title, l.X.Title = "decided within", "share of the decisions"
	for _, share := range []float64{0, 0.25, 0.5, 0.75, 0.9, 1} {
		l.X.Ticks = append(l.X.Ticks, Tick{share, Percent.Value(share)})
	}
	l.Marks = []Mark{{At: 0.5, Label: "half", Colour: -1}, {At: 0.9, Label: "nine in ten", Colour: -1}}
	return l
}
