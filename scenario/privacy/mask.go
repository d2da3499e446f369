package privacy

import (
	"fmt"
	"strconv"
	"strings"

	"spanwise/scenario"
)

// Mask stands between an organisation and what is written of it for others.
type Mask struct {
	positions map[scenario.PositionID]scenario.PositionID
	people    map[scenario.PersonID]scenario.PersonID
	own       []scenario.PositionID // by the number in the masked id, from 1
	names     Names
}

// NewMask returns the mask of organisations that share ids, such as a baseline and its
// scenarios: what has one id in all gets one in its place. Positions are numbered in
// chart order, those of the first organisation first.
func NewMask(orgs ...*scenario.Org) *Mask {
	m := &Mask{
		positions: make(map[scenario.PositionID]scenario.PositionID, most(orgs, (*scenario.Org).Len)),
		people:    make(map[scenario.PersonID]scenario.PersonID, most(orgs, (*scenario.Org).CountPeople)),
	}
	for _, o := range orgs {
		for v := range o.Walk() {
			m.Position(v.Position.ID)
		}
		for p := range o.People() {
			m.person(p.ID)
			m.names.Learn(p.Name)
		}
	}
	return m
}

// most is the largest of a count among organisations, which share most of what they have.
func most(orgs []*scenario.Org, count func(*scenario.Org) int) int {
	n := 0
	for _, o := range orgs {
		n = max(n, count(o))
	}
	return n
}

// Position returns what a position is called instead of its id: "P12". One that the
// mask has not met is given the next number; no id stays none.
func (m *Mask) Position(id scenario.PositionID) scenario.PositionID {
	if id == "" {
		return ""
	}
	masked, ok := m.positions[id]
	if !ok {
		m.own = append(m.own, id)
		masked = scenario.PositionID("P" + strconv.Itoa(len(m.own)))
		m.positions[id] = masked
	}
	return masked
}

// Own returns the position that has a masked id, "" for none.
func (m *Mask) Own(masked scenario.PositionID) scenario.PositionID {
	number, isMasked := strings.CutPrefix(string(masked), "P")
	n, err := strconv.Atoi(number)
	if !isMasked || err != nil || n < 1 || n > len(m.own) {
		return ""
	}
	return m.own[n-1]
}

// Knows reports whether an organisation of the mask has the position.
func (m *Mask) Knows(id scenario.PositionID) bool { _, ok := m.positions[id]; return ok }

func (m *Mask) person(id scenario.PersonID) scenario.PersonID {
	masked, ok := m.people[id]
	if !ok {
		masked = scenario.PersonID("H" + strconv.Itoa(len(m.people)+1))
		m.people[id] = masked
	}
	return masked
}

// Text returns a text without e-mail addresses and names of the people of the
// organisations.
func (m *Mask) Text(text string) string { return m.names.Cut(WithoutMail(text)) }

// Org returns a copy of an organisation in which nobody is named: ids are those of the
// mask, people have no name, titles, units and locations are cut, notes left out.
func (m *Mask) Org(o *scenario.Org) *scenario.Org {
	cut := map[string]string{} // titles and units are those of many
	text := func(s string) string {
		out, ok := cut[s]
		if !ok {
			out = m.Text(s)
			cut[s] = out
		}
		return out
	}
	positions := make([]scenario.Position, 0, o.Len())
	for v := range o.Walk() {
		positions = append(positions, m.hidden(*v.Position, text))
	}
	people := make([]scenario.Person, 0, o.CountPeople())
	for p := range o.People() {
		people = append(people, m.unnamed(p))
	}
	masked, err := scenario.NewOrg(positions, people)
	if err != nil { // the chart is the same, and so are its rules
		panic(fmt.Sprintf("privacy: a masked organisation is not valid: %v", err))
	}
	return masked
}

func (m *Mask) unnamed(p scenario.Person) scenario.Person {
	p.ID, p.Name, p.Seat = m.person(p.ID), "", m.Position(p.Seat)
	return p
}

func (m *Mask) hidden(p scenario.Position, text func(string) string) scenario.Position {
	p.ID, p.Manager, p.Notes = m.Position(p.ID), m.Position(p.Manager), ""
	p.Title, p.Unit, p.Location = text(p.Title), text(p.Unit), text(p.Location)
	if p.Dotted == "" {
		return p // as most are
	}
	var dotted []string
	for id := range strings.SplitSeq(p.Dotted, ":") {
		if masked, ok := m.positions[scenario.PositionID(strings.TrimSpace(id))]; ok {
			dotted = append(dotted, string(masked))
		}
	}
	p.Dotted = strings.Join(dotted, ":")
	return p
}
