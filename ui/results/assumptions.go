package results

import (
	"fmt"

	"spanwise/scenario/plot/metrics"
	uiplot "spanwise/ui/plot"
	"spanwise/ui/widgets/flow"
)

const (
	mostDrivers   = 8
	tornadoHeight = 250
)

// tornadoCard shows what the highest load hangs on.
func (v *View) tornadoCard() flow.Block {
	const title = "What decides it"
	verdict := v.shown.beside.Verdict
	if verdict == nil {
		return flow.NewCard(title, "the highest load with one assumption at an end of its plausible range",
			uiplot.New(uiplot.Empty{
				Why: "Plausible settings were not tried on this run.", Height: tornadoHeight / 2,
				Action: "Try 300 plausible settings", Do: v.on.Try,
			}))
	}
	subtitle := fmt.Sprintf("the highest load, estimated, with one assumption alone at an end of its plausible range; holds in %d of %d plausible settings",
		verdict.Holds, v.shown.beside.Draws)
	if len(verdict.Drivers) == 0 {
		return flow.NewCard(title, subtitle, uiplot.New(uiplot.Empty{Why: "No assumption changes the highest load.", Height: tornadoHeight / 2}))
	}
	p := metrics.Tornado(*verdict, verdict.Now.Highest, v.shown.limit(), mostDrivers)
	return uiplot.Card(uiplot.Figure{Title: title, Subtitle: subtitle, Plot: p}, uiplot.Tornado{Plot: p, Height: tornadoHeight}, v.on.Plot)
}
