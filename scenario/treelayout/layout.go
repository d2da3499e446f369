package treelayout

// Node is a card to be placed. Nodes of one parent are given from left to right.
type Node struct {
	Parent int32   // index of the parent, −1 for a top
	W, H   float64 // > 0, in any unit; the result is in the same
	// Stack lets the node stand in a column with its brothers. A node with
	// children must not be stacked.
	Stack bool
	// Aside lets the node stand beside its parent, at the right, as an assistant does.
	// A node with children, and a top, must not stand aside.
	Aside bool
}

// Style holds the distances, in the unit of the nodes.
type Style struct {
	GapX     float64 // between neighbours side by side
	GapY     float64 // from a card to the row below
	StackTop float64 // from a card to the first leaf of the column right under it
	StackGap float64 // between leaves of a column
	Indent   float64 // from a column's left edge to its leaves; the trunk runs halfway
	// StackMax is how many leaves a column holds before a second one starts;
	// very large teams get taller columns, so that their block stays compact.
	// 0 never stacks.
	StackMax int
}

// DefaultStyle goes with cards of 208 × 70 and leaves of 186 × 29.
var DefaultStyle = Style{GapX: 20, GapY: 52, StackTop: 15, StackGap: 5, Indent: 22, StackMax: 10}

// Box is a place: left, top, width, height. The drawing starts at 0, 0.
type Box struct{ X, Y, W, H float64 }

// Right returns the right edge.
func (b Box) Right() float64 { return b.X + b.W }

// Bottom returns the lower edge.
func (b Box) Bottom() float64 { return b.Y + b.H }

// CentreX returns the middle between left and right.
func (b Box) CentreX() float64 { return b.X + b.W/2 }

// Column is a stack of leaves under one parent.
type Column struct {
	Box
	Parent   int32 // −1 for stacked tops
	From, To int32 // its leaves are Layout.Leaves[From:To], top to bottom
}

// Item is what stands in a row: a node, or a column of leaves.
type Item int32

// Node returns the index of the node, and false where the item is a column.
func (i Item) Node() (int32, bool) { return int32(i), i >= 0 }

// Column returns the index of the column, and false where the item is a node.
func (i Item) Column() (int32, bool) { return int32(^i), i < 0 }

// Family is a parent with the items below it.
type Family struct {
	Parent   int32
	From, To int32   // its items are Layers[depth+1].Items[From:To]
	X1, X2   float64 // extent of its lines
	Bus      float64 // y of the horizontal line; unused with Side
	Side     bool    // one column right below, hung from the parent's left side
}

// Layer is one row of the chart: tops first. Where all cards have one height its
// items stand strictly side by side from left to right.
type Layer struct {
	Top, Bottom float64 // extent of the items
	Items       []Item
	Families    []Family // of the parents in this layer, from left to right
}

// Layout is the drawing.
type Layout struct {
	Style         Style
	Width, Height float64
	Boxes         []Box // by node
	Columns       []Column
	Leaves        []int32 // nodes, grouped by column
	// Asides are the nodes beside others, by those others, top to bottom and then to
	// the right. AsideWidth is the most that they take beside one, the gap included.
	Asides     map[int32][]int32
	AsideWidth float64
	Layers     []Layer
}

// ItemBox returns the place of a node or a column.
func (l *Layout) ItemBox(i Item) Box {
	if c, ok := i.Column(); ok {
		return l.Columns[c].Box
	}
	return l.Boxes[i]
}

// Lay places nodes that do not change; see [Tree] for those that do.
func Lay(nodes []Node, style Style) *Layout { return NewTree(nodes, style).Lay() }
