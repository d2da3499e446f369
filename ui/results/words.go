package results

import (
	"fmt"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// findings judges the result on its own, without a baseline to set it against.
func findings(title string, r sim.Result, st scenario.State, b Beside) compare.Findings {
	side := compare.SideOf(title, st, r)
	side.Plausible = b.plausible()
	return compare.FindingsOf(compare.Of(side, nil))
}

// headline is the sentence that the page supports, coloured by what it says.
func headline(s shown) flow.Block {
	f := s.findings
	limit := s.limit()
	stands := compare.StandsOf(compare.Side{Name: s.title, Result: s.result, Plausible: s.beside.plausible()}, limit)
	claim := f.Headline
	if h, ok := claim.(compare.Headline); ok {
		// The result alone is claimed about, under its own name.
		claim = compare.Headline{ChangedAssumptions: h.ChangedAssumptions, Tried: []compare.Stands{stands}}
	}
	card := flow.NewCard("", "", flow.NewParagraphs(
		flow.Words{Text: compare.English.Print(claim), Look: flow.Type{Size: theme.TextTitle, Bold: true}},
		flow.Words{Text: busiest(stands.Outcome), Look: flow.Type{Size: theme.TextBody}, Above: 4},
		flow.Words{Text: leadTime(s) + plausible(stands), Look: flow.Type{Size: theme.TextBody, Color: theme.Quiet}, Above: 2},
	))
	card.Tint(soft(f.Tone))
	return card
}

// plausible says in how many plausible settings it holds, where the claim does not.
func plausible(s compare.Stands) string {
	if !s.Plausible.OK || s.Holds() {
		return ""
	}
	return " " + compare.English.Print(compare.Robust{Plausible: s.Plausible.Value})
}

// plausible is how the result fares in plausible settings, unset before they were tried.
func (b Beside) plausible() scenario.Opt[compare.Plausible] {
	if b.Verdict == nil {
		return scenario.Opt[compare.Plausible]{}
	}
	return scenario.Some(compare.Plausible{Draws: b.Draws, Holds: b.Verdict.Holds, Best: b.Verdict.Best})
}

// busiest says where most load lands, and when it became too much.
func busiest(o compare.Outcome) string {
	if o.Standing == compare.NoManagers {
		return "No filled position has a filled report, so nothing can be escalated."
	}
	title := o.Title
	if title == "" {
		title = string(o.Busiest)
	}
	text := fmt.Sprintf("The busiest, %s, needs %s of the hours it has for decisions.", title, compare.LoadText(o.Load))
	if o.FirstWeekOver.OK {
		text += fmt.Sprintf(" From week %d somebody has more than a week's hours waiting.", o.FirstWeekOver.Value)
	}
	if o.SqueezedOut.OK {
		text += fmt.Sprintf(" Coaching is squeezed out in week %d.", o.SqueezedOut.Value)
	}
	return text
}

// fundedWords says whether the hours planned for coaching are there, week by week.
func fundedWords(r sim.Result) string {
	if week := compare.OutcomeOf(r, 1).SqueezedOut; week.OK {
		return fmt.Sprintf("squeezed out in week %d, where less than half of it takes place", week.Value)
	}
	return "funded in every week, " + fromTo(r.Weekly.CoachingFunded, plot.Percent.Value)
}

// fromTo writes the first and the last known figure of a series by week.
func fromTo(weeks []sim.Estimate, written func(float64) string) string {
	var known []float64
	for _, e := range weeks {
		if e.Mean.OK {
			known = append(known, e.Mean.Value)
		}
	}
	if len(known) == 0 {
		return "without a figure"
	}
	return fmt.Sprintf("%s at first, %s in the last week", written(known[0]), written(known[len(known)-1]))
}

// leadTime says how long escalated decisions take, and what that leaves out.
func leadTime(s shown) string {
	p50 := metrics.ValueOf(s.result.Organisation[sim.LeadTimeP50].Estimate())
	p90 := metrics.ValueOf(s.result.Organisation[sim.LeadTimeP90].Estimate())
	lapsed := metrics.ValueOf(s.result.Organisation[sim.LapsedPerWeek].Estimate())
	if !p50.Known() {
		return "No escalated decision was finally decided in the counted weeks."
	}
	text := "Half of the escalated decisions are made within " + plot.Hours.Interval(p50) +
		", nine in ten within " + plot.Hours.Interval(p90) + "."
	if lapsed.Known() && lapsed.Mean > 0 {
		text += " " + plot.Plain.Interval(lapsed) + " a week lapse" + shareWords(s.result) + ", which lead time leaves out."
	}
	return text
}

// shareWords says which part of the escalations lapses.
func shareWords(r sim.Result) string {
	share := metrics.ValueOf(r.Organisation[sim.LapseShare].Estimate())
	if !share.Known() {
		return ""
	}
	return ", " + plot.Percent.Value(share.Mean) + " of escalations"
}

func soft(t compare.Tone) (fill, stroke fyne.ThemeColorName) {
	switch t {
	case compare.Good:
		return theme.HoldsSoft, theme.Line
	case compare.Amber:
		return theme.StretchedSoft, theme.Line
	case compare.Bad:
		return theme.OverloadedSoft, theme.Line
	}
	return theme.Surface, theme.Line
}

// footnote says what the figures rest on and what they are not for.
func footnote(s shown) []flow.Words {
	c := s.result.Config
	text := fmt.Sprintf("± is the noise of the simulation only, at 95%% confidence over %s replications.", plot.Count(c.Replications))
	for _, n := range s.findings.Notes {
		switch n.(type) {
		case compare.Assumed, compare.Purpose:
			text += " " + compare.English.Print(n)
		}
	}
	return []flow.Words{{Text: text, Look: flow.Type{Size: theme.TextCaption, Color: theme.Quiet}}}
}

// called returns what a position is called in lists, and the line under it. Ranked
// lists show positions, not who sits there.
func (v *View) called(id scenario.PositionID, title string) (name, under string) {
	p, _ := v.shown.state.Org.Position(id)
	name = title
	if name == "" {
		name = string(id)
	}
	if p.Unit != name {
		under = p.Unit
	}
	return name, under
}
