package plot

import "math"

// Shifts shows what changes from one side (open dot) to the other (full dot).
type Shifts struct {
	X      Axis
	Colour int // of the full dots
	Limit  Level
	Rows   []Shift
}

// Shift is one row: the load of a manager before and after.
type Shift struct {
	ID, Name   string
	From, To   float64
	Difference Value // paired, To − From
}

// LoadShifts plots the rows in the order given with an axis that holds them and
// the limit. Loads that are hopeless are squeezed, as on a load curve.
func LoadShifts(rows []Shift, limit float64, colour int) Shifts {
	s := Shifts{Rows: rows, Colour: colour, Limit: Level{At: limit, Label: "limit " + Percent.Value(limit)}}
	low, high := limit, limit
	for _, r := range rows {
		low, high = min(low, r.From, r.To), max(high, r.From, r.To)
	}
	pad := max(0.05, 0.06*(high-low))
	s.X = Axis{Title: "load", Min: math.Max(0, low-pad), Max: high + pad}
	if knee := kneeOf(limit); high > squeezeOver && low < knee {
		s.X = Axis{Title: "load", Min: math.Max(0, low-0.05), Knee: knee, Max: high * 1.02}
	}
	return s
}

// Empty reports whether there are no rows.
func (s Shifts) Empty() bool { return len(s.Rows) == 0 }
