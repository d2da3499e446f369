package sim

import (
	"context"

	"spanwise/scenario/escalation"
)

// replication runs one replication after another on the same buffers. Escalations
// only go up, so that a week is run manager by manager from the bottom: all that
// reaches a manager in the week is known once those below are through.
type replication struct {
	*plan
	ctx    context.Context // of the run under way
	number int
	source source
	desks  []desk // chart order
	order  []arrival

	// The week under way.
	week     int
	from, to float64 // model hours
	counted  bool    // after the warm-up
	phase    escalation.Phase
	absorbed []float64 // by class: share that AI takes over by now

	total  totals
	series []weekTotals
}

// totals is what the counted weeks add up to for the organisation.
type totals struct {
	seen, atSource   int // decisions raised; those decided where they arose
	final, delegated int // decisions made in the end; those beyond baseline rights
	unaligned        float64
	hops             int       // of the escalated decisions made in the end
	leads            []float64 // their lead times, h
}

// weekTotals is what goes into the weekly series, warm-up included.
type weekTotals struct {
	waited, skill, funded float64 // summed over desks
	lead                  float64 // summed over the decisions made
	decided               int
}

func newReplication(p *plan) *replication {
	r := &replication{
		plan:     p,
		desks:    make([]desk, len(p.managers)),
		absorbed: make([]float64, len(p.net.Classes)),
		series:   make([]weekTotals, p.cfg.Weeks),
	}
	for d, m := range p.managers {
		r.desks[d] = desk{place: m, boss: -1, full: p.net.Hours(m, 1, 0)}
		if above := p.net.Places[m].Manager; above != escalation.NoManager {
			r.desks[d].boss = p.desk[above]
		}
	}
	return r
}

// run simulates the replication of that number, from 0. The figures stand in the
// desks, the total and the series until the next run.
func (r *replication) run(ctx context.Context, number int) error {
	r.ctx, r.number = ctx, number
	r.source = newSource(r.cfg.Seed, number)
	r.total = totals{leads: r.total.leads[:0]}
	clear(r.series)
	for d := range r.desks {
		r.desks[d].reset(r.net.Places[r.desks[d].place].StartSkill)
	}
	for t := range r.cfg.Weeks {
		if err := ctx.Err(); err != nil {
			return err
		}
		r.runWeek(t)
	}
	return ctx.Err()
}

func (r *replication) runWeek(t int) {
	r.week, r.counted = t, t >= r.cfg.WarmupWeeks
	r.from = float64(t) * r.net.Model.WeekHours
	r.to = float64(t+1) * r.net.Model.WeekHours
	r.phase = r.net.PhaseAt(t)
	for k := range r.absorbed {
		r.absorbed[k] = r.net.Classes[k].Absorbed * r.phase.Ramp
	}
	for d := range r.desks {
		r.open(&r.desks[d])
	}
	for d := len(r.desks) - 1; d >= 0; d-- {
		r.work(&r.desks[d])
	}
	for _, i := range r.tops {
		r.raise(i, nil)
	}
	for d := range r.desks {
		r.close(&r.desks[d])
	}
}

// open sets what holds through the week, in the order of MODEL §6. The skill is
// that of the week before, updated when it closed.
func (r *replication) open(d *desk) {
	if d.backlog > d.full && d.weekOver < 0 {
		d.weekOver = r.week
	}
	d.funded = r.net.Funded(d.backlog, d.full)
	d.overtime = r.net.Overtime(d.backlog, d.full)
	d.stretch = r.net.Model.WeekHours / r.net.Hours(d.place, d.funded, d.overtime)
	for settling, is := range [2]bool{false, true} {
		d.doubt[settling] = r.net.Doubt(d.place, r.phase, d.skill, is)
		d.unaligned[settling] = r.net.Unaligned(d.place, r.phase, d.skill, is)
	}
	if r.counted {
		d.overtimeHours += d.overtime
		d.fundedWeeks += d.funded
	}
}

// close updates the skill and adds the week to the series.
func (r *replication) close(d *desk) {
	d.skill = r.net.NextSkill(d.place, d.skill, d.funded)
	w := &r.series[r.week]
	w.skill += d.skill
	w.funded += d.funded
}

// settled is the index of place i in what a desk holds for its reports.
func (r *replication) settled(i int32) int {
	if r.net.Places[i].Settling {
		return 1
	}
	return 0
}

// decide counts a decision that place i makes for good. boss is the desk above,
// nil for a top.
func (r *replication) decide(i, class int32, boss *desk) {
	if !r.counted {
		return
	}
	r.total.final++
	if by := r.delegated[i]; by != nil && by[class] {
		r.total.delegated++
		r.total.unaligned += boss.unaligned[r.settled(i)]
	}
}
