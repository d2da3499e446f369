package picture

import (
	"fmt"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/card"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
)

// says is a card in words, uncut: "Ada Lindqvist, Chief executive, 6 reports, load 78%".
func (a *artist) says(s seat, k card.Caption) string {
	words := []string{k.Name}
	if k.Second != "" {
		words = append(words, k.Second)
	}
	p, _ := a.chart.Org.Position(s.id)
	if p.Assistant {
		words = append(words, "assistant")
	}
	if s.team {
		words = append(words, phrase.Plural(len(a.chart.Org.Reports(s.id)), "report"))
	}
	if load, ok := a.load(s); ok {
		words = append(words, "load "+plot.LoadShare.Value(load))
	}
	if a.colours != nil {
		if group, figure, ok := a.groupOf(s.id); ok {
			words = append(words, fmt.Sprintf("%s: %s", strings.ToLower(a.colours.Name), firstOf(figure, a.colours.Groups[group].Name)))
		}
	}
	return strings.Join(words, ", ")
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// load returns the load of a manager, false where there is none to show.
func (a *artist) load(s seat) (float64, bool) {
	if !s.team || a.chart.Load == nil {
		return 0, false
	}
	return a.chart.Load(s.id)
}

// groupOf returns the group of a position and the figure beside its colour.
func (a *artist) groupOf(id scenario.PositionID) (group int, figure string, ok bool) {
	if a.colours == nil {
		return 0, "", false
	}
	group, figure, ok = a.colours.Of(id)
	return group, figure, ok && group >= 0 && group < len(a.colours.Groups)
}

// edgeOf returns the colour at the edge of a card, false where it has none.
func (a *artist) edgeOf(s seat) (plot.Colour, bool) {
	if a.colours != nil {
		group, _, ok := a.groupOf(s.id)
		if !ok {
			return plot.Colour{}, false
		}
		return a.colours.Groups[group].Fill, true
	}
	load, ok := a.load(s)
	if !ok {
		return plot.Colour{}, false
	}
	return plot.BandOf(load).Fill(), true
}
