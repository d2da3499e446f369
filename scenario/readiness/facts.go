package readiness

import (
	"maps"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/waves"
)

// facts are what several checks ask for, worked out once.
type facts struct {
	Input
	said      *scenario.Foundations // never nil
	settings  func(scenario.PositionID) scenario.Settings
	moved     int
	delegated map[int]bool // decision classes, by row, that somebody may now decide who could not
	touched   []string     // units with people moved or delegated to, sorted
}

func factsOf(in Input) *facts {
	f := &facts{Input: in, said: in.Current.Foundations.Clone(), settings: settingsOf(in.Current), delegated: map[int]bool{}}
	units := map[string]bool{}
	for p := range waves.Moved(in.Baseline, in.Current) {
		f.moved++
		units[p.Unit] = true
	}
	f.delegate(units)
	delete(units, "")
	f.touched = slices.Sorted(maps.Keys(units))
	return f
}

// Touched returns the units with people who get another manager, or may decide more
// than in the baseline, in order: each priority says in a line what it means to them.
func Touched(baseline, current scenario.State) []string {
	return factsOf(Input{Baseline: baseline, Current: current}).touched
}

// settingsOf returns the settings in force at every position.
func settingsOf(s scenario.State) func(scenario.PositionID) scenario.Settings {
	if len(s.Model.Overrides) == 0 {
		return func(scenario.PositionID) scenario.Settings { return s.Model.Settings }
	}
	by := s.Model.SettingsBy(s.Org)
	return func(id scenario.PositionID) scenario.Settings { return by[id] }
}

// delegate finds the classes that filled positions, tops aside, may decide now and
// could not in the baseline (MODEL §8, delegated_share), and their units.
func (f *facts) delegate(units map[string]bool) {
	if !f.rightsDiffer() {
		return
	}
	before, now := scenario.Grades(f.Baseline, f.Baseline), scenario.Grades(f.Baseline, f.Current)
	old, new := f.Baseline.Model.Classes, f.Current.Model.Classes
	for p := range f.Current.Org.Positions() {
		was, known := before[p.ID]
		if !known || !f.Current.Org.Filled(p.ID) || f.Current.Org.FilledAbove(p.ID) == "" {
			continue
		}
		for k := range min(len(old), len(new)) {
			if was < old[k].Authority && now[p.ID] >= new[k].Authority {
				f.delegated[k], units[p.Unit] = true, true
			}
		}
	}
}

// rightsDiffer is false where nobody can have been given a right: it saves working out
// every grade.
func (f *facts) rightsDiffer() bool {
	old, new := f.Baseline.Model.Classes, f.Current.Model.Classes
	for k := range min(len(old), len(new)) {
		if new[k].Authority < old[k].Authority {
			return true
		}
	}
	for p := range f.Current.Org.Positions() {
		was, known := f.Baseline.Org.Position(p.ID)
		if known && (p.Raise != was.Raise || p.Authority != was.Authority) {
			return true
		}
	}
	return false
}

// meanOf is the mean of a setting over managers, the organisation's own without any.
// It is taken from the organisation's value on: where all have that, so has the mean,
// to the last bit.
func (f *facts) meanOf(setting func(scenario.Settings) float64) float64 {
	own, off := setting(f.Current.Model.Settings), 0.0
	for _, m := range f.Estimate.Managers {
		off += setting(f.settings(m.ID)) - own
	}
	return own + off/float64(max(1, len(f.Estimate.Managers)))
}

// coachingHours is what coaching is planned to take, h a week at full funding (MODEL
// §6), whether bolted on or inside what happens anyway.
func (f *facts) coachingHours(m escalation.ManagerEstimate) float64 {
	return float64(m.Span) * f.Current.Model.CoachingHours * f.settings(m.ID).Practice
}
