package sim

import (
	"context"
	"fmt"
	"runtime"

	"spanwise/scenario"
)

// Replay is one replication week by week: what waits at every manager as each week
// ends, warm-up included. It is the first replication of a [Run] with the same inputs.
type Replay struct {
	Managers []scenario.PositionID // in chart order
	Weeks    int
	Warmup   int // weeks at the start that a run does not count

	queues []Queue // by week, then manager
}

// Queue is what waits at a manager at the end of a week, the one being handled and
// those who gave up excluded.
type Queue struct {
	Waiting int32   // escalations
	Backlog float32 // their hours of need, in shares of the hours that a week leaves for decisions (C0 of MODEL §6)
}

// At returns what waits at manager m, an index into Managers, at the end of a week,
// 0 … Weeks−1.
func (r *Replay) At(week, m int) Queue { return r.queues[week*len(r.Managers)+m] }

// Waiting returns how many escalations wait in all at the end of a week.
func (r *Replay) Waiting(week int) int {
	sum := 0
	for m := range r.Managers {
		sum += int(r.At(week, m).Waiting)
	}
	return sum
}

// Record simulates one replication and keeps what waits week by week: eight bytes for
// every manager and week. Progress, which may be nil, counts weeks. Errors are those
// of [Run].
func Record(ctx context.Context, snap Snapshot, cfg Config, progress Progress) (*Replay, error) {
	cfg.Replications, cfg.TargetHalfWidth = 1, 0
	p, err := prepare(snap, cfg, nil)
	if err != nil {
		return nil, err
	}
	out := &Replay{Weeks: cfg.Weeks, Warmup: cfg.WarmupWeeks, queues: make([]Queue, 0, cfg.Weeks*len(p.managers))}
	for _, m := range p.managers {
		out.Managers = append(out.Managers, p.net.IDs[m])
	}
	workers := cfg.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	r := newReplication(p, workers)
	r.weekOver = func(week int) {
		for d := range r.desks {
			out.queues = append(out.queues, r.queueOf(&r.desks[d]))
		}
		if progress != nil {
			progress(week+1, cfg.Weeks)
		}
	}
	if err := r.run(ctx, 0); err != nil {
		return nil, fmt.Errorf("replay: %w", err)
	}
	return out, nil
}

// queueOf says what waits at a desk when its week is over.
func (r *replication) queueOf(d *desk) Queue {
	q := Queue{Waiting: int32(len(d.queue))}
	if d.full > 0 {
		q.Backlog = float32(d.backlog / d.full)
	}
	return q
}
