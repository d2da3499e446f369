package picture

import (
	"maps"
	"slices"

	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
	"spanwise/scenario/treelayout"
)

var connectorStroke = sheet.Stroke{Paint: sheet.Solid(plot.Connector), Width: 1.4}

// connectors returns the line from every card to the one above it.
func connectors(l *treelayout.Layout) []sheet.Part {
	var out []sheet.Part
	for d, row := range l.Layers {
		for _, f := range row.Families {
			items := l.Layers[d+1].Items[f.From:f.To]
			for i, item := range items {
				own := 2 // from where it turns down
				switch i {
				case 0: // draws the trunk, and the bus to the left
					own = 0
				case len(items) - 1: // draws the bus to the right
					own = 1
				}
				out = append(out, itemLines(l, f, item, own)...)
			}
		}
	}
	return append(out, asideLines(l)...)
}

// asideLines are those from cards to the assistants beside them, behind those between.
func asideLines(l *treelayout.Layout) []sheet.Part {
	var out []sheet.Part
	for _, p := range slices.Sorted(maps.Keys(l.Asides)) {
		for _, i := range l.Asides[p] {
			b := l.Boxes[i]
			y := b.Y + b.H/2
			out = append(out, joined(p, i, 0, []sheet.Point{{X: l.Boxes[p].Right(), Y: y}, {X: b.X, Y: y}}))
		}
	}
	return out
}

// itemLines returns the lines of one family to a card, or to every leaf of a column.
// own is the point from which on they are drawn, where they go along a bus.
func itemLines(l *treelayout.Layout, f treelayout.Family, item treelayout.Item, own int) []sheet.Part {
	at, isColumn := item.Column()
	if !isColumn {
		b := l.Boxes[item]
		way := downTo(l, f, b.CentreX())
		return []sheet.Part{joined(f.Parent, int32(item), min(own, len(way)-1), append(way, sheet.Point{X: b.CentreX(), Y: b.Y}))}
	}
	c := l.Columns[at]
	trunk := c.X + l.Style.Indent/2
	var out []sheet.Part
	for i, leaf := range l.Leaves[c.From:c.To] {
		b := l.Boxes[leaf]
		way, middle := downTo(l, f, trunk), b.Y+b.H/2
		from := len(way) // the trunk of the column is drawn to its last leaf
		if int32(i) == c.To-c.From-1 {
			from = min(own, len(way)-1)
		}
		out = append(out, joined(f.Parent, leaf, from, append(way, sheet.Point{X: trunk, Y: middle}, sheet.Point{X: b.X, Y: middle})))
	}
	return out
}

// downTo returns the line from the card above to the place where it turns down at x.
func downTo(l *treelayout.Layout, f treelayout.Family, x float64) []sheet.Point {
	parent := l.Boxes[f.Parent]
	if f.Side {
		return []sheet.Point{{X: x, Y: parent.Bottom()}}
	}
	middle := parent.CentreX()
	if near(middle, x) {
		return []sheet.Point{{X: x, Y: parent.Bottom()}}
	}
	return []sheet.Point{{X: middle, Y: parent.Bottom()}, {X: middle, Y: f.Bus}, {X: x, Y: f.Bus}}
}

func near(a, b float64) bool { return a-b < 0.01 && b-a < 0.01 }

func joined(parent, child int32, own int, points []sheet.Point) sheet.Connector {
	return sheet.Connector{From: int(parent) + 1, To: int(child) + 1, Points: points, Own: own, Line: connectorStroke}
}
