package treelayout

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

const near = 1e-6

// drawTree draws a tree in chart order. With one size all cards are alike, as in the chart.
func drawTree(t *rapid.T, stack, oneSize bool) []Node {
	n := rapid.IntRange(1, 120).Draw(t, "n")
	kids := make([][]int, n)
	var tops []int
	for i := range n {
		if i == 0 || rapid.IntRange(0, 30).Draw(t, "top") == 0 {
			tops = append(tops, i)
			continue
		}
		p := rapid.IntRange(max(0, i-12), i-1).Draw(t, "parent")
		kids[p] = append(kids[p], i)
	}
	var nodes []Node
	var visit func(i int, parent int32)
	visit = func(i int, parent int32) {
		at := int32(len(nodes))
		node := Node{Parent: parent, W: 196, H: 70}
		if !oneSize {
			node.W = float64(rapid.IntRange(10, 200).Draw(t, "w"))
			node.H = float64(rapid.IntRange(10, 90).Draw(t, "h"))
		}
		if stack && len(kids[i]) == 0 {
			node.W, node.H, node.Stack = 174, 29, true
		}
		nodes = append(nodes, node)
		for _, k := range kids[i] {
			visit(k, at)
		}
	}
	for _, top := range tops {
		visit(top, -1)
	}
	return nodes
}

func overlap(a, b Box) bool {
	return a.X+near < b.Right() && b.X+near < a.Right() && a.Y+near < b.Bottom() && b.Y+near < a.Bottom()
}

func TestNothingOverlapsAndNothingSticksOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes := drawTree(t, rapid.Bool().Draw(t, "stack"), rapid.Bool().Draw(t, "one size"))
		l := Lay(nodes, DefaultStyle)
		for i, a := range l.Boxes {
			if a.W != nodes[i].W || a.H != nodes[i].H {
				t.Fatalf("node %d has size %v, want %v", i, a, nodes[i])
			}
			if a.X < -near || a.Y < -near || a.Right() > l.Width+near || a.Bottom() > l.Height+near {
				t.Fatalf("node %d at %v leaves the drawing of %v × %v", i, a, l.Width, l.Height)
			}
			for j, b := range l.Boxes[:i] {
				if overlap(a, b) {
					t.Fatalf("nodes %d %v and %d %v overlap", j, b, i, a)
				}
			}
		}
	})
}

func TestParentsStandCentredOverTheirItems(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := Lay(drawTree(t, rapid.Bool().Draw(t, "stack"), rapid.Bool().Draw(t, "one size")), DefaultStyle)
		for d, row := range l.Layers {
			for _, f := range row.Families {
				items := l.Layers[d+1].Items[f.From:f.To]
				first, last := l.ItemBox(items[0]), l.ItemBox(items[len(items)-1])
				if got, want := l.Boxes[f.Parent].CentreX(), (first.X+last.Right())/2; math.Abs(got-want) > near {
					t.Fatalf("parent %d at %v, its items' middle is %v", f.Parent, got, want)
				}
			}
		}
	})
}

func TestRowsRunFromLeftToRightWithTheGap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := Lay(drawTree(t, true, true), DefaultStyle)
		for d, row := range l.Layers {
			for i := 1; i < len(row.Items); i++ {
				a, b := l.ItemBox(row.Items[i-1]), l.ItemBox(row.Items[i])
				if b.X-a.Right() < DefaultStyle.GapX-near {
					t.Fatalf("layer %d: item %d at %v follows %v too closely", d, i, b, a)
				}
			}
			for i := 1; i < len(row.Families); i++ {
				if row.Families[i].X1 <= row.Families[i-1].X2 {
					t.Fatalf("layer %d: the lines of families %d and %d cross", d, i-1, i)
				}
			}
		}
	})
}

func TestEveryNodeStandsInExactlyOneItem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes := drawTree(t, true, true)
		l := Lay(nodes, DefaultStyle)
		seen := make([]int, len(nodes))
		for _, row := range l.Layers {
			for _, it := range row.Items {
				if n, ok := it.Node(); ok {
					seen[n]++
					continue
				}
				at, _ := it.Column()
				c := l.Columns[at]
				if !slices.IsSorted(l.Leaves[c.From:c.To]) || c.From == c.To {
					t.Fatalf("column %v holds %v", c, l.Leaves[c.From:c.To])
				}
				for _, leaf := range l.Leaves[c.From:c.To] {
					seen[leaf]++
					if nodes[leaf].Parent != c.Parent {
						t.Fatalf("leaf %d of %d stands under %d", leaf, nodes[leaf].Parent, c.Parent)
					}
				}
			}
		}
		for i, k := range seen {
			if k != 1 {
				t.Fatalf("node %d stands in %d items", i, k)
			}
		}
	})
}

// mirror returns the tree with all brothers in the opposite order, and where each
// node went.
func mirror(nodes []Node) ([]Node, []int) {
	kids := make([][]int, len(nodes)+1)
	for i, n := range nodes {
		kids[n.Parent+1] = append(kids[n.Parent+1], i)
	}
	var out []Node
	to := make([]int, len(nodes))
	var visit func(i int, parent int32)
	visit = func(i int, parent int32) {
		at := int32(len(out))
		if i >= 0 {
			n := nodes[i]
			n.Parent = parent
			to[i] = len(out)
			out = append(out, n)
		} else {
			at = -1
		}
		for _, k := range slices.Backward(kids[i+1]) {
			visit(k, at)
		}
	}
	visit(-1, -1)
	return out, to
}

func TestMirroredTreeGivesMirroredDrawing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes := drawTree(t, false, rapid.Bool().Draw(t, "one size"))
		turned, to := mirror(nodes)
		a, b := Lay(nodes, DefaultStyle), Lay(turned, DefaultStyle)
		for i, box := range a.Boxes {
			if got, want := b.Boxes[to[i]].X, a.Width-box.Right(); math.Abs(got-want) > 1e-5 {
				t.Fatalf("node %d mirrored stands at %v, want %v", i, got, want)
			}
		}
	})
}

func TestLinesMeetTheCards(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes := drawTree(t, rapid.Bool().Draw(t, "stack"), true)
		l := Lay(nodes, DefaultStyle)
		var lines []Line
		l.Lines(func(s Line) bool { lines = append(lines, s); return true })
		for i, n := range nodes {
			if n.Parent >= 0 && !slices.ContainsFunc(lines, func(s Line) bool { return arrives(s, l.Boxes[i], n.Stack) }) {
				t.Fatalf("no line arrives at node %d %v", i, l.Boxes[i])
			}
		}
		for _, s := range lines {
			if s.X1 > s.X2+near || s.Y1 > s.Y2+near || (s.X1 != s.X2 && s.Y1 != s.Y2) {
				t.Fatalf("line %v is neither level nor upright", s)
			}
			for i, b := range l.Boxes {
				if overlap(Box{s.X1, s.Y1, s.X2 - s.X1, s.Y2 - s.Y1}, Box{b.X + .1, b.Y + .1, b.W - .2, b.H - .2}) {
					t.Fatalf("line %v runs through node %d %v", s, i, b)
				}
			}
		}
	})
}

func arrives(s Line, b Box, stacked bool) bool {
	if stacked {
		return s.X2 == b.X && s.Y1 == b.Y+b.H/2
	}
	return s.Y2 == b.Y && s.X1 == b.CentreX()
}

func TestExtremeShapes(t *testing.T) {
	chain := make([]Node, 2000)
	for i := range chain {
		chain[i] = Node{Parent: int32(i - 1), W: 196, H: 70}
	}
	team := make([]Node, 5001)
	for i := range team {
		team[i] = Node{Parent: 0, W: 174, H: 29, Stack: true}
	}
	team[0] = Node{Parent: -1, W: 196, H: 70}
	managers := slices.Clone(team)
	for i := range managers[1:] {
		managers[i+1].Stack = false
	}
	loose := make([]Node, 300)
	for i := range loose {
		loose[i] = Node{Parent: -1, W: 174, H: 29, Stack: true}
	}
	for _, c := range []struct {
		name          string
		nodes         []Node
		width, height float64
	}{
		{"none", nil, 0, 0},
		{"one", chain[:1], 196, 70},
		{"chain", chain, 196, 2000*122 - 52},
		{"side by side", managers, 5000*194 - 20, 151},
		{"loose tops", loose, 10*196 + 9*20, 30*34 - 5},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := Lay(c.nodes, DefaultStyle)
			if math.Abs(l.Width-c.width) > near || math.Abs(l.Height-c.height) > near {
				t.Errorf("drawing of %v × %v, want %v × %v", l.Width, l.Height, c.width, c.height)
			}
		})
	}
	t.Run("wide team", func(t *testing.T) {
		l := Lay(team, DefaultStyle)
		if shape := l.Width / l.Height; shape < 1.5 || shape > 3 {
			t.Errorf("a team of 5,000 takes %v × %v, want a block near %v : 1", l.Width, l.Height, blockShape)
		}
	})
}

func TestTeamHangsUnderTheManagersLeftSide(t *testing.T) {
	l := Lay([]Node{{Parent: -1, W: 196, H: 70}, {Parent: 0, W: 174, H: 29, Stack: true}, {Parent: 0, W: 174, H: 29, Stack: true}}, DefaultStyle)
	want := []Box{{0, 0, 196, 70}, {22, 85, 174, 29}, {22, 119, 174, 29}}
	if !slices.Equal(l.Boxes, want) {
		t.Errorf("boxes %v, want %v", l.Boxes, want)
	}
}

// canada is a tree of the size and the shape of the largest roster known to be
// used: 218,819 positions in 10 layers.
func canada() []Node {
	nodes := []Node{{Parent: -1, W: 196, H: 70}}
	spans := []int{9, 12, 9, 9, 6, 3}
	var grow func(at int32, d int)
	grow = func(at int32, d int) {
		for k := range spans[d] {
			if len(nodes) >= 218819 {
				return
			}
			leaf := d == len(spans)-1 || k%4 == 3
			n := Node{Parent: at, W: 196, H: 70}
			if leaf {
				n.W, n.H, n.Stack = 174, 29, true
			}
			nodes = append(nodes, n)
			if !leaf {
				grow(int32(len(nodes)-1), d+1)
			}
		}
	}
	for len(nodes) < 218819 {
		grow(0, 0)
	}
	return nodes
}

func BenchmarkLay218819(b *testing.B) {
	nodes := canada()
	b.ReportAllocs()
	for b.Loop() {
		Lay(nodes, DefaultStyle)
	}
}
