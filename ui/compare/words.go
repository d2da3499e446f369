package compare

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// headline is the sentence that the page supports, and a line for the baseline and each
// scenario on it.
func (v *View) headline() flow.Block {
	f := v.findings
	base := compare.StandsOf(v.comparison.Baseline, v.comparison.LoadLimit())
	d := verdicts{
		headline: compare.English.Print(f.Headline),
		rows:     []verdict{{name: base.Name, colour: theme.Series(0), words: stood(base)}},
	}
	for _, s := range v.shown() {
		first, _ := split(v.about(s.Name).Findings)
		d.rows = append(d.rows, verdict{name: s.Name, colour: theme.Series(v.colourOf(s.Name)), words: first})
	}
	card := flow.NewCard("", "", flow.NewDrawing(d))
	card.Tint(soft(f.Tone), theme.Line)
	return card
}

// stood says how a side stands, and in how many plausible settings it holds.
func stood(s compare.Stands) string {
	words := compare.English.Print(s)
	if s.Plausible.OK {
		words += " " + compare.English.Print(compare.Robust{Plausible: s.Plausible.Value})
	}
	return words
}

// about returns what is found about a scenario of the comparison.
func (v *View) about(name string) compare.About {
	at := slices.IndexFunc(v.findings.Scenarios, func(a compare.About) bool { return a.Name == name })
	return v.findings.Scenarios[at]
}

// aboutCard says what else is found about the scenario in focus, a line each.
func (v *View) aboutCard() flow.Block {
	_, rest := split(v.about(v.focus).Findings)
	var words []flow.Words
	for i, line := range rest {
		w := flow.Words{Text: line}
		if i > 0 {
			w.Above = 5
		}
		words = append(words, w)
	}
	if len(words) == 0 {
		words = []flow.Words{{Text: "Nothing beside how it stands.", Look: flow.Type{Color: theme.Quiet}}}
	}
	return flow.NewCard("What “"+v.focus+"” changes", "against “"+v.comparison.Baseline.Name+"”", flow.NewParagraphs(words...))
}

// split puts findings into words: how a scenario stands with the price of it, and the
// rest, a sentence each.
func split(findings []compare.Finding) (first string, rest []string) {
	var stands []string
	for _, f := range findings {
		switch f.(type) {
		case compare.Stands, compare.Robust, compare.Price:
			stands = append(stands, compare.English.Print(f))
		default:
			rest = append(rest, compare.English.Print(f))
		}
	}
	return strings.Join(stands, " "), rest
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

// footnote says how managers are counted, what the half-widths cover, what decides, and
// what the figures are not for.
func (v *View) footnote() []flow.Words {
	parts := []string{compare.English.Print(compare.Counting{})}
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
