package refreshing

import (
	"slices"
	"sync"

	"spanwise/scenario"
	"spanwise/scenario/refresh"
)

// Input is what is put together.
type Input struct {
	File     string             // name of the roster
	Document *scenario.Document // as it is open; it stays as it is
	Roster   *scenario.Org      // becomes the baseline
	Origin   scenario.Origin    // of the roster
}

// work is a refresh as far as it is settled: what the user has confirmed and chosen,
// and the plan that follows.
type work struct {
	in      Input
	found   refresh.Matching // as it was before anything was confirmed
	same    map[refresh.Pair]bool
	choices []refresh.Choice
	before  func() map[scenario.ScenarioID]shape // as the scenarios are; worked out once
	planned
}

// planned is what follows from matching and choices.
type planned struct {
	matching refresh.Matching // with what was confirmed
	first    refresh.Plan     // without choices: every edit that does not apply
	plan     refresh.Plan
	shapes   map[scenario.ScenarioID]shape // of the scenarios under the plan
}

func newWork(in Input) *work {
	before := sync.OnceValue(func() map[scenario.ScenarioID]shape { return shapesOf(in.Document) })
	return &work{in: in, same: map[refresh.Pair]bool{}, before: before}
}

// confirmed lists the pairs that the user holds to be one position, in their order.
func (w *work) confirmed() []refresh.Pair {
	var out []refresh.Pair
	for _, p := range w.found.Candidates {
		if w.same[p] {
			out = append(out, p)
		}
	}
	return out
}

// planning returns what works the plan out, to be called off the UI goroutine.
func (w *work) planning() func() planned {
	in, found, pairs, choices, before := w.in, w.found, w.confirmed(), slices.Clone(w.choices), w.before
	return func() planned {
		m := found.Confirm(pairs...)
		first := refresh.Replay(in.Document, in.Roster, in.Origin, m, nil)
		out := planned{matching: m, first: first, plan: first}
		if len(choices) > 0 {
			out.plan = refresh.Replay(in.Document, in.Roster, in.Origin, m, choices)
		}
		before() // off the UI goroutine
		out.shapes = shapesOf(out.plan.Document)
		return out
	}
}

// question is an edit that does not apply unless something is chosen for it.
type question struct {
	scenario scenario.ScenarioID // "" for a setting of the baseline
	asked    refresh.Misfit      // before any choice
	still    bool                // it does not apply, whatever was chosen
	reason   string              // why, by now
}

// questions lists the edits that a scenario has trouble with, in order: those that
// do not apply without choices, and those that do not because of one. "" is for the
// settings of the baseline.
func (w *work) questions(id scenario.ScenarioID) []question {
	asked, still := misfitsOf(w.first, id), misfitsOf(w.plan, id)
	var out []question
	for _, m := range asked {
		q := question{scenario: id, asked: m}
		if at := slices.IndexFunc(still, samePath(m.Path)); at >= 0 {
			q.still, q.reason = true, still[at].Reason
		}
		out = append(out, q)
	}
	for _, m := range still {
		if !slices.ContainsFunc(asked, samePath(m.Path)) {
			out = append(out, question{scenario: id, asked: m, still: true, reason: m.Reason})
		}
	}
	slices.SortStableFunc(out, func(a, b question) int { return slices.Compare(a.asked.Path, b.asked.Path) })
	return out
}

func samePath(path []int) func(refresh.Misfit) bool {
	return func(m refresh.Misfit) bool { return slices.Equal(m.Path, path) }
}

func misfitsOf(p refresh.Plan, id scenario.ScenarioID) []refresh.Misfit {
	if id == "" {
		return p.Misfits
	}
	for _, r := range p.Scenarios {
		if r.Scenario == id {
			return r.Misfits
		}
	}
	return nil
}

// open counts the edits that do not apply, or only in part, as things stand. An
// operation is one edit, however much of it does not fit.
func (w *work) open() int {
	n := len(w.plan.Misfits)
	for _, r := range w.plan.Scenarios {
		n += r.Count(refresh.NotApplied) + r.Count(refresh.AppliesPartly)
	}
	return n
}

// chosen returns what was chosen for a question; without a choice its words are kept.
func (w *work) chosen(q question) refresh.Choice {
	for _, c := range w.choices {
		if c.Scenario == q.scenario && slices.Equal(c.Path, q.asked.Path) {
			return c
		}
	}
	return refresh.Choice{Scenario: q.scenario, Path: q.asked.Path}
}

// choose puts a choice in the place of the one before.
func (w *work) choose(c refresh.Choice) {
	w.choices = slices.DeleteFunc(w.choices, func(o refresh.Choice) bool {
		return o.Scenario == c.Scenario && slices.Equal(o.Path, c.Path)
	})
	if c.Do != refresh.Keep {
		w.choices = append(w.choices, c)
	}
}
