package inspector

import (
	"fmt"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Several is what is said of positions selected together.
type Several struct {
	Positions int
	Vacant    int
	FTE       float64
	Cost      scenario.Opt[scenario.Cost] // a year, unset where unknown or of mixed currencies
	CostKnown int                         // positions with a cost
	Managers  int
	SpanMean  float64 // reports of each manager
	LoadMean  scenario.Opt[float64]
	Over      int // managers above 100% in the estimate
	Layers    [2]int
	Units     int
	Frozen    string // why nothing can be changed, "" if it can
}

// several shows positions selected together.
type several struct {
	root   fyne.CanvasObject
	title  *widgets.Text
	about  *widgets.Paragraph
	lines  *fyne.Container
	change *widgets.Button
	move   *widgets.Button
}

func newSeveral(v *View) *several {
	s := &several{
		title:  widgets.NewText("", widgets.Style{Size: theme.TextTitle, Bold: true, Elide: true}),
		about:  widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}),
		lines:  widgets.Column(7),
		change: widgets.NewButton("Change together…", fynetheme.DocumentCreateIcon(), v.tips, func() { v.on.Change() }),
		move:   widgets.NewButton("Move together…", fynetheme.NavigateNextIcon(), v.tips, func() { v.on.MoveAll() }),
	}
	column := widgets.Column(14,
		widgets.Column(3, s.title, s.about), s.lines,
		widgets.Column(2, widgets.Caption("CHANGE"), widgets.Row(2, s.change), widgets.Row(2, s.move)))
	s.root = widgets.NewPage(widgets.Inset(column, 14, 16))
	return s
}

func (s *several) set(all Several) {
	s.title.Set(plot.Count(all.Positions) + " positions")
	s.about.Set(aboutSeveral(all))
	s.lines.Objects = nil
	for _, l := range linesOf(all) {
		value := widgets.NewText(l[1], widgets.Style{Bold: true, Align: fyne.TextAlignTrailing})
		s.lines.Objects = append(s.lines.Objects, widgets.Frame{Centre: widgets.NewText(l[0], widgets.Style{Color: theme.Quiet}), Right: value}.Object())
	}
	s.lines.Refresh()
	s.change.Enable(all.Frozen == "", tipOr(all.Frozen != "", all.Frozen, "Set one field of all of them, in one step"))
	s.move.Enable(all.Frozen == "", tipOr(all.Frozen != "", all.Frozen, "Give all of them another manager, in one step"))
}

func aboutSeveral(all Several) string {
	words := fmt.Sprintf("layers %d to %d", all.Layers[0], all.Layers[1])
	if all.Layers[0] == all.Layers[1] {
		words = fmt.Sprintf("layer %d", all.Layers[0])
	}
	return words + " · " + phrase.Counted(all.Units, "unit", "units")
}

// linesOf are the figures with their names.
func linesOf(all Several) [][2]string {
	lines := [][2]string{
		{"FTE", fmt.Sprintf("%.1f", all.FTE)},
		{"Vacant", plot.Count(all.Vacant)},
		{"Yearly cost", costOf(all)},
		{"Managers", plot.Count(all.Managers)},
	}
	if all.Managers == 0 {
		return lines
	}
	lines = append(lines, [2]string{"Mean span", fmt.Sprintf("%.1f", all.SpanMean)})
	if all.LoadMean.OK {
		lines = append(lines, [2]string{"Mean load (estimate)", theme.Percent(all.LoadMean.Value)},
			[2]string{"Overloaded (estimate)", plot.Count(all.Over)})
	}
	return lines
}

func costOf(all Several) string {
	switch {
	case all.CostKnown == 0:
		return "not known"
	case !all.Cost.OK:
		return "several currencies"
	}
	text := plot.Count(int(all.Cost.Value.Amount + 0.5))
	if c := all.Cost.Value.Currency; c != "" {
		text += " " + c
	}
	if all.CostKnown < all.Positions {
		text += fmt.Sprintf(" (of %s)", plot.Count(all.CostKnown))
	}
	return text
}
