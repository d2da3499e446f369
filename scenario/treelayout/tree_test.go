package treelayout

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// company is a chart in which teams can be folded; a node keeps its index for good.
type company struct {
	kids   [][]int32 // by node + 1, the tops first
	folded []bool
	aside  []bool // where it has no team to be seen
}

// shown lists who stands under a node, −1 for the tops.
func (c *company) shown(i int32) []int32 {
	if i >= 0 && c.folded[i] {
		return nil
	}
	return c.kids[i+1]
}

func (c *company) node(i, parent int32) Node {
	if len(c.kids[i+1]) > 0 {
		return Node{Parent: parent, W: 208, H: 70}
	}
	return Node{Parent: parent, W: 186, H: 29, Stack: true, Aside: c.aside[i]}
}

// visible returns the nodes to be seen, in chart order, with their families.
func (c *company) visible() (order []int32, nodes map[int32]Node) {
	nodes = map[int32]Node{}
	var visit func(p int32)
	visit = func(p int32) {
		for _, k := range c.shown(p) {
			order = append(order, k)
			nodes[k] = c.node(k, p)
			visit(k)
		}
	}
	visit(-1)
	return order, nodes
}

func (c *company) under(i, above int32) bool {
	return i == above || slices.ContainsFunc(c.kids[above+1], func(k int32) bool { return c.under(i, k) })
}

// change does something to the company at random.
func (c *company) change(t *rapid.T) {
	n := int32(len(c.folded))
	i, p := rapid.Int32Range(0, n-1).Draw(t, "node"), rapid.Int32Range(-1, n-1).Draw(t, "parent")
	take := func() {
		for at := range c.kids {
			c.kids[at] = slices.DeleteFunc(c.kids[at], func(k int32) bool { return k == i })
		}
	}
	put := func(k int32) {
		list := c.kids[p+1]
		c.kids[p+1] = slices.Insert(list, rapid.IntRange(0, len(list)).Draw(t, "at"), k)
	}
	switch rapid.IntRange(0, 5).Draw(t, "kind") {
	case 0, 1:
		if p < 0 || !c.under(p, i) {
			take()
			put(i)
		}
	case 2:
		put(n)
		c.kids, c.folded, c.aside = append(c.kids, nil), append(c.folded, false), append(c.aside, rapid.IntRange(0, 3).Draw(t, "aside") == 0)
	case 3:
		take()
	default:
		c.folded[i] = !c.folded[i]
	}
}

// bring tells the tree what is to be seen other than before.
func bring(tree *Tree, c *company, before map[int32]Node, lists map[int32][]int32) (map[int32]Node, map[int32][]int32) {
	order, nodes := c.visible()
	now := map[int32][]int32{-1: slices.Clone(c.shown(-1))}
	stale := map[int32]bool{}
	for _, i := range order {
		now[i] = slices.Clone(c.shown(i))
		old, known := before[i]
		if !known || old != nodes[i] {
			tree.SetNode(i, nodes[i])
			stale[nodes[i].Parent] = true
		}
		if !known && len(now[i]) == 0 {
			stale[i] = true // it may have had some when it was seen last
		}
	}
	for _, p := range slices.Sorted(maps.Keys(now)) {
		if stale[p] || !slices.Equal(now[p], lists[p]) {
			tree.SetChildren(p, now[p])
		}
	}
	return nodes, now
}

// A tree that was changed step by step is laid out as one made anew, to the last bit.
func TestChangedTreeIsLaidOutAsANewOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes := drawTree(t, false, true)
		c := &company{kids: make([][]int32, len(nodes)+1), folded: make([]bool, len(nodes)), aside: make([]bool, len(nodes))}
		for i, n := range nodes {
			c.kids[n.Parent+1] = append(c.kids[n.Parent+1], int32(i))
			c.aside[i] = i%9 == 4
		}
		tree := NewTree(nil, DefaultStyle)
		var known map[int32]Node
		var lists map[int32][]int32
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			known, lists = bring(tree, c, known, lists)
			order, shown := c.visible()
			to := map[int32]int32{-1: -1} // from an index in the tree to that in chart order
			var fresh []Node
			for at, i := range order {
				to[i] = int32(at)
				n := shown[i]
				n.Parent = to[n.Parent]
				fresh = append(fresh, n)
			}
			compareLayouts(t, tree.Lay(), Lay(fresh, DefaultStyle), to)
			for range rapid.IntRange(1, 4).Draw(t, "changes") {
				c.change(t)
			}
		}
	})
}

// What is done to a team while it is away is seen once it is back.
func TestATeamChangesWhileItIsAway(t *testing.T) {
	card := func(parent int32) Node { return Node{Parent: parent, W: 208, H: 70} }
	tree := NewTree([]Node{card(-1), card(0), card(0), card(1)}, DefaultStyle)
	tree.Lay()
	tree.SetChildren(0, []int32{2})
	tree.SetNode(4, card(1))
	tree.SetNode(5, card(3))
	tree.SetNode(6, card(3))
	tree.SetChildren(3, []int32{5, 6})
	tree.SetChildren(1, []int32{3, 4})
	tree.Lay()
	tree.SetChildren(0, []int32{1, 2})
	want := Lay([]Node{card(-1), card(0), card(0), card(1), card(1), card(3), card(3)}, DefaultStyle)
	compareLayouts(t, tree.Lay(), want, map[int32]int32{-1: -1, 0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6})
}

// What packings leave behind is cleared away before it grows without end, and nothing of
// it shows.
func TestWornPackingsAreMadeAnew(t *testing.T) {
	var nodes []Node
	add := func(parent int32) int32 {
		nodes = append(nodes, Node{Parent: parent, W: 208, H: 70})
		return int32(len(nodes) - 1)
	}
	top, to := add(-1), map[int32]int32{}
	kids := []int32{}
	for branch := range 6 { // of unlike height, so that contours are lengthened
		at := add(top)
		kids = append(kids, at)
		for range branch * branch % 7 {
			add(at)
			at = add(at)
		}
	}
	for i := range nodes {
		to[int32(i)] = int32(i)
	}
	want := Lay(nodes, DefaultStyle)
	tree := NewTree(nodes, DefaultStyle)
	tree.Lay()
	fresh, most := len(tree.packs[0].copies), 0
	for range 3000 {
		tree.SetChildren(top, kids)
		tree.Lay()
		most = max(most, len(tree.packs[0].copies), len(tree.packs[1].copies))
	}
	if fresh == 0 || most > 3*fresh+2*4096 {
		t.Errorf("%d pieces of contours are kept, %d were made at first", most, fresh)
	}
	compareLayouts(t, tree.Lay(), want, to)
}

// compareLayouts checks that two drawings are alike; to says which node of the second
// is which of the first.
func compareLayouts(t interface{ Fatalf(string, ...any) }, got, want *Layout, to map[int32]int32) {
	if got.Width != want.Width || got.Height != want.Height || got.AsideWidth != want.AsideWidth || len(got.Layers) != len(want.Layers) {
		t.Fatalf("%v × %v, %v beside, %d layers, want %v × %v, %v, %d", got.Width, got.Height, got.AsideWidth, len(got.Layers),
			want.Width, want.Height, want.AsideWidth, len(want.Layers))
	}
	for i, at := range to {
		if i >= 0 && got.Boxes[i] != want.Boxes[at] {
			t.Fatalf("node %d at %v, want %v", i, got.Boxes[i], want.Boxes[at])
		}
		if a, b := len(got.Asides[i]), len(want.Asides[at]); i >= 0 && a != b {
			t.Fatalf("%d beside node %d, want %d", a, i, b)
		}
	}
	if a, b := layersText(got, to), layersText(want, nil); a != b {
		t.Fatalf("layers\n%s, want\n%s", a, b)
	}
}

// layersText writes the rows with their items and families.
func layersText(l *Layout, to map[int32]int32) string {
	name := func(i int32) int32 {
		if to == nil {
			return i
		}
		return to[i]
	}
	text := ""
	for _, row := range l.Layers {
		text += fmt.Sprint("\n", row.Top, row.Bottom)
		for _, it := range row.Items {
			if i, ok := it.Node(); ok {
				text += fmt.Sprint(" ", name(i))
				continue
			}
			at, _ := it.Column()
			c := l.Columns[at]
			text += fmt.Sprint(" ", c.Box, name(c.Parent), ":")
			for _, leaf := range l.Leaves[c.From:c.To] {
				text += fmt.Sprint(" ", name(leaf))
			}
		}
		for _, f := range row.Families {
			f.Parent = name(f.Parent)
			text += fmt.Sprint(f)
		}
	}
	return text
}

// BenchmarkChange218819 is what one change of a chart with every team open costs: a team
// that goes to another manager and back, and one that is collapsed and opened.
func BenchmarkChange218819(b *testing.B) {
	nodes := canada()
	kids := make([][]int32, len(nodes)+1)
	for i, n := range nodes {
		kids[n.Parent+1] = append(kids[n.Parent+1], int32(i))
	}
	tree := NewTree(nodes, DefaultStyle)
	tree.Lay()
	from, to := kids[1][0], kids[1][3]
	for nodes[to].Stack {
		to--
	}
	team := kids[from+1][0]
	b.Run("move", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			with := append(slices.Clone(kids[to+1]), team)
			if i%2 == 0 {
				tree.SetChildren(from, kids[from+1][1:])
				tree.SetChildren(to, with)
			} else {
				tree.SetChildren(to, kids[to+1])
				tree.SetChildren(from, kids[from+1])
			}
			tree.Lay()
		}
	})
	b.Run("collapse", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			tree.SetChildren(team, kids[team+1][:len(kids[team+1])*(1-i%2)])
			tree.Lay()
		}
	})
}
