package compare

// The rules by which a verdict gets its colour, from the run and from how far it hangs on
// the assumptions:
//
//	green   holds with reserve, and in most plausible settings
//	amber   holds, but the busiest is near the limit (without reserve), or in fewer
//	        plausible settings, or nobody tried them; or stretched: somebody is above the
//	        limit and nobody overloaded
//	red     breaks: somebody is overloaded
//
// So nothing is green that was seen to hold with one set of assumptions alone.

// most is the share of the plausible settings from which on a scenario holds in most of
// them. What holds in fewer than four of five is claimed with "only".
const most = 0.8

// Tone is the colour of a finding.
type Tone int

// The tones.
const (
	Calm  Tone = iota // nothing to judge
	Good              // holds, and in most plausible settings
	Amber             // holds without reserve, or hangs on assumptions, or stretched
	Bad               // breaks
)

// tone of the headline is that of the best scenario tried, or of the baseline
// where none was.
func (h Headline) tone() Tone {
	best := h.Baseline.Tone()
	for i, s := range h.Tried {
		if t := s.Tone(); i == 0 || t < best {
			best = t
		}
	}
	return best
}

// Tone is the colour of the verdict.
func (s Stands) Tone() Tone {
	switch s.Standing {
	case NoManagers:
		return Calm
	case Breaks:
		return Bad
	case Holds:
		if s.inMost() {
			return Good
		}
	}
	return Amber
}

// inMost reports whether it is known to hold in most plausible settings.
func (s Stands) inMost() bool { return s.Plausible.OK && s.Plausible.Value.Share() >= most }
