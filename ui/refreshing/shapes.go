package refreshing

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
)

// shape is what shows at once that a scenario came out otherwise than it was meant.
type shape struct{ layers, managers int }

// shapesOf measures every scenario of a document; one that does not replay is left out.
func shapesOf(doc *scenario.Document) map[scenario.ScenarioID]shape {
	out := map[scenario.ScenarioID]shape{}
	for _, sc := range doc.Scenarios {
		state, err := edit.Replay(doc.Baseline, sc.Edits)
		if err != nil {
			continue
		}
		s := scenario.StructureOf(state.Org)
		out[sc.ID] = shape{s.Layers, s.Managers}
	}
	return out
}

// shapeWords says what becomes of a scenario's structure: "5 → 6 layers, 49 → 101
// managers". It is "" where one side is not known.
func (w *work) shapeWords(id scenario.ScenarioID) string {
	before, known := w.before()[id]
	after, ok := w.shapes[id]
	if !known || !ok {
		return ""
	}
	return fromTo(before.layers, after.layers, "layer", "layers") + ", " + fromTo(before.managers, after.managers, "manager", "managers")
}

// fromTo writes "5 → 6 layers", and "5 layers" where nothing changed.
func fromTo(before, after int, one, many string) string {
	if before == after {
		return phrase.Counted(after, one, many)
	}
	return fmt.Sprintf("%s → %s", plot.Count(before), phrase.Counted(after, one, many))
}
