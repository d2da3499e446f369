package runs

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

// Kept keeps what the last simulation found about each scenario. It belongs to the
// goroutine of the session.
type Kept struct {
	Config sim.Config // of the next run

	ran   sim.Config // of the one held
	count int        // of the runs taken over
	held  map[scenario.ScenarioID]held
	order []scenario.ScenarioID // scenarios of the last run, the baseline apart

	last    compare.Comparison // of the scenarios below, called so
	lastOf  []scenario.ScenarioID
	lastFor []string // nil where it is to be made anew

	verdicts map[scenario.ScenarioID]*advice.Verdict // of plausible settings; nil before they were tried
}

// held is a result with the change count of the scenario it belongs to.
type held struct {
	side  compare.Side
	stamp int
	over  []scenario.PositionID // managers above 100%, chart order
	most  scenario.PositionID   // of them, "" for none
}

func hold(side compare.Side, stamp int) held {
	h := held{side: side, stamp: stamp}
	h.over, h.most = compare.Overloaded(side.Result)
	return h
}

// New returns what is kept of a document that was not simulated yet, to be run with that
// config.
func New(config sim.Config) *Kept {
	return &Kept{Config: config, held: map[scenario.ScenarioID]held{}}
}

// Count says how many runs were taken over, so that what was begun on one of them can tell
// whether it is still the last.
func (r *Kept) Count() int { return r.count }

// Ran is the config of the last run, zero before the first.
func (r *Kept) Ran() sim.Config { return r.ran }

// Of returns what the last run said of a scenario, stale or not, and false where it was
// not in it.
func (r *Kept) Of(id scenario.ScenarioID) (compare.Side, bool) {
	held, ok := r.held[id]
	return held.side, ok
}

// Fresh returns what the last run said of a scenario, and false where that no longer holds
// or never did.
func (r *Kept) Fresh(id scenario.ScenarioID, f *figures.Kept) (compare.Side, bool) {
	held, ok := r.held[id]
	return held.side, ok && !r.Stale(id, f)
}

// Over lists the managers above 100% in the run of a scenario, in chart order, and the one
// whose load is the highest, "" where nobody is. It is false where that no longer holds or
// never did. The slice must not be changed.
func (r *Kept) Over(id scenario.ScenarioID, f *figures.Kept) (managers []scenario.PositionID, most scenario.PositionID, ok bool) {
	held, known := r.held[id]
	return held.over, held.most, known && !r.Stale(id, f)
}

// Limit is the load limit that the last run was judged by: that of the baseline, which
// every run has in it. It is 0 before the first.
func (r *Kept) Limit() float64 {
	if model := r.held[session.Baseline].side.State.Model; model != nil {
		return model.LoadLimit
	}
	return 0
}

// Cases returns the structures of the last run: the baseline, and the scenarios in its
// order.
func (r *Kept) Cases() (baseline scenario.State, cases []advice.Case) {
	for _, id := range r.order {
		side := r.held[id].side
		cases = append(cases, advice.Case{Name: side.Name, State: side.State})
	}
	return r.held[session.Baseline].side.State, cases
}

// Stale reports whether the scenario or the run's settings changed since its run.
// Nothing else of the baseline ever changes.
func (r *Kept) Stale(id scenario.ScenarioID, f *figures.Kept) bool {
	return r.ran != r.Config || id != session.Baseline && r.held[id].stamp != f.Stamp(id)
}

// Comparison sets the scenarios that still exist against the baseline. It returns
// false before the first run.
func (r *Kept) Comparison(s *session.Session) (compare.Comparison, bool) {
	baseline, ok := r.held[session.Baseline]
	if !ok {
		return compare.Comparison{}, false
	}
	var sides []compare.Side
	var names []string
	present := r.present(s)
	for _, id := range present {
		side := r.held[id].side
		side.Name = s.Title(id)
		sides, names = append(sides, side), append(names, side.Name)
	}
	if r.lastFor == nil || !slices.Equal(names, r.lastFor) || !slices.Equal(present, r.lastOf) {
		r.last, r.lastOf, r.lastFor = compare.Of(baseline.side, sides), present, append([]string{}, names...)
	}
	if terms := s.Terms(); r.last.Terms != terms {
		r.last = r.last.WithTerms(terms)
	}
	if t := s.Thresholds(); !r.last.Thresholds.Equal(t) {
		r.last = r.last.WithThresholds(t)
	}
	return r.last, true
}

// Take holds a comparison run with that config; ids and stamps begin with the
// baseline's.
func (r *Kept) Take(c compare.Comparison, ran sim.Config, ids []scenario.ScenarioID, stamps []int) {
	r.ran, r.verdicts = ran, nil
	r.count++
	r.held = map[scenario.ScenarioID]held{ids[0]: hold(c.Baseline, stamps[0])}
	r.order, r.last, r.lastOf, r.lastFor = ids[1:], c, ids[1:], []string{}
	for i, a := range c.Scenarios {
		r.held[ids[i+1]] = hold(a.Side, stamps[i+1])
		r.lastFor = append(r.lastFor, a.Name)
	}
}

// Follow takes over when and why the moves of a scenario are made, which is said of them
// after the run too and changes nothing that was simulated.
func (r *Kept) Follow(s *session.Session, id scenario.ScenarioID, f *figures.Kept) {
	sc := s.Scenario(id)
	ran, ok := r.held[id]
	if !ok || sc == nil || ran.stamp != f.Stamp(id) || reflect.DeepEqual(ran.side.Edits, sc.Edits) {
		return
	}
	ran.side.Edits = slices.Clone(sc.Edits)
	r.held[id], r.lastFor = ran, nil
}

func (r *Kept) present(s *session.Session) []scenario.ScenarioID {
	return slices.DeleteFunc(slices.Clone(r.order), func(id scenario.ScenarioID) bool { return s.Scenario(id) == nil })
}

// StaleAny reports whether any side of the comparison is stale, or a scenario is
// missing from it.
func (r *Kept) StaleAny(s *session.Session, f *figures.Kept) bool {
	if len(r.present(s)) < len(s.Scenarios()) {
		return true
	}
	return slices.ContainsFunc(r.present(s), func(id scenario.ScenarioID) bool { return r.Stale(id, f) })
}

// Judge holds what plausible settings say of the sides of the run, in its order.
func (r *Kept) Judge(s *advice.Study) {
	r.verdicts = map[scenario.ScenarioID]*advice.Verdict{}
	for i, id := range append([]scenario.ScenarioID{session.Baseline}, r.order...) {
		v := &s.Verdicts[i]
		side := r.held[id]
		deciding := compare.DecidedBy(metrics.Decisive(*v, r.last.LoadLimit()), v.Now.Holds())
		side.side.Plausible = scenario.Some(compare.Plausible{Draws: s.Draws, Holds: v.Holds, Best: v.Best, Deciding: deciding})
		r.held[id], r.verdicts[id] = side, v
	}
	by := map[string]compare.Plausible{r.last.Baseline.Name: r.held[session.Baseline].side.Plausible.Value}
	for i, id := range r.lastOf { // by what they are called there, which may not be what they were in the run
		by[r.last.Scenarios[i].Name] = r.held[id].side.Plausible.Value
	}
	r.last = r.last.WithPlausible(by)
}

// Verdict is that of plausible settings on a scenario; nil before they were tried.
func (r *Kept) Verdict(id scenario.ScenarioID) *advice.Verdict { return r.verdicts[id] }

// VerdictsBy returns them by what the sides are called now; nil before plausible
// settings were tried.
func (r *Kept) VerdictsBy(title func(scenario.ScenarioID) string) map[string]advice.Verdict {
	if r.verdicts == nil {
		return nil
	}
	by := map[string]advice.Verdict{}
	for id, v := range r.verdicts {
		by[title(id)] = *v
	}
	return by
}
