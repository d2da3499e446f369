package figures

import (
	"context"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/scenario/session"
)

// Prepared is what the views ask first of a document, worked out before it is shown:
// a large one would hold the window up for seconds.
type Prepared map[scenario.ScenarioID]Figure

// Prepare may be called off the UI goroutine; nobody may change the document meanwhile.
// What cannot be worked out is left out.
func Prepare(ctx context.Context, doc *scenario.Document) (Prepared, error) {
	out := Prepared{}
	keep := func(id scenario.ScenarioID, state scenario.State) {
		if estimate, err := escalation.Solve(doc.Baseline, state); err == nil {
			out[id] = Figure{Structure: scenario.StructureOf(state.Org), Estimate: estimate, over: &over{}}
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

// Seed takes over what was prepared of the document as it stands.
func (f *Kept) Seed(s *session.Session, ready Prepared) {
	for id, now := range ready {
		now.stamp = f.stamps[id]
		now.Grade = gradesOf(s, id)
		f.kept[id] = now
	}
}
