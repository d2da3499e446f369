package flatten

import (
	"errors"

	"spanwise/scenario"
)

// What a caller may test for.
var (
	ErrUsage   = errors.New("not a form of an operation")
	ErrNothing = errors.New("nothing to do")
	ErrLayer   = errors.New("no such layer to remove")
)

// Operation is a group of edits with parameters.
type Operation interface {
	// Name says in words what it does: "Remove layer 3".
	Name() string
	// Plan works out the edits for a state, which it leaves alone. The error wraps
	// ErrNothing, ErrLayer, scenario.ErrInvalid or scenario.ErrUnknownPosition.
	Plan(s scenario.State) (Plan, error)
}

// Plan is an operation worked out on a state, ready to be shown and applied.
type Plan struct {
	Edit      scenario.Edit         // a scenario.Group
	Displaced []scenario.PositionID // managers who lose their team, in chart order
	Removed   []scenario.PositionID // those of them whose position goes
	Moved     int                   // positions that stay and get another manager
	Refused   []Refusal             // managers who would go but keep their team, in chart order
}

// Refusal names a manager whom the operation leaves alone, and why.
type Refusal struct {
	Position scenario.PositionID
	Reason   string
}

// Displaced says what becomes of managers who lose their team.
type Displaced string

// The fates of displaced managers. The empty Displaced is Track.
const (
	// Track keeps the position, without a team, on a technical or project track
	// under the manager who takes over its team. A vacant position is removed:
	// there is nobody to put on a track.
	Track Displaced = "track"
	// Unplaced removes the position; whoever sat there waits unplaced.
	Unplaced Displaced = "unplaced"
	// Exit removes the position; whoever sat there leaves.
	Exit Displaced = "exit"
)

// Fates lists them in the order shown.
var Fates = []Displaced{Track, Unplaced, Exit}

// inWords follows an operation's name; the default needs no words.
func (d Displaced) inWords() string {
	switch d {
	case Unplaced:
		return ", its managers unplaced"
	case Exit:
		return ", its managers leave"
	}
	return ""
}
