package flattening

import (
	"fmt"
	"strconv"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/flatten"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
)

// nameOf is what a position is called: who sits there, else the title, else the id.
func nameOf(o *scenario.Org, id scenario.PositionID) string {
	if name := o.HolderName(id); name != "" {
		return name
	}
	if p, ok := o.Position(id); ok && p.Title != "" {
		return p.Title
	}
	return string(id)
}

// called is a position in a list of choices: "Dana Fox (E17)".
func called(o *scenario.Org, id scenario.PositionID) string {
	if name := nameOf(o, id); name != string(id) {
		return fmt.Sprintf("%s (%s)", name, id)
	}
	return string(id)
}

// line is a position in a list: "Dana Fox · Head of delivery · E17".
func line(o *scenario.Org, id scenario.PositionID) string {
	parts := []string{nameOf(o, id)}
	if p, _ := o.Position(id); o.HolderName(id) != "" && p.Title != "" {
		parts = append(parts, p.Title)
	}
	if parts[0] != string(id) {
		parts = append(parts, string(id))
	}
	return strings.Join(parts, " · ")
}

// told says in a sentence what a plan comes to.
func told(p flatten.Plan) string {
	var parts []string
	if n := len(p.Displaced); n > 0 {
		parts = append(parts, phrase.Counted(n, "manager loses the team", "managers lose their team"))
	}
	if n := len(p.Removed); n > 0 {
		parts = append(parts, phrase.Counted(n, "position goes", "positions go"))
	}
	if n := len(p.Added); n > 0 {
		parts = append(parts, phrase.Counted(n, "position is new", "positions are new"))
	}
	if p.Moved > 0 {
		parts = append(parts, phrase.Counted(p.Moved, "position gets another manager", "positions get another manager"))
	}
	if len(parts) == 0 {
		return "Nobody moves."
	}
	return strings.Join(parts, ", ") + "."
}

// after tells what becomes of people, money and work, "" for nothing.
func after(findings []compare.Finding) string {
	var said []string
	for _, f := range findings {
		said = append(said, compare.English.Print(f))
	}
	if len(said) == 0 {
		return ""
	}
	return "In all of the scenario: " + strings.Join(said, " ")
}

const mostNotes = 3

// noted are the notes of a plan; of many the first few.
func noted(notes []string) string {
	var lines []string
	for _, n := range notes[:min(mostNotes, len(notes))] {
		lines = append(lines, upper(n)+".")
	}
	if left := len(notes) - mostNotes; left > 0 {
		lines = append(lines, phrase.Counted(left, "note more.", "notes more."))
	}
	return strings.Join(lines, "\n")
}

func upper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// workWords says how much work: "0.5 FTE of decisions, 12 h/week of own work".
func workWords(fte, hours float64) string {
	var parts []string
	if fte > 0 {
		parts = append(parts, rounded(fte)+" FTE of decisions")
	}
	if hours > 0 {
		parts = append(parts, rounded(hours)+" h/week of own work")
	}
	return strings.Join(parts, ", ")
}

// rounded writes a figure with the digits that matter; what is more than nothing is
// not written as 0.
func rounded(v float64) string {
	switch {
	case v > 0 && v < 0.005:
		return "< 0.01"
	case v < 10:
		return strconv.FormatFloat(float64(int(v*100+0.5))/100, 'f', -1, 64)
	}
	return plot.Count(int(v + 0.5))
}
