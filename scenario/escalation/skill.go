package escalation

// example is x of MODEL §7: a top models coaching as its setting says; below,
// the control of the manager above undoes it.
func (c *chart) example(i int32) float64 {
	s := &c.seats[i]
	x := c.settingsAt(i).ExecutiveModelling
	if s.boss != none {
		x *= 1 - c.settingsAt(s.boss).Control
	}
	return x
}

// startSkill is c* of MODEL §7, from the baseline: 0 for whom the baseline gives
// no filled reports, as it does to a position that it lacks or has vacant. i is the
// position's seat in the baseline, none where it lacks one.
func (c *compiler) startSkill(i int32) float64 {
	if i == none || !c.base.seats[i].filled || c.base.span(i) == 0 {
		return 0
	}
	u := float64(c.base.settingsAt(i).Practice * c.base.example(i))
	up, down := float64(c.baseline.Learn*u), float64(c.baseline.Fade*(1-u))
	if up == 0 {
		return 0
	}
	return up / (up + down)
}

// NextSkill returns manager m's coaching skill after a week in which the share f
// of coaching was funded.
func (n *Network) NextSkill(m int32, skill, f float64) float64 {
	t := n.TeamOf(m)
	u := float64(t.Settings.Practice * f * t.Example)
	return skill + float64(n.Model.Learn*u*(1-skill)) - float64(n.Model.Fade*(1-u)*skill)
}
