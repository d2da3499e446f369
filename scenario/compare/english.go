package compare

import (
	"fmt"
	"strings"

	"spanwise/scenario/phrase"
	"spanwise/scenario/sim"
)

// English prints findings in English.
var English Printer = english{}

// EnglishFrom prints them with no count of managers from 1 to below least: readers could
// tell who is meant.
func EnglishFrom(least int) Printer { return english{least} }

type english struct{ least int }

// Print returns the sentence, or the code of a finding that it does not know.
func (e english) Print(f Finding) string {
	switch f := f.(type) {
	case Headline:
		return e.headline(f)
	case Stands:
		return e.stands(f)
	case Brief:
		return e.brief(f.Stands)
	case LeadBrief:
		return e.leadBrief(f.Difference)
	case Robust:
		return fmt.Sprintf("Holds in %d of %d plausible settings.", f.Holds, f.Draws)
	case Recommendation:
		return e.recommendation(f)
	case Decisive:
		return e.decisive(f)
	case Provided:
		var said []string
		for _, c := range f.Conditions {
			said = append(said, e.Print(c))
		}
		return "On " + quoted(f.Name) + ": " + strings.Join(said, " ")
	case Untried:
		return "Plausible settings were not tried, so how far this hangs on the assumptions is not known."
	case Unready:
		return e.unready(f)
	case Undecided:
		return e.undecided(f)
	case Unsaid:
		return "It does not say whether the assumptions are right, who should have which seat, or what people will do."
	case LeadTime:
		return e.leadTime(f)
	case Shape:
		return e.shape(f)
	case Price:
		return e.price(f)
	case People:
		return e.people(f)
	case Saved:
		return e.saved(f)
	case Ownerless:
		return e.ownerless(f)
	case Earned:
		return e.earned(f)
	case Entangled:
		return "It changes structure and settings at once: these figures do not say which of the two earns what."
	case Assumed:
		return fmt.Sprintf("Assumptions decide: %d of %d parameters are assumptions, not evidence; nothing is calibrated yet.", f.Assumptions, f.Parameters)
	case Noise:
		return fmt.Sprintf("± is the noise of the simulation only, at %s confidence: %s, paired, seed %d. It says nothing about the assumptions.",
			phrase.Percent(f.Confidence, 1), phrase.Plural(f.Replications, "replication"), f.Seed)
	case Mattering:
		return e.mattering(f)
	case Counting:
		return "Managers above a load: sentences count them by their mean load; the table counts them in each replication and gives the mean."
	case Purpose:
		return "Roles are estimated from assumptions: not for assessing or selecting people."
	}
	return f.Code()
}

func (e english) headline(h Headline) string {
	lead := "With default assumptions"
	if n := h.ChangedAssumptions; n > 0 {
		lead += fmt.Sprintf(" but for %s", phrase.Plural(n, "changed value"))
	}
	return lead + ", " + e.claim(h) + "."
}

func (e english) claim(h Headline) string {
	var hold, fail []Stands
	for _, s := range h.Tried {
		if s.Holds() {
			hold = append(hold, s)
		} else {
			fail = append(fail, s)
		}
	}
	switch {
	case len(h.Tried) == 0:
		return "the baseline " + e.verb(h.Baseline)
	case len(h.Tried) == 1:
		return quoted(h.Tried[0].Name) + " " + e.verb(h.Tried[0]) + e.baselineToo(h)
	case len(hold) == 0:
		return fmt.Sprintf("none of the %d scenarios tried holds%s", len(h.Tried), e.baselineToo(h))
	case len(fail) == 0:
		return fmt.Sprintf("%s scenarios tried hold%s", all(len(hold)), withoutReserve(hold)+inSettings(hold)+e.baselineToo(h))
	}
	return fmt.Sprintf("of the %d scenarios tried %s %s%s; %s", len(h.Tried),
		names(hold), holds(len(hold)), withoutReserve(hold)+inSettings(hold)+e.baselineToo(h), e.failing(fail))
}

func (e english) failing(fail []Stands) string {
	if len(fail) == 1 {
		return quoted(fail[0].Name) + " " + e.verb(fail[0])
	}
	return names(fail) + " do not"
}

// verb says how an outcome stands, in the singular.
func (e english) verb(o Stands) string {
	switch o.Standing {
	case Holds:
		return "holds" + inSettings([]Stands{o})
	case HoldsWithoutReserve:
		return "holds, but without reserve" + strings.Replace(inSettings([]Stands{o}), " but in only", " and in only", 1)
	case Stretched:
		return fmt.Sprintf("does not hold: it stretches %s beyond the limit", e.of(o.OverLimit, o.Managers))
	case Breaks:
		return "overloads " + e.of(o.Overloaded, o.Managers)
	}
	return "has no managers to simulate"
}

// baselineToo sets scenarios that hold, or do not, against the baseline. Behind the number
// of settings in which they hold it gives the baseline's own, which is another.
func (e english) baselineToo(h Headline) string {
	var hold []Stands
	for _, s := range h.Tried {
		if s.Holds() {
			hold = append(hold, s)
		}
	}
	switch base := h.Baseline; {
	case base.Standing == NoManagers:
		return ""
	case len(hold) == 0:
		return "; the baseline " + e.verb(base)
	case inSettings(hold) == "" && base.Holds() && withoutReserve(hold) == "":
		return ", as the baseline does"
	case inSettings(hold) == "" && base.Holds():
		return " (the baseline holds too)"
	case inSettings(hold) == "":
		return ", which the baseline does not"
	case !base.Holds():
		return " (the baseline does not hold)"
	case !base.Plausible.OK:
		return " (the baseline holds too)"
	}
	return fmt.Sprintf(" (the baseline in %d)", h.Baseline.Plausible.Value.Holds)
}

func withoutReserve(hold []Stands) string {
	for _, s := range hold {
		if s.Standing == Holds {
			return ""
		}
	}
	return ", without reserve"
}

func (e english) stands(s Stands) string {
	if s.Standing == NoManagers {
		return "There are no managers to simulate."
	}
	busiest := fmt.Sprintf("the busiest (%s) is at %s", role(s.Title, s.Busiest), loadBeside(s.Load, s.Limit))
	switch s.Standing {
	case Breaks:
		text := fmt.Sprintf("Overloads %s; %s%s", e.of(s.Overloaded, s.Managers), busiest, e.others(s.Outcome))
		if s.FirstWeekOver.OK {
			text += fmt.Sprintf(", and from week %d somebody has more than a week's hours waiting", s.FirstWeekOver.Value)
		}
		return text + e.squeezed(s.Outcome) + "."
	case Stretched:
		return fmt.Sprintf("Nobody is overloaded, but %s above the limit of %s; %s%s.",
			e.are(s.OverLimit, s.Managers), phrase.Percent(s.Limit, 1), busiest, e.squeezed(s.Outcome))
	case HoldsWithoutReserve:
		return fmt.Sprintf("No manager is above the limit of %s, but nothing is in reserve: %s%s.", phrase.Percent(s.Limit, 1), busiest, e.squeezed(s.Outcome))
	}
	return fmt.Sprintf("No manager is above the limit of %s; %s%s.", phrase.Percent(s.Limit, 1), busiest, e.squeezed(s.Outcome))
}

// brief says how a side stands in a few words.
func (e english) brief(s Stands) string {
	held, open := "holds", ", settings untried"
	if s.Plausible.OK {
		open = fmt.Sprintf(" in %d of %d", s.Plausible.Value.Holds, s.Plausible.Value.Draws)
	}
	switch s.Standing {
	case NoManagers:
		return "no managers"
	case Breaks:
		return e.count(s.Overloaded) + " overloaded"
	case Stretched:
		return e.count(s.OverLimit) + " above " + phrase.Percent(s.Limit, 1)
	case HoldsWithoutReserve:
		held = "no reserve,"
		open = strings.TrimPrefix(open, ",")
	}
	return held + open
}

// leadBrief gives a figure only where it allows a verdict.
func (e english) leadBrief(d Difference) string {
	if Verdict(d) == Matters && !d.Lapsing {
		return "mean lead time " + DifferenceText(sim.OrganisationMetrics[sim.LeadTimeMean], d)
	}
	if d.Lapsing {
		return "lead time: " + LapsesLeftOut
	}
	return "lead time: " + map[Judgement]string{NoFigure: "no figure", NoClearDifference: "no clear difference", TooSmall: "too small to matter"}[Verdict(d)]
}

// others names who is overloaded beside the busiest.
func (e english) others(o Outcome) string {
	var parts []string
	for _, m := range o.Worst[min(1, len(o.Worst)):] {
		parts = append(parts, fmt.Sprintf("%s at %s", role(m.Title, m.ID), LoadText(m.Load)))
	}
	if len(parts) == 0 {
		return ""
	}
	return ", then " + phrase.Listed(parts)
}

func (e english) squeezed(o Outcome) string {
	if !o.SqueezedOut.OK {
		return ""
	}
	return fmt.Sprintf("; coaching is squeezed out in week %d", o.SqueezedOut.Value)
}

func (e english) leadTime(l LeadTime) string {
	lead, lapse := sim.OrganisationMetrics[sim.LeadTimeMean], sim.OrganisationMetrics[sim.LapseShare]
	text := "Mean lead time: " + e.change(lead, l.Lead, l.LeadNow, l.LeadFrom)
	text += ". Escalations that lapse: " + e.change(lapse, l.Lapsed, l.LapsedNow, l.LapsedFrom)
	switch {
	case l.Lead.Lapsing:
		text += "; lead time leaves them out, so that it allows no verdict"
	case DirectionOf(lapse, l.Lapsed) == Worse:
		text += "; lead time leaves them out"
	}
	return text + "."
}

// change gives a difference that matters with its half-width, and words otherwise. From
// is the least that matters.
func (e english) change(m sim.Metric, d Difference, now sim.Estimate, from float64) string {
	switch Verdict(d) {
	case Matters:
		return fmt.Sprintf("%s, to %s", DifferenceText(m, d), ValueText(m, now.Mean))
	case TooSmall:
		return fmt.Sprintf("too small a difference to matter (%s; it matters from %s)", ValueText(m, now.Mean), AmountText(m, from))
	case NoClearDifference:
		return fmt.Sprintf("no clear difference (%s)", ValueText(m, now.Mean))
	}
	return "no figure"
}

func (e english) shape(s Shape) string {
	b, a := s.Before, s.After
	parts := []string{
		fromTo("layers", b.Layers, a.Layers), fromTo("managers", b.Managers, a.Managers),
		spanFromTo(b.SpanMean, a.SpanMean),
	}
	text := strings.Join(parts, ", ") + "."
	text = strings.ToUpper(text[:1]) + text[1:]
	return text
}

func (e english) price(p Price) string {
	delegated, unaligned := sim.OrganisationMetrics[sim.DelegatedShare], sim.OrganisationMetrics[sim.UnalignedPerWeek]
	if p.DelegatedNow.Mean == p.Delegated.Mean && p.UnalignedNow.Mean == p.Unaligned.Mean && Verdict(p.Unaligned) == Matters {
		return fmt.Sprintf("Price of the rights moved down: %s of decisions are delegated, %s are made unaligned; none before.",
			ValueText(delegated, p.DelegatedNow.Mean), strings.TrimPrefix(DifferenceText(unaligned, p.Unaligned), "+"))
	}
	return fmt.Sprintf("Price of the rights moved down: %s of decisions are delegated (%s); made unaligned: %s.",
		ValueText(delegated, p.DelegatedNow.Mean), DifferenceText(delegated, p.Delegated),
		e.change(unaligned, p.Unaligned, p.UnalignedNow, p.UnalignedFrom))
}
