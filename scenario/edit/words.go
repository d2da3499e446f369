package edit

import (
	"fmt"
	"strings"

	"spanwise/scenario"
)

// Words says what an action does, in a sentence without its end: "Move E42 (Head of
// delivery) under E7". Positions are called as called says; people by their id alone,
// and no name of a person is given, so that a list of edits can be shown where names
// are hidden.
func Words(a scenario.Action, called func(scenario.PositionID) string) string {
	switch a := a.(type) {
	case scenario.Move:
		if a.Manager == "" {
			return fmt.Sprintf("Make %s a top", called(a.Position))
		}
		return fmt.Sprintf("Move %s under %s", called(a.Position), called(a.Manager))
	case scenario.Add:
		return fmt.Sprintf("Add %s%s", titleOr(a.Position, "a position"), under(a.Position.Manager, called))
	case scenario.Remove:
		return "Remove " + called(a.Position)
	case scenario.TakeOver:
		return takeOverWords(a, called)
	case scenario.Set:
		return fmt.Sprintf("%s of %s%s", Name(a), called(a.Position), to(a.Value))
	}
	if words := personWords(a, called); words != "" {
		return words
	}
	return modelWords(a, called)
}

func personWords(a scenario.Action, called func(scenario.PositionID) string) string {
	switch a := a.(type) {
	case scenario.Hire:
		return fmt.Sprintf("Add person %s", a.Person.ID)
	case scenario.Seat:
		return fmt.Sprintf("Seat person %s in %s", a.Person, called(a.Position))
	case scenario.Unseat:
		switch {
		case a.Leaving:
			return fmt.Sprintf("Let person %s leave", a.Person)
		case a.Decided:
			return fmt.Sprintf("Let person %s wait unplaced, as chosen", a.Person)
		}
		return fmt.Sprintf("Unseat person %s", a.Person)
	case scenario.SetPerson:
		if a.Field == scenario.FieldName {
			return fmt.Sprintf("%s of person %s", Name(a), a.Person)
		}
		return fmt.Sprintf("%s of person %s%s", Name(a), a.Person, to(a.Value))
	}
	return ""
}

func modelWords(a scenario.Action, called func(scenario.PositionID) string) string {
	switch a := a.(type) {
	case scenario.SetModel:
		where := ""
		if a.Position != "" {
			where = " at " + called(a.Position)
		}
		if a.Value == "" {
			return fmt.Sprintf("Take back %s%s", a.Parameter, where)
		}
		return fmt.Sprintf("Set %s to %s%s", a.Parameter, a.Value, where)
	case scenario.SetRights:
		return fmt.Sprintf("Let decision class %d be decided from grade %d on", a.Class+1, a.Authority)
	case scenario.SetFoundations:
		return foundationsWords(a.Foundations)
	}
	return Name(a)
}

// foundationsWords names what the foundations now speak of.
func foundationsWords(f scenario.Foundations) string {
	var parts []string
	add := func(said bool, what string) {
		if said {
			parts = append(parts, what)
		}
	}
	add(f.Purpose != "", "purpose")
	add(len(f.Priorities) == 1, "1 priority")
	add(len(f.Priorities) > 1, fmt.Sprintf("%d priorities", len(f.Priorities)))
	add(f.SteadyUntil != "", "steady until "+f.SteadyUntil)
	add(f.Roles != "", "roles")
	add(len(f.Rights) > 0, "decision rights in words")
	add(f.SettlingShare.OK, fmt.Sprintf("settling share %v", f.SettlingShare.Value))
	if len(parts) == 0 {
		return "Take the foundations back"
	}
	return "Set the foundations: " + strings.Join(parts, ", ")
}

func titleOr(p scenario.Position, otherwise string) string {
	if p.Title == "" {
		return otherwise
	}
	return p.Title
}

func under(manager scenario.PositionID, called func(scenario.PositionID) string) string {
	if manager == "" {
		return " as a top"
	}
	return " under " + called(manager)
}

func to(value string) string {
	if value == "" {
		return " to nothing"
	}
	return fmt.Sprintf(" to “%s”", value)
}
