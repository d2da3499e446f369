package scenario

// PositionID names a position (a seat) for the life of the document.
type PositionID string

// PersonID names a person for the life of the document.
type PersonID string

// Track says what kind of work a position is for. The empty track is the
// default: management for a position with reports, expert work otherwise.
type Track string

// The tracks that a position can be put on.
const (
	TrackManagement Track = "management"
	TrackTechnical  Track = "technical"
	TrackProject    Track = "project"
)

// Tracks lists the tracks that can be chosen, in the order shown.
var Tracks = []Track{"", TrackManagement, TrackTechnical, TrackProject}

// Name is what a track is called in lists.
func (t Track) Name() string {
	switch t {
	case TrackManagement:
		return "Management"
	case TrackTechnical:
		return "Technical"
	case TrackProject:
		return "Project"
	}
	return "By its work"
}

// Position is a seat in the chart, filled or vacant.
type Position struct {
	ID       PositionID `json:"id"`
	Title    string     `json:"title,omitempty"`
	Manager  PositionID `json:"manager,omitempty"` // "" for a top
	Unit     string     `json:"unit,omitempty"`
	Location string     `json:"location,omitempty"`
	// PayGrade is a label; the model never reads it.
	PayGrade string `json:"pay_grade,omitempty"`
	// Authority is the authority grade as imported or set, a whole number ≥ 0.
	// Where it is unset the height in the baseline chart stands in (MODEL §4).
	Authority Opt[int] `json:"authority,omitzero"`
	// Raise is added to the authority grade by pushing decision rights down.
	Raise int `json:"raise,omitempty"`
	// FTE is full-time equivalents, ≥ 0.
	FTE float64 `json:"fte"`
	// Cost is the yearly cost of the whole position, not per FTE, in Currency.
	Cost      Opt[float64] `json:"cost,omitzero"`
	Currency  string       `json:"currency,omitempty"`
	Protected bool         `json:"protected,omitempty"`
	Track     Track        `json:"track,omitempty"`
	Notes     string       `json:"notes,omitempty"`
	// Dotted lists further managers by id, separated by colons. No load flows there.
	Dotted    string `json:"dotted,omitempty"`
	Assistant bool   `json:"assistant,omitempty"`
	// TakenFTE is work taken over from removed positions, in FTE before work_kept.
	TakenFTE float64 `json:"taken_fte,omitempty"`
	// TakenHours is own work taken over from removed managers, hours a week.
	TakenHours float64 `json:"taken_hours,omitempty"`
}

// Person is somebody who sits in a position, waits unplaced, or leaves.
type Person struct {
	ID      PersonID   `json:"id"`
	Name    string     `json:"name,omitempty"`
	FTE     float64    `json:"fte"`
	Seat    PositionID `json:"seat,omitempty"` // "" when unplaced or leaving
	Leaving bool       `json:"leaving,omitempty"`
	// Decided says that waiting unplaced is what was chosen for the person; without it
	// what becomes of somebody who lost the seat is still open.
	Decided bool `json:"decided,omitempty"`
}

// Unplaced reports whether the person has neither a seat nor left.
func (p Person) Unplaced() bool { return p.Seat == "" && !p.Leaving }
