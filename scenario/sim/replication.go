package sim

import (
	"context"
	"sync"
	"sync/atomic"

	"spanwise/scenario/escalation"
)

// replication runs one replication after another on the same buffers. Escalations
// only go up, so that a week is run manager by manager from the bottom: all that
// reaches a manager in the week is known once those below are through.
type replication struct {
	*plan
	ctx    context.Context // of the run under way
	number int
	askers []asker
	desks  []desk // chart order
	tops   desk   // those with nobody above report here; it counts, and handles nothing
	branch branches
	hands  []*hand

	thisWeek
	phase    escalation.Phase
	absorbed []uint64 // by class: share that AI takes over by now, in bits

	// What a position raises: so many whole tables, and the table for the rest.
	whole    countTable
	wholes   []int32 // by rate
	tables   []countTable
	tablesOf float64 // acceleration that they hold for; 0 for none yet

	series []weekTotals

	weekOver func(week int) // told as each week ends; nil for nobody
}

// thisWeek is what holds through the week under way. Every hand has a copy, since it
// is asked for at every step.
type thisWeek struct {
	week      int
	from, to  float64 // model hours
	counted   bool    // after the warm-up
	absorbing bool    // AI takes over some
	returns   uint64  // chance of a rework, in bits
}

// asker is a position that raises decisions.
type asker struct {
	base uint64 // where its random numbers begin
	raiser
}

// weekTotals is what goes into the weekly series, warm-up included.
type weekTotals struct {
	weekTally
	skill, funded float64 // summed over desks
}

// hand is one worker's share of a replication: scratch room, and the desk it is at.
type hand struct {
	*replication
	thisWeek
	handling []handling // the plan's
	patience []float64  // likewise
	rises    []rise     // by kind
	at       int        // desk under way
	kind     *kind      // its own
	alone    bool       // no other hand worked those below

	absorbedNow int
	words       []uint64 // of decisions that something is to be noted about
	inbox       []visit
	ends        []int32
	bucket      []int32

	passes  []uint64  // by class: chance of being passed up by the desk, in bits
	passed  passing   // what they hold for
	sorted  []visit   // room for the line
	waiting []visit   // who waits from earlier weeks
	line    []visit   // the week's arrivals, in order of joining
	served  int       // how many of the waiting and the line have been taken out
	reworks fifo      // the week's
	waits   []float64 // above 0, of those served in the week, h

	// Room for the outboxes of the desks worked: what is passed up is taken up soon, so
	// that they lie as on a stack.
	sent []visit

	leads spread // lead times of the decisions made, h
}

func newReplication(p *plan, hands int) *replication {
	r := &replication{
		plan:     p,
		askers:   make([]asker, len(p.raisers)),
		desks:    make([]desk, len(p.managers)),
		tops:     desk{boss: -1},
		absorbed: make([]uint64, len(p.net.Classes)),
		thisWeek: thisWeek{returns: toBits(p.net.Model.Rework)},
		wholes:   make([]int32, len(p.rates)),
		tables:   make([]countTable, len(p.rates)),
		series:   make([]weekTotals, p.cfg.Weeks),
	}
	r.whole.set(wholeCount)
	for d, m := range p.managers {
		hours := hoursOf(p.net, m)
		r.desks[d] = desk{
			place: m, boss: p.boss[d], settings: p.net.Teams[d].Settings,
			hours: hours, full: hours.left(1, 0), slow: min(mostFactor, p.net.HandlingFactor(m)), growth: growthOf(p.net, m),
		}
	}
	for range hands {
		r.hands = append(r.hands, &hand{
			replication: r,
			handling:    p.handling,
			patience:    p.patience,
			rises:       newRises(len(p.kinds)),
			words:       make([]uint64, 512), // many more than one table gives
			passes:      make([]uint64, len(p.net.Classes)),
			passed:      passing{doubt: -1}, // nobody's
		})
	}
	r.branch = branchesOf(p, hands)
	return r
}

// run simulates the replication of that number, from 0. The figures stand in the
// desks, the hands and the series until the next run.
func (r *replication) run(ctx context.Context, number int) error {
	r.ctx, r.number = ctx, number
	for i, origin := range r.origins {
		r.askers[i] = asker{baseOf(r.cfg.Seed, number, origin), r.raisers[i]}
	}
	clear(r.series)
	for _, h := range r.hands {
		h.leads.reset()
	}
	r.tops.tally.reset()
	for d := range r.desks {
		r.desks[d].reset(r.net.Teams[d].StartSkill)
	}
	for t := range r.cfg.Weeks {
		if err := ctx.Err(); err != nil {
			return err
		}
		r.runWeek(t)
		if r.weekOver != nil {
			r.weekOver(t)
		}
	}
	for d := range r.desks {
		r.close(&r.desks[d], r.cfg.Weeks-1)
	}
	return ctx.Err()
}

func (r *replication) runWeek(t int) {
	r.week, r.counted = t, t >= r.cfg.WarmupWeeks
	r.from = float64(t) * r.net.Model.WeekHours
	r.to = float64(t+1) * r.net.Model.WeekHours
	r.phase = r.net.PhaseAt(t)
	r.absorbing = false
	for k := range r.absorbed {
		r.absorbed[k] = toBits(r.net.Classes[k].Absorbed * r.phase.Ramp)
		r.absorbing = r.absorbing || r.absorbed[k] > 0
	}
	r.setTables()
	for _, h := range r.hands {
		h.thisWeek = r.thisWeek
		h.sent = h.sent[:0]
	}
	for d := range r.desks {
		if t > 0 {
			r.close(&r.desks[d], t-1)
		}
		r.open(&r.desks[d])
	}
	r.workAll()
	r.hands[0].raiseAtTops()
}

// setTables makes the tables of counts for the week's acceleration.
func (r *replication) setTables() {
	if r.tablesOf == r.phase.Acceleration {
		return
	}
	r.tablesOf = r.phase.Acceleration
	for i, rate := range r.rates {
		mean := float64(rate * r.phase.Acceleration)
		r.wholes[i] = int32(mean / wholeCount)
		r.tables[i].set(max(0, mean-float64(float64(r.wholes[i])*wholeCount)))
	}
}

// workAll runs all desks through the week: the branches in any order, then the desks
// above them.
func (r *replication) workAll() {
	if len(r.hands) == 1 {
		r.hands[0].workThrough(r.branch.crown, true)
		return
	}
	var next atomic.Int32
	var wg sync.WaitGroup
	for _, h := range r.hands {
		wg.Go(func() {
			for i := int(next.Add(1)); i <= len(r.branch.cut); i = int(next.Add(1)) {
				h.workThrough(r.branch.cut[i-1], true)
			}
		})
	}
	wg.Wait()
	r.hands[0].workThrough(r.branch.crown, false)
}

// workThrough works desks from the bottom. alone says that no other hand has worked any
// of those below them.
func (h *hand) workThrough(desks []int32, alone bool) {
	h.alone = alone
	for n, d := range desks {
		if n%64 == 63 && h.stopped() {
			return
		}
		h.work(int(d))
	}
}

func (h *hand) raiseAtTops() {
	h.inbox = h.inbox[:0]
	h.raise(len(h.desks), &h.replication.tops)
}

func (r *replication) stopped() bool { return r.ctx.Err() != nil }
