package compare

import (
	"spanwise/scenario"
	"spanwise/scenario/sim"
)

// The rules by which a comparison becomes sentences. This file says what is said
// and when; the words stand in english.go.
//
//   - The headline says which of the scenarios tried hold, and leans on its
//     assumptions from its first word.
//   - What can be recommended stands under it, with its conditions: see recommend.go.
//     What colour a verdict gets stands in tone.go.
//   - Each scenario then gets, in this order: how it stands; what becomes of lead
//     time, never without the decisions that lapse, which lead time leaves out; what
//     the chart looks like; what becomes of the people whose seat or team goes; what is
//     saved, three ways and with what it costs once, and not before every outcome is
//     chosen; the work that nobody does; the price of rights moved down, wherever
//     decisions are delegated.
//   - A difference is given with its half-width where it matters; otherwise it is
//     called too small to matter, or no clear difference, and no figure is claimed.
//   - Fewer overloaded managers, and less overtime, are no gain where they fall only with
//     the number of managers.
//   - Where a scenario changes structure and settings at once, each gets the credit for
//     what it makes matter alone. Without results of each alone there is none to give.

// Findings is what a comparison says, from the headline down.
type Findings struct {
	Tone      Tone
	Headline  Finding
	Scenarios []About
	Notes     []Finding
	// Recommendation says which scenario the comparison speaks for; nil where none was
	// tried.
	Recommendation Finding
}

// About holds the findings about one scenario.
type About struct {
	Name     string
	Tone     Tone
	Findings []Finding
	// Conditions are what must be so for the verdict to stand, and what is still open.
	Conditions []Finding
}

// Finding is one sentence as a code with arguments: one of the types below.
type Finding interface{ Code() string }

// Printer puts findings into words.
type Printer interface {
	Print(Finding) string
}

// Headline names the scenarios that hold among those tried.
type Headline struct {
	ChangedAssumptions int // of the baseline, from the defaults
	Baseline           Stands
	Tried              []Stands
}

// Stands says how one scenario carries its load.
type Stands struct {
	Name  string
	Limit float64
	Outcome
	Plausible scenario.Opt[Plausible] // unset where plausible settings were not tried
}

// LeadTime says what becomes of the time until a decision, and of those that lapse.
type LeadTime struct {
	Lead, Lapsed         Difference // hours; share of hops, 0..1
	LeadNow, LapsedNow   sim.Estimate
	LeadFrom, LapsedFrom float64 // from which difference each matters
}

// Shape says how the chart differs.
type Shape struct{ Before, After scenario.Structure }

// Price says what moving decision rights down costs.
type Price struct {
	Delegated, Unaligned       Difference // share of final decisions, 0..1; a week
	DelegatedNow, UnalignedNow sim.Estimate
	UnalignedFrom              float64 // from which difference it matters
}

// Entangled says that a scenario changes structure and settings at once, and that
// neither was simulated alone.
type Entangled struct{}

// Assumed says how much of the model is assumption.
type Assumed struct{ Assumptions, Parameters int }

// Noise says what the half-widths cover.
type Noise struct {
	Replications int
	Seed         uint64
	Confidence   float64
}

// Counting says how the managers above a load are counted, wherever sentences stand
// beside the figures of the simulation.
type Counting struct{}

// Purpose says what the figures must not be used for.
type Purpose struct{}

// The codes of the findings.
func (Headline) Code() string  { return "headline" }
func (Stands) Code() string    { return "stands" }
func (LeadTime) Code() string  { return "lead_time" }
func (Shape) Code() string     { return "shape" }
func (Price) Code() string     { return "price" }
func (Entangled) Code() string { return "entangled" }
func (Assumed) Code() string   { return "assumed" }
func (Noise) Code() string     { return "noise" }
func (Counting) Code() string  { return "counting" }
func (Purpose) Code() string   { return "purpose" }

// FindingsOf says what the comparison allows to be said.
func FindingsOf(c Comparison) Findings {
	head := Headline{
		ChangedAssumptions: ChangedAssumptions(c.Baseline.State.Model),
		Baseline:           StandsOf(c.Baseline, c.LoadLimit()),
	}
	f := Findings{Notes: notes(c)}
	for _, s := range c.Scenarios {
		stands := StandsOf(s.Side, c.LoadLimit())
		head.Tried = append(head.Tried, stands)
		f.Scenarios = append(f.Scenarios, About{s.Name, stands.Tone(), about(c, s, stands), conditions(s, stands)})
	}
	f.Headline, f.Tone = head, head.tone()
	if len(head.Tried) > 0 {
		f.Recommendation = recommend(c, head)
	}
	return f
}

func about(c Comparison, s Against, stands Stands) []Finding {
	if stands.Standing == NoManagers {
		return []Finding{stands}
	}
	out := []Finding{stands}
	if s.Plausible.OK {
		out = append(out, Robust{s.Plausible.Value})
	}
	out = append(out, LeadTime{
		s.Difference[sim.LeadTimeMean], s.Difference[sim.LapseShare],
		s.Result.Organisation[sim.LeadTimeMean].Estimate(), s.Result.Organisation[sim.LapseShare].Estimate(),
		c.Threshold(sim.LeadTimeMean), c.Threshold(sim.LapseShare),
	})
	if s.Changes.Structural() {
		out = append(out, Shape{c.Baseline.Structure, s.Structure})
	}
	out = append(out, aftermath{s.People, Saved{s.Savings, c.Terms}, s.Work, hasCost(c.Baseline.Structure, s.Structure)}.findings()...)
	if d := s.Difference[sim.DelegatedShare]; d.Clear && d.Mean.Value > 0 {
		out = append(out, Price{
			d, s.Difference[sim.UnalignedPerWeek],
			s.Result.Organisation[sim.DelegatedShare].Estimate(), s.Result.Organisation[sim.UnalignedPerWeek].Estimate(),
			c.Threshold(sim.UnalignedPerWeek),
		})
	}
	if s.Split != nil {
		out = append(out, earnedOf(s))
	} else if s.Changes.Both() {
		out = append(out, Entangled{})
	}
	return out
}

func notes(c Comparison) []Finding {
	r := c.Baseline.Result.Config
	out := []Finding{Noise{r.Replications, c.Seed, c.Confidence()}}
	if len(c.Scenarios) > 0 {
		out = append(out, matteringOf(c))
	}
	return append(out, CountAssumed(), Purpose{})
}

// CountAssumed counts the parameters of the model, the columns of the
// decision-rights table included, and those among them that are assumptions.
func CountAssumed() Assumed {
	assumed := Assumed{Parameters: len(scenario.Parameters) + len(scenario.ClassParameters)}
	for _, p := range scenario.Parameters {
		assumed.count(p.Kind)
	}
	for _, p := range scenario.ClassParameters {
		assumed.count(p.Kind)
	}
	return assumed
}

func (a *Assumed) count(k scenario.Kind) {
	if k == scenario.Assumption {
		a.Assumptions++
	}
}

// ChangedAssumptions counts the assumptions and evidence that differ from their
// defaults, those of overrides and the mixes in use too; a decision-rights table of
// another length counts once.
func ChangedAssumptions(m *scenario.OperatingModel) int {
	n := changedOverrides(m.Overrides)
	if m.Settings.Mix != "" {
		n++
	}
	for _, p := range scenario.Parameters {
		if p.Get(m) != p.Default && rests(p.Kind) {
			n++
		}
	}
	defaults := scenario.DefaultClasses()
	if len(defaults) != len(m.Classes) {
		return n + 1
	}
	for k, c := range m.Classes {
		for _, p := range scenario.ClassParameters {
			if p.Get(c) != p.Get(defaults[k]) && rests(p.Kind) {
				n++
			}
		}
	}
	return n
}

func changedOverrides(overrides []scenario.Override) int {
	n := 0
	for _, ov := range overrides {
		for name, v := range ov.Values {
			if p, ok := scenario.ParameterNamed(name); ok && v != p.Default && rests(p.Kind) {
				n++
			}
		}
		if ov.Mix.Or("") != "" {
			n++
		}
	}
	return n
}

// rests reports whether a value of this kind is a claim about the world.
func rests(k scenario.Kind) bool { return k == scenario.Assumption || k == scenario.Evidence }
