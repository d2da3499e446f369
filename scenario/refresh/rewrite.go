package refresh

import (
	"slices"
	"strings"

	"spanwise/scenario"
)

// gap is what an edit names and the new organisation lacks.
type gap struct {
	position scenario.PositionID // old id
	person   scenario.PersonID
}

func (g gap) any() bool { return g.position != "" || g.person != "" }

// rewriting puts new ids into one edit.
type rewriting struct {
	r         *replaying
	positions map[scenario.PositionID]scenario.PositionID // by choice
	people    map[scenario.PersonID]scenario.PersonID
	missing   gap // the first that was met
	left      []string
}

// at gives the new id of a position; "" stays.
func (w *rewriting) at(id scenario.PositionID) scenario.PositionID {
	if id == "" {
		return ""
	}
	if now, ok := w.positions[id]; ok {
		return now
	}
	now, ok := w.r.position(id)
	if !ok && !w.missing.any() {
		w.missing.position = id
	}
	return now
}

func (w *rewriting) who(id scenario.PersonID) scenario.PersonID {
	if now, ok := w.people[id]; ok {
		return now
	}
	now, ok := w.r.person(id)
	if !ok && !w.missing.any() {
		w.missing.person = id
	}
	return now
}

// action returns an action other than a group under new ids. What it names and
// cannot be found is in missing; the action is then of no use.
func (w *rewriting) action(a scenario.Action) scenario.Action {
	switch a := a.(type) {
	case scenario.Move:
		return scenario.Move{Position: w.at(a.Position), Manager: w.at(a.Manager)}
	case scenario.Add:
		a.Position.Manager = w.at(a.Position.Manager)
		a.Position.Dotted = w.dotted(a.Position.Dotted)
		return a
	case scenario.Remove:
		return scenario.Remove{Position: w.at(a.Position), ReportsTo: w.at(a.ReportsTo), Handover: w.handover(a.Handover), Cause: a.Cause}
	case scenario.TakeOver:
		return w.takeOver(a)
	case scenario.Seat:
		return scenario.Seat{Person: w.who(a.Person), Position: w.at(a.Position)}
	case scenario.Unseat:
		return scenario.Unseat{Person: w.who(a.Person), Leaving: a.Leaving, Decided: a.Decided}
	case scenario.Set:
		a.Position = w.at(a.Position)
		if a.Field == scenario.FieldDotted {
			a.Value = w.dottedOnly(a.Value)
		}
		return a
	case scenario.SetPerson:
		a.Person = w.who(a.Person)
		return a
	case scenario.SetModel:
		a.Position = w.at(a.Position)
		return a
	}
	return a // SetRights, SetFoundations and Hire name nobody who is there
}

// handover leaves out receivers who are gone: the others take their shares over in
// proportion, and their hours. Where all are gone the default rule applies.
func (w *rewriting) handover(h scenario.Handover) scenario.Handover {
	if len(h.Receivers) == 0 {
		return h
	}
	var kept []scenario.Receiver
	var share, hours, keptShare float64
	for _, r := range h.Receivers {
		share += r.Share
		now, ok := w.receiver(r.Position)
		if !ok {
			hours += r.Hours
			w.left = append(w.left, "its work does not go to "+w.r.named(r.Position)+", which "+notInRoster)
			continue
		}
		r.Position = now
		keptShare += r.Share
		kept = append(kept, r)
	}
	if len(kept) == len(h.Receivers) || len(kept) == 0 {
		h.Receivers = kept
		return h
	}
	for i := range kept {
		part := 1 / float64(len(kept))
		if keptShare > 0 {
			part = kept[i].Share / keptShare
			kept[i].Share = min(1, share*part)
		}
		kept[i].Hours += hours * part
	}
	h.Receivers = kept
	return h
}

// takeOver leaves out takers who are gone; what they took has no owner again.
func (w *rewriting) takeOver(a scenario.TakeOver) scenario.TakeOver {
	a.From = w.at(a.From)
	var kept []scenario.Taker
	for _, t := range a.Takers {
		now, ok := w.receiver(t.Position)
		if !ok {
			w.left = append(w.left, "its work does not go to "+w.r.named(t.Position)+", which "+notInRoster)
			continue
		}
		t.Position = now
		kept = append(kept, t)
	}
	a.Takers = kept
	return a
}

func (w *rewriting) receiver(id scenario.PositionID) (scenario.PositionID, bool) {
	if now, ok := w.positions[id]; ok {
		return now, true
	}
	now, ok := w.r.position(id)
	return now, ok && w.r.state.Org.Has(now)
}

// dotted leaves out managers who are gone.
func (w *rewriting) dotted(text string) string {
	if text == "" {
		return ""
	}
	var kept []string
	for id := range strings.SplitSeq(text, ":") {
		id = strings.TrimSpace(id)
		now, ok := w.receiver(scenario.PositionID(id))
		switch {
		case ok:
			kept = append(kept, string(now))
		case id != "":
			w.left = append(w.left, "no dotted line to "+w.r.named(scenario.PositionID(id))+", which "+notInRoster)
		}
	}
	return strings.Join(kept, ":")
}

// dottedOnly is dotted for an edit that does nothing else: where all are gone, so
// is its meaning.
func (w *rewriting) dottedOnly(text string) string {
	out := w.dotted(text)
	if out != "" || strings.Trim(text, ": ") == "" {
		return out
	}
	first, _, _ := strings.Cut(strings.TrimLeft(text, ": "), ":")
	if !w.missing.any() {
		w.missing.position = scenario.PositionID(strings.TrimSpace(first))
	}
	w.left = nil
	return ""
}

// dotted puts new ids into a list of dotted lines; ids that are gone stay.
func (m Matching) dotted(text string) string {
	if text == "" {
		return ""
	}
	ids := strings.Split(text, ":")
	for i, id := range ids {
		if now, ok := m.to[scenario.PositionID(strings.TrimSpace(id))]; ok {
			ids[i] = string(now)
		}
	}
	return strings.Join(ids, ":")
}

// namesOf returns every id of the document's own making: positions and people that
// its edits add. A new id must be none of them.
func namesOf(doc *scenario.Document) map[string]bool {
	names := map[string]bool{}
	var note func(a scenario.Action)
	note = func(a scenario.Action) {
		switch a := a.(type) {
		case scenario.Add:
			names[string(a.Position.ID)] = true
		case scenario.Hire:
			names[string(a.Person.ID)] = true
		case scenario.Group:
			for _, e := range a.Edits {
				note(e.Do)
			}
		}
	}
	for _, sc := range doc.Scenarios {
		for _, e := range sc.Edits {
			note(e.Do)
		}
	}
	return names
}

func pathOf(path []int, at int) []int { return append(slices.Clone(path), at) }
