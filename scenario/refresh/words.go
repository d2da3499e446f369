package refresh

import (
	"errors"
	"fmt"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// House rules of this file: words go into notes, which outlive the roster they came
// from. They name positions by id and title, and people by id alone, so that a
// roster whose names are hidden leaves none behind.

const notInRoster = "is not in the new roster"

// named writes a position as "E42 (Head of delivery)".
func named(o *scenario.Org, id scenario.PositionID) string {
	if p, ok := o.Position(id); ok && p.Title != "" {
		return fmt.Sprintf("%s (%s)", id, p.Title)
	}
	return string(id)
}

// named writes a position by an id of the edits.
func (r *replaying) named(id scenario.PositionID) string {
	switch now, ours := r.added[id]; {
	case ours && now != "":
		return named(r.state.Org, now)
	case ours:
		return string(id)
	}
	return named(r.m.old, id)
}

// words says what an edit does.
func (r *replaying) words(a scenario.Action) string { return edit.Words(a, r.named) }

// inWords puts the names of the groups that an edit stands in before its words, and
// what was planned for it behind.
func (r *replaying) inWords(path []int, e scenario.Edit) string {
	var words strings.Builder
	edits := r.sc.Edits
	for _, at := range path[:len(path)-1] {
		g := edits[at].Do.(scenario.Group)
		words.WriteString(g.Name + ": ")
		edits = g.Edits
	}
	words.WriteString(r.words(e.Do))
	var planned []string
	for _, text := range []string{e.Wave, e.Date, e.Reason} {
		if text != "" {
			planned = append(planned, text)
		}
	}
	if len(planned) > 0 {
		words.WriteString(" [" + strings.Join(planned, "; ") + "]")
	}
	return words.String()
}

// reasonWords says why an edit does not apply whose positions are all there.
func reasonWords(err error) string {
	switch {
	case errors.Is(err, scenario.ErrLoop):
		return "the new manager stands below it in the new roster"
	case errors.Is(err, scenario.ErrProtected):
		return "it is protected, or one who reports to it is"
	case errors.Is(err, scenario.ErrOccupied):
		return "somebody sits there in the new roster"
	case errors.Is(err, scenario.ErrUnknownPosition), errors.Is(err, scenario.ErrUnknownPerson):
		return "it is no longer there at this point of the scenario"
	}
	return strings.TrimSuffix(err.Error(), ": "+scenario.ErrInvalid.Error())
}

// sinceOf says which refresh a note comes from.
func sinceOf(o scenario.Origin) string {
	text := "Kept as a note when the baseline was refreshed"
	if o.Date != "" {
		text += " on " + o.Date
	}
	if len(o.Files) > 0 {
		text += " from " + strings.Join(o.Files, " and ")
	}
	return text + ", as these edits no longer apply:"
}

// withNote appends the misfits that are kept to a scenario's note.
func withNote(note, since string, misfits []Misfit) string {
	var lines []string
	for _, m := range misfits {
		if m.Done == Keep {
			lines = append(lines, fmt.Sprintf("– %s: %s", m.Words, m.Reason))
		}
	}
	if len(lines) == 0 {
		return note
	}
	kept := since + "\n" + strings.Join(lines, "\n")
	if strings.TrimSpace(note) == "" {
		return kept
	}
	return strings.TrimRight(note, "\n") + "\n\n" + kept
}
