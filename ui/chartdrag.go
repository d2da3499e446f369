package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/ui/orgchart"
)

// What a drag in the chart asks for: positions go to another manager, a person goes to
// another seat. Each drop is one step to undo.

// moveAll is the edit that puts positions under a manager.
func moveAll(positions []scenario.PositionID, manager scenario.PositionID) scenario.Action {
	if len(positions) == 1 {
		return scenario.Move{Position: positions[0], Manager: manager}
	}
	g := scenario.Group{Name: fmt.Sprintf("Move %d positions", len(positions))}
	for _, id := range positions {
		g.Edits = append(g.Edits, scenario.Edit{Do: scenario.Move{Position: id, Manager: manager}})
	}
	return g
}

// managersOf returns the managers of positions, each once, in order.
func managersOf(org *scenario.Org, positions []scenario.PositionID) []scenario.PositionID {
	var out []scenario.PositionID
	for _, id := range positions {
		if p, ok := org.Position(id); ok && p.Manager != "" && !slices.Contains(out, p.Manager) {
			out = append(out, p.Manager)
		}
	}
	return out
}

// refuseAll says why positions cannot go under a manager, "" if they can: those that
// report there already may be among others.
func (w *Window) refuseAll(positions []scenario.PositionID, manager scenario.PositionID) string {
	there := 0
	for _, id := range positions {
		if p, ok := w.org().Position(id); ok && p.Manager == manager && !p.Protected {
			there++
			continue
		}
		if why := w.refuse(id, manager); why != "" {
			if len(positions) > 1 {
				why = w.positionName(id) + ": " + why
			}
			return why
		}
	}
	switch {
	case w.fixed() != "":
		return w.fixed()
	case there == len(positions) && there > 1:
		return "All of them report there already"
	case there == len(positions):
		return "Reports there already"
	}
	return ""
}

func (w *Window) dropAll(positions []scenario.PositionID, manager scenario.PositionID) {
	moved := slices.DeleteFunc(slices.Clone(positions), func(id scenario.PositionID) bool {
		p, _ := w.org().Position(id)
		return p.Manager == manager
	})
	if len(moved) > 0 && w.do(moveAll(moved, manager)) {
		w.chart.Reveal(moved[0])
	}
}

// seatEdit is the edit that puts a person into a seat; who sits there swaps. It is nil
// where that cannot be done, with the reason.
func (w *Window) seatEdit(person scenario.PersonID, seat scenario.PositionID) (do scenario.Action, why string) {
	org := w.org()
	p, ok := org.Person(person)
	there := org.Holders(seat)
	switch {
	case w.fixed() != "":
		return nil, w.fixed()
	case !ok || !org.Has(seat):
		return nil, "There is no such person or seat any more"
	case p.Seat == seat:
		return nil, "Sits there already"
	case len(there) == 0:
		return scenario.Seat{Person: person, Position: seat}, ""
	case p.Seat == "":
		return nil, w.personName(there[0]) + " sits there; choose a vacant position"
	case len(there) > 1 || len(org.Holders(p.Seat)) > 1:
		return nil, "Several people share that seat"
	}
	return scenario.Group{Name: "Swap two people", Edits: []scenario.Edit{
		{Do: scenario.Unseat{Person: person}},
		{Do: scenario.Seat{Person: there[0], Position: p.Seat}},
		{Do: scenario.Seat{Person: person, Position: seat}},
	}}, ""
}

func (w *Window) refuseSeat(person scenario.PersonID, seat scenario.PositionID) string {
	_, why := w.seatEdit(person, seat)
	return why
}

func (w *Window) dropPerson(person scenario.PersonID, seat scenario.PositionID) {
	if do, why := w.seatEdit(person, seat); why != "" {
		w.status.refuse("Not seated: " + why)
	} else if w.do(do) {
		w.selectPosition(seat)
		w.chart.Reveal(seat)
	}
}

// hintSeat says what carrying a person to a seat would do.
func (w *Window) hintSeat(person scenario.PersonID, seat scenario.PositionID) orgchart.Hint {
	org := w.org()
	h := orgchart.Hint{Title: w.personName(person) + " becomes " + w.titleOf(seat), Footer: "The positions stay where they are · Esc leaves it"}
	p, _ := org.Person(person)
	if there := org.Holders(seat); len(there) > 0 {
		h.Title = w.personName(person) + " and " + w.personName(there[0]) + " swap seats"
	}
	do, why := w.seatEdit(person, seat)
	if why != "" {
		h.Footer = why
		return h
	}
	touched := slices.DeleteFunc([]scenario.PositionID{p.Seat, seat}, func(id scenario.PositionID) bool { return id == "" })
	ends := append(slices.Clone(touched), managersOf(org, touched)...)
	changes, err := w.figures.Try(w.session, w.active, do, touched, ends)
	if err != nil {
		h.Footer = short(err)
		return h
	}
	h.Lines = w.loadChanges(changes, ends)
	return h
}

// titleOf is what a position is called apart from who sits there.
func (w *Window) titleOf(id scenario.PositionID) string {
	if p, ok := w.org().Position(id); ok && p.Title != "" {
		return p.Title
	}
	return string(id)
}

// carryPerson lets a person of the tray follow the pointer over the chart, which gets
// the keys, so that Escape abandons.
func (w *Window) carryPerson(id scenario.PersonID, at fyne.Position) {
	if w.tabs.Selected() != tabChart {
		return
	}
	if !w.chart.Dragging() {
		w.focusChart()
	}
	w.chart.Carry(id, at)
}

func (w *Window) dropCarried(scenario.PersonID) { w.chart.DropPerson() }
