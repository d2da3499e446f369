package session

import (
	"strconv"
	"strings"

	"spanwise/scenario"
)

// FreePositionID returns an id for a new position: N1, N2 and so on, the first that
// no position or person of the document has or had, whether in the baseline, in a
// scenario, or in an edit that was taken back. An id that came back would join two
// positions in the comparison and give the new one the settings of the old. Until an
// edit uses the id the next call returns it again.
func (s *Session) FreePositionID() scenario.PositionID {
	org := s.doc.Baseline.Org
	for n := 1; ; n++ {
		id := "N" + strconv.Itoa(n)
		_, person := org.Person(scenario.PersonID(id))
		if !person && !org.Has(scenario.PositionID(id)) && !s.named[id] {
			return scenario.PositionID(id)
		}
	}
}

// names are the ids of positions and people that edits, settings and dotted lines
// write of, those that stand in no chart included.
type names map[string]bool

func namesOf(doc *scenario.Document) names {
	n := names{}
	for v := range doc.Baseline.Org.Walk() {
		n.dotted(v.Position.Dotted)
	}
	for _, o := range doc.Baseline.Model.Overrides {
		n.position(o.Position)
	}
	for _, sc := range doc.Scenarios {
		for _, e := range sc.Edits {
			n.edit(e.Do)
		}
	}
	return n
}

func (n names) edit(a scenario.Action) {
	switch a := a.(type) {
	case scenario.Add:
		n.position(a.Position.ID)
		n.dotted(a.Position.Dotted)
	case scenario.Hire:
		n[string(a.Person.ID)] = true
	case scenario.Set:
		if a.Field == scenario.FieldDotted {
			n.dotted(a.Value)
		}
	case scenario.Group:
		for _, e := range a.Edits {
			n.edit(e.Do)
		}
	}
	// Every other edit names what the baseline has, or what one of these brought.
}

func (n names) position(id scenario.PositionID) { n[string(id)] = true }

// dotted reads the ids of a dotted line, which colons separate.
func (n names) dotted(text string) {
	for id := range strings.SplitSeq(text, ":") {
		if id = strings.TrimSpace(id); id != "" {
			n[id] = true
		}
	}
}
