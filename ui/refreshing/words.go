package refreshing

import (
	"fmt"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/scenario/refresh"
)

// nameOf is what a position is called: who sits there, else the title, else the id.
func nameOf(o *scenario.Org, id scenario.PositionID) string {
	if id == "" {
		return "the top"
	}
	if name := o.HolderName(id); name != "" {
		return name
	}
	if p, ok := o.Position(id); ok && p.Title != "" {
		return p.Title
	}
	return string(id)
}

// about is the line under a name: "Head of delivery · Delivery · E17".
func about(o *scenario.Org, id scenario.PositionID) string {
	p, _ := o.Position(id)
	parts := []string{p.Title, p.Unit, string(id)}
	if o.HolderName(id) == "" {
		parts[0] = ""
	}
	return joined(" · ", parts...)
}

func joined(by string, parts ...string) string {
	var some []string
	for _, p := range parts {
		if p != "" {
			some = append(some, p)
		}
	}
	return strings.Join(some, by)
}

// called is a position in a list of choices: "Dana Fox (E17)".
func called(o *scenario.Org, id scenario.PositionID) string {
	if name := nameOf(o, id); name != string(id) {
		return fmt.Sprintf("%s (%s)", name, id)
	}
	return string(id)
}

func personCalled(o *scenario.Org, id scenario.PersonID) string {
	if p, ok := o.Person(id); ok && p.Name != "" {
		return fmt.Sprintf("%s (%s)", p.Name, id)
	}
	return string(id)
}

// valueWords says from what to what a field went.
func valueWords(c refresh.FieldChange) string {
	return fmt.Sprintf("%s: %s → %s", fieldName(c.Field), orNothing(c.From), orNothing(c.To))
}

// fieldName is what a field is called at the head of a line: "Pay grade".
func fieldName(f scenario.Field) string {
	switch f {
	case "":
		return "Position"
	case refresh.FieldManager:
		return "Manager"
	case scenario.FieldName:
		return "Name"
	}
	name := edit.FieldName(f)
	return strings.ToUpper(name[:1]) + name[1:]
}

func orNothing(value string) string {
	if value == "" {
		return "none"
	}
	return value
}

// replayedWords sums a scenario up by the edits of its own list, an operation being
// one: "14 edits apply, 1 applies in part, 1 is so already, 2 do not fit". Where more
// changes do not fit than edits, as in an operation, it counts those too.
func replayedWords(r refresh.Replayed) string {
	parts := []string{phrase.Counted(r.Count(refresh.Applies), "edit applies", "edits apply")}
	for _, p := range []struct {
		fate      refresh.EditFate
		one, many string
	}{
		{refresh.AppliesPartly, "applies in part", "apply in part"},
		{refresh.MadeAlready, "is so already", "are so already"},
		{refresh.NotApplied, "does not fit", "do not fit"},
	} {
		if n := r.Count(p.fate); n > 0 {
			parts = append(parts, phrase.Counted(n, p.one, p.many))
		}
	}
	words := strings.Join(parts, ", ")
	if n := len(r.Misfits); n > r.Count(refresh.NotApplied) {
		words += " · " + phrase.Counted(n, "change does not fit", "changes do not fit")
	}
	return words
}

// openWords stands under the number of edits that do not fit as they are.
func openWords(n int) string {
	if n == 1 {
		return "edit does not fit, or in part"
	}
	return "edits do not fit, or in part"
}

// partlyWords advises about an operation of which only a part applies.
func partlyWords(name string) string {
	return "“" + name + "” fits only in part: take it off and run it again on the new roster."
}

// filesWords says that a roster has fewer files than the baseline came from, "" where
// it has as many.
func filesWords(in Input) string {
	was, now := in.Document.Origin.Files, in.Origin.Files
	if len(now) == 0 || len(now) >= len(was) {
		return ""
	}
	other := "the other file"
	if len(was)-len(now) > 1 {
		other = "the other files"
	}
	return fmt.Sprintf("The baseline came from %d files (%s); this roster is from %s (%s). Add %s, to compare like with like.",
		len(was), strings.Join(was, ", "), phrase.Counted(len(now), "file", "files"), strings.Join(now, ", "), other)
}

// summaryWords says what the refresh comes to.
// Unsettled is how many positions may have another id and were not confirmed.
func summaryWords(in Input, p refresh.Plan, unsettled int) string {
	kept, dropped := 0, 0
	count := func(list []refresh.Misfit) {
		for _, m := range list {
			if m.Done == refresh.Drop {
				dropped++
			} else {
				kept++
			}
		}
	}
	count(p.Misfits)
	applied, partly := 0, 0
	for _, r := range p.Scenarios {
		count(r.Misfits)
		applied += r.Count(refresh.Applies)
		partly += r.Count(refresh.AppliesPartly)
	}
	parts := []string{fmt.Sprintf("%s → %s", plot.Count(in.Document.Baseline.Org.Len()), phrase.Counted(in.Roster.Len(), "position", "positions"))}
	if len(p.Scenarios) > 0 {
		parts = append(parts, phrase.Counted(applied, "edit applies", "edits apply"))
	}
	if partly > 0 {
		parts = append(parts, phrase.Counted(partly, "applies in part", "apply in part"))
	}
	if unsettled > 0 {
		parts = append(parts, phrase.Counted(unsettled, "id is not confirmed", "ids are not confirmed"))
	}
	if kept > 0 {
		parts = append(parts, phrase.Counted(kept, "change is kept as a note", "changes are kept as notes"))
	}
	if dropped > 0 {
		parts = append(parts, plot.Count(dropped)+" dropped")
	}
	return strings.Join(parts, " · ")
}
