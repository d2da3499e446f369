package escalation

// Week is where a manager's hours go, in hours a week (MODEL §6). Decisions is
// what is left for escalations, never less than min_hours.
type Week struct {
	Admin, OwnWork, Planning, OneToOnes, Oversight, Coaching, Decisions float64
}

// WeekOf returns the week of manager m with coaching funded to the share f, 0..1,
// and so many hours of overtime; Decisions is C of MODEL §6.
func (n *Network) WeekOf(m int32, f, overtime float64) Week {
	t, om := n.TeamOf(m), n.Model
	span := float64(len(t.Reports))
	w := Week{
		Admin:     t.Settings.AdminHours,
		OwnWork:   float64(t.Presence * t.OwnHours),
		Planning:  float64(t.Presence * om.PlanningHours),
		OneToOnes: float64(span * om.OneToOneHours),
		Oversight: float64(span * om.OversightHours * t.Settings.Control),
		Coaching:  float64(span * om.CoachingHours * t.Settings.Practice * (1 - t.Settings.Embedded) * f),
	}
	left := float64(t.Presence*om.ManagerWeekHours) - w.OwnWork - w.Planning - w.Admin -
		w.Oversight - w.OneToOnes - w.Coaching + overtime
	w.Decisions = max(om.MinHours, left)
	return w
}

// Hours returns C of MODEL §6: the hours of manager m for escalations in a week.
// Hours(m, 1, 0) is C0.
func (n *Network) Hours(m int32, f, overtime float64) float64 {
	return n.WeekOf(m, f, overtime).Decisions
}

// Funded returns f of MODEL §6, the share of coaching that survives a backlog of
// that many hours of work where the week has hours (C0) for decisions.
func (n *Network) Funded(backlog, hours float64) float64 {
	om := n.Model
	f := (om.SqueezeTo - backlog/hours) / (om.SqueezeTo - om.SqueezeFrom)
	return min(1, max(0, f))
}

// Overtime returns the hidden hours of a week that opens with that backlog.
func (n *Network) Overtime(backlog, hours float64) float64 {
	over := backlog - float64(n.Model.OvertimeFrom*hours)
	return min(n.Model.OvertimeCap, max(0, over))
}

// HandlingFactor is what the manager's own unclarity makes of handling times, ≥ 1.
func (n *Network) HandlingFactor(m int32) float64 {
	return 1 + float64(n.Model.UnclearHandling*(1-n.TeamOf(m).Settings.Clarity))
}
