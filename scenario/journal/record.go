package journal

import (
	"spanwise/scenario"
)

// Record is one change of a document: one of the types below. It tells what the
// document becomes, not which command did it: taking an edit back is a Cut, so that
// a journal needs no history from before it began.
type Record interface {
	// change does the record to a document. On an error the document is as it was.
	change(*scenario.Document) error
	// form is the record's key in a line and what stands under it.
	form() (kind, any, error)
}

// Append adds edits behind those of a scenario.
type Append struct {
	Scenario scenario.ScenarioID
	Edits    []scenario.Edit
}

// Cut takes the last edits of a scenario away.
type Cut struct {
	Scenario scenario.ScenarioID
	Count    int // ≥ 1
}

// Amend puts another edit in the place of the last one of a scenario.
type Amend struct {
	Scenario scenario.ScenarioID
	Edit     scenario.Edit
}

// Annotate says of edits of a scenario why they are made, and when.
type Annotate struct {
	Scenario scenario.ScenarioID
	Edits    []Annotated
}

// Annotated is the whole of what is said of the edit at a path, see
// [scenario.EditAt].
type Annotated struct {
	Path   []int  `json:"path"`
	Reason string `json:"reason,omitempty"`
	Wave   string `json:"wave,omitempty"`
	Date   string `json:"date,omitempty"`
}

// Insert puts a whole scenario at a place among the others, 0 for the first.
type Insert struct {
	At       int
	Scenario *scenario.Scenario // its own: nobody changes it any more
}

// Delete takes a scenario away.
type Delete struct{ Scenario scenario.ScenarioID }

// Rename gives a scenario another name.
type Rename struct {
	Scenario scenario.ScenarioID
	Name     string
}

// Note gives a scenario another note.
type Note struct {
	Scenario scenario.ScenarioID
	Note     string
}

// Lock locks a scenario, or unlocks it.
type Lock struct {
	Scenario scenario.ScenarioID
	Locked   bool
}

// Reorder puts a scenario at another place among the others, 0 for the first.
type Reorder struct {
	Scenario scenario.ScenarioID
	To       int
}

// Terms puts others in the place of what change costs once.
type Terms struct{ Terms scenario.Terms }

// Thresholds puts others in the place of what a figure matters from.
type Thresholds struct{ Thresholds scenario.Thresholds }

// Model puts another operating model under the baseline.
type Model struct{ Model *scenario.OperatingModel }

// Document replaces everything: baseline, scenarios, name and origin.
type Document struct{ Document *scenario.Document } // its own: nobody changes it any more

// kind is the key of a record in a line.
type kind string

const (
	kindAppend     kind = "append"
	kindCut        kind = "cut"
	kindAmend      kind = "amend"
	kindAnnotate   kind = "annotate"
	kindInsert     kind = "insert"
	kindDelete     kind = "delete"
	kindRename     kind = "rename"
	kindNote       kind = "note"
	kindLock       kind = "lock"
	kindReorder    kind = "reorder"
	kindTerms      kind = "terms"
	kindThresholds kind = "thresholds"
	kindModel      kind = "model"
	kindDocument   kind = "document"
)
