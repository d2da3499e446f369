package treelayout

import "math"

// forest is the tree of items: cards 0 … n−1, an invisible root n over all tops,
// then the columns. A stacked node has no item of its own.
type forest struct {
	nodes []Node
	out   *Layout
	root  int32
	first []int32 // first[i]:first[i+1] are the kids of card or root i in kids
	kids  []int32
	w, h  []float64 // of every item, with the gap to the right and below
	tail  []float64 // of every card: the part of w that those beside it take; nil for none
	y     []float64
}

// plant builds the tree of items.
func plant(nodes []Node, out *Layout) *forest {
	n := len(nodes)
	f := &forest{nodes: nodes, out: out, root: int32(n), first: make([]int32, n+2)}
	f.listAsides()
	stacked := f.countStacked()
	f.countKids(stacked)
	f.fillKids(stacked)
	f.measure()
	return f
}

func (f *forest) parent(i int) int32 {
	if p := f.nodes[i].Parent; p >= 0 {
		return p
	}
	return f.root
}

func (f *forest) stacks(i int) bool {
	return f.nodes[i].Stack && f.out.Style.StackMax > 0 && !f.aside(i)
}

// aside reports whether a node stands beside its parent.
func (f *forest) aside(i int) bool { return f.nodes[i].Aside && f.nodes[i].Parent >= 0 }

func (f *forest) countStacked() []int32 {
	stacked := make([]int32, len(f.nodes)+1)
	for i := range f.nodes {
		if f.stacks(i) {
			stacked[f.parent(i)]++
		}
	}
	return stacked
}

func (f *forest) countKids(stacked []int32) {
	for i := range f.nodes {
		if !f.stacks(i) && !f.aside(i) {
			f.first[f.parent(i)+1]++
		}
	}
	for p, k := range stacked {
		if k > 0 {
			_, columns := f.split(p, k)
			f.first[p+1] += columns
		}
	}
	for i := 1; i < len(f.first); i++ {
		f.first[i] += f.first[i-1]
	}
	f.kids = make([]int32, f.first[len(f.first)-1])
}

// blockShape is the width over height that a block of very many leaves tends to.
const blockShape = 2.2

// split says how many rows and columns k leaves of parent p take.
func (f *forest) split(p int, k int32) (rows, columns int32) {
	s := f.out.Style
	rows = int32(s.StackMax)
	if k > rows {
		leaf := f.firstStacked(p)
		w, h := leaf.W+s.Indent+s.GapX, leaf.H+s.StackGap
		rows = max(rows, int32(math.Ceil(math.Sqrt(float64(k)*w/(blockShape*h)))))
	}
	columns = (k + rows - 1) / rows
	return (k + columns - 1) / columns, columns
}

// firstStacked returns a leaf that is stacked under p, or near there.
func (f *forest) firstStacked(p int) Node {
	from := p + 1
	if p == int(f.root) {
		from = 0
	}
	for i := from; i < len(f.nodes); i++ {
		if f.stacks(i) {
			return f.nodes[i]
		}
	}
	return Node{}
}

func (f *forest) fillKids(stacked []int32) {
	at := append([]int32(nil), f.first...)
	column := make([]int32, len(stacked)) // 1 + first column of a parent, then the one being filled
	total := int32(0)
	for _, k := range stacked {
		total += k
	}
	f.out.Leaves = make([]int32, total)
	used := int32(0)
	for i := range f.nodes {
		p := f.parent(i)
		if f.aside(i) {
			continue
		}
		if !f.stacks(i) {
			f.kids[at[p]] = int32(i)
			at[p]++
			continue
		}
		if column[p] == 0 {
			column[p] = int32(len(f.out.Columns)) + 1
			used = f.addColumns(p, stacked[p], used)
			for c := column[p] - 1; c < int32(len(f.out.Columns)); c++ {
				f.kids[at[p]] = f.root + 1 + c
				at[p]++
			}
		}
		c := &f.out.Columns[column[p]-1]
		f.out.Leaves[c.To] = int32(i)
		c.To++
		if full := column[p] < int32(len(f.out.Columns)) && f.out.Columns[column[p]].Parent == c.Parent &&
			c.To == f.out.Columns[column[p]].From; full {
			column[p]++
		}
	}
}

// addColumns appends the columns of parent p, empty but with their room in Leaves,
// and returns how much of Leaves is taken then.
func (f *forest) addColumns(p, leaves, used int32) int32 {
	rows, columns := f.split(int(p), leaves)
	parent := p
	if p == f.root {
		parent = -1
	}
	for c := range columns {
		from := used + c*rows
		f.out.Columns = append(f.out.Columns, Column{Parent: parent, From: from, To: from})
	}
	return used + leaves
}

// measure sets the sizes of all items, gaps included.
func (f *forest) measure() {
	s := f.out.Style
	total := int(f.root) + 1 + len(f.out.Columns)
	f.w, f.h = make([]float64, total), make([]float64, total)
	for c := range f.out.Columns {
		col := &f.out.Columns[c]
		for _, leaf := range f.out.Leaves[col.From:col.To] {
			col.W = max(col.W, s.Indent+f.nodes[leaf].W)
			col.H += f.nodes[leaf].H + s.StackGap
		}
		col.H -= s.StackGap
		f.w[int(f.root)+1+c], f.h[int(f.root)+1+c] = col.W+s.GapX, col.H+s.GapY
	}
	for i, n := range f.nodes {
		f.w[i] = n.W + s.GapX
		f.h[i] = n.H + s.GapY
		if f.side(int32(i)) {
			f.h[i] = n.H + s.StackTop
		}
	}
	f.measureAsides()
}

// side reports whether all below the card is one column that fits under it.
func (f *forest) side(i int32) bool {
	if f.first[i+1]-f.first[i] != 1 || i == f.root {
		return false
	}
	c := f.kids[f.first[i]] - f.root - 1
	return c >= 0 && f.out.Columns[c].W <= f.nodes[i].W+f.out.Style.Indent/2
}

// dropRows sets y: every item stands right below its parent.
func (f *forest) dropRows() {
	f.y = make([]float64, len(f.w))
	f.eachParent(func(p int32) {
		for _, k := range f.kids[f.first[p]:f.first[p+1]] {
			f.y[k] = f.y[p] + f.h[p]
		}
	})
}

// eachParent calls do for the root and then every card, parents before children.
func (f *forest) eachParent(do func(p int32)) {
	do(f.root)
	for p := range f.root {
		do(p)
	}
}
