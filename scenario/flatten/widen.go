package flatten

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"spanwise/scenario"
)

// WidenSpans widens spans until their mean reaches a target: the smallest teams first
// are merged with one beside them or go up to the manager above, whichever makes the
// narrower team, and no span grows past the widest. Spans that are wider already are
// left alone. Among teams beside, one of the same unit comes first. Who takes over a
// team takes over the work of a position that is removed.
type WidenSpans struct {
	Target    float64             // mean span, reports per manager, > 1
	Widest    int                 // 0 is DefaultWidest, or half as much again as the target where that is more
	Below     scenario.PositionID // only managers at and under this position; "" for all
	Displaced Displaced
	OwnWork   OwnWork
	Cause     scenario.Cause // of every removal; "" is that of the operation
}

func (w WidenSpans) widest() int {
	return cmp.Or(w.Widest, max(DefaultWidest, int(math.Ceil(1.5*w.Target))))
}

// Name says in words what the operation does.
func (w WidenSpans) Name() string {
	return fmt.Sprintf("Widen spans to %g", w.Target) + belowInWords(w.Below) + w.Displaced.inWords()
}

// mostTarget is more than anybody leads.
const mostTarget = 10_000

// Plan works out the edits. Spans that are as wide already, or that no merger can
// widen, are an error that wraps ErrNothing; a target that is none, or above the
// widest span, one that wraps scenario.ErrInvalid. Where the target is out of reach
// the notes say how far it went.
func (w WidenSpans) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	if !(w.Target > 1 && w.Target <= mostTarget) || w.Target > float64(w.widest()) {
		return Plan{}, fmt.Errorf("%s: the target must be more than 1 and within the widest span: %w", w.Name(), scenario.ErrInvalid)
	}
	d, err := newDraft(ctx, w.Name(), s, terms{fate: w.Displaced, widest: w.widest(), own: w.OwnWork, cause: w.Cause})
	if err != nil {
		return Plan{}, err
	}
	if err := known(d, w.Below); err != nil {
		return Plan{}, err
	}
	g := newWidening(d, w)
	if g.mean() >= w.Target {
		d.otherwise = fmt.Sprintf("the mean span is %.1f", g.mean())
		return d.finish()
	}
	d.otherwise = "no teams fit together"
	for d.err == nil && g.mean() < w.Target && g.pass() {
	}
	if mean := g.mean(); mean < w.Target && len(d.edits) > 0 {
		d.note("the mean span gets to %.1f: no more teams fit together within a span of %d", mean, d.terms.widest)
	}
	return d.finish()
}

// widening keeps the mean span of the managers in question.
type widening struct {
	*draft
	target          float64
	below           scenario.PositionID
	managers, spans int
}

func newWidening(d *draft, w WidenSpans) *widening {
	g := &widening{draft: d, target: w.Target, below: w.Below}
	for v := range d.now.Org.Walk() {
		if span := len(d.now.Org.Reports(v.Position.ID)); span > 0 && (w.Below == "" || d.now.Org.IsUnder(v.Position.ID, w.Below)) {
			g.managers++
			g.spans += span
		}
	}
	return g
}

func (g *widening) mean() float64 {
	if g.managers == 0 {
		return 0
	}
	return float64(g.spans) / float64(g.managers)
}

// pass goes through the teams once, the smallest first and the last in the chart
// first among equals, so that who stands first keeps the team. It is false where
// nothing fitted.
func (g *widening) pass() bool {
	done := false
	for _, p := range g.teams() {
		if g.cancelled() {
			return false
		}
		if p.span != len(g.now.Org.Reports(p.id)) {
			continue // it took a team in, or lost one: its turn comes in the next pass
		}
		into, ok := g.place(p)
		if !ok {
			continue
		}
		before := g.now.Org.Len()
		g.round([]going{{id: p.id, into: into, work: true}}, g.cause(into))
		if g.err != nil {
			return false
		}
		if !g.displaced[p.id] {
			continue
		}
		done = true
		g.managers--
		g.spans -= before - g.now.Org.Len()
		if g.mean() >= g.target {
			break
		}
	}
	return done
}

func (g *widening) cause(into scenario.PositionID) scenario.Cause {
	if into == "" {
		return scenario.ChainCollapsed
	}
	return scenario.TeamsMerged
}

func (g *widening) teams() []peer {
	var out []peer
	for v := range g.now.Org.Walk() {
		id := v.Position.ID
		if span := len(g.now.Org.Reports(id)); span > 0 && v.Layer > 1 && !g.kept[id] && isBelow(g.now.Org, id, g.below) {
			out = append(out, peer{id, span})
		}
	}
	slices.Reverse(out)
	slices.SortStableFunc(out, func(a, b peer) int { return a.span - b.span })
	return out
}

// place says who is to take over a team: a position beside, or "" for the one above.
// It is false where neither has room.
func (g *widening) place(p peer) (into scenario.PositionID, ok bool) {
	at, _ := g.now.Org.Position(p.id)
	joins := g.joining(p.id)
	beside, span := g.beside(p, at.Unit, joins)
	up := len(g.now.Org.Reports(at.Manager)) + p.span - 1 + joins
	switch {
	case beside != "" && (span <= up || up > g.terms.widest):
		return beside, true
	case up <= g.terms.widest:
		return "", true
	}
	return "", false
}

// beside finds the team to merge with: of the same unit, else the smallest.
func (g *widening) beside(p peer, unit string, joins int) (id scenario.PositionID, span int) {
	same := false
	for _, other := range g.now.Org.Beside(p.id) {
		merged := len(g.now.Org.Reports(other)) + p.span + joins
		if merged == p.span+joins || merged > g.terms.widest || !g.now.Org.Filled(other) {
			continue
		}
		q, _ := g.now.Org.Position(other)
		if in := q.Unit == unit; id == "" || in && !same || in == same && merged < span {
			id, span, same = other, merged, in
		}
	}
	return id, span
}
