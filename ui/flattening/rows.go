package flattening

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
)

// row is a line of the lists under the figures.
type row struct {
	head       bool // of a list
	asks       bool // for a look
	name, what string
}

// whole is all of a line that may be cut short in the list.
func (r row) whole() string {
	if r.head || r.what == "" {
		return r.name
	}
	return r.name + ": " + r.what
}

// rowsOf lists what a preview does, those who stay against the operation first.
func rowsOf(in Input, p preview) []row {
	org := in.State.Org
	var out []row
	add := func(title string, asks bool, rows []row) {
		if len(rows) > 0 {
			out = append(append(out, row{head: true, asks: asks, name: fmt.Sprintf("%s (%d)", title, len(rows))}), rows...)
		}
	}
	var kept, open, lost, fresh []row
	for _, r := range p.plan.Refused {
		kept = append(kept, row{name: line(org, r.Position), what: r.Reason})
	}
	for _, u := range p.plan.Unowned {
		open = append(open, row{name: line(org, u.Position), what: workWords(u.FTE, u.Hours), asks: true})
	}
	for _, id := range p.plan.Displaced {
		lost = append(lost, row{name: line(org, id), what: fateOf(org, p.after.Org, id)})
	}
	for _, id := range p.plan.Added {
		fresh = append(fresh, row{name: line(p.after.Org, id), what: "under " + nameOf(p.after.Org, managerOf(p.after.Org, id))})
	}
	add("Stay as they are", true, kept)
	add("Lose their team", false, lost)
	add("Work without an owner", true, open)
	add("New positions", false, fresh)
	add("Take over work", false, takers(org, p.plan.Handovers))
	return out
}

// fateOf says what becomes of a manager who loses the team.
func fateOf(before, after *scenario.Org, id scenario.PositionID) string {
	if p, ok := after.Position(id); ok {
		return fmt.Sprintf("%s track, under %s", p.Track, nameOf(after, p.Manager))
	}
	holders := before.Holders(id)
	if len(holders) == 0 {
		return "a vacant post, which goes"
	}
	if p, ok := after.Person(holders[0]); ok && !p.Leaving {
		return "waits unplaced"
	}
	return "leaves"
}

func managerOf(o *scenario.Org, id scenario.PositionID) scenario.PositionID {
	p, _ := o.Position(id)
	return p.Manager
}

// takers lists who takes over work, each once, in the order of the plan.
func takers(org *scenario.Org, handovers []displaced.Handover) []row {
	type taken struct {
		from       []scenario.PositionID
		fte, hours float64
	}
	var order []scenario.PositionID
	by := map[scenario.PositionID]*taken{}
	for _, h := range handovers {
		t := by[h.To]
		if t == nil {
			t = &taken{}
			by[h.To] = t
			order = append(order, h.To)
		}
		t.from = append(t.from, h.From)
		t.fte += h.FTE
		t.hours += h.Hours
	}
	var out []row
	for _, id := range order {
		t := by[id]
		from := " from " + nameOf(org, t.from[0])
		if n := len(t.from) - 1; n > 0 {
			from += fmt.Sprintf(" and %d more", n)
		}
		out = append(out, row{name: line(org, id), what: workWords(t.fte, t.hours) + from})
	}
	return out
}
