package ui

import (
	"reflect"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/advice"
	"spanwise/scenario/compare"
	"spanwise/scenario/figures"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/session"
	"spanwise/scenario/sim"
)

// runs keeps what the last simulation found about each scenario.
type runs struct {
	config sim.Config // of the next run
	ran    sim.Config // of the one held
	held   map[scenario.ScenarioID]held
	order  []scenario.ScenarioID // scenarios of the last run, the baseline apart

	last    compare.Comparison // of the names below
	lastFor []string

	verdicts map[scenario.ScenarioID]*advice.Verdict // of plausible settings; nil before they were tried
}

// held is a result with the change count of the scenario it belongs to.
type held struct {
	side  compare.Side
	stamp int
}

func newRuns() *runs { return &runs{held: map[scenario.ScenarioID]held{}} }

// stale reports whether the scenario or the run's settings changed since its run.
// Nothing else of the baseline ever changes.
func (r *runs) stale(id scenario.ScenarioID, f *figures.Kept) bool {
	return r.ran != r.config || id != session.Baseline && r.held[id].stamp != f.Stamp(id)
}

// comparison sets the scenarios that still exist against the baseline. It returns
// false before the first run.
func (r *runs) comparison(s *session.Session) (compare.Comparison, bool) {
	baseline, ok := r.held[session.Baseline]
	if !ok {
		return compare.Comparison{}, false
	}
	var sides []compare.Side
	var names []string
	for _, id := range r.present(s) {
		side := r.held[id].side
		side.Name = s.Title(id)
		sides, names = append(sides, side), append(names, side.Name)
	}
	if r.lastFor == nil || !slices.Equal(names, r.lastFor) {
		r.last, r.lastFor = compare.Of(baseline.side, sides), append([]string{}, names...)
	}
	if terms := s.Terms(); r.last.Terms != terms {
		r.last = r.last.WithTerms(terms)
	}
	if t := s.Thresholds(); !r.last.Thresholds.Equal(t) {
		r.last = r.last.WithThresholds(t)
	}
	return r.last, true
}

// take holds a comparison run with that config; ids and stamps begin with the
// baseline's.
func (r *runs) take(c compare.Comparison, ran sim.Config, ids []scenario.ScenarioID, stamps []int) {
	r.ran, r.verdicts = ran, nil
	r.held = map[scenario.ScenarioID]held{ids[0]: {c.Baseline, stamps[0]}}
	r.order, r.last, r.lastFor = ids[1:], c, []string{}
	for i, a := range c.Scenarios {
		r.held[ids[i+1]] = held{a.Side, stamps[i+1]}
		r.lastFor = append(r.lastFor, a.Name)
	}
}

// follow takes over when and why the moves of a scenario are made, which is said of them
// after the run too and changes nothing that was simulated.
func (r *runs) follow(s *session.Session, id scenario.ScenarioID, f *figures.Kept) {
	sc := s.Scenario(id)
	ran, ok := r.held[id]
	if !ok || sc == nil || ran.stamp != f.Stamp(id) || reflect.DeepEqual(ran.side.Edits, sc.Edits) {
		return
	}
	ran.side.Edits = slices.Clone(sc.Edits)
	r.held[id], r.lastFor = ran, nil
}

func (r *runs) present(s *session.Session) []scenario.ScenarioID {
	return slices.DeleteFunc(slices.Clone(r.order), func(id scenario.ScenarioID) bool { return s.Scenario(id) == nil })
}

// staleAny reports whether any side of the comparison is stale, or a scenario is
// missing from it.
func (r *runs) staleAny(s *session.Session, f *figures.Kept) bool {
	if len(r.present(s)) < len(s.Scenarios()) {
		return true
	}
	return slices.ContainsFunc(r.present(s), func(id scenario.ScenarioID) bool { return r.stale(id, f) })
}

// judge holds what plausible settings say of the sides of the run, in its order.
func (r *runs) judge(s *advice.Study) {
	r.verdicts = map[scenario.ScenarioID]*advice.Verdict{}
	by := map[string]compare.Plausible{}
	for i, id := range append([]scenario.ScenarioID{session.Baseline}, r.order...) {
		v := &s.Verdicts[i]
		side := r.held[id]
		deciding := compare.DecidedBy(metrics.Decisive(*v, r.last.LoadLimit()), v.Now.Holds())
		p := compare.Plausible{Draws: s.Draws, Holds: v.Holds, Best: v.Best, Deciding: deciding}
		side.side.Plausible = scenario.Some(p)
		r.held[id], r.verdicts[id], by[side.side.Name] = side, v, p
	}
	r.last = r.last.WithPlausible(by)
}

// verdictsBy returns them by what the sides are called now; nil before plausible
// settings were tried.
func (r *runs) verdictsBy(title func(scenario.ScenarioID) string) map[string]advice.Verdict {
	if r.verdicts == nil {
		return nil
	}
	by := map[string]advice.Verdict{}
	for id, v := range r.verdicts {
		by[title(id)] = *v
	}
	return by
}
