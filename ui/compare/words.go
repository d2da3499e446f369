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

// headline is the sentence that the page supports and one line for each scenario.
func (v *View) headline() flow.Block {
	f := compare.FindingsOf(v.comparison)
	words := []flow.Words{{
		Text: compare.English.Print(f.Headline), Look: flow.Type{Size: theme.TextTitle, Bold: true},
	}}
	for i, about := range f.Scenarios {
		if i < len(v.shown()) {
			words = append(words, flow.Words{Text: sentence(about), Look: flow.Type{Size: theme.TextSmall, Color: toneText(about.Tone)}, Above: 4})
		}
	}
	card := flow.NewCard("", "", flow.NewParagraphs(words...))
	card.Tint(soft(f.Tone), theme.Line)
	return card
}

// sentence puts what is found about a scenario into one line of text.
func sentence(about compare.About) string {
	parts := []string{about.Name + ":"}
	for _, f := range about.Findings {
		parts = append(parts, compare.English.Print(f))
	}
	return strings.Join(parts, " ")
}

func toneText(compare.Tone) fyne.ThemeColorName { return theme.Ink }

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
	for _, n := range compare.FindingsOf(v.comparison).Notes {
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
	if v.on.Name != nil {
		if n := v.on.Name(id); n != "" {
			return n
		}
	}
	for _, s := range in {
		p, ok := s.Org.Position(id)
		switch {
		case !ok:
			continue
		case p.Title != "" && p.Unit != "":
			return fmt.Sprintf("%s · %s", p.Title, p.Unit)
		case p.Title != "":
			return p.Title
		}
	}
	return string(id)
}
