package ui

import (
	"errors"
	"slices"
	"sync"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/session"
)

// figures keeps what is derived from each scenario until it changes. The estimate
// of the scenario that was edited last is kept live: an edit, or one only tried, then
// costs what it touches.
type figures struct {
	stamps map[scenario.ScenarioID]int // counts the changes of each scenario
	kept   map[scenario.ScenarioID]figure

	live    *escalation.Live // nil until a scenario is edited
	liveID  scenario.ScenarioID
	pending []scenario.Change // of liveID, that live has not been told
}

// figure is what one scenario looks like.
type figure struct {
	stamp     int
	structure scenario.Structure
	estimate  escalation.Estimate
	grade     func(scenario.PositionID) int
	err       error
}

func newFigures() *figures {
	return &figures{stamps: map[scenario.ScenarioID]int{}, kept: map[scenario.ScenarioID]figure{}}
}

// touch says that a scenario changed, and what of it.
func (f *figures) touch(id scenario.ScenarioID, changes []scenario.Change) {
	f.stamps[id]++
	if id == session.Baseline { // all stand on it
		f.live = nil
	}
	if id == f.liveID {
		f.pending = append(f.pending, changes...)
	}
}

func (f *figures) stamp(id scenario.ScenarioID) int { return f.stamps[id] }

// of returns the structure and the estimate of a scenario as it stands.
func (f *figures) of(s *session.Session, id scenario.ScenarioID) figure {
	if kept, ok := f.kept[id]; ok && kept.stamp == f.stamps[id] {
		return kept
	}
	now := figure{stamp: f.stamps[id], grade: func(scenario.PositionID) int { return 0 }}
	current, err := s.State(id)
	if err == nil {
		now.structure = scenario.StructureOf(current.Org)
		err = f.estimate(s, id, current, &now)
	}
	now.err = err
	f.kept[id] = now
	return now
}

// estimate keeps the scenario live once it has been edited.
func (f *figures) estimate(s *session.Session, id scenario.ScenarioID, current scenario.State, now *figure) (err error) {
	baseline, _ := s.State(session.Baseline) // the baseline always exists
	if id == session.Baseline || f.stamps[id] == 0 {
		now.grade = gradesOf(s, id)
		now.estimate, err = escalation.Solve(baseline, current)
		return err
	}
	live, err := f.follow(s, id)
	if err != nil {
		return err
	}
	now.grade = func(id scenario.PositionID) int { grade, _ := live.Grade(id); return grade }
	now.estimate = live.Estimate()
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

// follow returns the live estimate of a scenario as it stands.
func (f *figures) follow(s *session.Session, id scenario.ScenarioID) (*escalation.Live, error) {
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

// loadChange is one manager before and after an edit, unset where it manages nobody.
type loadChange struct {
	id            scenario.PositionID
	before, after scenario.Opt[float64] // load
}

// try returns the managers whose figures an edit would change, the highest first, and
// those named in any case. Touched are the positions that the edit writes to.
func (f *figures) try(s *session.Session, id scenario.ScenarioID, do scenario.Action, touched, named []scenario.PositionID) ([]loadChange, error) {
	live, err := f.follow(s, id)
	if err != nil {
		return nil, err
	}
	changes := make([]scenario.Change, len(touched))
	for i, id := range touched {
		changes[i].Position = id
	}
	var out []loadChange
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
			out = append(out, loadChange{id: id, after: loadIn(live, id)})
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
		out[i].before = loadIn(live, out[i].id)
	}
	slices.Reverse(out)
	return out, nil
}

func loadIn(live *escalation.Live, id scenario.PositionID) scenario.Opt[float64] {
	m, ok := live.Manager(id)
	return scenario.Opt[float64]{Value: m.Load, OK: ok}
}

// overloaded counts the managers above 100% in the estimate, and those above the limit.
func (f figure) overloaded(limit float64) (over100, overLimit int) {
	for _, m := range f.estimate.Managers {
		if m.Load > 1 {
			over100++
		}
		if m.Load > limit {
			overLimit++
		}
	}
	return over100, overLimit
}

// over lists the managers above 100% in the estimate, in chart order.
func (f figure) over() []scenario.PositionID {
	var ids []scenario.PositionID
	for _, m := range f.estimate.Managers {
		if m.Load > 1 {
			ids = append(ids, m.ID)
		}
	}
	return ids
}
