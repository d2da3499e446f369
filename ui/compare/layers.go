package compare

import (
	"strconv"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/plot"
	uiplot "spanwise/ui/plot"
	"spanwise/ui/widgets/flow"
)

// decidedCard shows in which layer decisions are made, before and after.
func (v *View) decidedCard() flow.Block {
	const title = "Where decisions are made"
	at, _ := v.focused()
	s := v.shown()[at]
	sides := []plot.Columns{v.decided(v.comparison.Baseline.Name, v.comparison.Baseline.State, 0), v.decided(s.Name, s.State, v.colourOf(s.Name))}
	var names []string
	for i := range max(len(sides[0].Values), len(sides[1].Values)) {
		names = append(names, strconv.Itoa(i+1))
	}
	p := plot.Shares("Layer", names, sides)
	if p.Empty() {
		return flow.NewCard(title, "", uiplot.New(uiplot.Empty{Why: "Nothing is decided.", Height: lowerHeight}))
	}
	return uiplot.Card(uiplot.Figure{Title: title, Subtitle: "share of all final decisions by layer, top first; estimated", Plot: p}, uiplot.Groups{Plot: p, Height: lowerHeight}, v.on.Plot)
}

// decided estimates the shares of one side; it remembers them while the comparison is
// shown.
func (v *View) decided(name string, st scenario.State, colour int) plot.Columns {
	c := plot.Columns{Name: name, Colour: colour}
	shares, known := v.layers[name]
	if !known {
		if net, err := escalation.Compile(v.comparison.Baseline.State, st); err == nil { // it was simulated, so it compiles
			shares = net.DecidedByLayer(st.Org)
		}
		v.layers[name] = shares
	}
	for _, share := range shares {
		c.Values = append(c.Values, plot.Value{Mean: share, HalfWidth: plot.Missing.HalfWidth})
	}
	return c
}
