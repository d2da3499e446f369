package escalation

import "spanwise/scenario"

// example is x of MODEL §7: a top models coaching as its setting says; below,
// the control of the manager above undoes it.
func example(i int32, c chart, settings map[scenario.PositionID]scenario.Settings) float64 {
	x := settings[c.ids[i]].ExecutiveModelling
	if m := c.manager[i]; m != NoManager {
		x *= 1 - settings[c.ids[m]].Control
	}
	return x
}

// startSkill is c* of MODEL §7, from the baseline: 0 for whom the baseline gives
// no filled reports, as it does to a position that it lacks or has vacant.
func (c *compiler) startSkill(id scenario.PositionID) float64 {
	i, ok := c.base.index[id]
	if !ok || c.base.span[i] == 0 {
		return 0
	}
	u := c.baseSettings[id].Practice * example(i, c.base, c.baseSettings)
	up, down := c.baseline.Learn*u, c.baseline.Fade*(1-u)
	if up == 0 {
		return 0
	}
	return up / (up + down)
}

// NextSkill returns manager m's coaching skill after a week in which the share f
// of coaching was funded.
func (n *Network) NextSkill(m int32, skill, f float64) float64 {
	p := &n.Places[m]
	u := p.Settings.Practice * f * p.Example
	return skill + float64(n.Model.Learn*u*(1-skill)) - float64(n.Model.Fade*(1-u)*skill)
}
