package escalation

// list lists the filled reports of the bosses that need it, and makes teams of them.
func (u *update) list() {
	for _, m := range u.lists.list {
		if m == none {
			u.first = u.filledUnder(nil, u.Live.tops)
			continue
		}
		s := &u.c.chart.seats[m]
		if s.post == none {
			continue
		}
		var reports []int32
		if s.filled {
			reports = u.filledUnder(nil, u.reports(m))
		}
		u.c.chart.posts[s.post].span = int32(len(reports))
		u.places.add(m)
		if len(reports) == 0 {
			u.close(m)
		} else {
			u.open(m, reports)
		}
	}
}

// filledUnder appends the filled seats of a list and those under its vacant ones.
func (l *Live) filledUnder(out, seats []int32) []int32 {
	for _, i := range seats {
		if l.c.chart.seats[i].filled {
			out = append(out, i)
		} else {
			out = l.filledUnder(out, l.reports(i))
		}
	}
	return out
}

// close takes the team from a seat.
func (u *update) close(i int32) {
	at := u.c.teamOf(i)
	if at == none {
		return
	}
	u.c.teams[u.c.chart.seats[i].post] = none
	u.net.Teams[at] = Team{Manager: none}
	u.flows.estimates[at] = ManagerEstimate{}
	u.free = append(u.free, at)
	u.changed = append(u.changed, u.c.chart.ids[i])
}

// open gives a seat a team of these reports.
func (u *update) open(i int32, reports []int32) {
	at := u.c.teamOf(i)
	if at == none {
		at = u.newTeam()
		u.c.teams[u.c.chart.seats[i].post] = at
	}
	u.net.Teams[at].Reports = reports
}

// newTeam is one that is free, or one more.
func (u *update) newTeam() int32 {
	if last := len(u.free) - 1; last >= 0 {
		at := u.free[last]
		u.free = u.free[:last]
		return at
	}
	u.net.Teams = append(u.net.Teams, Team{})
	u.flows.estimates = append(u.flows.estimates, ManagerEstimate{})
	u.flows.below = append(u.flows.below, totals{})
	u.flows.up = append(u.flows.up, make([]float64, len(u.net.Classes))...)
	return int32(len(u.net.Teams) - 1)
}
