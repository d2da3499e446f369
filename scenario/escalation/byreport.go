package escalation

import "spanwise/scenario"

// ReportFlow is what one report sends up to its manager in a week, rework excluded:
// questions of its own, and those that it passes up from below.
type ReportFlow struct {
	ID              scenario.PositionID
	NeededPerWeek   float64
	NeedlessPerWeek float64
	PassedUpPerWeek float64 // the part of both that came from below the report
}

// PerWeek is all that the report sends up.
func (r ReportFlow) PerWeek() float64 { return r.NeededPerWeek + r.NeedlessPerWeek }

// Reports returns what each filled report of a manager sends up, vacant positions
// between them passed over, in chart order; none for a position that is no manager. The
// flows add up to the needed and the needless arrivals of [ManagerEstimate].
func (l *Live) Reports(id scenario.PositionID) []ReportFlow {
	i := l.index.find(id)
	if i == none || l.c.teamOf(i) == none {
		return nil
	}
	team := &l.net.Teams[l.c.teamOf(i)]
	d := l.flows.newDesk()
	d.up = make([]float64, len(l.net.Classes))
	d.doubt = l.net.Doubt(team.Manager, d.phase, team.StartSkill, false)
	d.grade = unasked
	out := make([]ReportFlow, 0, len(team.Reports))
	for _, r := range team.Reports {
		out = append(out, d.reportFlow(r))
	}
	return out
}

// reportFlow gathers what arrives from the report at a place, and from no other.
func (d *desk) reportFlow(r int32) ReportFlow {
	clear(d.needed)
	clear(d.needless)
	d.passed = 0
	p := &d.net.Places[r]
	if p.Rate != 0 {
		d.raise(p)
	}
	if p.Team != NoTeam {
		d.receive(p)
	}
	flow := ReportFlow{ID: d.net.IDs[r]}
	for k := range d.needed {
		flow.NeededPerWeek += d.needed[k]
		flow.NeedlessPerWeek += d.needless[k]
	}
	flow.NeededPerWeek, flow.NeedlessPerWeek = finite(flow.NeededPerWeek), finite(flow.NeedlessPerWeek)
	flow.PassedUpPerWeek = finite(d.passed)
	return flow
}
