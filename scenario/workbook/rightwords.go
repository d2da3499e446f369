package workbook

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
)

// rightWords is what a scenario says of a decision class to those who are to decide.
type rightWords struct {
	scenario, class                     string
	boundary, example, inform, priority string
}

// rightsInWords lists what the scenarios say of their decision rights.
func (b *book) rightsInWords() []rightWords {
	var out []rightWords
	for _, side := range b.sides {
		f := side.State.Foundations
		for k, class := range side.State.Model.Classes {
			r := f.Right(k)
			if r == (scenario.RightInWords{}) {
				continue
			}
			w := rightWords{side.Name, class.Name, r.Boundary, r.Example, r.Inform, ""}
			if w.example == "" {
				w.example = class.Example
			}
			if r.Priority > 0 && r.Priority <= len(f.Priorities) {
				w.priority = f.Priorities[r.Priority-1].Name
			}
			out = append(out, w)
		}
	}
	return out
}

var rightWordHeads = []string{"Scenario", "Class", "Decides alone up to", "Example", "Told afterwards", "Serves the priority"}

// rightWords lists below the table what was agreed in words. The columns are those of
// the table and narrow, so each text is joined over several of them.
func (s *sheet) rightWords(list []rightWords) {
	s.put(10)
	if len(list) == 0 {
		s.put(16, s.text(subLook, "No scenario says in words who decides what: boundary, example and who is told can be given beside the decision rights."))
		return
	}
	s.put(22, s.text(look{bold: true, size: 12, color: accent, middle: true}, "In words"))
	for _, w := range list {
		for i, v := range []string{w.scenario, w.class, w.boundary, w.example, w.inform, w.priority} {
			if v == "" {
				continue
			}
			l := cellLook
			if i < 2 {
				l.bold = true
			}
			s.put(0, s.text(quietLook, rightWordHeads[i]), s.text(l, v))
		}
		s.put(6)
	}
}

// foundations says on the first sheet what the scenarios stand on.
func (s *sheet) foundations() {
	for _, side := range s.sides {
		f := side.State.Foundations
		if f == nil {
			continue
		}
		s.heading("What “" + side.Name + "” stands on")
		s.given("Purpose", f.Purpose)
		for i, p := range f.Priorities {
			s.given(fmt.Sprintf("Priority %d", i+1), p.Name)
			for _, line := range linesOf(p) {
				s.pair(line.Unit, line.Line)
			}
		}
		s.given("Steady until", f.SteadyUntil)
		s.given("Roles", f.Roles)
	}
}

// linesOf lists what a priority means in the units; those that say the same stand
// together, in the order of the first of them.
func linesOf(p scenario.Priority) []scenario.UnitLine {
	units := map[string][]string{}
	var lines []string
	for _, u := range p.Units {
		if u.Line == "" {
			continue
		}
		if units[u.Line] == nil {
			lines = append(lines, u.Line)
		}
		units[u.Line] = append(units[u.Line], u.Unit)
	}
	var out []scenario.UnitLine
	for _, line := range lines {
		if of := units[line]; len(of) == 1 {
			out = append(out, scenario.UnitLine{Unit: of[0], Line: line})
		} else {
			out = append(out, scenario.UnitLine{Unit: phrase.Plural(len(of), "unit"), Line: line + ": " + phrase.Listed(of)})
		}
	}
	return out
}

// given writes a label and a text where there is one.
func (s *sheet) given(label, text string) {
	if text != "" {
		s.pair(label, text)
	}
}
