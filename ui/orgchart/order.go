package orgchart

import (
	"iter"
	"slices"
)

// The order in which a chart is read: a manager, then the team, then the next manager.

// inOrder yields the seats in chart order.
func (c *Chart) inOrder() iter.Seq[int32] {
	return func(yield func(int32) bool) {
		var stack []int32
		push := func(kids []int32) {
			for _, k := range slices.Backward(kids) {
				stack = append(stack, k)
			}
		}
		push(c.tops)
		for len(stack) > 0 {
			i := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if !yield(i) {
				return
			}
			push(c.seats[i].kids)
		}
	}
}

// beside returns the next seat of the same layer, to the right with step 1, to the left
// with −1; −1 where there is none.
func (c *Chart) beside(i int32, step int) int32 {
	layer := c.seats[i].layer
	for {
		above := c.seats[i].parent
		brothers := *c.family(above)
		for at := slices.Index(brothers, i) + step; at >= 0 && at < len(brothers); at += step {
			if found := c.nearest(brothers[at], layer, step); found >= 0 {
				return found
			}
		}
		if above < 0 {
			return -1
		}
		i = above
	}
}

// nearest returns the first seat of a layer in a branch, from the left with step 1, from
// the right with −1; −1 where there is none.
func (c *Chart) nearest(i, layer int32, step int) int32 {
	if c.seats[i].layer == layer {
		return i
	}
	kids := c.seats[i].kids
	at := 0
	if step < 0 {
		at = len(kids) - 1
	}
	for ; at >= 0 && at < len(kids); at += step {
		if found := c.nearest(kids[at], layer, step); found >= 0 {
			return found
		}
	}
	return -1
}
