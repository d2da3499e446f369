package refreshing

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/scenario/refresh"
	"spanwise/ui/widgets"
)

// backPanel is an import as a scenario on the screen.
type backPanel struct {
	*backWork
	*shell
	lists     [kindCount]*list
	conflicts *conflictList
	result    *widgets.Select
	name      *widgets.Entry
	nameRow   fyne.CanvasObject
	accept    func(Imported) string
}

// What a file does with positions that it lacks.
const (
	missingStay = "stay as they are"
	missingGo   = "are removed"
)

const (
	resultNew  = "a new scenario"
	labelWidth = 96
)

// ShowBack works out what a spreadsheet changes and opens the panel. Accept takes it
// over and says why not, "" where it did.
func ShowBack(in Back, on Surround, accept func(Imported) (why string)) {
	p := &backPanel{backWork: newBackWork(in), accept: accept}
	p.shell = newShell(on, "Import", p.handOn)
	for i, l := range [kindCount]struct{ tile, title, none string }{
		{"moved", "Positions that get another manager", "Nothing moves."},
		{"added", "Positions that are new", "Nothing is added."},
		{"removed", "Positions that go", "Nothing is removed."},
		{"people", "People who join, change seats, or have none any more", "Nobody changes seats."},
		{"values", "Fields that get another value", "No field changes."},
	} {
		p.lists[i] = newList(l.title, l.none)
		p.part(l.tile, p.lists[i].root)
	}
	p.conflicts = newConflictList(p.backWork, p.replan)
	p.part("left out", p.conflicts.root)
	p.show("Import "+in.Found.File+" as a scenario",
		"What differs becomes edits, as one step, which undo takes back. The file and the baseline stay as they are.", p.controls())
	p.replan()
}

// controls are the choices above the counts.
func (p *backPanel) controls() fyne.CanvasObject {
	names := make([]string, len(p.in.Scenarios))
	for i, s := range p.in.Scenarios {
		names[i] = s.Name
	}
	compared := widgets.NewSelect(names, nil)
	compared.SetSelectedIndex(p.at)
	missing := widgets.NewSelect([]string{missingStay, missingGo}, nil)
	missing.SetSelected(missingStay)
	p.result = widgets.NewSelect(nil, nil)
	p.name = widgets.NewEntry(p.in.NewName)
	p.name.OnSubmitted = func(string) { p.finish() }
	p.nameRow = widgets.Labelled("Name", labelWidth, p.name)
	p.offerResults()
	compared.OnChanged = func(string) {
		p.at = compared.SelectedIndex()
		clear(p.take)
		p.offerResults()
		p.replan()
	}
	missing.OnChanged = func(chosen string) {
		p.remove = chosen == missingGo
		p.replan()
	}
	p.result.OnChanged = func(chosen string) {
		p.fresh = chosen == resultNew
		p.nameRow.(*fyne.Container).Hidden = !p.fresh
		p.nameRow.Refresh()
	}
	left := widgets.Column(6, widgets.Labelled("Compared with", labelWidth, widgets.Framed(compared)), widgets.Labelled("Missing rows", labelWidth, widgets.Framed(missing)))
	right := widgets.Column(6, widgets.Labelled("It becomes", labelWidth, widgets.Framed(p.result)), p.nameRow)
	return widgets.Halves(left, container.NewBorder(nil, nil, widgets.Space(20, 1), nil, right))
}

// offerResults lists what the edits may become: the baseline is not edited.
func (p *backPanel) offerResults() {
	changed := p.result.OnChanged
	p.result.OnChanged = nil
	p.result.Options = []string{resultNew}
	if s := p.side(); s.ID != "" {
		p.result.Options = append(p.result.Options, "edits of “"+s.Name+"”")
	}
	p.result.SetSelectedIndex(0)
	p.result.OnChanged = changed
	p.fresh = true
	p.nameRow.(*fyne.Container).Hidden = false
	p.nameRow.Refresh()
}

func (p *backPanel) replan() {
	plan := p.planning()
	var out backPlan
	p.workOut(func() { out = plan() }, func() {
		p.backPlan = out
		p.showPlan()
	})
}

func (p *backPanel) showPlan() {
	rows := p.backRows()
	total, first := 0, -1
	for i, list := range rows {
		p.lists[i].set(list)
		p.tiles[i].set(len(list), false)
		total += len(list)
		if first < 0 && len(list) > 0 {
			first = i
		}
	}
	left := p.backWork.conflictsLeft()
	p.tiles[kindCount].set(left, true)
	p.conflicts.show()
	p.ready(backWords(p.in.Found.Org.Len(), total, left), total == 0)
	if first < 0 {
		first = kindCount
	}
	p.suggest(first)
}

// conflictsLeft counts what is left out as things stand.
func (w *backWork) conflictsLeft() int {
	n := 0
	for _, c := range w.settled() {
		if c.Kind != refresh.Undone || !w.take[c.Cell] {
			n++
		}
	}
	return n
}

func backWords(positions, edits, left int) string {
	if edits == 0 && left == 0 {
		return fmt.Sprintf("All %s of the file are as in the scenario: there is nothing to import.", phrase.Counted(positions, "position", "positions"))
	}
	words := phrase.Counted(edits, "edit", "edits")
	if left > 0 {
		words += " · " + plot.Count(left) + " left out"
	}
	return words
}

// handOn gives the edits to the window.
func (p *backPanel) handOn() string { return p.accept(p.imported(strings.TrimSpace(p.name.Text))) }
