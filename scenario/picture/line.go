package picture

import (
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
			for _, item := range l.Layers[d+1].Items[f.From:f.To] {
				out = append(out, itemLines(l, f, item)...)
			}
		}
	}
	return out
}

// itemLines returns the lines of one family to a card, or to every leaf of a column.
func itemLines(l *treelayout.Layout, f treelayout.Family, item treelayout.Item) []sheet.Part {
	at, isColumn := item.Column()
	if !isColumn {
		b := l.Boxes[item]
		return []sheet.Part{joined(f.Parent, int32(item), append(downTo(l, f, b.CentreX()), sheet.Point{X: b.CentreX(), Y: b.Y}))}
	}
	c := l.Columns[at]
	trunk := c.X + l.Style.Indent/2
	var out []sheet.Part
	for _, leaf := range l.Leaves[c.From:c.To] {
		b := l.Boxes[leaf]
		middle := b.Y + b.H/2
		out = append(out, joined(f.Parent, leaf, append(downTo(l, f, trunk), sheet.Point{X: trunk, Y: middle}, sheet.Point{X: b.X, Y: middle})))
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

func joined(parent, child int32, points []sheet.Point) sheet.Connector {
	return sheet.Connector{From: int(parent) + 1, To: int(child) + 1, Points: points, Line: connectorStroke}
}
