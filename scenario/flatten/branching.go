package flatten

import "slices"

// branching chooses, branch by branch, who goes so that every path that is too deep
// gives up one layer. Costs are those of a branch, summed over its managers.
type branching struct {
	branches
	*capping
	below [][]int // those directly below on paths too deep
	now   outcome
	all   []burden // own, where all directly below who can go do
	gone  []cost   // where the head goes, with all beside it who can
	added []cost   // by the choice made, beyond now
	goes  []bool
}

func newBranching(f *capping, b branches, now outcome) *branching {
	n := len(b.ids)
	t := &branching{
		branches: b, capping: f, now: now, below: make([][]int, n),
		all: make([]burden, n), gone: make([]cost, n), added: make([]cost, n), goes: make([]bool, n),
	}
	for i := range b.ids {
		if m := b.above[i]; m >= 0 && b.tooDeep(i, f.most) {
			t.below[m] = append(t.below[m], i)
		}
	}
	return t
}

// tried takes over the costs of a trial in which the managers of a layer went.
func (t *branching) tried(layer int, then outcome) {
	for i := range t.ids {
		switch t.layer[i] {
		case layer - 1:
			t.all[i] = then.own[i]
		case layer:
			t.gone[i] = then.branch[i]
		}
	}
}

// choose goes from the bottom up and lists who goes, from the top down: nobody below
// one who does.
func (t *branching) choose() []going {
	for i := len(t.ids) - 1; i >= 0; i-- {
		switch {
		case !t.tooDeep(i, t.most):
		case !t.leads[i]:
			t.added[i] = cost{stuck: 1}
		default:
			t.settle(i)
		}
	}
	var out []going
	settled := make([]bool, len(t.ids)) // one above goes already
	for i, id := range t.ids {
		m := t.above[i]
		if m < 0 {
			continue
		}
		goes := t.goes[i] && !settled[m]
		settled[i] = settled[m] || goes
		if goes {
			out = append(out, going{id: id})
		}
	}
	return out
}

// settle chooses for the branches directly below a manager, the smallest teams first:
// the head of a branch goes where that costs less than the choice made within it. What
// the manager's own burden comes to is taken from the trial in which all went, in
// proportion to the reports that come up.
func (t *branching) settle(i int) {
	var heads []int
	reports := 0
	for _, c := range t.below[i] {
		t.added[i] = t.added[i].plus(t.added[c])
		if t.free[c] {
			heads = append(heads, c)
			reports += t.spans[c]
		}
	}
	slices.SortStableFunc(heads, func(a, b int) int { return t.spans[a] - t.spans[b] })
	up := 0
	own := cost{} // what those who go add to the manager's own
	for _, c := range heads {
		moved := t.now.own[i].between(t.all[i], float64(up+t.spans[c])/float64(reports))
		then := moved.cost(t.limit()).minus(t.now.own[i].cost(t.limit()))
		goes := t.added[i].minus(t.added[c]).plus(t.gone[c].minus(t.now.branch[c])).minus(own).plus(then)
		if goes.less(t.added[i]) {
			t.added[i], t.goes[c], own = goes, true, then
			up += t.spans[c]
		}
	}
	t.allOrNone(i, heads)
}

// allOrNone sends all where that costs less than those chosen one by one, of whom each
// may cost too much alone.
func (t *branching) allOrNone(i int, heads []int) {
	if len(heads) == 0 {
		return
	}
	all := t.all[i].cost(t.limit()).minus(t.now.own[i].cost(t.limit()))
	for _, c := range t.below[i] {
		if t.free[c] {
			all = all.plus(t.gone[c].minus(t.now.branch[c]))
		} else {
			all = all.plus(t.added[c])
		}
	}
	if all.less(t.added[i]) {
		t.added[i] = all
		for _, c := range heads {
			t.goes[c] = true
		}
	}
}
