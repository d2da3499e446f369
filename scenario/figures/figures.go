package figures

import (
	"errors"
	"slices"
	"sync"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/readiness"
	"spanwise/scenario/session"
)

// Kept keeps what is derived from each scenario until it changes. The estimate of the
// scenario that was edited last is kept live: an edit, or one only tried, then costs
// what it touches. It belongs to the goroutine of the session.
type Kept struct {
	stamps map[scenario.ScenarioID]int // counts the changes of each scenario
	kept   map[scenario.ScenarioID]Figure

	reports map[scenario.ScenarioID]readiness.Report // on the foundations, of those asked

	live    *escalation.Live // nil until a scenario is edited
	liveID  scenario.ScenarioID
	pending []scenario.Change // of liveID, that live has not been told
}

// Figure is what one scenario looks like.
type Figure struct {
	stamp     int
	Structure scenario.Structure
	Estimate  escalation.Estimate
	Grade     func(scenario.PositionID) int // of authority, 0 for none
	Err       error                         // why there is no estimate, nil for none
	over      *over                         // nil where it is not kept
}

// New returns figures of a document of which nothing was derived yet.
func New() *Kept {
	return &Kept{stamps: map[scenario.ScenarioID]int{}, kept: map[scenario.ScenarioID]Figure{}, reports: map[scenario.ScenarioID]readiness.Report{}}
}

// Touch says that a scenario changed, and what of it.
func (f *Kept) Touch(id scenario.ScenarioID, changes []scenario.Change) {
	f.stamps[id]++
	if id == session.Baseline { // all stand on it
		f.live = nil
	}
	if id == f.liveID {
		f.pending = append(f.pending, changes...)
	}
}

// Stamp counts the changes of a scenario that were told.
func (f *Kept) Stamp(id scenario.ScenarioID) int { return f.stamps[id] }

// Of returns the structure and the estimate of a scenario as it stands.
func (f *Kept) Of(s *session.Session, id scenario.ScenarioID) Figure {
	if kept, ok := f.kept[id]; ok && kept.stamp == f.stamps[id] {
		return kept
	}
	now := Figure{stamp: f.stamps[id], Grade: func(scenario.PositionID) int { return 0 }, over: &over{}}
	current, err := s.State(id)
	if err == nil {
		now.Structure = scenario.StructureOf(current.Org)
		err = f.estimate(s, id, current, &now)
	}
	now.Err = err
	f.kept[id] = now
	return now
}

// estimate keeps the scenario live once it has been edited.
func (f *Kept) estimate(s *session.Session, id scenario.ScenarioID, current scenario.State, now *Figure) (err error) {
	baseline, _ := s.State(session.Baseline) // the baseline always exists
	if id == session.Baseline || f.stamps[id] == 0 {
		now.Grade = gradesOf(s, id)
		now.Estimate, err = escalation.Solve(baseline, current)
		return err
	}
	live, err := f.Follow(s, id)
	if err != nil {
		return err
	}
	now.Grade = func(id scenario.PositionID) int { grade, _ := live.Grade(id); return grade }
	now.Estimate = live.Estimate()
	return nil
}

// gradesOf returns the authority grades of a scenario that was not edited since, which
// are worked out when first asked for.
func gradesOf(s *session.Session, id scenario.ScenarioID) func(scenario.PositionID) int {
	grades := sync.OnceValue(func() map[scenario.PositionID]int {
		current, err := s.State(id)
		if err != nil {
			return nil
		}
		baseline, _ := s.State(session.Baseline) // the baseline always exists
		return scenario.Grades(baseline, current)
	})
	return func(id scenario.PositionID) int { return grades()[id] }
}

// Follow returns the live estimate of a scenario as it stands.
func (f *Kept) Follow(s *session.Session, id scenario.ScenarioID) (*escalation.Live, error) {
	current, err := s.State(id)
	if err != nil {
		return nil, err
	}
	if f.live == nil || f.liveID != id {
		baseline, _ := s.State(session.Baseline) // the baseline always exists
		live, err := escalation.NewLive(baseline, current)
		if err != nil {
			return nil, err
		}
		f.rest(s)
		f.live, f.liveID, f.pending = live, id, nil
		return live, nil
	}
	if len(f.pending) > 0 {
		if _, err := f.live.Update(current, f.pending); err != nil {
			return nil, err
		}
		f.pending = nil
	}
	return f.live, nil
}

// rest lets the figures of the scenario that was live do without the live estimate, which
// is as large as the organisation and belongs to one scenario at a time.
func (f *Kept) rest(s *session.Session) {
	if kept, ok := f.kept[f.liveID]; ok && kept.stamp == f.stamps[f.liveID] {
		kept.Grade = gradesOf(s, f.liveID)
		f.kept[f.liveID] = kept
	} else {
		delete(f.kept, f.liveID)
	}
}

// LoadChange is one manager before and after an edit, unset where it manages nobody.
type LoadChange struct {
	ID            scenario.PositionID
	Before, After scenario.Opt[float64] // load
}

// Try returns the managers whose figures an edit would change, the highest first, and
// those named in any case. Touched are the positions that the edit writes to.
func (f *Kept) Try(s *session.Session, id scenario.ScenarioID, do scenario.Action, touched, named []scenario.PositionID) ([]LoadChange, error) {
	live, err := f.Follow(s, id)
	if err != nil {
		return nil, err
	}
	changes := make([]scenario.Change, len(touched))
	for i, id := range touched {
		changes[i].Position = id
	}
	var out []LoadChange
	var tried scenario.State
	var refused error
	err = s.Try(id, scenario.Edit{Do: do}, func(st scenario.State) {
		var ids []scenario.PositionID
		tried = st
		ids, refused = live.Update(st, changes)
		for _, end := range named {
			if _, leads := live.Manager(end); leads && !slices.Contains(ids, end) {
				ids = append(ids, end)
			}
		}
		for _, id := range ids {
			out = append(out, LoadChange{ID: id, After: loadIn(live, id)})
		}
	})
	if err != nil {
		return nil, err
	}
	if _, err := live.Update(tried, changes); err != nil || refused != nil {
		f.live = nil
		return nil, errors.Join(refused, err)
	}
	for i := range out {
		out[i].Before = loadIn(live, out[i].ID)
	}
	slices.Reverse(out)
	return out, nil
}

func loadIn(live *escalation.Live, id scenario.PositionID) scenario.Opt[float64] {
	m, ok := live.Manager(id)
	return scenario.Opt[float64]{Value: m.Load, OK: ok}
}
