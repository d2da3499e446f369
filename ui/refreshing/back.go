package refreshing

import (
	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/refresh"
	"spanwise/scenario/roster"
)

// Back is a spreadsheet that comes back in: what it is compared with.
type Back struct {
	Found     *roster.Import
	Baseline  scenario.State
	Scenarios []Side // that it can be compared with; the baseline is always one
	Compared  scenario.ScenarioID
	NewName   string // proposed for a new scenario
}

// Side is a scenario as it stands. Its state is a copy that nobody else changes.
type Side struct {
	ID    scenario.ScenarioID // "" for the baseline
	Name  string
	State scenario.State
}

// Imported is what was chosen: the edits, on a new scenario of that name made from
// Compared, or on Compared itself where there is no name.
type Imported struct {
	Compared scenario.ScenarioID
	NewName  string
	Edits    []scenario.Edit // one group
}

// backWork is such an import as far as it is settled.
type backWork struct {
	in     Back
	at     int // of the side compared with
	remove bool
	fresh  bool // the edits go into a new scenario
	take   map[refresh.Cell]bool
	backPlan
}

// backPlan is what follows.
type backPlan struct {
	edits     []scenario.Edit
	conflicts []refresh.Conflict
	undone    []refresh.Conflict // those of the kind Undone, whatever was chosen for them
	after     scenario.State
}

func newBackWork(in Back) *backWork {
	w := &backWork{in: in, fresh: true, take: map[refresh.Cell]bool{}}
	w.in.Scenarios = append([]Side{{Name: scenario.BaselineName, State: in.Baseline}}, in.Scenarios...)
	for i, s := range w.in.Scenarios {
		if s.ID == in.Compared {
			w.at = i
		}
	}
	return w
}

func (w *backWork) side() Side { return w.in.Scenarios[w.at] }

// planning returns what works the edits out, to be called off the UI goroutine.
func (w *backWork) planning() func() backPlan {
	columns, managers := columnsOf(w.in.Found)
	o := refresh.Options{
		File: w.in.Found.File, Remove: w.remove, NoManagers: !managers, Orphanage: orphanageOf(w.in.Found), Baseline: w.in.Baseline,
		Take: map[refresh.Cell]bool{},
	}
	side, org, chosen := w.side(), w.in.Found.Org, map[refresh.Cell]bool{}
	for c, on := range w.take {
		chosen[c] = on
	}
	return func() backPlan {
		var p backPlan
		p.edits, p.conflicts = refresh.Edits(side.State, org, columns, o)
		for _, c := range p.conflicts {
			if c.Kind == refresh.Undone {
				p.undone = append(p.undone, c)
			}
		}
		if taken := some(chosen); taken {
			o.Take = chosen
			p.edits, p.conflicts = refresh.Edits(side.State, org, columns, o)
		}
		p.after, _ = edit.Replay(side.State, p.edits) // each edit was applied as it was made
		return p
	}
}

func some(chosen map[refresh.Cell]bool) bool {
	for _, on := range chosen {
		if on {
			return true
		}
	}
	return false
}

// imported is what the panel hands on.
func (w *backWork) imported(name string) Imported {
	out := Imported{Compared: w.side().ID, Edits: w.edits}
	if w.fresh || out.Compared == "" {
		out.NewName = name
	}
	return out
}

// settled lists what is left out, with those that were chosen to be taken all the same.
func (w *backWork) settled() []refresh.Conflict {
	out := append([]refresh.Conflict{}, w.undone...)
	for _, c := range w.conflicts {
		if c.Kind != refresh.Undone {
			out = append(out, c)
		}
	}
	return out
}
