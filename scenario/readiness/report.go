package readiness

import (
	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// Input is what the checks read.
type Input struct {
	Baseline, Current scenario.State
	Edits             []scenario.Edit     // of the scenario
	Estimate          escalation.Estimate // of Current; the zero one leaves out what asks for it
	UnownedHours      float64             // h a week of removed positions' work that nobody took over
	OpenOutcomes      int                 // people displaced of whom it is open what becomes of them
	Today             string              // ISO 8601 day, "" where the calendar is not to be asked
}

// Level is the colour of a check, the graver the higher.
type Level int

// The levels.
const (
	NotAsked Level = iota // the scenario does nothing that the check asks about
	Green
	Amber
	Red
)

// String returns the level in a word.
func (l Level) String() string {
	return [...]string{"not asked", "stands", "mind this", "not ready"}[l]
}

// Place is where what a check asks about is set.
type Place string

// The places.
const (
	PlaceFoundations Place = "foundations"
	PlaceRights      Place = "decision rights"
	PlaceModel       Place = "operating model"
	PlaceOutcomes    Place = "outcomes" // of people displaced, and of work
	PlaceMoves       Place = "moves"
)

// Check is one answer.
type Check struct {
	Level Level
	Said  Finding // what was found, with its figures
	Place Place
}

// Finding is what a check found: a code with arguments, that a [Printer] puts into
// words.
type Finding interface{ Code() string }

// Report holds every check, always the same ones in the same order.
type Report struct{ Checks []Check }

// Ready reports whether no check is red.
func (r Report) Ready() bool { return r.Worst() < Red }

// Worst returns the gravest level.
func (r Report) Worst() Level {
	worst := NotAsked
	for _, c := range r.Checks {
		worst = max(worst, c.Level)
	}
	return worst
}

// Count returns how many checks have a level.
func (r Report) Count(l Level) int {
	n := 0
	for _, c := range r.Checks {
		if c.Level == l {
			n++
		}
	}
	return n
}

// Of asks every check.
func Of(in Input) Report {
	f := factsOf(in)
	return Report{[]Check{
		f.direction(), f.empowerment(), f.expectations(), f.rights(), f.roles(),
		f.coaching(), f.leaders(), f.unowned(), f.outcomes(), f.pace(), f.clarity(), f.substitute(),
	}}
}

// graver returns red where the first holds, amber where the second does, else green.
func graver(red, amber bool) Level {
	switch {
	case red:
		return Red
	case amber:
		return Amber
	}
	return Green
}
