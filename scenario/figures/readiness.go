package figures

import (
	"time"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/readiness"
	"spanwise/scenario/session"
)

// mostJudged is how many positions a scenario may have for its foundations to be asked
// after every change; those of a larger one are asked when they are looked at.
const mostJudged = 2_000

// Readiness asks every check of a scenario's foundations, as of a day, and keeps the report
// until [Kept.Unjudge]. Of the baseline, and of a scenario that no longer replays, it is empty.
func (f *Kept) Readiness(s *session.Session, id scenario.ScenarioID, today time.Time) readiness.Report {
	if r, ok := f.reports[id]; ok {
		return r
	}
	now, err := s.State(id)
	sc := s.Scenario(id)
	if err != nil || sc == nil {
		return readiness.Report{}
	}
	baseline, _ := s.State(session.Baseline) // the baseline always exists
	in := readiness.Input{
		Baseline: baseline, Current: now, Edits: sc.Edits, Estimate: f.Of(s, id).Estimate,
		OpenOutcomes: displaced.Count(displaced.Of(baseline, now), displaced.Open), Today: today.Format(time.DateOnly),
	}
	if work, err := displaced.WorkOf(baseline, sc.Edits); err == nil {
		in.UnownedHours = work.HoursWithoutOwner()
	}
	r := readiness.Of(in)
	f.reports[id] = r
	return r
}

// KnownReadiness is [Kept.Readiness], and false for a scenario too large to ask without being
// told to, unless it was asked.
func (f *Kept) KnownReadiness(s *session.Session, id scenario.ScenarioID, today time.Time) (readiness.Report, bool) {
	state, err := s.State(id)
	if _, known := f.reports[id]; err != nil || state.Org.Len() == 0 || state.Org.Len() > mostJudged && !known {
		return readiness.Report{}, false
	}
	return f.Readiness(s, id, today), true
}

// Judged returns the report on a scenario as it was last asked, and false where it was not
// since the last change.
func (f *Kept) Judged(id scenario.ScenarioID) (readiness.Report, bool) {
	r, ok := f.reports[id]
	return r, ok
}

// Unjudge drops the report on a scenario after any step in it, those that change no figure
// included; those on all where the baseline changed.
func (f *Kept) Unjudge(id scenario.ScenarioID) {
	if id == session.Baseline {
		clear(f.reports)
	}
	delete(f.reports, id)
}
