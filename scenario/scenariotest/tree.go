package scenariotest

import (
	"strconv"

	"spanwise/scenario"
)

// Tree returns spans[0] reports under one top, spans[1] under each of these, …, layer by
// layer: "t", "t.0", "t.1", "t.0.0". Each is full time. Grades are authority grades by
// layer, from the top; nil leaves them out.
func Tree(spans, grades []int) []scenario.Position {
	var all []scenario.Position
	add := func(id, manager scenario.PositionID, layer int) {
		p := scenario.Position{ID: id, Manager: manager, FTE: 1}
		if grades != nil {
			p.Authority = scenario.Some(grades[layer])
		}
		all = append(all, p)
	}
	add("t", "", 0)
	above := []scenario.PositionID{"t"}
	for d, span := range spans {
		var layer []scenario.PositionID
		for _, manager := range above {
			for j := range span {
				id := manager + scenario.PositionID("."+strconv.Itoa(j))
				add(id, manager, d+1)
				layer = append(layer, id)
			}
		}
		above = layer
	}
	return all
}
