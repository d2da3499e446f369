package compare

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/displaced"
	"spanwise/scenario/plot"
	"spanwise/ui/theme"
)

// aftermath are the rows of what becomes of people, money and work.
func (v *View) aftermath() []row {
	var out []row
	add := func(label, tip string, is func(compare.Against) cell) {
		r := row{label: label, tip: tip, baseline: plot.None}
		for _, s := range v.shown() {
			r.cells = append(r.cells, is(s))
		}
		out = append(out, r)
	}
	if !v.anyStructural() {
		return nil
	}
	add("People displaced", "who lose a seat or a team, and what becomes of them", displacedCell)
	unit := ", m " + v.currency()
	if !v.any(func(s compare.Against) bool { return s.Savings.Known > 0 }) {
		unit = ""
	}
	add("Pay saved a year"+unit, "of people, as outcomes are assigned; all on a track and all leaving stand beside it", savingsCell)
	add("Spent once"+unit, "severance and hiring, on assumptions of the document", onceCell)
	if v.any(func(s compare.Against) bool { return s.Work != nil && s.Work.HoursWithoutOwner() > 0 }) {
		add("Without an owner, h a week", "of removed positions, that nobody took over and nobody declared stopped", workCell)
	}
	return out
}

func (v *View) any(is func(compare.Against) bool) bool {
	for _, s := range v.shown() {
		if is(s) {
			return true
		}
	}
	return false
}

// currency is that of the savings, "" where none is known.
func (v *View) currency() string {
	for _, s := range v.shown() {
		if c := s.Savings.Currency; c != "" {
			return c
		}
	}
	return ""
}

func displacedCell(s compare.Against) cell {
	c := cell{text: countOrNone(len(s.People)), colour: theme.Ink, bold: true}
	var parts []string
	for _, o := range []struct {
		is    displaced.Outcome
		words string
	}{
		{displaced.Open, "open"},
		{displaced.OnTrack, "on a track"},
		{displaced.InSeat, "in another seat"},
		{displaced.WithTeam, "with another team"},
		{displaced.Unplaced, "waiting unplaced"},
		{displaced.Exit, "leaving"},
	} {
		if n := displaced.Count(s.People, o.is); n > 0 {
			parts = append(parts, plot.Count(n)+" "+o.words)
		}
	}
	c.tip = strings.Join(parts, ", ")
	if open := displaced.Count(s.People, displaced.Open); open > 0 {
		c.text += fmt.Sprintf(" · %s open", plot.Count(open))
		c.colour = theme.StretchedText
	}
	return c
}

func savingsCell(s compare.Against) cell {
	if s.Savings.Missing != "" {
		return unsaidCell(s.Savings)
	}
	c := cell{text: inMillions(s.Savings.AsAssigned.Yearly), colour: theme.Ink, bold: true}
	c.tip = fmt.Sprintf("if all keep a track %s, if all leave %s; %d of %d positions concerned have a cost",
		inMillions(s.Savings.AllOnTrack.Yearly), inMillions(s.Savings.AllLeave.Yearly), s.Savings.Known, s.Savings.Concerned)
	return c
}

// unsaidCell says in a word why no saving is shown, and in its tip what is missing.
func unsaidCell(s displaced.Savings) cell {
	c := cell{text: plot.None, colour: theme.Quiet, tip: missingWords(s)}
	switch s.Missing {
	case displaced.OutcomesOpen:
		c.text = "open"
	case displaced.CostsUnknown:
		c.text = "no cost known"
	}
	return c
}

// missingWords says why no saving is shown, "" where one is.
func missingWords(s displaced.Savings) string {
	switch s.Missing {
	case displaced.OutcomesOpen:
		return fmt.Sprintf("no saving while an outcome is open: %d of the people displaced", s.Open)
	case displaced.CurrenciesMixed:
		return "costs are in several currencies"
	case displaced.CostsUnknown:
		return "no position concerned has a cost"
	}
	return ""
}

func onceCell(s compare.Against) cell {
	way := s.Savings.AsAssigned
	if !way.OneOff.OK {
		return unsaidCell(s.Savings)
	}
	c := cell{text: inMillions(way.OneOff), colour: theme.Ink, bold: true, tip: "nothing is saved that could pay it back"}
	switch {
	case way.PaybackMonths.OK:
		c.tip = "paid back in " + plot.Plain.Value(way.PaybackMonths.Value) + " months"
	case way.OneOff.Value == 0:
		c.tip = "nobody leaves, and nobody is hired"
	}
	return c
}

func workCell(s compare.Against) cell {
	if s.Work == nil {
		return cell{text: plot.None, colour: theme.Quiet, tip: "not known: the scenario is not made of edits"}
	}
	hours := s.Work.HoursWithoutOwner()
	c := cell{text: plot.Plain.Value(hours), colour: theme.Ink, bold: true}
	if hours > 0 {
		c.colour = theme.OverloadedText
	}
	return c
}

func inMillions(v scenario.Opt[float64]) string {
	if !v.OK {
		return plot.None
	}
	if math.Abs(v.Value) < 0.5 {
		return "nothing"
	}
	text := strconv.FormatFloat(v.Value/1e6, 'f', 2, 64)
	if strings.TrimLeft(text, "-") == "0.00" {
		return "under 0.01"
	}
	return strings.Replace(text, "-", "−", 1)
}
