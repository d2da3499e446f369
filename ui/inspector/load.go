package inspector

import (
	"fmt"

	"fyne.io/fyne/v2"

	"spanwise/scenario/escalation"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// load shows how full the manager's hours are, where the week goes, and what
// comes up from below.
type load struct {
	root    *fyne.Container
	card    *widgets.Panel
	percent *widgets.Text
	says    *widgets.Paragraph
	hidden  *widgets.Paragraph
	week    *week
	flows   *flows
}

func newLoad() *load {
	l := &load{
		percent: widgets.NewText("", widgets.Style{Size: loadSize, Bold: true}),
		says:    widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall}),
		hidden:  widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.OverloadedText}),
		week:    newWeek(), flows: newFlows(),
	}
	l.card = widgets.NewPanel(widgets.Column(4, l.percent, l.says, l.hidden), loadCard(theme.BandSlack))
	l.root = widgets.Column(14, l.card, l.week.root, l.flows.root)
	return l
}

const loadSize = 24

func loadCard(b theme.Band) widgets.PanelStyle {
	return widgets.PanelStyle{Fill: b.Soft(), Radius: 8, Padding: 12}
}

func (l *load) set(s Subject) {
	l.root.Hide()
	if !s.Estimate.OK {
		return
	}
	l.root.Show()
	e := s.Estimate.Value
	band := theme.BandOf(e.Load)
	l.card.SetStyle(loadCard(band))
	l.percent.Set(theme.Percent(e.Load))
	l.percent.SetColor(band.Text())
	l.says.Set(says(e, s.Result))
	hidden := hiddenLoad(e, s.Result)
	l.hidden.Set(hidden)
	l.hidden.Hide()
	if hidden != "" {
		l.hidden.Show()
	}
	l.week.set(e, s.Result.overtime())
	l.flows.set(e)
}

// says puts the estimate and the simulation side by side.
func says(e escalation.ManagerEstimate, r *Result) string {
	text := fmt.Sprintf("of the %.1f h a week free for decisions are needed (estimate)", e.DecisionHoursPerWeek)
	switch {
	case r == nil:
		return text
	case !r.HalfKnown:
		text += fmt.Sprintf("; simulated %s", theme.Percent(r.Load))
	default:
		text += fmt.Sprintf("; simulated %s ± %.1f points", theme.Percent(r.Load), 100*r.LoadHalf)
	}
	if r.Stale {
		text += ", before the last changes"
	}
	return text
}

// hiddenLoad names what nobody sees: questions given up, hours on top of the week.
func hiddenLoad(e escalation.ManagerEstimate, r *Result) string {
	lapsed, from := e.LapsedPerWeek, "estimate"
	overtime := 0.0
	if r != nil {
		lapsed, overtime, from = r.LapsedPerWeek, r.OvertimePerWeek, "simulated"
	}
	switch {
	case lapsed >= leastShown && overtime >= leastShown:
		return fmt.Sprintf("%.1f questions a week lapse; %.1f h of overtime (%s)", lapsed, overtime, from)
	case lapsed >= leastShown:
		return fmt.Sprintf("%.1f questions a week lapse (%s)", lapsed, from)
	case overtime >= leastShown:
		return fmt.Sprintf("%.1f h of overtime a week (%s)", overtime, from)
	case e.Saturated:
		return "more comes in than can be decided: the backlog grows"
	}
	return ""
}
