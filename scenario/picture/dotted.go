package picture

import (
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
	"spanwise/scenario/treelayout"
)

var dottedStroke = sheet.Stroke{Paint: sheet.Solid(plot.Quiet), Width: 1, Dash: 4}

const (
	dottedApart = 10 // from a dotted line to the card that it passes or enters
	dottedShare = 0.75
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
				Points: dottedPath(l.Boxes[m], l.Boxes[i], s.leaf),
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

// dottedPath runs from under the manager to the top of a card well below; to a leaf, or
// a card at about the same height, around the side of the two that faces the other.
func dottedPath(manager, report treelayout.Box, leaf bool) []sheet.Point {
	if !leaf && report.Y >= manager.Bottom()+2*dottedApart {
		from := sheet.Point{X: manager.X + dottedShare*manager.W, Y: manager.Bottom()}
		x, y := report.X+dottedShare*report.W, report.Y-dottedApart
		return []sheet.Point{from, {X: from.X, Y: y}, {X: x, Y: y}, {X: x, Y: report.Y}}
	}
	start, x := manager.Right(), max(manager.Right(), report.Right())+dottedApart
	if manager.X > report.Right() {
		start, x = manager.X, report.Right()+dottedApart
	}
	from, to := manager.Y+manager.H/2, report.Y+report.H/2
	return []sheet.Point{{X: start, Y: from}, {X: x, Y: from}, {X: x, Y: to}, {X: report.Right(), Y: to}}
}
