package ui

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario"
	"spanwise/scenario/search"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// picker lets the user find one position of the chart by typing.
type picker struct {
	root   fyne.CanvasObject
	field  *widgets.Entry
	list   *widgets.List
	org    func() *scenario.Org
	fits   func(scenario.PositionID) bool
	found  []scenario.PositionID
	chosen scenario.PositionID
	picked func(scenario.PositionID) // after a choice, nil for nobody
	echo   *widgets.Text
}

const (
	pickerHeight = 190
	pickerShort  = 96 // where a dialog asks for more than a position
	pickerMost   = 200

	nothingFits = "No position fits."
)

// newPicker looks in the scenario shown.
func newPicker(d *widgets.Dialog, w *Window, height float32, fits func(scenario.PositionID) bool) *picker {
	return newPickerIn(d, w.org, height, fits)
}

// newPickerIn looks in an organisation.
func newPickerIn(d *widgets.Dialog, org func() *scenario.Org, height float32, fits func(scenario.PositionID) bool) *picker {
	p := &picker{org: org, fits: fits, echo: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.HealthyText, Elide: true})}
	p.field = d.Lookup("", p.step)
	p.field.SetPlaceHolder("Type a name, title, unit or id")
	p.field.OnChanged = func(string) { p.search() }
	p.list = widgets.NewList(func() int { return len(p.found) },
		func() fyne.CanvasObject { return newMatchRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*matchRow).set(p.org(), p.found[i]) })
	p.list.OnSelected = func(i widget.ListItemID) { p.choose(p.found[i]) }
	p.root = widgets.Column(6, p.field, widgets.Fixed(p.list, 0, height), p.echo)
	p.search()
	return p
}

// choose takes a position as the answer.
func (p *picker) choose(id scenario.PositionID) {
	p.chosen = id
	p.echo.Set("Chosen: " + nameIn(p.org(), id))
	if id == "" {
		p.echo.Set("")
	}
	if p.picked != nil {
		p.picked(id)
	}
}

// step chooses the next hit or the one before.
func (p *picker) step(by int) {
	if at := slices.Index(p.found, p.chosen) + by; len(p.found) > 0 {
		p.list.Select(min(max(at, 0), len(p.found)-1))
	}
}

// search lists what fits the words typed, those with a team first, and chooses the
// first hit; where nothing fits, nothing is chosen.
func (p *picker) search() {
	org := p.org()
	p.found = search.Positions(org, p.field.Text, p.fits, pickerMost)
	slices.SortStableFunc(p.found, func(a, b scenario.PositionID) int {
		return cmp.Compare(min(len(org.Reports(b)), 1), min(len(org.Reports(a)), 1))
	})
	p.list.UnselectAll()
	p.list.Refresh()
	switch {
	case len(p.found) == 0:
		if p.field.Text != "" {
			p.choose("")
		}
		p.echo.Set(nothingFits)
	case p.field.Text == "":
		if p.chosen == "" {
			p.echo.Set("")
		}
	default:
		p.list.Select(0) // which chooses it
	}
}

// matchRow is a position in a list of hits.
type matchRow struct {
	widget.BaseWidget
	name, rest *widgets.Text
	row        *fyne.Container
}

func newMatchRow() *matchRow {
	m := &matchRow{
		name: widgets.NewText("", widgets.Style{Elide: true}),
		rest: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true, Align: fyne.TextAlignTrailing}),
	}
	m.row = widgets.Inset(widgets.Halves(m.name, m.rest), 3, 8)
	m.ExtendBaseWidget(m)
	return m
}

func (m *matchRow) set(org *scenario.Org, id scenario.PositionID) {
	p, _ := org.Position(id)
	m.name.Set(nameIn(org, id))
	rest := p.Unit
	if org.HolderName(id) != "" {
		rest = p.Title + " · " + p.Unit
	}
	m.rest.Set(rest)
}

// CreateRenderer implements fyne.Widget.
func (m *matchRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.row) }

// pickIn lets the user choose a position of an organisation, one that fits; nil is any.
func (w *Window) pickIn(org func() *scenario.Org, question string, fits func(scenario.PositionID) bool, picked func(scenario.PositionID)) {
	d := &widgets.Dialog{Title: "Choose a position", Text: question}
	pick := newPickerIn(d, org, pickerHeight, fits)
	d.Content, d.First = pick.root, pick.field
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Choose", Do: func() bool {
		if pick.chosen == "" {
			d.Fail(noTarget)
		}
		return pick.chosen != ""
	}, Then: func() { picked(pick.chosen) }}}
	d.Show(w.win.Canvas())
}
