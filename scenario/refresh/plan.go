package refresh

import (
	"slices"
	"strings"

	"spanwise/scenario"
)

// Plan is a refresh worked out, to be shown before it is done.
type Plan struct {
	// Document has the new baseline and the scenarios as replayed on it. It shares
	// nothing that can change with the old one but the new organisation.
	Document *scenario.Document
	Difference
	// Misfits are settings of the operating model at positions that are gone.
	Misfits   []Misfit
	Scenarios []Replayed
}

// Replayed is what became of a scenario.
type Replayed struct {
	Scenario scenario.ScenarioID
	Name     string
	Applied  int      // edits of the scenario's own list that it keeps; a group counts once
	Misfits  []Misfit // edits that no longer apply, in order
	Already  []Told   // edits that the new roster has made already; they are dropped
	Adjusted []Told   // edits that apply in another form than before

	// Edits says what became of each edit of the scenario's own list, of a group as a
	// whole. It is what is counted: misfits lie in groups at any depth.
	Edits []Outcome
}

// Outcome is what became of one edit of a scenario's own list.
type Outcome struct {
	Words   string // what the edit does; the name of a group
	Fate    EditFate
	Reasons []string // why it, or what in it, does not apply
}

// EditFate says how much of an edit applies.
type EditFate string

// The fates of edits.
const (
	Applies       EditFate = "applied"
	AppliesPartly EditFate = "applied in part" // the rest is a misfit
	MadeAlready   EditFate = "made already"    // by the new roster
	NotApplied    EditFate = "not applied"
)

// Count returns how many edits of the scenario's own list have that fate.
func (r Replayed) Count(f EditFate) int {
	n := 0
	for _, o := range r.Edits {
		if o.Fate == f {
			n++
		}
	}
	return n
}

// Told is an edit and what there is to say of it.
type Told struct {
	Path  []int // as in [Misfit]
	Words string
	About string
}

// Misfit is an edit that no longer applies.
type Misfit struct {
	// Path leads to the edit: its place in the scenario's list as it was, from 0,
	// then in the group found there, and so on. Of a setting of the baseline, its
	// place in the model's list of overrides.
	Path   []int
	Words  string // what the edit does
	Reason string // why it does not apply
	Err    error  // the same for programs: wraps one of scenario's sentinels

	// Missing is the position, by its old id, that the edit needs and that is not
	// there; "" where the cause is another.
	Missing       scenario.PositionID
	MissingPerson scenario.PersonID
	// Replace is the position, by its old id, that [Retarget] puts another in place
	// of: the missing one, or where the edit leads. "" where another does not help.
	Replace scenario.PositionID
	// Suggested are positions that could take its place, the nearest first.
	Suggested       []scenario.PositionID
	SuggestedPeople []scenario.PersonID // for MissingPerson

	Done Doing // what the plan does with the edit: Keep or Drop
}

// Doing is what becomes of an edit that does not apply.
type Doing int

// What can be done.
const (
	Keep     Doing = iota // its words are added to the scenario's note
	Drop                  // nothing is left of it
	Retarget              // another position or person takes the place of one that it names
)

// Choice settles one misfit. Choices for edits that apply change nothing.
type Choice struct {
	Scenario scenario.ScenarioID // "" for a setting of the baseline
	Path     []int               // of the misfit
	Do       Doing

	// For Retarget: Position, an id of the new organisation or one that the scenario
	// adds, takes the place of Of wherever the edit names it; or Person that of
	// OfPerson. An edit that misses several things takes several choices.
	Of, Position     scenario.PositionID
	OfPerson, Person scenario.PersonID
}

// Replay plans to put baseline under a document: what differs, and the scenarios
// replayed, renumbered ids rewritten. The operating model stays; so do, on the
// positions that are on both sides, the fields that no roster holds: protection,
// track, notes, raise and work taken over. A group keeps those of its edits that
// apply. An edit that the new roster has made already is dropped. Misfits without a
// choice are kept as notes.
func Replay(doc *scenario.Document, baseline *scenario.Org, origin scenario.Origin, m Matching, choices []Choice) Plan {
	p := &planning{doc: doc, m: m, choices: choices, since: sinceOf(origin)}
	p.plan.Difference = Compare(doc.Baseline.Org, baseline, m)
	model := p.settings(origin.IsZero(), &origin)
	later := *doc // all that a roster does not tell stays
	later.Origin, later.Scenarios = origin, nil
	later.Baseline = scenario.State{Org: carriedOver(doc.Baseline.Org, baseline, m), Model: model}
	p.plan.Document = &later
	p.brought = namesOf(doc)
	for _, sc := range doc.Scenarios {
		p.scenario(sc)
	}
	return p.plan
}

type planning struct {
	doc     *scenario.Document
	m       Matching
	choices []Choice
	since   string          // how notes of this refresh begin
	brought map[string]bool // ids that edits bring
	plan    Plan

	// Of the new organisation, made when first asked for.
	byTitle map[string][]scenario.PositionID
	byPost  map[identity][]scenario.PositionID
	joined  map[string][]scenario.PersonID // people who joined, by name
}

// chosen returns the choices for one misfit.
func (p *planning) chosen(sc scenario.ScenarioID, path []int) []Choice {
	var out []Choice
	for _, c := range p.choices {
		if c.Scenario == sc && slices.Equal(c.Path, path) {
			out = append(out, c)
		}
	}
	return out
}

func drops(choices []Choice) bool {
	return slices.ContainsFunc(choices, func(c Choice) bool { return c.Do == Drop })
}

// outcome sums up an edit of the scenario's own list.
func (r *replaying) outcome(e scenario.Edit, applies bool, misfits []Misfit) Outcome {
	o := Outcome{Words: r.words(e.Do)}
	within := ""
	if g, ok := e.Do.(scenario.Group); ok {
		o.Words, within = g.Name, g.Name+": "
	}
	for _, m := range misfits {
		reason := m.Reason
		if within != "" {
			reason = strings.TrimPrefix(m.Words, within) + ": " + reason
		}
		o.Reasons = append(o.Reasons, reason)
	}
	switch {
	case applies && len(misfits) > 0:
		o.Fate = AppliesPartly
	case applies:
		o.Fate = Applies
	case len(misfits) > 0:
		o.Fate = NotApplied
	default:
		o.Fate = MadeAlready
	}
	return o
}

func (p *planning) scenario(sc *scenario.Scenario) {
	r := newReplaying(p, sc)
	edits := []scenario.Edit{}
	for i, e := range sc.Edits {
		misfits := len(r.out.Misfits)
		now, ok := r.edit([]int{i}, e)
		if ok {
			edits = append(edits, now)
		}
		r.out.Edits = append(r.out.Edits, r.outcome(e, ok, r.out.Misfits[misfits:]))
	}
	r.out.Applied = len(edits)
	now := &scenario.Scenario{ID: sc.ID, Name: sc.Name, Note: withNote(sc.Note, p.since, r.out.Misfits), Locked: sc.Locked, Edits: edits}
	p.plan.Document.Scenarios = append(p.plan.Document.Scenarios, now)
	p.plan.Scenarios = append(p.plan.Scenarios, r.out)
}
