package plot

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Loads are the managers of one side.
type Loads struct {
	Name     string
	Colour   int
	Managers []Load
}

// Load is one manager's load, 1 for all the hours that are free for decisions.
type Load struct {
	ID, Name string
	Value    Value
}

// LoadCurve plots the load of every manager, sorted from the most loaded; the width
// is the same for any number of managers. The limit and 100% are marked.
func LoadCurve(sides []Loads, limit float64) Lines {
	l := Lines{Unit: LoadShare, X: Axis{Max: 1}}
	most, least := 0, 0
	for _, side := range sides {
		s := loadSeries(side)
		l.Series = append(l.Series, s)
		if n := len(s.Points); n > 0 {
			most = max(most, n)
			if least == 0 || n < least {
				least = n
			}
		}
	}
	l.Y = loadAxis(l.top(1.05*max(1, limit)), limit)
	l.Y.Title = "load"
	l.Levels = []Level{{At: 1, Label: "100%", Strong: true}}
	if limit != 1 {
		l.Levels = append(l.Levels, Level{At: limit, Label: Percent.Value(limit)})
	}
	first := fmt.Sprintf("1st of %s managers", Count(most))
	if least < most {
		first = fmt.Sprintf("1st of %s to %s managers", Count(least), Count(most))
	}
	l.X.Ticks = []Tick{{0, first}, {1, "last"}}
	return l
}

// Limits says in words where the levels of a load curve lie.
func (l Lines) Limits() string {
	words := "limit 100%"
	for _, level := range l.Levels {
		if !level.Strong {
			words = "limit " + level.Label
		}
	}
	return words
}

// squeezeOver is the load from which the axis is squeezed above its knee, so that a
// few hopeless cases do not flatten the loads that can be told apart.
const squeezeOver = 2.2

// kneeOf is where a squeezed axis of loads bends: where bars of load end, or at the limit.
func kneeOf(limit float64) float64 { return max(BarEnd, limit) }

// loadAxis runs from 0 to just above top, without ticks where levels are.
func loadAxis(top, limit float64) Axis {
	if top <= squeezeOver {
		a := upward(top, 4, Percent)
		a.Max = min(a.Max, top*1.04) // no empty band above the highest curve
		a.Ticks = slices.DeleteFunc(a.Ticks, func(t Tick) bool { return t.At > a.Max })
		a.Ticks = without(a.Ticks, 1e-9, 1, limit)
		return a
	}
	a := Axis{Knee: kneeOf(limit), Max: top * 1.02}
	for _, v := range []float64{0, 0.25, 0.5, 0.75} {
		a.Ticks = append(a.Ticks, Tick{v, Percent.Value(v)})
	}
	a.Ticks = append(without(a.Ticks, 1e-9, limit), Tick{a.Knee, Percent.Value(a.Knee)})
	above := step(top-a.Knee, 2)
	for v := above * math.Ceil((a.Knee+above/2)/above); v <= a.Max; v += above {
		a.Ticks = append(a.Ticks, Tick{v, Percent.Value(v)})
	}
	return a
}

func loadSeries(side Loads) Series {
	known := slices.DeleteFunc(slices.Clone(side.Managers), func(m Load) bool { return !m.Value.Known() })
	slices.SortFunc(known, func(a, b Load) int {
		return cmp.Or(cmp.Compare(b.Value.Mean, a.Value.Mean), cmp.Compare(a.ID, b.ID))
	})
	s := Series{Name: side.Name, Colour: side.Colour, Points: make([]Point, len(known))}
	for i, m := range known {
		s.Points[i] = Point{
			X: float64(i) / float64(max(len(known)-1, 1)), Value: m.Value, ID: m.ID, Name: m.Name,
			Where: fmt.Sprintf("%s of %s", Ordinal(i+1), Count(len(known))),
		}
	}
	return s
}

// Ordinal writes 1st, 2nd, 3rd, 4th, 11th, 21st.
func Ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return Count(n) + suffix
}
