package sim

import (
	"context"
	"runtime"
	"sync"
	"time"
)

// gathering deals the replications to workers and takes in what they find.
type gathering struct {
	*plan
	progress Progress
	now      func() time.Time
	told     time.Time // when progress was last told

	mu     sync.Mutex
	next   int
	found  []*figures // by replication; nil while it runs
	judged Samples    // lead times of the first replications, all of them in
	done   int
	full   bool // enough of them
	failed error
}

// tellEvery is the least time between two reports of progress.
const tellEvery = 50 * time.Millisecond

// gather runs replications until there are enough and returns their figures. There
// are as many replications at once as workers; where that is fewer than workers, as
// with a single one, the workers share each.
func gather(ctx context.Context, p *plan, progress Progress) ([]*figures, error) {
	workers := p.cfg.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	atOnce := min(workers, p.cfg.most())
	g := &gathering{plan: p, progress: progress, now: time.Now}
	var wg sync.WaitGroup
	for range atOnce {
		wg.Go(func() {
			r := newReplication(p, workers/atOnce)
			for i, ok := g.take(); ok; i, ok = g.take() {
				err := r.run(ctx, i)
				var f *figures
				if err == nil {
					f, err = r.figures(), ctx.Err()
				}
				g.put(i, f, err)
			}
		})
	}
	wg.Wait()
	if g.failed != nil {
		return nil, g.failed
	}
	return g.found[:len(g.judged)], nil
}

// take returns the number of the next replication to run, false when none is needed.
func (g *gathering) take() (int, bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.full || g.failed != nil || g.next == g.cfg.most() {
		return 0, false
	}
	g.next++
	g.found = append(g.found, nil)
	return g.next - 1, true
}

// put takes in a replication and judges those that are in without a gap.
func (g *gathering) put(i int, f *figures, err error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if err != nil {
		g.failed = err
		return
	}
	g.found[i] = f
	g.done++
	for n := len(g.judged); !g.full && n < len(g.found) && g.found[n] != nil; n++ {
		g.judged = append(g.judged, g.found[n].organisation[LeadTimeMean])
		g.full = g.cfg.enough(g.judged)
	}
	g.tell()
}

// tell reports progress: at once when all is done, else not too often.
func (g *gathering) tell() {
	if g.progress == nil {
		return
	}
	if g.full {
		g.progress(len(g.judged), len(g.judged))
		g.progress = nil
		return
	}
	if now := g.now(); now.Sub(g.told) >= tellEvery {
		g.told = now
		g.progress(g.done, max(g.done+1, g.cfg.expected(g.judged)))
	}
}
