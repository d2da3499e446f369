package refresh

import (
	"slices"
	"strconv"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// FieldManager stands for the manager of a position in a [Conflict].
const FieldManager scenario.Field = "manager"

// Options say how a file becomes edits of a scenario.
type Options struct {
	File string // its name, for the name of the group
	// Remove takes out positions that the file lacks; without it they are left alone.
	Remove bool
	// NoManagers says that the file does not tell who reports to whom.
	NoManagers bool
	// Orphanage is the position that the importer put rows of an unknown manager
	// under; "" where there is none.
	Orphanage scenario.PositionID
	// Baseline of the document tells values that the scenario has changed since the
	// file was exported; the zero State tells none.
	Baseline scenario.State
	// Take settles conflicts of the kind [Undone] for the file; without it the
	// scenario keeps what it has.
	Take map[Cell]bool
}

// Cell is a field of a position; the field is "" for the position as a whole.
type Cell struct {
	Position scenario.PositionID
	Field    scenario.Field
}

// Conflict is something that a file says and that is left out.
type Conflict struct {
	Cell
	Kind     ConflictKind
	File     string // what the file says
	Scenario string // what stays
	Err      error  // of Refused: why
}

// ConflictKind says why it is left out.
type ConflictKind string

// The kinds of conflict.
const (
	Undone         ConflictKind = "undone"          // the file has the baseline's value, which the scenario has changed
	UnknownManager ConflictKind = "unknown manager" // the file does not hold the manager that the row names
	Refused        ConflictKind = "refused"         // it does not fit, as at a protected position
)

// Edits returns what makes from into target in the fields that a file has: one
// group, each of its edits ready for the one before, or none where nothing differs.
// Where [scenario.FieldName] is among the columns, people are seated as in the file;
// who is not in it any more waits unplaced. Positions and people are matched as in
// [Match], but by id alone for positions.
func Edits(from scenario.State, target *scenario.Org, columns []scenario.Field, o Options) ([]scenario.Edit, []Conflict) {
	im := &importing{from: from.Org, target: target, columns: columns, opts: o, state: from.Clone(), joining: map[scenario.PersonID]bool{}}
	im.grades = im.gradesInForce(from)
	im.release()
	im.place()
	if slices.Contains(columns, scenario.FieldName) {
		im.seatPeople()
	}
	im.setFields()
	if o.Remove {
		im.removeMissing()
	}
	if len(im.edits) == 0 {
		return nil, im.conflicts
	}
	return []scenario.Edit{{Do: scenario.Group{Name: "Import of " + o.File, Edits: im.edits}}}, im.conflicts
}

// importing is one run of Edits.
type importing struct {
	from, target *scenario.Org
	columns      []scenario.Field
	opts         Options
	state        scenario.State // as the edits so far leave it
	grades       map[scenario.PositionID]int
	joining      map[scenario.PersonID]bool // ids of those who are to be hired
	edits        []scenario.Edit
	conflicts    []Conflict
}

// do applies an action and lists it. What does not fit is a conflict about the cell.
func (im *importing) do(about Cell, file string, a scenario.Action) {
	undo, err := edit.Apply(&im.state, scenario.Edit{Do: a})
	switch {
	case err != nil:
		im.refuse(about, file, err)
	case len(undo.Changes()) > 0:
		im.edits = append(im.edits, scenario.Edit{Do: a})
	}
}

func (im *importing) refuse(about Cell, file string, err error) {
	im.conflicts = append(im.conflicts, Conflict{Cell: about, Kind: Refused, File: file, Scenario: im.has(about), Err: err})
}

// has gives the text of a cell as it stands.
func (im *importing) has(c Cell) string {
	p, _ := im.state.Org.Position(c.Position)
	switch c.Field {
	case FieldManager:
		return string(p.Manager)
	case scenario.FieldName:
		return namesAt(im.state.Org, c.Position)
	}
	return scenario.FieldText(p, c.Field)
}

// undone reports whether the file holds on to the baseline's value where the
// scenario has another, and nobody chose the file's.
func (im *importing) undone(c Cell, file, baseline, here string) bool {
	if file != baseline || file == here || im.opts.Take[c] {
		return false
	}
	im.conflicts = append(im.conflicts, Conflict{Cell: c, Kind: Undone, File: file, Scenario: here})
	return true
}

// before returns the position in the baseline, where that is known.
func (im *importing) before(id scenario.PositionID) (scenario.Position, bool) {
	if im.opts.Baseline.Org == nil {
		return scenario.Position{}, false
	}
	return im.opts.Baseline.Org.Position(id)
}

// release takes the protection off where the file says so, before anything moves.
func (im *importing) release() {
	if !slices.Contains(im.columns, scenario.FieldProtected) {
		return
	}
	for v := range im.target.Walk() {
		if p, ok := im.from.Position(v.Position.ID); ok && p.Protected && !v.Position.Protected {
			im.setField(p, *v.Position, scenario.FieldProtected)
		}
	}
}

// place adds what is new and moves what reports elsewhere, from the top down: by
// the time of a position all above it in the file stand as they will, so that moves
// that cross each other never meet in a loop.
func (im *importing) place() {
	for v := range im.target.Walk() {
		p := *v.Position
		switch {
		case p.ID == im.opts.Orphanage:
			// Only rows under it ask for it.
		case !im.state.Org.Has(p.ID):
			im.add(p)
		case !im.opts.NoManagers:
			im.move(p)
		}
	}
}

func (im *importing) add(p scenario.Position) {
	row := Cell{Position: p.ID}
	if _, ok := im.before(p.ID); ok && !im.opts.Take[row] {
		im.conflicts = append(im.conflicts, Conflict{Cell: row, Kind: Undone, File: p.Title}) // the scenario removed it
		return
	}
	if im.isOrphan(p) {
		im.unknownManager(p)
		if made, _ := im.target.Position(p.Manager); !im.state.Org.Has(p.Manager) {
			im.do(Cell{Position: made.ID}, made.Title, scenario.Add{Position: made})
		}
	}
	im.do(row, p.Title, scenario.Add{Position: p})
}

func (im *importing) move(p scenario.Position) {
	here, _ := im.state.Org.Position(p.ID)
	if here.Manager == p.Manager {
		return
	}
	if im.isOrphan(p) {
		im.unknownManager(p)
		return
	}
	cell := Cell{p.ID, FieldManager}
	if was, ok := im.before(p.ID); ok && im.undone(cell, string(p.Manager), string(was.Manager), string(here.Manager)) {
		return
	}
	im.do(cell, string(p.Manager), scenario.Move{Position: p.ID, Manager: p.Manager})
}

func (im *importing) isOrphan(p scenario.Position) bool {
	return im.opts.Orphanage != "" && p.Manager == im.opts.Orphanage
}

func (im *importing) unknownManager(p scenario.Position) {
	cell := Cell{p.ID, FieldManager}
	im.conflicts = append(im.conflicts, Conflict{Cell: cell, Kind: UnknownManager, Scenario: im.has(cell)})
}

// removeMissing removes what the file lacks, the lowest first. Positions that the
// scenario added stay: a file exported before does not know them.
func (im *importing) removeMissing() {
	gone := map[scenario.PositionID]bool{}
	var order []scenario.PositionID
	for v := range im.state.Org.Walk() {
		id := v.Position.ID
		if im.target.Has(id) || id == im.opts.Orphanage || im.isNewer(*v.Position) {
			continue
		}
		gone[id] = true
		order = append(order, id)
	}
	for _, id := range slices.Backward(order) {
		im.do(Cell{Position: id}, "", scenario.Remove{Position: id, Handover: im.handover(id, gone)})
	}
}

func (im *importing) isNewer(p scenario.Position) bool {
	row := Cell{Position: p.ID}
	if _, was := im.before(p.ID); was || im.opts.Baseline.Org == nil || im.opts.Take[row] {
		return false
	}
	im.conflicts = append(im.conflicts, Conflict{Cell: row, Kind: Undone, Scenario: p.Title})
	return true
}

// handover names who takes over the work of a position that goes: equally those
// beside it who stay, else the next above who does (MODEL §3). Left to the moment of
// each removal, the work could land on the next to go.
func (im *importing) handover(id scenario.PositionID, gone map[scenario.PositionID]bool) scenario.Handover {
	var to []scenario.PositionID
	for _, beside := range im.state.Org.Beside(id) {
		if im.state.Org.Filled(beside) && !gone[beside] {
			to = append(to, beside)
		}
	}
	if len(to) == 0 {
		above := im.state.Org.FilledAbove(id)
		for gone[above] {
			above = im.state.Org.FilledAbove(above)
		}
		if above == "" {
			return scenario.Handover{Stopped: true}
		}
		to = append(to, above)
	}
	h := scenario.Handover{}
	for _, r := range to {
		h.Receivers = append(h.Receivers, scenario.Receiver{Position: r, Share: 1 / float64(len(to))})
	}
	return h
}

// freePerson returns an id for a person: base, or base with a number.
func (im *importing) freePerson(base scenario.PersonID) scenario.PersonID {
	id := base
	for n := 2; ; n++ {
		if _, used := im.state.Org.Person(id); !used && !im.joining[id] {
			return id
		}
		id = base + "-" + scenario.PersonID(strconv.Itoa(n))
	}
}
