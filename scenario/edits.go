package scenario

// Edit is one change of a scenario as data. It names positions and people by id,
// so that it can be stored, listed, taken back and applied to a later baseline.
type Edit struct {
	Do     Action
	Reason string
	Wave   string
	Date   string // ISO 8601 day, "" for none
}

// Action is what an edit does: one of the types below. scenario/edit gives them
// their meaning.
type Action interface{ Kind() string }

// Move puts a position and all below it under another manager; "" makes it a top.
type Move struct {
	Position PositionID `json:"position"`
	Manager  PositionID `json:"manager"`
}

// Add creates a vacant position under Position.Manager.
type Add struct {
	Position Position `json:"position"`
}

// Remove deletes a position, unless it or one of its reports is protected. Its
// reports go to ReportsTo, by default the manager above; whoever sat there becomes
// unplaced; its work goes where Handover says.
type Remove struct {
	Position  PositionID `json:"position"`
	ReportsTo PositionID `json:"reports_to,omitempty"`
	Handover  Handover   `json:"handover,omitzero"`
	Cause     Cause      `json:"cause,omitempty"`
}

// Cause says why a position goes; "" where nobody said.
type Cause string

// The causes of a removal, as written in files.
const (
	LayerRemoved   Cause = "layer_removed"
	ChainCollapsed Cause = "chain_collapsed"
	TeamsMerged    Cause = "teams_merged"
	WorkEnded      Cause = "work_ended"
	PostNotNeeded  Cause = "post_not_needed"
	OtherCause     Cause = "other"
)

// Causes lists those that can be chosen, in the order shown.
var Causes = []Cause{LayerRemoved, ChainCollapsed, TeamsMerged, WorkEnded, PostNotNeeded, OtherCause}

// Handover says what becomes of the work of a removed position (MODEL §3). The
// zero Handover shares its decisions equally among the filled positions directly
// beside it at that moment, else gives them to the next filled position above,
// else to nobody.
type Handover struct {
	Stopped   bool       `json:"stopped,omitempty"`
	Receivers []Receiver `json:"receivers,omitempty"`
	// OwnStopped says that what no receiver takes of the position's own work ends with
	// it, though its decisions are handed over. What it had taken over from others goes
	// with the decisions.
	OwnStopped bool `json:"own_stopped,omitempty"`
}

// IsZero reports whether the default rule applies and nothing else is said.
func (h Handover) IsZero() bool { return !h.Stopped && !h.OwnStopped && len(h.Receivers) == 0 }

// Receiver takes over a share of a removed position's decisions and of all that it
// had taken over from others itself, and hours of its own work.
type Receiver struct {
	Position PositionID `json:"position"`
	Share    float64    `json:"share,omitempty"` // the shares add up to at most 1
	Hours    float64    `json:"hours,omitempty"` // own work, hours a week
}

// TakeOver says who takes over work of a position that was removed before, where its
// removal left some without an owner, or that this work is stopped.
type TakeOver struct {
	From    PositionID `json:"from"` // was removed
	Takers  []Taker    `json:"takers,omitempty"`
	Stopped bool       `json:"stopped,omitempty"` // what no taker takes is done no more
}

// Taker takes over so much work.
type Taker struct {
	Position PositionID `json:"position"`
	FTE      float64    `json:"fte,omitempty"`   // of decisions
	Hours    float64    `json:"hours,omitempty"` // own work, h a week
}

// Hire adds a person who joins, unplaced until seated.
type Hire struct {
	Person Person `json:"person"`
}

// Seat puts an unplaced or seated person into a vacant position.
type Seat struct {
	Person   PersonID   `json:"person"`
	Position PositionID `json:"position"`
}

// Unseat takes a person out of the seat: to wait unplaced, or to leave. Decided says
// that to wait is what was chosen (Person.Decided).
type Unseat struct {
	Person  PersonID `json:"person"`
	Leaving bool     `json:"leaving,omitempty"`
	Decided bool     `json:"decided,omitempty"`
}

// Set writes one field of a position. Value is the field's text form, "" unsets it.
type Set struct {
	Position PositionID `json:"position"`
	Field    Field      `json:"field"`
	Value    string     `json:"value"`
}

// SetPerson writes one field of a person: FieldName or FieldFTE.
type SetPerson struct {
	Person PersonID `json:"person"`
	Field  Field    `json:"field"`
	Value  string   `json:"value"`
}

// SetModel writes a parameter of the operating model by name. With a position it
// sets a scoped setting there and below; an empty value then removes the override.
// The parameter "mix" takes the name of a mix. What stands in tables has the names of
// [ClassParameterName], whose authority only SetRights writes, and [MixParameterName].
type SetModel struct {
	Position  PositionID `json:"position,omitempty"`
	Parameter string     `json:"parameter"`
	Value     string     `json:"value"`
}

// SetRights lets a decision class be decided from this authority grade on.
type SetRights struct {
	Class     int `json:"class"` // row of the decision-rights table
	Authority int `json:"authority"`
}

// SetFoundations replaces what the scenario says that it stands on.
type SetFoundations struct {
	Foundations Foundations `json:"foundations"`
}

// Group is an operation: edits applied and taken back together.
type Group struct {
	Name  string `json:"name"` // what was done, in words: "Remove layer 3"
	Edits []Edit `json:"edits"`
}

// The kinds of edit as written in files.
func (Move) Kind() string           { return "move" }
func (Add) Kind() string            { return "add" }
func (Remove) Kind() string         { return "remove" }
func (TakeOver) Kind() string       { return "take_over" }
func (Hire) Kind() string           { return "hire" }
func (Seat) Kind() string           { return "seat" }
func (Unseat) Kind() string         { return "unseat" }
func (Set) Kind() string            { return "set" }
func (SetPerson) Kind() string      { return "set_person" }
func (SetModel) Kind() string       { return "set_model" }
func (SetRights) Kind() string      { return "set_rights" }
func (SetFoundations) Kind() string { return "set_foundations" }
func (Group) Kind() string          { return "group" }

// Field names a field that Set or SetPerson writes.
type Field string

// The fields of a position; FieldName and FieldFTE are also those of a person.
const (
	FieldName      Field = "name"
	FieldTitle     Field = "title"
	FieldUnit      Field = "unit"
	FieldLocation  Field = "location"
	FieldPayGrade  Field = "pay_grade"
	FieldAuthority Field = "authority"
	FieldRaise     Field = "raise"
	FieldFTE       Field = "fte"
	FieldCost      Field = "cost"
	FieldCurrency  Field = "currency"
	FieldProtected Field = "protected"
	FieldTrack     Field = "track"
	FieldNotes     Field = "notes"
	FieldDotted    Field = "dotted"
	FieldAssistant Field = "assistant"
)
