package refreshing

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/refresh"
)

// Surround is what the panels ask of the window.
type Surround struct {
	Canvas fyne.Canvas
	// Work runs do off the UI goroutine and then done on it.
	Work func(do, done func())
	// Pick lets the user choose a position of an organisation.
	Pick func(org *scenario.Org, title string, picked func(scenario.PositionID))
}

// panel is a refresh on the screen. It belongs to the UI goroutine.
type panel struct {
	*work
	*shell
	lists   [tilePairs]*list
	pairs   *pairList
	misfits *misfitList
}

// The counts, in order.
const (
	tileJoined = iota
	tileLeft
	tileMoved
	tileChanged
	tilePairs
	tileMisfits
)

// Show works a refresh out and opens the panel. Accept takes the plan over and says
// why not, "" where it did.
func Show(in Input, on Surround, accept func(refresh.Plan) (why string)) {
	p := &panel{work: newWork(in)}
	p.shell = newShell(on, "Refresh the baseline", func() string { return accept(p.plan) })
	for i, l := range []struct{ tile, title, none string }{
		{"joined", "Positions that are new", "Nothing joined."},
		{"left", "Positions that are gone", "Nothing left."},
		{"moved", "Positions under another manager", "Nothing moved."},
		{"changed", "Positions with other values, or held by somebody else", "Nothing else changed."},
	} {
		p.lists[i] = newList(l.title, l.none)
		p.part(l.tile, p.lists[i].root)
	}
	p.pairs, p.misfits = newPairList(p.work, p.replan), newMisfitList(p.work, on.Pick, p.replan)
	p.part("under another id", p.pairs.root)
	p.part(openWords(0), p.misfits.root)
	p.show("Refresh the baseline from "+in.File,
		"The roster becomes the baseline and every scenario is replayed on it. It is one step, which undo takes back.", nil)
	p.warn(filesWords(in))
	p.match()
}

// match finds out who is who, and plans.
func (p *panel) match() {
	var found refresh.Matching
	in := p.in
	p.workOut(func() {
		in.Roster, in.Origin = refresh.KeepIDs(in.Document.Baseline.Org, in.Roster, in.Origin)
		found = refresh.Match(in.Document.Baseline.Org, in.Roster)
	}, func() {
		p.in, p.found = in, found
		p.pairs.show()
		p.replan()
	})
}

// replan works the plan out anew.
func (p *panel) replan() {
	plan := p.planning()
	var out planned
	p.workOut(func() { out = plan() }, func() {
		p.planned = out
		p.showPlan()
	})
}

func (p *panel) showPlan() {
	d := p.plan.Difference
	for i, rows := range [tilePairs][]row{joinedRows(p.in, d), leftRows(p.in, d), movedRows(p.in, d), changedRows(p.in, d)} {
		p.lists[i].set(rows)
		p.tiles[i].set(len(rows), false)
	}
	p.tiles[tilePairs].set(len(p.found.Candidates), len(p.confirmed()) < len(p.found.Candidates))
	p.tiles[tileMisfits].set(p.open(), true)
	p.tiles[tileMisfits].words.Set(openWords(p.open()))
	p.misfits.show()
	p.ready(summaryWords(p.in, p.plan, len(p.found.Candidates)-len(p.confirmed())), false)
	if !p.opened {
		p.suggest(p.startAt())
		p.opened = true
	}
}

// startAt is the list that asks to be looked at first.
func (p *panel) startAt() int {
	switch {
	case len(p.found.Candidates) > 0:
		return tilePairs
	case p.open() > 0:
		return tileMisfits
	}
	for i, l := range p.lists {
		if len(l.all) > 0 {
			return i
		}
	}
	return tileJoined
}
