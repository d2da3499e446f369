package escalation

import (
	"runtime"
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

// solveAll solves every desk. Desks stand in chart order, so that those of a team
// and all below it are a run: small runs are shared between cores, then those above
// follow. The figures do not depend on how it is cut.
func (f *flows) solveAll() {
	runs, above := f.runs()
	share(len(f.net.Places), len(runs), func(part int) {
		for at := runs[part].to - 1; at >= runs[part].from; at-- {
			f.solve(&f.desks[at])
		}
	})
	for i := len(above) - 1; i >= 0; i-- {
		f.solve(&f.desks[above[i]])
	}
}

type run struct{ from, to int }

// runs cuts the desks into whole subtrees of at most a part of all, and lists the
// desks above these.
func (f *flows) runs() (runs []run, above []int) {
	sizes := make([]int, len(f.desks))
	for at := len(f.desks) - 1; at >= 0; at-- {
		sizes[at]++
		if m := f.net.Places[f.desks[at].place].Manager; m != NoManager {
			sizes[f.at[m]] += sizes[at]
		}
	}
	most := max(1, len(f.desks)/parts)
	for at := 0; at < len(f.desks); {
		if sizes[at] > most {
			above = append(above, at)
			at++
			continue
		}
		runs = append(runs, run{at, at + sizes[at]})
		at += sizes[at]
	}
	return runs, above
}
