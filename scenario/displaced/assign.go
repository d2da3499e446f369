package displaced

import (
	"errors"
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/phrase"
)

// ErrNothing is returned where nobody's outcome would change.
var ErrNothing = errors.New("nobody's outcome changes")

// Choice is an outcome chosen for people.
type Choice struct {
	Outcome Outcome // one of Outcomes
	// Track is that of OnTrack; "" is the one that suits the former seat, see [TrackFor].
	Track scenario.Track
	// Seat is the vacant position of InSeat, which leads nobody, or of WithTeam, which
	// has reports. Only one person can take it.
	Seat scenario.PositionID
}

// Refusal names somebody whose outcome stays as it is, and why.
type Refusal struct {
	Person scenario.PersonID
	Reason string
}

// Assign returns the edits that give displaced people an outcome, as one group.
//
// On a track somebody keeps the seat. Where it went, the person takes the seat again if
// it stands vacant, else a vacant post on that track, first one of the same unit, else a
// new post under the manager above, with former title, pay grade and cost. With any
// other outcome the seat without a team goes, its work handed over by the rule of
// MODEL §3; one that is protected, or that somebody else holds, stays.
//
// Who cannot be given the outcome is refused with the reason. The error wraps
// ErrNothing where no edit is left, scenario.ErrInvalid for a choice that is none, and
// scenario.ErrUnknownPerson, ErrUnknownPosition or ErrOccupied.
func Assign(baseline, current scenario.State, people []scenario.PersonID, c Choice) (scenario.Group, []Refusal, error) {
	return AssignAfter(baseline, current, nil, people, c)
}

// AssignAfter is Assign where the edits that led to current are planned for waves or
// days: what becomes of somebody is planned as that is what took the seat or team.
func AssignAfter(baseline, current scenario.State, edits []scenario.Edit, people []scenario.PersonID, c Choice) (scenario.Group, []Refusal, error) {
	if err := c.check(current); err != nil {
		return scenario.Group{}, nil, err
	}
	a := newAssignment(baseline, current, c)
	done := 0
	for _, id := range people {
		n := len(a.edits)
		p, displaced := a.people[id]
		switch _, here := current.Org.Person(id); {
		case !here && !displaced:
			return scenario.Group{}, nil, fmt.Errorf("person %q: %w", id, scenario.ErrUnknownPerson)
		case !here:
			a.refuse(id, "is no longer in the organisation")
		case !displaced:
			a.refuse(id, "keeps the seat, and the team")
		default:
			a.assign(p)
			a.planFrom(n, edits, p.From)
		}
		if a.err != nil {
			return scenario.Group{}, nil, a.err
		}
		if len(a.edits) > n {
			done++
		}
	}
	if done == 0 {
		return scenario.Group{}, a.refused, fmt.Errorf("%s: %w", c.InWords(), ErrNothing)
	}
	return scenario.Group{Name: fmt.Sprintf("%s for %s", c.InWords(), phrase.Counted(done, "person", "people")), Edits: a.edits}, a.refused, nil
}

// InWords says what is chosen: "Technical track".
func (c Choice) InWords() string {
	switch c.Outcome {
	case InSeat:
		return "Another seat"
	case WithTeam:
		return "Another team"
	case Unplaced:
		return "Waiting unplaced"
	case Exit:
		return "Exit"
	}
	switch c.Track {
	case scenario.TrackTechnical:
		return "Technical track"
	case scenario.TrackProject:
		return "Project track"
	}
	return "A track"
}

func (c Choice) check(s scenario.State) error {
	switch c.Outcome {
	case OnTrack:
		if c.Track != "" && !isTrack(c.Track) {
			return fmt.Errorf("track %q: %w", c.Track, scenario.ErrInvalid)
		}
		return nil
	case InSeat, WithTeam:
		return c.checkSeat(s.Org)
	case Unplaced, Exit:
		return nil
	}
	return fmt.Errorf("outcome %q: %w", c.Outcome, scenario.ErrInvalid)
}

func (c Choice) checkSeat(o *scenario.Org) error {
	leads := len(o.Reports(c.Seat)) > 0
	switch {
	case !o.Has(c.Seat):
		return fmt.Errorf("position %q: %w", c.Seat, scenario.ErrUnknownPosition)
	case o.Filled(c.Seat):
		return fmt.Errorf("position %q: %w", c.Seat, scenario.ErrOccupied)
	case leads && c.Outcome == InSeat:
		return fmt.Errorf("position %q leads a team: %w", c.Seat, scenario.ErrInvalid)
	case !leads && c.Outcome == WithTeam:
		return fmt.Errorf("position %q leads nobody: %w", c.Seat, scenario.ErrInvalid)
	}
	return nil
}

// assignment is a group of edits in the making, with the state that they lead to.
type assignment struct {
	choice  Choice
	before  *scenario.Org
	now     scenario.State
	people  map[scenario.PersonID]Person
	posts   []scenario.PositionID // vacant posts on a track, in chart order
	listed  bool                  // posts are
	edits   []scenario.Edit
	refused []Refusal
	err     error
}

func newAssignment(baseline, current scenario.State, c Choice) *assignment {
	a := &assignment{choice: c, before: baseline.Org, now: current.Clone(), people: map[scenario.PersonID]Person{}}
	for _, p := range Of(baseline, current) {
		a.people[p.ID] = p
	}
	return a
}

func (a *assignment) do(action scenario.Action) {
	if a.err != nil {
		return
	}
	e := scenario.Edit{Do: action}
	undo, err := edit.Apply(&a.now, e)
	if err != nil {
		a.err = err
		return
	}
	if len(undo.Changes()) > 0 {
		a.edits = append(a.edits, e)
	}
}

func (a *assignment) refuse(id scenario.PersonID, reason string) {
	a.refused = append(a.refused, Refusal{id, reason})
}

func (a *assignment) assign(p Person) {
	now, _ := a.now.Org.Person(p.ID)
	switch a.choice.Outcome {
	case OnTrack:
		a.onTrack(p, now)
	case InSeat, WithTeam:
		a.seat(p, now)
	case Unplaced:
		a.out(p, now, scenario.Unseat{Person: p.ID, Decided: true})
	case Exit:
		a.out(p, now, scenario.Unseat{Person: p.ID, Leaving: true})
	}
}

// out takes somebody out of the seat, and the seat away where it goes.
func (a *assignment) out(p Person, now scenario.Person, u scenario.Unseat) {
	if now.Seat == "" && now.Leaving == u.Leaving && now.Decided == u.Decided {
		return
	}
	a.leave(p, now)
	a.do(u)
}

func (a *assignment) seat(p Person, now scenario.Person) {
	if a.now.Org.Filled(a.choice.Seat) {
		a.refuse(p.ID, fmt.Sprintf("%s is taken", a.choice.Seat))
		return
	}
	a.leave(p, now)
	a.do(scenario.Seat{Person: p.ID, Position: a.choice.Seat})
}

// leave removes the seat that somebody gives up, if it goes with the person: the former
// seat without a team, or a post that was opened for the person alone.
func (a *assignment) leave(p Person, now scenario.Person) {
	o := a.now.Org
	own := isPostOf(p.From, now.Seat) && !a.before.Has(now.Seat)
	if now.Seat != p.From && !own || now.Seat == "" || now.Seat == a.choice.Seat {
		return
	}
	if _, kept := o.KeepsTeam(now.Seat); kept || len(o.Reports(now.Seat)) > 0 || len(o.Holders(now.Seat)) > 1 {
		return
	}
	a.do(scenario.Remove{Position: now.Seat, Handover: scenario.Handover{Stopped: own}, Cause: scenario.PostNotNeeded})
}
