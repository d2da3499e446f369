package escalation

import (
	"slices"

	"spanwise/scenario"
)

// Stream is what goes from one filled position to the next filled one above, of the
// escalations that reach the manager traced in the end.
type Stream struct {
	From, To scenario.PositionID
	PerWeek  float64 // > 0; reworks excluded, as they go nowhere
}

// Trace returns the streams by which escalations arrive at a manager, in chart order:
// from the direct reports all that arrives, from those below them the part of theirs
// that is passed up as far as the manager. The estimate must be that of the network.
// It is nil for a position that is no manager.
//
// All that a position sends up splits as a whole: what is passed up of a class at a
// manager is taken from all who sent that class there in equal parts.
func (n *Network) Trace(e Estimate, manager scenario.PositionID) []Stream {
	at := int32(slices.Index(n.IDs, manager))
	if at < 0 || n.Places[at].Team == NoTeam {
		return nil
	}
	return n.trace(at, func(m int32) ManagerEstimate {
		of, _ := e.Manager(n.IDs[m])
		return of
	})
}

// Trace returns what [Network.Trace] does of the state as it was told last.
func (l *Live) Trace(manager scenario.PositionID) []Stream {
	at := l.index.find(manager)
	if at == none || l.c.teamOf(at) == none {
		return nil
	}
	return l.net.trace(at, func(m int32) ManagerEstimate { return l.flows.estimates[l.net.Places[m].Team] })
}

func (n *Network) trace(at int32, of func(m int32) ManagerEstimate) []Stream {
	t := &trace{net: n, of: of, phase: n.SteadyPhase(), desks: map[int32]*tracedDesk{}}
	t.gather(at)
	ones := make([]float64, len(n.Classes))
	for k := range ones {
		ones[k] = 1
	}
	t.follow(at, ones)
	return t.out
}

type trace struct {
	net   *Network
	of    func(m int32) ManagerEstimate // zero for a manager without an estimate
	phase Phase
	desks map[int32]*tracedDesk
	out   []Stream
}

// tracedDesk is what arrives at a manager a week and what leaves upwards, by class.
type tracedDesk struct{ arrives, up []float64 }

// gather adds up what arrives at manager m, those below first.
func (t *trace) gather(m int32) *tracedDesk {
	classes := len(t.net.Classes)
	d := &tracedDesk{arrives: make([]float64, classes), up: make([]float64, classes)}
	t.desks[m] = d
	asked := t.doubt(m)
	for _, r := range t.net.TeamOf(m).Reports {
		var below *tracedDesk
		if t.net.Places[r].Team != NoTeam {
			below = t.gather(r)
		}
		for k := range classes {
			d.arrives[k] += t.sent(r, below, k, asked)
		}
	}
	p := &t.net.Places[m]
	if p.IsTop() {
		return d
	}
	above := t.doubt(p.Manager)
	for k := range classes {
		chance, _ := Rises(int(p.Grade), t.net.Classes[k].Authority, above, Below)
		d.up[k] = d.arrives[k] * chance * (1 - t.lapse(m))
	}
	return d
}

// doubt is q of those who report to manager m; nobody settles in for ever.
func (t *trace) doubt(m int32) float64 {
	return t.net.Doubt(m, t.phase, t.net.TeamOf(m).StartSkill, false)
}

// sent is what place r sends up of a class a week to a manager who doubts so much: of
// its own, and what it passes up.
func (t *trace) sent(r int32, desk *tracedDesk, k int, doubt float64) float64 {
	p, class := &t.net.Places[r], &t.net.Classes[k]
	rate := p.Rate * t.net.Mixes[p.Mix][k] * t.phase.Acceleration * (1 - float64(class.Absorbed*t.phase.Ramp))
	chance, _ := Rises(int(p.Grade), class.Authority, doubt, Own)
	sent := rate * chance
	if desk != nil {
		sent += desk.up[k]
	}
	return sent
}

// lapse is the share of visits that give up at manager m.
func (t *trace) lapse(m int32) float64 {
	e := t.of(m)
	if !(e.ArrivalsPerWeek > 0) {
		return 0
	}
	return e.LapsedPerWeek / e.ArrivalsPerWeek
}

// follow writes the streams to manager m, of which that part of each class gets as far
// as the manager traced, and goes on below.
func (t *trace) follow(m int32, part []float64) {
	doubt := t.doubt(m)
	for _, r := range t.net.TeamOf(m).Reports {
		desk := t.desks[r]
		volume := 0.0
		for k := range part {
			volume += t.sent(r, desk, k, doubt) * part[k]
		}
		if !(volume > 0) {
			continue
		}
		t.out = append(t.out, Stream{From: t.net.IDs[r], To: t.net.IDs[m], PerWeek: finite(volume)})
		if desk == nil {
			continue
		}
		below := make([]float64, len(part))
		for k := range part {
			if desk.arrives[k] > 0 {
				below[k] = part[k] * desk.up[k] / desk.arrives[k]
			}
		}
		t.follow(r, below)
	}
}
