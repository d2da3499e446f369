package compare

import (
	"cmp"
	"slices"

	"spanwise/scenario/displaced"
)

// The rules of the recommendation:
//
//   - Only what holds is recommended, with reserve or without.
//   - Of several, the one that holds in most plausible settings comes first; where they
//     hold in as many, or nobody tried them, one with reserve before one without, then the
//     one whose busiest manager has the lower load, then the one named earlier.
//   - Where that one is not flatter than the baseline, the first that is stands beside it:
//     leading better and flattening are two questions.
//   - Where none holds, none is recommended. The one that comes nearest is named: one that
//     overloads nobody, then by the hours of work above the limit, summed over its managers,
//     then the highest load; and the baseline where that comes nearer still. A count of
//     overloaded managers would fall with the number of managers, and a sum of loads would
//     be that of one manager with hardly an hour free.
//   - The baseline is named where it holds in more plausible settings than one of them.
//   - Each stands with its conditions: the assumptions that decide, foundations that are
//     not ready, people without an outcome, work without an owner.

// Recommendation says which scenario the comparison speaks for. It has no pick where none
// holds.
type Recommendation struct {
	Picks    []Pick // the surest of those that hold; then the surest flatter one, where that is another
	Tried    int    // scenarios
	Holding  int    // of them
	Nearest  Pick   // where none holds
	Baseline Stands
}

// Pick is a scenario that is recommended.
type Pick struct {
	Stands
	Flatter bool // has fewer layers or fewer managers than the baseline
	Alike   bool // no figure of the whole organisation differs from the baseline's enough to matter
}

// Decisive names the assumptions that decide whether a scenario holds.
type Decisive struct {
	Deciding
	Ever      bool // otherwise in one of the plausible settings at least
	Simulated bool // holds in the simulation, with the assumptions as they are
	Limit     float64
}

// Untried says that plausible settings were not tried.
type Untried struct{}

// Unready says how many checks of the foundations do not stand.
type Unready struct{ Readiness }

// Undecided says of how many people it is open what becomes of them, and how many wait
// without a seat.
type Undecided struct{ Open, Unplaced int }

// Provided says under which conditions a scenario is recommended.
type Provided struct {
	Name       string
	Conditions []Finding
}

// Unsaid says what a recommendation does not say.
type Unsaid struct{}

// The codes of these findings.
func (Recommendation) Code() string { return "recommendation" }
func (Decisive) Code() string       { return "decisive" }
func (Untried) Code() string        { return "untried" }
func (Unready) Code() string        { return "unready" }
func (Undecided) Code() string      { return "undecided" }
func (Provided) Code() string       { return "provided" }
func (Unsaid) Code() string         { return "unsaid" }

// Recommended lists the recommendation for where it runs as text: what is recommended, the
// conditions of each scenario named, and what it does not say. It is empty where nothing was tried.
func (f Findings) Recommended() []Finding {
	r, ok := f.Recommendation.(Recommendation)
	if !ok {
		return nil
	}
	out := []Finding{r}
	for _, p := range r.Named() {
		for _, a := range f.Scenarios {
			if a.Name == p.Name && len(a.Conditions) > 0 {
				out = append(out, Provided{a.Name, a.Conditions})
			}
		}
	}
	return append(out, Unsaid{})
}

func recommend(c Comparison, h Headline) Recommendation {
	r := Recommendation{Tried: len(h.Tried), Baseline: h.Baseline}
	var holding, failing []Pick
	for i, s := range h.Tried {
		a := c.Scenarios[i]
		flatter := a.Structure.Layers < c.Baseline.Structure.Layers || a.Structure.Managers < c.Baseline.Structure.Managers
		if p := (Pick{s, flatter, alike(a)}); s.Holds() {
			holding = append(holding, p)
		} else {
			failing = append(failing, p)
		}
	}
	r.Holding = len(holding)
	if r.Holding == 0 {
		r.Nearest = slices.MinFunc(failing, func(a, b Pick) int { return nearer(a.Stands, b.Stands) })
		return r
	}
	slices.SortStableFunc(holding, surer)
	r.Picks = holding[:1:1]
	if at := slices.IndexFunc(holding, func(p Pick) bool { return p.Flatter }); at > 0 {
		r.Picks = append(r.Picks, holding[at])
	}
	return r
}

// surer puts the pick that is surer to hold first.
func surer(a, b Pick) int {
	return cmp.Or(
		cmp.Compare(b.Plausible.Value.Share(), a.Plausible.Value.Share()),
		cmp.Compare(a.Standing, b.Standing),
		cmp.Compare(a.Load.Mean.Value, b.Load.Mean.Value),
	)
}

// nearer puts the side that is nearer to holding first, and one where nobody manages last.
func nearer(a, b Stands) int {
	return cmp.Or(
		cmp.Compare(min(b.Managers, 1), min(a.Managers, 1)),
		cmp.Compare(a.Standing, b.Standing), cmp.Compare(a.Excess, b.Excess), cmp.Compare(a.Load.Mean.Value, b.Load.Mean.Value),
	)
}

// Named lists the scenarios that it names: the picks, or the one that comes nearest.
func (r Recommendation) Named() []Pick {
	if len(r.Picks) == 0 {
		return []Pick{r.Nearest}
	}
	return r.Picks
}

// alike reports whether no metric differs enough to matter, whichever side of it is better.
func alike(a Against) bool {
	return !slices.ContainsFunc(a.Difference[:], func(d Difference) bool { return d.Matters })
}

// conditions lists what the verdict on a scenario hangs on, and what is still open.
func conditions(a Against, s Stands) []Finding {
	if s.Standing == NoManagers {
		return nil
	}
	out := []Finding{Untried{}}
	if s.Plausible.OK {
		p := s.Plausible.Value
		holds := p.Deciding.Holds
		out[0] = Decisive{p.Deciding, holds && p.Holds < p.Draws || !holds && p.Holds > 0, s.Holds(), s.Limit}
	}
	if r := a.Readiness; r.OK && r.Value.Stand < r.Value.Asked {
		out = append(out, Unready{r.Value})
	}
	if u := (Undecided{displaced.Count(a.People, displaced.Open), a.Structure.Unplaced}); u != (Undecided{}) {
		out = append(out, u)
	}
	if a.Work != nil && a.Work.HoursWithoutOwner() > 0 {
		out = append(out, Ownerless{Hours: a.Work.HoursWithoutOwner()})
	}
	return out
}
