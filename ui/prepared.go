package ui

import (
	"context"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/scenario/session"
)

// prepared is what the views ask first of a document, worked out before it is shown:
// a large one would hold the window up for seconds.
type prepared map[scenario.ScenarioID]figure

// prepare may be called off the UI goroutine; nobody may change the document meanwhile.
// What cannot be worked out is left out.
func prepare(ctx context.Context, doc *scenario.Document) (prepared, error) {
	out := prepared{}
	keep := func(id scenario.ScenarioID, state scenario.State) {
		if estimate, err := escalation.Solve(doc.Baseline, state); err == nil {
			out[id] = figure{structure: scenario.StructureOf(state.Org), estimate: estimate}
		}
	}
	keep(session.Baseline, doc.Baseline)
	for _, sc := range doc.Scenarios {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if state, err := edit.Replay(doc.Baseline, sc.Edits); err == nil {
			keep(sc.ID, state)
		}
	}
	return out, ctx.Err()
}

// seed takes over what was prepared of the document as it stands.
func (f *figures) seed(s *session.Session, ready prepared) {
	for id, now := range ready {
		now.stamp = f.stamps[id]
		now.grade = gradesOf(s, id)
		f.kept[id] = now
	}
}
