package sim

import "spanwise/scenario/escalation"

// What a week begins with, by the formulas of package escalation, rearranged: what
// stays the same from week to week is worked out once, and every product is rounded,
// so that all machines agree to the last bit.

// hours is the part of a manager's week that escalations get (MODEL §6).
type hours struct {
	free     float64 // before coaching and overtime
	coaching float64 // planned
	least    float64
}

func hoursOf(n *escalation.Network, m int32) hours {
	w := n.WeekOf(m, 1, 0)
	worked := float64(n.TeamOf(m).Presence * n.Model.ManagerWeekHours)
	for _, taken := range [...]float64{w.OwnWork, w.Planning, w.Admin, w.Oversight, w.OneToOnes} {
		worked -= taken
	}
	return hours{free: worked, coaching: w.Coaching, least: n.Model.MinHours}
}

// left returns C of MODEL §6 with coaching funded to that share.
func (h *hours) left(funded, overtime float64) float64 {
	return max(h.least, h.free-float64(h.coaching*funded)+overtime)
}

// growth is what coaching skill grows by (MODEL §7).
type growth struct{ learn, fade, most float64 }

func growthOf(n *escalation.Network, m int32) growth {
	t := n.TeamOf(m)
	return growth{n.Model.Learn, n.Model.Fade, float64(t.Settings.Practice * t.Example)}
}

// after returns the skill after a week in which that share of coaching was funded.
func (g *growth) after(skill, funded float64) float64 {
	u := float64(g.most * funded)
	return skill + float64(g.learn*u*(1-skill)) - float64(g.fade*(1-u)*skill)
}

// open sets what holds through the week, in the order of MODEL §6. The skill is
// that of the week before, updated when it closed.
func (r *replication) open(d *desk) {
	if d.backlog > d.full && d.tally.weekOver < 0 {
		d.tally.weekOver = r.week
	}
	d.week = weekTally{}
	d.funded = r.net.Funded(d.backlog, d.full)
	overtime := r.net.Overtime(d.backlog, d.full)
	d.stretch = min(mostFactor, r.net.Model.WeekHours/d.hours.left(d.funded, overtime))
	for settling := range r.settlings {
		d.doubt[settling] = r.net.DoubtUnder(d.settings, r.phase, d.skill, settling == 1)
		if r.delegating {
			d.unaligned[settling] = r.net.UnalignedUnder(d.settings, r.phase, d.skill, settling == 1)
		}
	}
	if r.counted {
		d.tally.overtimeHours += overtime
		d.tally.fundedWeeks += d.funded
	}
}

// close updates the skill and adds the week to the series.
func (r *replication) close(d *desk, week int) {
	w := &r.series[week]
	d.skill = d.growth.after(d.skill, d.funded)
	w.skill += d.skill
	w.funded += d.funded
	w.waited += d.week.waited
	w.lead += d.week.lead
	w.decided += d.week.decided
}
