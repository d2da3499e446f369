package picture

import (
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
	"spanwise/scenario/treelayout"
)

var dottedStroke = sheet.Stroke{Paint: sheet.Solid(plot.Quiet), Width: 1, Dash: 4}

// How far dotted lines stand off the solid ones, as in the window.
const (
	dottedMiddle = 14  // from the middle of a card
	dottedBus    = 0.3 // of the gap below the manager, above the solid bus
	dottedTrunk  = 9   // right of a leaf
)

// dottedLines returns the lines to further managers, where both ends are drawn.
func (a *artist) dottedLines(seats []seat, l *treelayout.Layout) []sheet.Part {
	var at map[scenario.PositionID]int
	var out []sheet.Part
	for i, s := range seats {
		p, _ := a.chart.Org.Position(s.id)
		if p.Dotted == "" {
			continue
		}
		if at == nil {
			at = indexOf(seats)
		}
		for id := range strings.SplitSeq(p.Dotted, ":") {
			m, drawn := at[scenario.PositionID(strings.TrimSpace(id))]
			if !drawn || m == i {
				continue
			}
			out = append(out, sheet.Connector{
				From: m + 1, To: i + 1, Line: dottedStroke,
				Points: dottedPath(l.Boxes[m], l.Boxes[i], s.leaf, l.Style.GapY*dottedBus),
			})
		}
	}
	return out
}

func indexOf(seats []seat) map[scenario.PositionID]int {
	at := make(map[scenario.PositionID]int, len(seats))
	for i, s := range seats {
		at[s.id] = i
	}
	return at
}

// dottedPath leads from below the manager to the top of a card, or to the right side of
// a leaf, along a bus so far below the manager; to what does not stand below, around the
// sides that face each other.
func dottedPath(manager, report treelayout.Box, leaf bool, bus float64) []sheet.Point {
	x, y := manager.CentreX()+dottedMiddle, manager.Bottom()+bus
	end := report.Y + report.H/2
	switch {
	case report.Y <= y:
		start, trunk := manager.Right(), max(manager.Right(), report.Right())+dottedTrunk
		if manager.X > report.Right() {
			start, trunk = manager.X, report.Right()+dottedTrunk
		}
		from := manager.Y + manager.H/2
		return []sheet.Point{{X: start, Y: from}, {X: trunk, Y: from}, {X: trunk, Y: end}, {X: report.Right(), Y: end}}
	case leaf:
		trunk := report.Right() + dottedTrunk
		return []sheet.Point{{X: x, Y: manager.Bottom()}, {X: x, Y: y}, {X: trunk, Y: y}, {X: trunk, Y: end}, {X: report.Right(), Y: end}}
	}
	trunk := report.CentreX() + dottedMiddle
	return []sheet.Point{{X: x, Y: manager.Bottom()}, {X: x, Y: y}, {X: trunk, Y: y}, {X: trunk, Y: report.Y}}
}
