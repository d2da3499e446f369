package displaced

import (
	"slices"

	"spanwise/scenario"
)

// Outcome is what becomes of somebody whose seat or team goes.
type Outcome string

// The outcomes.
const (
	// Open: nobody has said. The person waits without a seat, or still sits in it
	// without the team and on no track.
	Open Outcome = "open"
	// OnTrack: in the seat as before or in another, without a team, on the technical or
	// project track.
	OnTrack Outcome = "track"
	// InSeat: in another seat, without a team.
	InSeat Outcome = "seat"
	// WithTeam: in another seat, with a team.
	WithTeam Outcome = "team"
	// Unplaced: waits without a seat, as was chosen.
	Unplaced Outcome = "unplaced"
	// Exit: leaves, or is in the organisation no more.
	Exit Outcome = "exit"
)

// Outcomes lists those that can be chosen, in the order shown.
var Outcomes = []Outcome{OnTrack, InSeat, WithTeam, Unplaced, Exit}

// Person is somebody who sat somewhere in the baseline and lost that seat, or led a
// team there and leads none now.
type Person struct {
	ID   scenario.PersonID
	Name string // "" where none is known
	From scenario.PositionID
	Led  int // reports of From in the baseline
	// Outcome holds now. Track is that of OnTrack; Seat is where the person sits, ""
	// for nowhere.
	Outcome Outcome
	Track   scenario.Track
	Seat    scenario.PositionID
	// Cost is that of From in the baseline, a year: where several held it the share
	// that goes by their FTE.
	Cost scenario.Opt[scenario.Cost]
}

// Of lists the people displaced in current, in the baseline's chart order.
func Of(baseline, current scenario.State) []Person {
	var out []Person
	for v := range baseline.Org.Walk() {
		if !v.Filled {
			continue
		}
		for _, id := range baseline.Org.Holders(v.Position.ID) {
			if p, ok := displacedFrom(baseline.Org, current.Org, v.Position, id); ok {
				out = append(out, p)
			}
		}
	}
	return out
}

// displacedFrom is false for somebody who keeps the seat, and the team where there was one.
func displacedFrom(before, after *scenario.Org, from *scenario.Position, id scenario.PersonID) (Person, bool) {
	led := len(before.Reports(from.ID))
	now, known := after.Person(id)
	if now.Seat == from.ID && (led == 0 || len(after.Reports(from.ID)) > 0) {
		return Person{}, false
	}
	was, _ := before.Person(id)
	p := Person{ID: id, Name: was.Name, From: from.ID, Led: led, Cost: costOf(before, before, was), Seat: now.Seat}
	p.Outcome, p.Track = outcomeOf(after, now, known, from.ID)
	return p, true
}

func outcomeOf(after *scenario.Org, now scenario.Person, known bool, from scenario.PositionID) (Outcome, scenario.Track) {
	switch {
	case !known || now.Leaving:
		return Exit, ""
	case now.Seat == "" && now.Decided:
		return Unplaced, ""
	case now.Seat == "":
		return Open, ""
	case len(after.Reports(now.Seat)) > 0:
		return WithTeam, ""
	}
	seat, _ := after.Position(now.Seat)
	switch {
	case isTrack(seat.Track):
		return OnTrack, seat.Track
	case now.Seat == from:
		return Open, ""
	}
	return InSeat, ""
}

// Count returns how many of the people have that outcome.
func Count(people []Person, o Outcome) int {
	n := 0
	for _, p := range people {
		if p.Outcome == o {
			n++
		}
	}
	return n
}

// WithOutcome returns the ids of those who have that outcome, in the order given.
func WithOutcome(people []Person, o Outcome) []scenario.PersonID {
	var out []scenario.PersonID
	for _, p := range people {
		if p.Outcome == o {
			out = append(out, p.ID)
		}
	}
	return out
}

// costOf is what a seated person's part of the seat costs a year, unset where the
// person has no seat or the seat no cost. Before says who shared the seat: who stays
// of those keeps the share of then, as the rest is paid to nobody.
func costOf(before, now *scenario.Org, p scenario.Person) scenario.Opt[scenario.Cost] {
	seat, ok := now.Position(p.Seat)
	if !ok || !seat.Cost.OK {
		return scenario.Opt[scenario.Cost]{}
	}
	holders, of := now.Holders(seat.ID), now
	if shared := before.Holders(seat.ID); slices.Contains(shared, p.ID) {
		holders, of = shared, before
	}
	return scenario.Some(scenario.Cost{Amount: seat.Cost.Value * part(of, holders, p.ID), Currency: seat.Currency})
}

// part is a holder's share of a seat, 0..1: by FTE, in equal parts where nobody has any.
func part(o *scenario.Org, holders []scenario.PersonID, id scenario.PersonID) float64 {
	own, sum := 0.0, 0.0
	for _, h := range holders {
		p, _ := o.Person(h)
		sum += p.FTE
		if h == id {
			own = p.FTE
		}
	}
	if sum == 0 {
		return 1 / float64(len(holders))
	}
	return own / sum
}
