package sample

import (
	"strconv"
	"strings"
)

// lead adds a manager of a unit, or of a numbered part or named team of it.
func (g *growth) lead(m *post, below int) *post {
	r := rankOf(below)
	p := post{function: m.function, unit: m.unit, location: m.location, pay: r.pay}
	switch {
	case m.unit == g.f.name:
		p.unit = g.f.areas[g.area%len(g.f.areas)]
		p.field = p.unit
		p.location = g.place()
		g.area++
	case below <= int(g.f.widest()):
		p.field = m.field + " " + strings.ToLower(g.f.teams[m.leads%len(g.f.teams)])
	default:
		p.field = numbered(m.field, m.leads+1)
	}
	if below > ownUnit {
		p.unit = p.field
	}
	p.title = r.title + ", " + p.field
	m.leads++
	return g.add(m, p)
}

// numbered names part n of a unit: "Plant North 2", and its first part "Plant North 2.1".
func numbered(field string, n int) string {
	sign := " "
	if last := field[len(field)-1]; last >= '0' && last <= '9' {
		sign = "."
	}
	return field + sign + strconv.Itoa(n)
}

// deputy adds the only report of a team lead.
func (g *growth) deputy(m *post, below int) *post {
	r := rankOf(below)
	p := post{function: m.function, unit: m.unit, location: m.location, pay: r.pay, field: m.field}
	p.title = "Deputy " + strings.ToLower(r.title) + ", " + m.field
	return g.add(m, p)
}

// team hires a team of n for m, now and then under a deputy.
func (g *growth) team(m *post, n int) {
	if n > fewestToLead && m.layer+2 <= g.height && g.rng.Float64() < chanceOfDeputy {
		m = g.deputy(m, n-1)
		n--
	}
	g.hire(m, n, g.f.roles)
}

func (g *growth) hire(m *post, n int, roles []role) {
	for range n {
		r := roles[g.rng.IntN(len(roles))]
		g.add(m, post{title: r.title, function: m.function, unit: m.unit, location: m.location, pay: r.pay})
	}
}

func (g *growth) place() string { return locations[g.rng.IntN(len(locations))] }
