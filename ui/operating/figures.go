package operating

import (
	"math"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/escalation"
	"spanwise/scenario/plot"
)

// figures are what the view tells of an estimate.
type figures struct {
	managers           int
	overLimit, over100 int
	hours              float64 // of need that join all queues, a week
	busiest            escalation.ManagerEstimate
	needless           float64 // escalations a week
	atSource           scenario.Opt[float64]
}

// measure reads the figures of an estimate; limit is a load.
func measure(e escalation.Estimate, limit float64) figures {
	f := figures{managers: len(e.Managers), hours: e.Organisation.WorkHoursPerWeek, atSource: e.Organisation.DecidedAtSourceShare}
	for _, m := range e.Managers {
		f.needless += m.NeedlessPerWeek
		if m.Load > limit {
			f.overLimit++
		}
		if m.Load > 1 {
			f.over100++
		}
		if m.Load > f.busiest.Load {
			f.busiest = m
		}
	}
	return f
}

// tone says whether a change is good, bad or neither.
type tone int

const (
	plain tone = iota
	good
	bad
)

// line is a figure before and after.
type line struct {
	label, value, note string
	tone               tone
}

// compared writes the figures of two estimates, what is better and worse marked where
// the difference shows.
func compared(was, is figures, limit float64, title func(scenario.PositionID, string) string) []line {
	load := arrow(plot.LoadShare.Value(was.busiest.Load), plot.LoadShare.Value(is.busiest.Load))
	count := func(before, after int) tone { return overloaded(before, after, was.managers, is.managers) }
	return []line{
		{"Managers over " + plot.LoadShare.Value(limit), arrow(plot.Count(was.overLimit), plot.Count(is.overLimit)), "", count(was.overLimit, is.overLimit)},
		{"Managers over 100%", arrow(plot.Count(was.over100), plot.Count(is.over100)), "", count(was.over100, is.over100)},
		{"Busiest manager", load, title(is.busiest.ID, is.busiest.Title), falling(was.busiest.Load, is.busiest.Load, 0.005)},
		{"Hours of decisions a week", arrow(rounded(was.hours), rounded(is.hours)), "asked of managers", falling(was.hours, is.hours, 0.01*was.hours)},
		{"Needless escalations", arrow(whole(was.needless), whole(is.needless)), "a week", falling(was.needless, is.needless, 0.01*was.needless)},
		{"Decided at source", arrow(share(was.atSource), share(is.atSource)), "of what is raised", falling(is.atSource.Or(0), was.atSource.Or(0), 0.005)},
	}
}

// alike reports whether nothing of it shows a difference.
func alike(lines []line) bool {
	for _, l := range lines {
		if l.tone != plain {
			return false
		}
	}
	return true
}

// overloaded is the tone of a count of managers, of so many: one that falls only with
// their number is no gain.
func overloaded(was, is, of, ofThen int) tone {
	if of > 0 && compare.Fewer(float64(was), float64(is), float64(ofThen)/float64(of)) {
		return plain
	}
	return falling(float64(was), float64(is), 0.5)
}

// falling is the tone of a figure that had better fall, by so much at least.
func falling(was, is, by float64) tone {
	switch d := is - was; {
	case d <= -by && d < 0:
		return good
	case d >= by && d > 0:
		return bad
	}
	return plain
}

// arrow writes from what to what a figure goes, once where it stays.
func arrow(was, is string) string {
	if was == is {
		return is
	}
	return was + " → " + is
}

func share(v scenario.Opt[float64]) string {
	if !v.OK {
		return plot.None
	}
	return plot.Percent.Value(v.Value)
}

func rounded(hours float64) string { return plot.Hours.Value(withoutRest(hours)) }

func whole(rate float64) string { return plot.Plain.Value(withoutRest(rate)) }

// withoutRest rounds what is large enough for its parts not to matter.
func withoutRest(v float64) float64 {
	if v >= 20 {
		return math.Round(v)
	}
	return v
}
