package plot

// Lines is a plot of series over one x axis.
type Lines struct {
	X, Y   Axis
	Unit   Unit // of y
	Series []Series
	Levels []Level
	Marks  []Mark
	// Shared is set where all series have the same x values and are read together.
	Shared bool
}

// Series is one line with its band, in the colour Palette[Colour].
type Series struct {
	Name   string
	Colour int
	Points []Point
}

// Point is a place on a line. A missing value breaks the line.
type Point struct {
	X     float64
	Value Value
	Where string // "week 9", "3rd of 49"
	Name  string // what the point stands for, "" where the series says it all
	ID    string // what a click selects, "" for nothing
}

// Level is a horizontal line; a strong one is drawn solid.
type Level struct {
	At     float64
	Label  string
	Strong bool
}

// Mark is a vertical line with a word beside it. A Colour below 0 is a quiet one.
type Mark struct {
	At     float64
	Label  string
	Colour int
}

// Titled names what y measures, with its unit where ticks do not say it.
func (l Lines) Titled(y string) Lines {
	l.Y.Title = y
	return l
}

// Empty reports whether no series has a known value.
func (l Lines) Empty() bool {
	for _, s := range l.Series {
		for _, p := range s.Points {
			if p.Value.Known() {
				return false
			}
		}
	}
	return true
}

// top returns the highest end of an interval, at least floor.
func (l Lines) top(floor float64) float64 {
	for _, s := range l.Series {
		for _, p := range s.Points {
			if p.Value.Known() {
				floor = max(floor, p.Value.High())
			}
		}
	}
	return floor
}

// MarksBelow reports whether the words of the marks had better stand at the foot of the
// plot: a series runs beside a mark through the top, where they stand otherwise. wide
// and high are the shares of the plot that the words take, 0..1.
func (l Lines) MarksBelow(wide, high float64) bool {
	for _, m := range l.Marks {
		from := l.X.At(m.At)
		if from+wide > 1 {
			from -= wide // there they stand at the left of the line
		}
		for _, s := range l.Series {
			for _, p := range s.Points {
				if x := l.X.At(p.X); p.Value.Known() && x >= from && x <= from+wide && l.Y.At(p.Value.Mean) > 1-high {
					return true
				}
			}
		}
	}
	return false
}
