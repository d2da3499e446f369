package refreshing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/scenario/refresh"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Surround is what the panel asks of the window.
type Surround struct {
	Canvas fyne.Canvas
	// Work runs do off the UI goroutine and then done on it.
	Work func(do, done func())
	// Pick lets the user choose a position of an organisation.
	Pick func(org *scenario.Org, title string, picked func(scenario.PositionID))
	// Accept takes the plan over and says why not, "" where it did.
	Accept func(refresh.Plan) (why string)
}

// panel is a refresh on the screen. It belongs to the UI goroutine.
type panel struct {
	*work
	on     Surround
	cover  *widgets.Cover
	asked  int // plans asked for so far
	busy   bool
	opened bool // a list was chosen, by the panel or the user

	tiles   [tileCount]*tile
	views   [tileCount]fyne.CanvasObject
	lists   [tilePairs]*list
	pairs   *pairList
	misfits *misfitList
	summary *widgets.Text
	failed  *widgets.Paragraph
	accept  *widgets.Button
}

// The counts, in order.
const (
	tileJoined = iota
	tileLeft
	tileMoved
	tileChanged
	tilePairs
	tileMisfits
	tileCount
)

var tileWords = [tileCount]string{"joined", "left", "moved", "changed", "under another id", "edits do not fit"}

// Show works the refresh out and opens the panel.
func Show(in Input, on Surround) {
	p := &panel{work: newWork(in), on: on}
	p.cover = &widgets.Cover{Content: p.build(), Typed: p.typed}
	p.cover.Show(on.Canvas)
	p.match()
}

const (
	padX = 24
	padY = 16
)

func (p *panel) build() fyne.CanvasObject {
	p.lists = [tilePairs]*list{
		newList("Positions that are new", "Nothing joined."), newList("Positions that are gone", "Nothing left."),
		newList("Positions under another manager", "Nothing moved."), newList("Positions with other values, or held by somebody else", "Nothing else changed."),
	}
	p.pairs, p.misfits = newPairList(p.work, p.replan), newMisfitList(p.work, p.on.Pick, p.replan)
	for i, l := range p.lists {
		p.views[i] = l.root
	}
	p.views[tilePairs], p.views[tileMisfits] = p.pairs.root, p.misfits.root
	tiles := container.NewGridWithColumns(tileCount)
	for i, words := range tileWords {
		p.tiles[i] = newTile(words, func() { p.choose(i) })
		tiles.Add(p.tiles[i])
	}
	p.choose(tileJoined)
	p.opened = false
	title := widgets.NewText("Refresh the baseline from "+p.in.File, widgets.Style{Size: theme.TextTitle, Bold: true, Elide: true})
	text := widgets.NewText("The roster becomes the baseline and every scenario is replayed on it. It is one step, which undo takes back.", widgets.Style{Color: theme.Quiet, Elide: true})
	return widgets.Frame{
		Top:    widgets.NewPanel(widgets.Inset(widgets.Column(14, widgets.Column(3, title, text), tiles), padY, padX), widgets.PlainStyle),
		Bottom: p.foot(),
		Centre: widgets.Inset(container.NewStack(p.views[:]...), 8, padX),
	}.Object()
}

func (p *panel) foot() fyne.CanvasObject {
	p.summary = widgets.NewText("", widgets.Style{Elide: true})
	p.failed = widgets.NewParagraph("", widgets.Style{Color: theme.OverloadedText})
	p.failed.Hide()
	p.accept = widgets.NewPrimaryButton("Refresh the baseline", nil, nil, p.take)
	buttons := widgets.Row(8, widgets.NewButton("Cancel", nil, nil, p.cancel), p.accept)
	line := container.NewBorder(nil, nil, nil, buttons, centred(p.summary))
	return widgets.Column(0, widgets.Rule(), widgets.NewPanel(widgets.Inset(widgets.Column(8, p.failed, line), 10, padX), widgets.PlainStyle))
}

func (p *panel) cancel() { p.cover.Close() }

func (p *panel) typed(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		p.cancel()
	case fyne.KeyReturn, fyne.KeyEnter:
		p.take()
	}
}

// choose opens the list of a count.
func (p *panel) choose(at int) {
	p.opened = true
	for i := range p.tiles {
		p.tiles[i].choose(i == at)
		if i == at {
			p.views[i].Show()
		} else {
			p.views[i].Hide()
		}
	}
}

// match finds out who is who, and plans.
func (p *panel) match() {
	p.wait()
	var found refresh.Matching
	p.on.Work(func() {
		found = refresh.Match(p.in.Document.Baseline.Org, p.in.Roster)
	}, func() {
		p.found = found
		p.pairs.show()
		p.replan()
	})
}

// replan works the plan out anew; one asked for before is dropped.
func (p *panel) replan() {
	p.wait()
	p.asked++
	at, plan := p.asked, p.planning()
	var out planned
	p.on.Work(func() { out = plan() }, func() {
		if at == p.asked {
			p.planned = out
			p.show()
		}
	})
}

func (p *panel) wait() {
	p.busy = true
	p.summary.Set("Working it out…")
	p.accept.Enable(false, "The plan is being worked out")
}

func (p *panel) show() {
	p.busy = false
	p.accept.Enable(true, "")
	d := p.plan.Difference
	for i, rows := range [tilePairs][]row{joinedRows(p.in, d), leftRows(p.in, d), movedRows(p.in, d), changedRows(p.in, d)} {
		p.lists[i].set(rows)
		p.tiles[i].set(len(rows), false)
	}
	p.tiles[tilePairs].set(len(p.found.Candidates), len(p.confirmed()) < len(p.found.Candidates))
	p.tiles[tileMisfits].set(p.open(), true)
	p.misfits.show()
	p.summary.Set(summaryWords(p.in, p.plan))
	if !p.opened {
		p.choose(p.startAt())
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

// take hands the plan to the window and closes the panel where that went well.
func (p *panel) take() {
	if p.busy {
		return
	}
	if why := p.on.Accept(p.plan); why != "" {
		p.failed.Set(why)
		p.failed.Show()
		return
	}
	p.cover.Close()
}
