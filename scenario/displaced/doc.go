// Package displaced says what becomes of people and work where seats and teams go:
// who lost a seat or a team and what was chosen for each, what that saves and costs,
// and who takes over the work of positions that were removed.
//
//	people := displaced.Of(baseline, current)
//	people[0].Outcome // Open, OnTrack, InSeat, WithTeam, Unplaced or Exit
//	group, refused, err := displaced.Assign(baseline, current, ids, displaced.Choice{Outcome: displaced.OnTrack})
//	s := displaced.SavingsOf(baseline, current, terms)
//	s.AsAssigned.Yearly // unset while an outcome is open, s.Missing says why
//	work, err := displaced.WorkOf(baseline, edits)
//	work.HoursWithoutOwner() // h a week that nobody took over and nobody declared stopped
//
// [AssignAfter] and [Planned] put what is chosen into the wave that takes the seat.
//
// People and savings are read from the two states alone, and work from the edits, so
// that undo, a branch or a later baseline needs nothing more.
//
// It imports scenario, scenario/edit and scenario/phrase.
package displaced
