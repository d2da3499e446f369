package ui

import (
	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/session"
)

// figures keeps what is derived from each scenario until it changes.
type figures struct {
	stamps map[scenario.ScenarioID]int // counts the changes of each scenario
	kept   map[scenario.ScenarioID]figure
}

// figure is what one scenario looks like.
type figure struct {
	stamp     int
	structure scenario.Structure
	estimate  escalation.Estimate
	grades    map[scenario.PositionID]int
	err       error
}

func newFigures() *figures {
	return &figures{stamps: map[scenario.ScenarioID]int{}, kept: map[scenario.ScenarioID]figure{}}
}

func (f *figures) touch(id scenario.ScenarioID) { f.stamps[id]++ }

func (f *figures) stamp(id scenario.ScenarioID) int { return f.stamps[id] }

// of returns the structure and the estimate of a scenario as it stands.
func (f *figures) of(s *session.Session, id scenario.ScenarioID) figure {
	if kept, ok := f.kept[id]; ok && kept.stamp == f.stamps[id] {
		return kept
	}
	now := figure{stamp: f.stamps[id]}
	current, err := s.State(id)
	if err == nil {
		baseline, _ := s.State(session.Baseline) // the baseline always exists
		now.structure = scenario.StructureOf(current.Org)
		now.grades = scenario.Grades(baseline, current)
		now.estimate, err = escalation.Solve(baseline, current)
	}
	now.err = err
	f.kept[id] = now
	return now
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
