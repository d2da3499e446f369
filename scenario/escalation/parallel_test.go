package escalation

import (
	"runtime"
	"slices"
	"sync/atomic"
	"testing"

	"spanwise/scenario"
)

// A chart large enough to be shared between cores gives the same bits on one.
func TestCoresDoNotChangeTheFigures(t *testing.T) {
	s := tree(t, scenario.DefaultModel(), []int{3, 9, 8, 8, 7}, nil) // 14,000 places, runs of unequal size
	solve := func(cores int) Estimate {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		return mustSolve(t, s, state(t, s.Model, "", positionsOf(s.Org)...))
	}
	one, four := solve(1), solve(4)
	if len(one.Managers) < 1900 || !slices.Equal(one.Managers, four.Managers) || one.Organisation != four.Organisation {
		t.Errorf("%d and %d managers, or their figures, differ", len(one.Managers), len(four.Managers))
	}
}

func positionsOf(o *scenario.Org) []scenario.Position {
	var out []scenario.Position
	for p := range o.Positions() {
		out = append(out, p)
	}
	return out
}

func TestRunsAreWholeSubtrees(t *testing.T) {
	n := compiled(t, scenario.DefaultModel(), 3, 4, 5, 2)
	runs, above := newFlows(n).runs()
	run := map[int32]int{} // of a team
	for r, of := range runs {
		for at := of.from; at < of.to; at++ {
			run[at] = r
		}
	}
	if len(run)+len(above) != len(n.Teams) || len(runs) < 2 || len(above) == 0 {
		t.Fatalf("%d in %d runs and %d above of %d", len(run), len(runs), len(above), len(n.Teams))
	}
	for i := range n.Teams {
		at := int32(i)
		own, in := run[at]
		for _, r := range n.Teams[at].Reports {
			if to := n.Places[r].Team; to != NoTeam && in && run[to] != own {
				t.Errorf("team %d and that of its report, %d, are in different runs", at, to)
			}
		}
		if m := n.Places[n.Teams[at].Manager].Manager; !in && m != NoManager {
			if _, in := run[n.Places[m].Team]; in {
				t.Errorf("team %d is above the runs, that above it in one", at)
			}
		}
	}
}

func TestShareRunsEveryPartOnce(t *testing.T) {
	for _, places := range []int{1, 10 * worthwhile} {
		var counts [50]atomic.Int32
		share(places, len(counts), func(part int) { counts[part].Add(1) })
		for part := range counts {
			if n := counts[part].Load(); n != 1 {
				t.Errorf("%d places: part %d ran %d times", places, part, n)
			}
		}
	}
}
