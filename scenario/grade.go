package scenario

// Grades returns the authority grade b of every position of current (MODEL §4):
// as set there, else as set in the baseline, never capped; else the height in the
// baseline chart, at most K−1 of the baseline's K classes; else, for a position
// that the baseline lacks, the height in current's own chart, at most K−1. The
// raise from pushing decision rights down is added last. With current == baseline
// it returns the baseline's grades.
func Grades(baseline, current State) map[PositionID]int {
	base := baseline.Org.Heights()
	own := base
	if current.Org != baseline.Org {
		own = current.Org.Heights()
	}
	out := make(map[PositionID]int, current.Org.Len())
	for p := range current.Org.Positions() {
		out[p.ID] = gradeOf(p, baseline, current, base, own) + p.Raise
	}
	return out
}

func gradeOf(p Position, baseline, current State, base, own map[PositionID]int) int {
	if p.Authority.OK {
		return p.Authority.Value
	}
	before, ok := baseline.Org.Position(p.ID)
	switch {
	case ok && before.Authority.OK:
		return before.Authority.Value
	case ok:
		return min(base[p.ID], len(baseline.Model.Classes)-1)
	default:
		return min(own[p.ID], len(current.Model.Classes)-1)
	}
}
