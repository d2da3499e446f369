package results

import (
	"fmt"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// mostReasons is how many bottlenecks are explained.
const mostReasons = 3

// reasonsCard says why the managers above the limit are bottlenecks: what reaches
// them, and where their hours go. There is none where nobody is above it.
func (v *View) reasonsCard() (flow.Block, bool) {
	var words []flow.Words
	for _, m := range v.shown.sorted {
		if len(words) == 2*mostReasons || !(m.load.Mean > v.shown.limit()) {
			break
		}
		name, under := v.called(m.manager.ID, m.manager.Title)
		if under != "" {
			name += " · " + under
		}
		words = append(words,
			flow.Words{Text: name + ": " + plot.LoadShare.Interval(m.load), Look: flow.Type{Bold: true}, Above: 6},
			flow.Words{Text: v.reason(m.manager), Above: 1})
	}
	if len(words) == 0 {
		return nil, false
	}
	return flow.NewCard("Why they are bottlenecks", "what reaches them in a week, and where their hours go", flow.NewParagraphs(words...)), true
}

// reason explains one bottleneck.
func (v *View) reason(m sim.Manager) string {
	rate := func(k sim.ManagerMetric) float64 { return m.Metrics[k].Estimate().Mean.Or(0) }
	all := rate(sim.ArrivalsPerWeek)
	if all <= 0 {
		return "Nothing reaches the position; hours are short all the same."
	}
	needed, needless, rework := rate(sim.NeededPerWeek)/all, rate(sim.NeedlessPerWeek)/all, rate(sim.ReworkPerWeek)/all
	text := fmt.Sprintf("%s questions: %s needless, %s needed, %s come back.", plot.Plain.Value(all),
		plot.Percent.Value(needless), plot.Percent.Value(needed), plot.Percent.Value(rework))
	switch {
	case needless >= mostOfIt:
		text += " Most are needless: people may decide them, and would with more trust, clarity and coaching."
	case needed >= mostOfIt:
		text += " Most are needed: only authority further down, or fewer reports, takes them away."
	}
	if w, ok := v.weekOf(m.ID); ok {
		text += " " + hoursWords(w, m.Span)
	}
	return text
}

// mostOfIt is the share from which one kind of question is most of them.
const mostOfIt = 0.5

func (v *View) weekOf(id scenario.PositionID) (escalation.Week, bool) {
	if v.shown.beside.Weeks == nil {
		return escalation.Week{}, false
	}
	return v.shown.beside.Weeks(id)
}

// hoursWords says what a week goes to before decisions, the largest part first.
func hoursWords(w escalation.Week, span int) string {
	team := w.OneToOnes + w.Oversight + w.Coaching
	parts := []string{
		fmt.Sprintf("own work takes %s", plot.Hours.Value(w.OwnWork)),
		fmt.Sprintf("%d reports %s", span, plot.Hours.Value(team)),
		fmt.Sprintf("administration %s", plot.Hours.Value(w.Admin)),
		fmt.Sprintf("planning %s", plot.Hours.Value(w.Planning)),
	}
	text := "Of the week " + strings.Join(parts, ", ")
	return text + fmt.Sprintf("; %s are left for decisions.", plot.Hours.Value(w.Decisions))
}

// hiddenCard shows the load that no chart of reporting lines shows.
func (v *View) hiddenCard() flow.Block {
	r := v.shown.result
	value := func(k sim.OrganisationMetric) plot.Value { return metrics.ValueOf(r.Organisation[k].Estimate()) }
	waiting := value(sim.BacklogMean)
	hours := v.shown.state.Model.WeekHours
	people := plot.Value{Mean: waiting.Mean * hours, HalfWidth: waiting.HalfWidth * hours}
	line := func(figure, says string, above float32) []flow.Words {
		return []flow.Words{
			{Text: figure, Look: flow.Type{Bold: true, Size: theme.TextTitle}, Above: above},
			{Text: says, Look: flow.Type{Size: theme.TextSmall, Color: theme.Quiet}},
		}
	}
	var words []flow.Words
	words = append(words, line(plot.Hours.Interval(value(sim.OvertimePerWeek)), "overtime a week that managers put in to keep up, all together", 0)...)
	words = append(words, line(plot.Plain.Interval(value(sim.LapsedPerWeek)), "decisions a week lapse: made without alignment, or not made", 8)...)
	words = append(words, line(plot.Hours.Interval(people), "a week that people wait for an answer, all together", 8)...)
	return flow.NewCard("Hidden load", "what the reporting lines do not show", flow.NewParagraphs(words...))
}
