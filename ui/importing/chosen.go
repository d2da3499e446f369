package importing

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/plot"
	"spanwise/scenario/roster"
	"spanwise/ui/widgets"
)

// What the next import, as for a refresh, takes from the choices that a document keeps
// of the last one.

// For reads the next roster of a document with its own last choices about privacy and
// grades, whatever was chosen for other files of the kind since. A document that does
// not tell, as one of an earlier version, changes nothing.
func (recall Recall) For(o scenario.Origin) Recall {
	if len(o.Steps) == 0 {
		return recall
	}
	var privacy roster.Privacy
	for _, c := range privacyChoices {
		*c.of(&privacy) = slices.Contains(o.LeftOut, c.key)
	}
	return func(signature string) (roster.Profile, bool) {
		var p roster.Profile
		known := false
		if recall != nil {
			p, known = recall(signature)
		}
		p.Privacy, p.Grades = privacy, maps.Clone(o.Grades)
		return p, known || privacy != (roster.Privacy{}) || len(o.Grades) > 0
	}
}

// keptOutWords says what is not in the document, and which grades were given, "" for
// neither.
func keptOutWords(o scenario.Origin) string {
	var parts []string
	if len(o.LeftColumns) > 0 {
		parts = append(parts, "Columns not kept: "+strings.Join(o.LeftColumns, ", ")+".")
	}
	for _, c := range privacyChoices {
		if slices.Contains(o.LeftOut, c.key) {
			parts = append(parts, "Chosen: "+strings.ToLower(c.label[:1])+c.label[1:]+".")
		}
	}
	if len(o.Grades) > 0 {
		var given []string
		for _, label := range slices.Sorted(maps.Keys(o.Grades)) {
			given = append(given, fmt.Sprintf("%s = %s", label, plot.Count(o.Grades[label])))
		}
		parts = append(parts, "Authority grades given by pay grade: "+strings.Join(given, ", ")+".")
	}
	return strings.Join(parts, " ")
}

// showOriginTie leads step by step from the rows to the organisation, as in the wizard.
func showOriginTie(c fyne.Canvas, o scenario.Origin) {
	r := roster.Reconciliation{Rows: o.Rows, Positions: o.Positions, People: o.People, FTE: o.FTE}
	for _, s := range o.Steps {
		r.Steps = append(r.Steps, roster.Step{Words: s.Words, Rows: s.Rows, Positions: s.Positions, People: s.People, FTE: s.FTE})
	}
	d := &widgets.Dialog{Title: "From the rows to the organisation", Text: "Each step adds to those before it.", Width: 820}
	d.Content = tieTable(r)
	d.Answers = []widgets.Answer{{Label: "Close"}}
	d.Show(c)
}
