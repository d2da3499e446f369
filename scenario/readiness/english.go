package readiness

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"spanwise/scenario/phrase"
)

// Printer puts findings into words.
type Printer interface {
	// Title returns what a finding is about, in two or three words.
	Title(Finding) string
	// Print returns what was found, in a sentence or two.
	Print(Finding) string
}

// English prints findings in English.
var English Printer = english{}

type english struct{}

// Title returns the heading, or the code of a finding that it does not know.
func (english) Title(f Finding) string {
	switch f.(type) {
	case Direction:
		return "Purpose and priorities"
	case Empowerment:
		return "Empowerment with direction"
	case Expectations:
		return "Steady expectations"
	case Rights:
		return "Decision rights in words"
	case Roles:
		return "Clear roles"
	case Coaching:
		return "Hours for coaching"
	case Leaders:
		return "Leaders who show it"
	case Unowned:
		return "An owner for all work"
	case Outcomes:
		return "An outcome for everybody"
	case Pace:
		return "Pace of change"
	case Clarity:
		return "Clarity with support"
	case Substitute:
		return "Coaching is no stopgap"
	}
	return f.Code()
}

// Print returns the sentence, or the code of a finding that it does not know.
func (e english) Print(f Finding) string {
	switch f := f.(type) {
	case Direction:
		return e.direction(f)
	case Empowerment:
		return e.empowerment(f)
	case Expectations:
		return e.expectations(f)
	case Rights:
		return e.rights(f)
	case Roles:
		return e.roles(f)
	case Unowned:
		if f.Hours == 0 {
			return "All work of the positions that go has an owner, or is declared stopped."
		}
		return fmt.Sprintf("%s a week of work of the positions that go have no owner.", hours(f.Hours))
	case Outcomes:
		return e.outcomes(f)
	case Pace:
		return e.pace(f)
	}
	return e.leading(f)
}

// leading prints what is about how people are led.
func (e english) leading(f Finding) string {
	switch f := f.(type) {
	case Coaching:
		return e.coaching(f)
	case Leaders:
		if f.Managers == 0 {
			return "Nobody leads a team."
		}
		return fmt.Sprintf("In the two upper layers (%s) leaders show %s of what they ask for; %s and more carry it.", phrase.Plural(f.Managers, "manager"), phrase.Percent(f.Modelling, 0), phrase.Percent(GoodExample, 0))
	case Substitute:
		return e.substitute(f)
	case Clarity:
		return e.clarity(f)
	case BackedByDirection:
		return fmt.Sprintf("a purpose with %s", phrase.Counted(f.Priorities, "priority", "priorities"))
	case BackedByRights:
		return fmt.Sprintf("decision rights in words for %d of %d classes", f.Explicit, f.Classes)
	case BackedByRoles:
		return "roles that are written down"
	case BackedByCalm:
		return "expectations that stay until " + day(f.Until)
	}
	return f.Code()
}

func (english) direction(d Direction) string {
	switch {
	case !d.Purpose && d.Priorities == 0:
		return "Neither purpose nor priorities are written down."
	case !d.Purpose:
		return fmt.Sprintf("%s, but no purpose is written down.", phrase.Capital(phrase.Counted(d.Priorities, "priority", "priorities")))
	case d.Priorities == 0:
		return "A purpose is written down, but no priorities."
	case len(d.Missing) == 0 && d.Units == 0:
		return fmt.Sprintf("A purpose and %s are written down.", phrase.Counted(d.Priorities, "priority", "priorities"))
	case len(d.Missing) == 0:
		return fmt.Sprintf("A purpose and %s, with a line for each unit that the change touches.", phrase.Counted(d.Priorities, "priority", "priorities"))
	}
	var parts []string
	for _, g := range d.Missing {
		parts = append(parts, fmt.Sprintf("“%s” (%s)", g.Priority, some(g.Units)))
	}
	return "Units that the change touches have no line in " + strings.Join(parts, ", ") + "."
}

func (english) empowerment(e Empowerment) string {
	switch {
	case e.Delegated == 0:
		return "No decision rights move down."
	case len(e.Undirected) == 0:
		return fmt.Sprintf("%s moved down, each for a priority.", phrase.Capital(phrase.Counted(e.Delegated, "decision class is", "decision classes are")))
	}
	return fmt.Sprintf("Empowerment without direction: %s moved down for no priority.", phrase.Listed(e.Undirected))
}

func (english) expectations(e Expectations) string {
	text := fmt.Sprintf("Stability is set to %s", phrase.Percent(e.Stability, 0))
	switch {
	case e.Until == "":
		return text + "; nobody said until when expectations stay."
	case e.Last == "":
		return fmt.Sprintf("%s, and expectations stay until %s.", text, day(e.Until))
	case e.Days < 0:
		return fmt.Sprintf("%s; expectations end on %s, before the last move on %s.", text, day(e.Until), day(e.Last))
	}
	return fmt.Sprintf("%s; expectations stay until %s, %s after the last move (%d months are wanted).", text, day(e.Until), phrase.Plural(e.Days, "day"), SteadyMonths)
}

func (english) rights(r Rights) string {
	switch {
	case len(r.Silent) == 0:
		return fmt.Sprintf("All %d decision classes have a boundary, an example and whom to inform.", r.Classes)
	case len(r.Moved) > 0:
		return fmt.Sprintf("Moved down without a boundary, an example and whom to inform: %s.", phrase.Listed(r.Moved))
	}
	return fmt.Sprintf("%d of %d decision classes have a boundary, an example and whom to inform.", r.Explicit, r.Classes)
}

func (english) roles(r Roles) string {
	written := "Roles are not written down"
	if r.Written {
		written = "Roles are written down"
	}
	return fmt.Sprintf("%s; clarity is set to %s.", written, phrase.Percent(r.Clarity, 0))
}

func (english) coaching(c Coaching) string {
	if c.Hours == 0 {
		return "No hours are planned for coaching beside all else."
	}
	text := fmt.Sprintf("Of %s of coaching a week %s fit with managers within the load limit", hours(c.Hours), phrase.Percent(c.Fits/c.Hours, 0))
	if c.Crowded > 0 {
		text += fmt.Sprintf("; with %s above the limit it is squeezed out first", phrase.Plural(c.Crowded, "manager"))
	}
	return text + "."
}

func (english) substitute(s Substitute) string {
	if s.Managers == 0 {
		return "Coaching is not planned to make up for missing clarity."
	}
	return fmt.Sprintf("Coaching makes up for missing clarity with %s: %s of %s a week.", phrase.Plural(s.Managers, "manager"), hours(s.Hours), hours(s.All))
}

func (english) outcomes(o Outcomes) string {
	if o.Open == 0 {
		return "It is decided what becomes of everybody whose seat or team goes."
	}
	return fmt.Sprintf("For %s it is open what becomes of them.", phrase.Counted(o.Open, "person", "people"))
}

func (english) pace(p Pace) string {
	if p.Moved == 0 {
		return "Nobody gets another manager."
	}
	when := ", none of them dated"
	if p.Month != "" {
		when = " in " + month(p.Month)
	}
	return fmt.Sprintf("%s under another manager%s; about %s a month can settle.", phrase.Capital(phrase.Counted(p.Moved, "position comes", "positions come")), when, fixed(p.Capacity))
}

func (e english) clarity(c Clarity) string {
	switch {
	case !c.Raised:
		return "Clarity is not set above the baseline."
	case len(c.Support) > 0:
		var parts []string
		for _, s := range c.Support {
			parts = append(parts, e.Print(s))
		}
		return "Clarity is raised on " + phrase.Listed(parts) + "."
	case c.Noted:
		return "Clarity is raised, with a note why."
	}
	return "Clarity is raised, with nothing that supports it and no note why."
}

func hours(v float64) string { return fixed(v) + " h" }

// fixed writes a figure as short as it can be read.
func fixed(v float64) string {
	if v >= 10 {
		return strconv.FormatFloat(v, 'f', 0, 64)
	}
	return strconv.FormatFloat(v, 'f', 1, 64)
}

// some names the first few.
func some(items []string) string {
	const most = 3
	if len(items) <= most {
		return phrase.Listed(items)
	}
	return fmt.Sprintf("%s and %d more", strings.Join(items[:most], ", "), len(items)-most)
}

func day(iso string) string { return dated(iso, time.DateOnly, "2 January 2006") }

func month(iso string) string { return dated(iso, "2006-01", "January 2006") }

func dated(iso, from, to string) string {
	t, err := time.Parse(from, iso)
	if err != nil {
		return iso
	}
	return t.Format(to)
}
