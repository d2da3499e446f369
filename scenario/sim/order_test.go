package sim

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// The line is a stable sort of the inbox, whether arrivals are few or many, spread or
// all at once.
func TestLineUpSortsStably(t *testing.T) {
	model := scenario.DefaultModel()
	r := &replication{plan: &plan{net: &escalation.Network{Model: model}}, thisWeek: thisWeek{from: 80, to: 120}}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 200).Draw(t, "arrivals")
		grain := rapid.SampledFrom([]int{1, 3, 1000}).Draw(t, "moments")
		h := &hand{replication: r, thisWeek: r.thisWeek}
		for i := range n {
			moment := r.from + model.WeekHours*float64(rapid.IntRange(0, grain).Draw(t, "moment"))/float64(grain)
			h.inbox = append(h.inbox, visit{joined: moment, stream: uint64(i)})
		}
		want := slices.Clone(h.inbox)
		slices.SortStableFunc(want, func(a, b visit) int { return cmp.Compare(a.joined, b.joined) })
		if h.lineUp(); !slices.Equal(h.line, want) {
			t.Errorf("line %v", h.line)
		}
	})
}

// Whatever the tree, every desk is worked once, after all below it.
func TestBranchesCoverTheTree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 200).Draw(t, "desks")
		p := &plan{managers: make([]int32, n), boss: make([]int32, n), asks: make([]int32, n+2), raisers: make([]raiser, 3*n)}
		for d := range n {
			p.boss[d] = int32(rapid.IntRange(-1, d-1).Draw(t, "boss"))
			p.asks[d+1] = int32(3 * (d + 1))
		}
		for _, hands := range []int{1, 2, 7} {
			b := branchesOf(p, hands)
			done := make([]int, n) // 1 + the lot it was in; the crown comes last
			for lot, desks := range append(slices.Clone(b.cut), b.crown) {
				for _, d := range desks {
					if done[d] != 0 {
						t.Fatalf("desk %d is worked twice", d)
					}
					done[d] = lot + 1
					if boss := p.boss[d]; boss >= 0 && done[boss] != 0 {
						t.Fatalf("desk %d comes after its boss %d", d, boss)
					}
				}
			}
			for d, lot := range done {
				boss := p.boss[d]
				if lot == 0 || boss >= 0 && done[boss] != lot && done[boss] != len(b.cut)+1 {
					t.Fatalf("desk %d is in lot %d, its boss is not there", d, lot)
				}
			}
		}
	})
}
