package displaced

import "spanwise/scenario"

// OwnHours returns the own work of a manager, h a week: φ × own_work_hours (MODEL §6).
// It is 0 where nobody sits there to do it, or nobody is led.
func OwnHours(s scenario.State, id scenario.PositionID) float64 {
	if !s.Org.Filled(id) || len(s.Org.Reports(id)) == 0 {
		return 0
	}
	return ownHours(s, id)
}

// EndingHours returns the own work that ends with a position of now, h a week: that of
// a manager, and of somebody who led a team in the baseline and still does the own work
// that went with it.
func EndingHours(baseline, now scenario.State, id scenario.PositionID) float64 {
	leads := len(now.Org.Reports(id)) > 0 || len(baseline.Org.Reports(id)) > 0
	if !leads || !now.Org.Filled(id) {
		return 0
	}
	return ownHours(now, id)
}

func ownHours(s scenario.State, id scenario.PositionID) float64 {
	p, _ := s.Org.Position(id)
	presence := 1.0 // φ of MODEL §6
	if p.FTE > 0 && p.FTE < 1 {
		presence = p.FTE
	}
	return presence * s.Model.SettingsAt(s.Org, id).OwnWorkHours
}

// decidingHours is what the decisions of one FTE at a position take, h a week.
func decidingHours(s scenario.State, id scenario.PositionID) float64 {
	settings := s.Model.SettingsAt(s.Org, id)
	mix := s.Model.Mixes[settings.Mix]
	hours, sum := 0.0, 0.0
	for k, c := range s.Model.Classes {
		share := c.Share
		if settings.Mix != "" && k < len(mix) {
			share = mix[k]
		}
		hours += share * c.HandlingHours
		sum += share
	}
	if sum == 0 {
		return 0
	}
	return settings.DecisionsPerFTEWeek * hours / sum
}
