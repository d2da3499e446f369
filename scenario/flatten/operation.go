package flatten

import (
	"context"
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
	// ErrNothing, ErrLayer, the sentinel of scenario that refuses an edit, or ctx.Err().
	Plan(ctx context.Context, s scenario.State) (Plan, error)
}

// Displaced says what becomes of managers who lose their team.
type Displaced string

// The fates of displaced managers. The empty Displaced is Track.
const (
	// Track keeps the position, without a team, on a technical or project track: where
	// reports go up, under the manager it has or the next above who keeps a team;
	// where teams are merged, under the manager of the merged team. A vacant position
	// is removed: there is nobody to put on a track.
	Track Displaced = "track"
	// Unplaced removes the position; whoever sat there waits unplaced, as was chosen.
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

// To says where the reports of a displaced manager go.
type To string

// The ways of a team that loses its manager. The empty To is Up.
const (
	// Up sends them to the next manager above who keeps a team.
	Up To = "up"
	// Peers shares them among those beside their manager, the smallest team first. A
	// peer has the same position above, stays, is filled, and leads a team or may take
	// one: it is on the management track, or of an authority grade set to 1 or more,
	// and neither an assistant nor on a technical or project track. What does not fit
	// goes up.
	Peers To = "peers"
)

// Ways lists them in the order shown.
var Ways = []To{Up, Peers}

func (t To) inWords() string {
	if t == Peers {
		return ", reports to those beside"
	}
	return ""
}

// OwnWork says what becomes of the own work of managers whose position is removed.
// Their decisions are always handed over, by the rule of MODEL §3.
type OwnWork string

// The ways of own work. The empty OwnWork is LeftOpen.
const (
	LeftOpen OwnWork = "open"    // nobody is named for it: it is listed as without an owner
	Handed   OwnWork = "handed"  // it goes with the decisions, in the same shares
	Stopped  OwnWork = "stopped" // it is declared to be done no more
)

// OwnWorks lists them in the order shown.
var OwnWorks = []OwnWork{LeftOpen, Handed, Stopped}

// DefaultWidest is the widest span that an operation makes where none is given:
// the end of the band of 8 to 12 reports.
const DefaultWidest = 12

// On returns the operation planned in a document with that baseline: authority
// grades and the estimate are then those that the document shows. Without it the
// state that is planned on is taken for its own baseline.
func On(baseline scenario.State, op Operation) Operation {
	if b, ok := op.(interface {
		on(baseline scenario.State) Operation
	}); ok {
		return b.on(baseline)
	}
	return op
}

// baselineOf returns the baseline, or the state itself where none is given.
func baselineOf(baseline, s scenario.State) scenario.State {
	if baseline.Org == nil {
		return s
	}
	return baseline
}
