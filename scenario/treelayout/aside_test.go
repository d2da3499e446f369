package treelayout

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// drawAsides draws a tree of the chart's sizes in which some leaves stand aside.
func drawAsides(t *rapid.T) []Node {
	nodes := drawTree(t, rapid.Bool().Draw(t, "stack"), true)
	parents := map[int32]bool{}
	for _, n := range nodes {
		parents[n.Parent] = true
	}
	for i := range nodes {
		if !parents[int32(i)] && nodes[i].Parent >= 0 && rapid.IntRange(0, 3).Draw(t, "aside") == 0 {
			nodes[i].W, nodes[i].H, nodes[i].Aside = 174, 29, true
		}
	}
	return nodes
}

func TestAsidesStandBesideTheirParentAndOverlapNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes := drawAsides(t)
		l := Lay(nodes, DefaultStyle)
		for i, a := range l.Boxes {
			if a.W != nodes[i].W || a.X < -near || a.Right() > l.Width+near || a.Bottom() > l.Height+near {
				t.Fatalf("node %d at %v leaves the drawing of %v × %v", i, a, l.Width, l.Height)
			}
			for j, b := range l.Boxes[:i] {
				if overlap(a, b) {
					t.Fatalf("nodes %d %v and %d %v overlap", j, b, i, a)
				}
			}
			if !nodes[i].Aside {
				continue
			}
			p := l.Boxes[nodes[i].Parent]
			if a.X < p.Right()+DefaultStyle.GapX-near || a.Right() > p.Right()+l.AsideWidth+near || a.Y < p.Y-near || a.Bottom() > p.Bottom()+near {
				t.Fatalf("node %d at %v does not stand beside %v", i, a, p)
			}
		}
	})
}

func TestAsidesLeaveParentsCentredAndEveryNodeInOnePlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes := drawAsides(t)
		l := Lay(nodes, DefaultStyle)
		seen := make([]int, len(nodes))
		for _, list := range l.Asides {
			for _, i := range list {
				seen[i]++
			}
		}
		for d, row := range l.Layers {
			for _, it := range row.Items {
				if n, ok := it.Node(); ok {
					seen[n]++
				} else {
					at, _ := it.Column()
					for _, leaf := range l.Leaves[l.Columns[at].From:l.Columns[at].To] {
						seen[leaf]++
					}
				}
			}
			for _, f := range row.Families {
				items := l.Layers[d+1].Items[f.From:f.To]
				middle := (l.ItemBox(items[0]).X + l.ItemBox(items[len(items)-1]).Right()) / 2
				if got := l.Boxes[f.Parent].CentreX(); math.Abs(got-middle) > near {
					t.Fatalf("parent %d at %v, its items' middle is %v", f.Parent, got, middle)
				}
			}
		}
		if i := slices.IndexFunc(seen, func(k int) bool { return k != 1 }); i >= 0 {
			t.Fatalf("node %d stands in %d places", i, seen[i])
		}
	})
}

func TestAsidesFillColumnsNoHigherThanTheCard(t *testing.T) {
	nodes := []Node{{Parent: -1, W: 208, H: 70}}
	for range 3 {
		nodes = append(nodes, Node{Parent: 0, W: 186, H: 29, Aside: true})
	}
	l := Lay(nodes, DefaultStyle)
	want := []Box{{0, 0, 208, 70}, {228, 3.5, 186, 29}, {228, 37.5, 186, 29}, {434, 3.5, 186, 29}}
	if !slices.Equal(l.Boxes, want) || l.Width != 620 {
		t.Errorf("boxes %v in a width of %v, want %v", l.Boxes, l.Width, want)
	}
	var lines []Line
	l.AsideLines(0, func(s Line) bool { lines = append(lines, s); return true })
	for i, s := range lines {
		if s.X1 != 208 || s.X2 != want[i+1].X || s.Y1 != want[i+1].Y+14.5 {
			t.Errorf("line %v does not lead to %v", s, want[i+1])
		}
	}
}
