package metrics

import (
	"strconv"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/advice"
	"spanwise/scenario/plot"
)

// Tornado plots the assumptions that the highest load of a verdict hangs on most, at
// most so many. Now is the highest load with the document's own values.
func Tornado(v advice.Verdict, now, limit float64, most int) plot.Tornado {
	var rows []plot.Swing
	for _, d := range v.Drivers[:min(len(v.Drivers), most)] {
		rows = append(rows, swing(d))
	}
	return plot.LoadTornado(rows, now, limit)
}

// Decisive names the assumptions of a verdict that decide, the widest swing first, with the
// end of the plausible range at which each alone moves the highest load across the limit;
// the low one where both do.
func Decisive(v advice.Verdict, limit float64) []string {
	var names []string
	for _, d := range v.Drivers {
		s := swing(d)
		if !s.Decides(v.Now.Highest, limit) {
			continue
		}
		end := s.HighSays
		if (s.Low <= limit) != (v.Now.Highest <= limit) {
			end = s.LowSays
		}
		names = append(names, s.Name+joining(d.Name)+end)
	}
	return names
}

// joining stands between the name of an assumption and the end of its range.
func joining(driver string) string {
	switch {
	case strings.HasPrefix(driver, "class."):
		return " "
	case driver == advice.SwitchAutonomy:
		return " as "
	case driver == advice.SwitchPatience:
		return " if "
	}
	return " at "
}

func swing(d advice.Driver) plot.Swing {
	s := plot.Swing{Name: inWords(d.Name), Low: d.Low, High: d.High}
	if name, ok := strings.CutPrefix(d.Name, "class."); ok {
		s.Name, s.LowSays, s.HighSays = inWords(name), "all low", "all high"
		return s
	}
	switch d.Name {
	case advice.SwitchAutonomy:
		s.Name, s.LowSays, s.HighSays, s.Note = "Form of autonomy", "a product", "a weighted mean", "form of the model"
		return s
	case advice.SwitchPatience:
		s.Name, s.LowSays, s.HighSays, s.Note = "Patience", "nobody gives up", "people give up", "form of the model"
		return s
	}
	if p, ok := scenario.ParameterNamed(d.Name); ok {
		s.LowSays, s.HighSays = withUnit(p.Low, p.Unit), withUnit(p.High, p.Unit)
		s.Note = string(p.Kind)
		if p.Source != "" {
			s.Note += ": " + p.Source
		}
	}
	return s
}

// withUnit writes a value as the operating model does: "8 a week", "0.25 h".
func withUnit(v float64, unit string) string {
	if per, ok := strings.CutPrefix(unit, "1/"); ok {
		unit = "a " + per
	}
	return strings.TrimSpace(strconv.FormatFloat(v, 'g', -1, 64) + " " + unit)
}

// inWords writes a parameter's name as words: "decisions_per_fte_week" is "Decisions
// per FTE week".
func inWords(name string) string {
	if name == "min_hours" {
		return "At least for decisions" // as the operating model calls it
	}
	words := strings.NewReplacer("_", " ", ".", " of ", "fte", "FTE", "scv", "variation", "ai_", "AI ").Replace(name)
	if head, rest, ok := strings.Cut(words, " of "); ok && head == "weights" {
		words = "weight of " + rest
	}
	return strings.ToUpper(words[:1]) + words[1:]
}
