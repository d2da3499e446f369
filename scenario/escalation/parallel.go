package escalation

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// worthwhile is the number of places from which on work is shared between cores:
// below it, starting the others takes longer than the work.
const worthwhile = 8192

// share runs work(0) … work(parts−1), each once, on all cores where that is worth it
// for so many places. Parts must not depend on one another.
func share(places, parts int, work func(part int)) {
	workers := min(runtime.GOMAXPROCS(0), parts)
	if places < worthwhile || workers < 2 {
		for part := range parts {
			work(part)
		}
		return
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for part := int(next.Add(1)) - 1; part < parts; part = int(next.Add(1)) - 1 {
				work(part)
			}
		})
	}
	wg.Wait()
}

// parts is into how many pieces a list is cut: more than there are cores, since the
// pieces differ.
const parts = 16

// solveAll solves every team. Teams stand in chart order, so that one and all below it
// are a run: small runs are shared between cores, then those above follow. The figures
// do not depend on how it is cut.
func (f *flows) solveAll() {
	runs, above := f.runs()
	share(len(f.net.Places), len(runs), func(part int) {
		d := f.newDesk()
		for at := runs[part].to - 1; at >= runs[part].from; at-- {
			d.solve(at)
		}
	})
	d := f.newDesk()
	for _, at := range slices.Backward(above) {
		d.solve(at)
	}
}

// run is the teams from one to that before another.
type run struct{ from, to int32 }

// runs cuts the teams into runs of whole subtrees, at most a part of all, and lists the
// teams above these.
func (f *flows) runs() (runs []run, above []int32) {
	n := f.net
	sizes := make([]int32, len(n.Teams))
	for at := len(sizes) - 1; at >= 0; at-- {
		sizes[at]++
		if m := n.Places[n.Teams[at].Manager].Manager; m != NoManager {
			sizes[n.Places[m].Team] += sizes[at]
		}
	}
	most := max(1, int32(len(sizes)/parts))
	for at := int32(0); int(at) < len(sizes); {
		size := sizes[at]
		switch last := len(runs) - 1; {
		case size > most:
			above = append(above, at)
			size = 1
		case last >= 0 && runs[last].to == at && at+size-runs[last].from <= most:
			runs[last].to += size
		default:
			runs = append(runs, run{at, at + size})
		}
		at += size
	}
	return runs, above
}
