package compare

import (
	"fmt"
	"strconv"

	"spanwise/scenario/compare"
	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	uiplot "spanwise/ui/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

const mostDrivers = 8

// tornadoCard shows what the highest load of the scenario in focus hangs on.
func (v *View) tornadoCard() flow.Block {
	at, _ := v.focused()
	s := v.shown()[at]
	title := "What decides it"
	verdict, ok := v.verdicts[s.Name]
	if !ok || len(verdict.Drivers) == 0 {
		return flow.NewCard(title, "the highest load of “"+s.Name+"” with one assumption at an end of its plausible range",
			uiplot.New(v.untried(ok)))
	}
	p := metrics.Tornado(verdict, verdict.Now.Highest, v.comparison.LoadLimit(), mostDrivers)
	subtitle := fmt.Sprintf("the highest load of “%s”, estimated, with one assumption alone at an end of its plausible range; %s",
		s.Name, holdsWords(s.Side))
	return uiplot.Card(uiplot.Figure{Title: title, Subtitle: subtitle, Plot: p}, uiplot.Tornado{Plot: p, Height: lowerHeight}, v.on.Plot)
}

// untried says why there is nothing to show.
func (v *View) untried(tried bool) uiplot.Empty {
	e := uiplot.Empty{Why: "No assumption changes the highest load.", Height: lowerHeight}
	if !tried {
		e.Why = "Plausible settings were not tried on this run."
		e.Action, e.Do = "Try 300 plausible settings", v.on.Try
	}
	return e
}

func holdsWords(s compare.Side) string {
	p := s.Plausible.Value
	return fmt.Sprintf("holds in %d of %d plausible settings", p.Holds, p.Draws)
}

// plausible is the row of the table that says how often each side holds.
func (v *View) plausible() (row, bool) {
	base := v.comparison.Baseline.Plausible
	if !base.OK {
		return row{}, false
	}
	r := row{
		label: fmt.Sprintf("Holds, of %d settings", base.Value.Draws), baseline: strconv.Itoa(base.Value.Holds),
		tip: "plausible settings of the assumptions in which no manager is above the limit, by the estimate",
	}
	for _, s := range v.shown() {
		c := cell{text: plot.None, colour: theme.Quiet}
		if s.Plausible.OK {
			c = cell{text: strconv.Itoa(s.Plausible.Value.Holds), colour: theme.Ink, bold: true}
			c.tip = fmt.Sprintf("the best of all in %d", s.Plausible.Value.Best)
		}
		r.cells = append(r.cells, c)
	}
	return r, true
}
