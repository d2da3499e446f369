package sample

import (
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/flatten"
	"spanwise/scenario/presets"
)

// The presets that the story leads by.
const (
	builtIn  = "Coaching built in"
	boltedOn = "Coaching bolted on"
)

// addStory adds the scenarios, in the order in which they are told: better led as it
// is, flatter only, flatter with coaching bolted on, flatter and better led. A company
// too small to be flattened has the first only.
func addStory(doc *scenario.Document) {
	flat := flatter(doc)
	led := lead(doc, &scenario.Scenario{Name: "As it is, better led", Note: "No box moves; only how people are led changes."}, builtIn)
	story := []*scenario.Scenario{led}
	if len(flat.Edits) > 0 {
		added := &scenario.Scenario{Name: "Flatter, coaching added", Note: "The same flatter structure, and managers are told to coach more.", Edits: slices.Clone(flat.Edits)}
		both := &scenario.Scenario{Name: "Flatter and better led", Note: "The same flatter structure, led with clear rights, one grade further down, and coaching inside the answers that happen anyway.", Edits: slices.Clone(flat.Edits)}
		both.Edits = append(both.Edits, footing(doc))
		story = append(story, flat, lead(doc, added, boltedOn), delegate(doc, lead(doc, both, builtIn)))
	}
	for _, s := range story {
		s.ID = scenario.FreeScenarioID(doc, 0)
		doc.Scenarios = append(doc.Scenarios, s)
	}
}

// lead lets a scenario end with a preset for the whole organisation.
func lead(doc *scenario.Document, s *scenario.Scenario, preset string) *scenario.Scenario {
	p, ok := presets.Named(preset)
	if !ok {
		panic("sample: no preset " + preset)
	}
	steps, _ := p.Steps(doc.Baseline, "")
	e := p.Edit(steps)
	e.Reason, e.Wave = p.Says, "Wave 1"
	group := e.Do.(scenario.Group)
	for i := range group.Edits {
		group.Edits[i].Wave = e.Wave
	}
	s.Edits = append(s.Edits, e)
	return s
}

// delegate lets a scenario end with rights one grade down for everybody.
func delegate(doc *scenario.Document, s *scenario.Scenario) *scenario.Scenario {
	current, err := edit.Replay(doc.Baseline, s.Edits)
	if err != nil {
		panic("sample: " + err.Error())
	}
	w := wave{"Wave 3", "Wider teams decide more by themselves, now that they are clear about what for", flatten.Delegate{Grades: 1}}
	if e, ok := w.apply(&current); ok {
		s.Edits = append(s.Edits, e)
	}
	return s
}
