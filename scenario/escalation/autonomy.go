package escalation

import "spanwise/scenario"

// Phase is what changes with the week and is the same for everybody.
type Phase struct {
	Ramp         float64 // r of MODEL §3: how far AI has come, 0..1
	Acceleration float64 // a of MODEL §3: factor on the decisions raised
	Unsettled    float64 // share of clarity that those settling in still lack, 0..1
}

// PhaseAt returns the phase of week t ≥ 0.
func (n *Network) PhaseAt(t int) Phase {
	m, week := n.Model, float64(t)
	ramp := 1 - Exp(-week/m.AIRampWeeks)
	return Phase{
		Ramp:         ramp,
		Acceleration: 1 + float64((m.AIAcceleration-1)*ramp),
		Unsettled:    float64(m.SettleDepth * Exp(-week/m.SettleWeeks)),
	}
}

// SteadyPhase returns the phase that PhaseAt tends to.
func (n *Network) SteadyPhase() Phase {
	return Phase{Ramp: 1, Acceleration: n.Model.AIAcceleration}
}

// clarity is that which a report of a manager so set works with.
func (n *Network) clarity(s *scenario.Settings, p Phase, settling bool) float64 {
	c := s.Clarity
	if settling {
		c = float64(c * (1 - p.Unsettled))
	}
	return c
}

func (n *Network) stability(s *scenario.Settings, p Phase) float64 {
	return min(1, max(0, s.Stability*(1-float64(n.Model.AIAmbiguity*(p.Acceleration-1)))))
}

// Doubt is q of MODEL §4: the chance that a report of manager m asks about what it
// may decide, at the edge of its authority. Autonomy is permission × clarity ×
// stability × confidence. skill is m's coaching skill, 0..1; settling is the
// report's.
func (n *Network) Doubt(m int32, p Phase, skill float64, settling bool) float64 {
	return n.DoubtUnder(n.TeamOf(m).Settings, p, skill, settling)
}

// DoubtUnder is Doubt where these settings are in force at the manager.
func (n *Network) DoubtUnder(s *scenario.Settings, p Phase, skill float64, settling bool) float64 {
	if n.Autonomy == WeightedMean {
		return n.meanDoubt(s, p, skill, settling)
	}
	w := &n.Model.Weights
	autonomy := 1 - float64(w.Control*s.Control)
	autonomy *= 1 - float64(w.Clarity*(1-n.clarity(s, p, settling)))
	autonomy *= 1 - float64(w.Stability*(1-n.stability(s, p)))
	autonomy *= n.confidence(skill)
	return 1 - float64(autonomy)
}

// meanDoubt is the same with autonomy as a weighted mean of the factors.
func (n *Network) meanDoubt(s *scenario.Settings, p Phase, skill float64, settling bool) float64 {
	w := n.Model.Weights
	sum := w.Control + w.Clarity + w.Stability + w.Confidence
	if sum == 0 {
		return 0
	}
	short := float64(w.Control*s.Control) +
		float64(w.Clarity*(1-n.clarity(s, p, settling))) +
		float64(w.Stability*(1-n.stability(s, p))) +
		float64(w.Confidence*(1-skill))
	return short / sum
}

func (n *Network) confidence(skill float64) float64 {
	return 1 - float64(n.Model.Weights.Confidence*(1-skill))
}

// Unaligned is the weight in unaligned_per_week (MODEL §8) of a decision that a
// report of manager m makes beyond its baseline rights, 0..1.
func (n *Network) Unaligned(m int32, p Phase, skill float64, settling bool) float64 {
	return n.UnalignedUnder(n.TeamOf(m).Settings, p, skill, settling)
}

// UnalignedUnder is Unaligned where these settings are in force at the manager.
func (n *Network) UnalignedUnder(s *scenario.Settings, p Phase, skill float64, settling bool) float64 {
	return 1 - float64(n.clarity(s, p, settling)*n.stability(s, p)*n.confidence(skill))
}

// Source says whether a decision is the position's own or came from below.
type Source int

// The two sources. Each is the exponent of doubt at the edge of authority.
const (
	Own Source = iota + 1
	Below
)

// Rises returns the chance that a position of that grade, with doubt q, sends a
// decision up, and whether that is needed: beyond its authority. Tops decide
// everything; ask for nobody above them (MODEL §4).
func Rises(grade, authority int, q float64, from Source) (chance float64, needed bool) {
	if authority > grade {
		return 1, true
	}
	return power(q, int(from)+grade-authority), false
}

// power returns q^n for n ≥ 1 by repeated squaring: the same bits everywhere,
// which math.Pow does not promise.
func power(q float64, n int) float64 {
	out := 1.0
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			out *= q
		}
		q *= q
	}
	return out
}

// Delegated reports whether a decision of class k made by place i lies beyond the
// rights of its baseline grade in the baseline's table. Those of tops never do.
func (n *Network) Delegated(i int32, k int) bool {
	p := &n.Places[i]
	return !p.IsTop() && int(p.BaselineGrade) < n.Classes[k].BaselineAuthority
}
