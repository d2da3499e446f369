package plot

import "fmt"

// WeekSeries is one side's figure by week, week 0 first, warm-up included.
type WeekSeries struct {
	Name   string
	Colour int
	Values []Value
}

// Weekly plots figures by week from zero up. With share set the axis ends at 1,
// the most that the figure can be. Weeks before warmup are marked as not counted.
func Weekly(sides []WeekSeries, u Unit, share bool, warmup int) Lines {
	l := Lines{Unit: u, Shared: true}
	weeks := 0
	for _, side := range sides {
		s := Series{Name: side.Name, Colour: side.Colour, Points: make([]Point, len(side.Values))}
		for w, v := range side.Values {
			s.Points[w] = Point{X: float64(w), Value: v, Where: fmt.Sprintf("week %d", w)}
		}
		weeks = max(weeks, len(side.Values))
		l.Series = append(l.Series, s)
	}
	l.X = weekAxis(weeks)
	l.Y = upward(l.top(0), 4, u)
	if share {
		l.Y = upward(1, 4, u)
	}
	if warmup > 0 && warmup < weeks {
		l.Marks = append(l.Marks, Mark{At: float64(warmup), Label: "counted from here", Colour: -1})
	}
	return l
}

// weekAxis has ticks by quarters of a year where there is room for them.
func weekAxis(weeks int) Axis {
	a := Axis{Max: max(float64(weeks-1), 1)}
	every := max(int(step(float64(max(weeks, 1)), 4)), 1)
	if weeks > 26 {
		every = 13 * ((weeks + 77) / 78)
	}
	for w := 0; float64(w) <= a.Max; w += every {
		a.Ticks = append(a.Ticks, Tick{float64(w), fmt.Sprintf("week %d", w)})
	}
	if last := a.Ticks[len(a.Ticks)-1]; last.At < a.Max {
		a.Ticks = append(a.Ticks, Tick{a.Max, fmt.Sprintf("week %.0f", a.Max)})
	}
	return a
}
