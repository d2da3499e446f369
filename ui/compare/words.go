package compare

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// headline is the sentence that the page supports, a line for each scenario, and what
// else is found about the one in focus.
func (v *View) headline() flow.Block {
	f := v.findings
	at, _ := v.focused()
	d := verdicts{headline: compare.English.Print(f.Headline)}
	for i, about := range f.Scenarios[:len(v.shown())] {
		first, rest := split(about.Findings)
		d.rows = append(d.rows, verdict{name: about.Name, colour: theme.Series(i + 1), words: first})
		if i == at && rest != "" {
			d.more = about.Name + ": " + rest
		}
	}
	card := flow.NewCard("", "", flow.NewDrawing(d))
	card.Tint(soft(f.Tone), theme.Line)
	return card
}

// split puts findings into words: how a scenario stands with the price of it, and the
// rest.
func split(findings []compare.Finding) (first, rest string) {
	var a, b []string
	for _, f := range findings {
		switch f.(type) {
		case compare.Stands, compare.Robust, compare.Price:
			a = append(a, compare.English.Print(f))
		default:
			b = append(b, compare.English.Print(f))
		}
	}
	return strings.Join(a, " "), strings.Join(b, " ")
}

func soft(t compare.Tone) fyne.ThemeColorName {
	switch t {
	case compare.Good:
		return theme.HoldsSoft
	case compare.Amber:
		return theme.StretchedSoft
	case compare.Bad:
		return theme.OverloadedSoft
	}
	return theme.Surface
}

// footnote says what the half-widths cover, what decides, and what the figures are
// not for.
func (v *View) footnote() []flow.Words {
	var parts []string
	for _, n := range v.findings.Notes {
		parts = append(parts, compare.English.Print(n))
	}
	return []flow.Words{{
		Text: strings.Join(parts, " "),
		Look: flow.Type{Size: theme.TextCaption, Color: theme.Quiet},
	}}
}

// called returns the name of a position for lists: what the window calls it, else
// its title and unit.
func (v *View) called(id scenario.PositionID, in ...scenario.State) string {
	for _, s := range in {
		p, ok := s.Org.Position(id)
		switch {
		case !ok:
			continue
		case p.Title != "" && p.Unit != "" && !strings.Contains(p.Title, p.Unit):
			return fmt.Sprintf("%s · %s", p.Title, p.Unit)
		case p.Title != "":
			return p.Title
		}
	}
	return string(id)
}
