package sample

import (
	"slices"

	"spanwise/scenario"
)

// footing is what the better led scenario stands on: the words that a real one would
// have agreed before it moves anybody.
func footing(doc *scenario.Document) scenario.Edit {
	f := scenario.Foundations{
		Purpose:     "Customers get a working answer from the first person they reach.",
		Priorities:  priorities(doc.Baseline.Org),
		SteadyUntil: "2027-12-31",
		Roles:       "Role pages of all units, agreed with their managers",
		Rights:      rights(doc.Baseline.Model.Classes),
	}
	return scenario.Edit{
		Do: scenario.SetFoundations{Foundations: f}, Wave: "Wave 1",
		Reason: "What a wider team needs to know before it decides by itself",
	}
}

// priorities are three, each with a line for every unit.
func priorities(o *scenario.Org) []scenario.Priority {
	var units []string
	for p := range o.Positions() {
		if p.Unit != "" && !slices.Contains(units, p.Unit) {
			units = append(units, p.Unit)
		}
	}
	list := []struct{ name, line string }{
		{"Answer at first contact", "Settle what you can without a second call"},
		{"Deliver on the day promised", "Say a day that holds, and keep it"},
		{"Waste less", "Stop what nobody would miss"},
	}
	var out []scenario.Priority
	for _, l := range list {
		p := scenario.Priority{Name: l.name}
		for _, u := range units {
			p.Units = append(p.Units, scenario.UnitLine{Unit: u, Line: l.line})
		}
		out = append(out, p)
	}
	return out
}

// rights say of every class how far it goes and who is told.
func rights(classes []scenario.DecisionClass) []scenario.RightInWords {
	boundaries := []string{
		"Own work, within the standards of the team", "The team's week, up to 2,000 EUR", "Dates and people within the unit, up to 10,000 EUR",
		"The unit's budget and posts", "Products and sites of the division", "The whole company",
	}
	told := []string{"The team", "The manager, the same day", "The units concerned", "The division", "The executive team", "The board"}
	var out []scenario.RightInWords
	for k, c := range classes {
		at := min(k, len(boundaries)-1)
		out = append(out, scenario.RightInWords{Boundary: boundaries[at], Example: c.Example, Inform: told[at], Priority: k%3 + 1})
	}
	return out
}
