package plot

// Tornado shows what one assumption alone does to the highest load: a bar from where
// the low end of its plausible range takes it to where the high end does.
type Tornado struct {
	X     Axis
	Now   Level // as the document has it
	Limit Level
	Rows  []Swing // widest first
}

// Swing is one row.
type Swing struct {
	Name              string
	Low, High         float64 // the load at the low and the high end
	LowSays, HighSays string  // what the ends are: "1", "8 1/week"
	Note              string  // source, or "assumption"
}

// LoadTornado plots the rows in the order given. Its axis starts at 0, for one that
// starts near the lowest load would make small swings look large.
func LoadTornado(rows []Swing, now, limit float64) Tornado {
	t := Tornado{
		Rows:  rows,
		Now:   Level{At: now, Label: "now " + LoadShare.Value(now), Strong: true},
		Limit: Level{At: limit, Label: "limit " + Percent.Value(limit)},
	}
	top := max(now, limit, 1)
	for _, r := range rows {
		top = max(top, r.Low, r.High)
	}
	t.X = loadAxis(top, limit)
	t.X.Title = "highest load"
	return t
}

// Decides reports whether the assumption alone, at an end of its plausible range, moves
// the highest load across the limit.
func (t Tornado) Decides(s Swing) bool { return s.Decides(t.Now.At, t.Limit.At) }

// Decides reports whether an end lies on the other side of the limit than now.
func (s Swing) Decides(now, limit float64) bool {
	holds := now <= limit
	return (s.Low <= limit) != holds || (s.High <= limit) != holds
}

// Ends returns what stands at the left end of the bar, which has less load, and at the
// right.
func (s Swing) Ends() (left, right string) {
	if s.Low <= s.High {
		return s.LowSays, s.HighSays
	}
	return s.HighSays, s.LowSays
}

// Empty reports whether there are no rows.
func (t Tornado) Empty() bool { return len(t.Rows) == 0 }
