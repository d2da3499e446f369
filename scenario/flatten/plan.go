package flatten

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
)

// Plan is an operation worked out on a state, ready to be shown and applied. All
// lists are in chart order, those of positions that go in the order before.
type Plan struct {
	Edit      scenario.Edit         // a scenario.Group; of an operation that is one edit, that edit
	Displaced []scenario.PositionID // managers who lose their team
	Removed   []scenario.PositionID // positions that go
	Added     []scenario.PositionID // positions that are new
	Moved     int                   // positions that stay and get another manager
	Refused   []Refusal             // positions that would be touched but are left alone

	Before, After scenario.Structure

	displaced.Work // who takes over work from whom, what stops, what nobody takes over

	Notes []string // what else should be known: "3 reports of E7 did not fit beside it and go up"
}

// Refusal names a position that the operation leaves alone, and why.
type Refusal struct {
	Position scenario.PositionID
	Title    string // "" where it has none
	Reason   string
}

// Called is the position with its title: "Head of delivery (E7)", or the id alone.
func (r Refusal) Called() string { return called(r.Title, r.Position) }

func called(title string, id scenario.PositionID) string {
	if title == "" {
		return string(id)
	}
	return fmt.Sprintf("%s (%s)", title, id)
}

// nothing says why a plan is empty: who stays, else what the notes tell.
func nothing(name string, p Plan, otherwise string) error {
	switch {
	case len(p.Refused) > 0:
		return fmt.Errorf("%s: %s: %w", name, whoStays(p.Refused), ErrNothing)
	case len(p.Notes) > 0:
		return fmt.Errorf("%s: %s: %w", name, p.Notes[0], ErrNothing)
	}
	return fmt.Errorf("%s: %s: %w", name, otherwise, ErrNothing)
}

func whoStays(refused []Refusal) string {
	who := fmt.Sprintf("%s stays (%s)", refused[0].Called(), refused[0].Reason)
	if others := len(refused) - 1; others > 0 {
		who += fmt.Sprintf(", and %d more", others)
	}
	return who
}
