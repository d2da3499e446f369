package outcomes

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// people is the list of those displaced, with a line over it that chooses for many.
type people struct {
	view *View
	root *fyne.Container
	list *widgets.List
	bulk *widgets.Select
	many *widgets.Select
	give *widgets.Button
	none *widgets.Paragraph
	open int // people of whom nothing is chosen
}

// outcome is an entry of the drop-downs.
type outcome struct {
	words  string
	choice displaced.Choice
	picks  bool // a vacant position is chosen first
}

var choices = []outcome{
	{"On the track that suits", displaced.Choice{Outcome: displaced.OnTrack}, false},
	{"On a technical track", displaced.Choice{Outcome: displaced.OnTrack, Track: scenario.TrackTechnical}, false},
	{"On a project track", displaced.Choice{Outcome: displaced.OnTrack, Track: scenario.TrackProject}, false},
	{"In another seat, or with another team…", displaced.Choice{}, true},
	{"Waits unplaced", displaced.Choice{Outcome: displaced.Unplaced}, false},
	{"Leaves", displaced.Choice{Outcome: displaced.Exit}, false},
}

// bulkChoices are those that several people can be given at once.
func bulkChoices() []outcome {
	var out []outcome
	for _, c := range choices {
		if !c.picks {
			out = append(out, c)
		}
	}
	return out
}

func words(list []outcome) []string {
	var out []string
	for _, c := range list {
		out = append(out, c.words)
	}
	return out
}

// present returns the entry that says what holds for somebody, "" where it is open.
func present(p displaced.Person) string {
	switch p.Outcome {
	case displaced.OnTrack:
		if p.Track == scenario.TrackProject {
			return choices[2].words
		}
		return choices[1].words
	case displaced.InSeat, displaced.WithTeam:
		return choices[3].words
	case displaced.Unplaced:
		return choices[4].words
	case displaced.Exit:
		return choices[5].words
	}
	return ""
}

var whom = []string{"everybody who is open", "everybody listed"}

func newPeople(v *View) *people {
	p := &people{view: v, none: widgets.NewParagraph("Where a scenario takes a seat or a team away, the people concerned are listed here, each with what becomes of them.", widgets.Style{Color: theme.Quiet})}
	p.list = widgets.NewList(func() int { return len(v.source.People) },
		func() fyne.CanvasObject { return newPersonRow(v) },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*personRow).set(v.source.People[i]) })
	p.list.OnSelected = p.list.Unselect // a row is for its drop-down
	p.give = widgets.NewButton("Choose", nil, nil, p.assignMany)
	p.bulk, p.many = widgets.NewSelect(whom, nil), widgets.NewSelect(words(bulkChoices()), nil)
	p.bulk.SetSelectedIndex(0)
	p.many.SetSelectedIndex(0)
	p.bulk.OnChanged = func(string) { p.offer() }
	line := widgets.Row(8, widgets.NewText("For", widgets.Style{Color: theme.Quiet}), widgets.Fixed(widgets.Framed(p.bulk), 200, 0), widgets.Fixed(widgets.Framed(p.many), 220, 0), p.give)
	card := widgets.NewPanel(container.NewStack(p.list, widgets.Inset(p.none, 12, 14)), widgets.PanelStyle{Fill: theme.Surface, Stroke: theme.Line, Radius: 8, Padding: 1})
	head := widgets.Column(8, widgets.NewText("People whose seat or team goes", widgets.Style{Bold: true}), line)
	p.root = container.NewBorder(widgets.Column(0, head, widgets.Space(1, 8)), nil, nil, nil, card)
	return p
}

func (p *people) show() {
	s := p.view.source
	p.none.Hidden, p.list.Hidden = len(s.People) > 0, len(s.People) == 0
	open := displaced.Count(s.People, displaced.Open)
	switch { // who is meant first follows whether anybody is still open
	case open == 0 && len(s.People) > 0:
		p.bulk.SetSelectedIndex(1)
	case p.open == 0:
		p.bulk.SetSelectedIndex(0)
	}
	p.open = open
	p.offer()
	p.list.Refresh()
}

// meant returns those for whom the line over the list chooses.
func (p *people) meant() []scenario.PersonID {
	if p.bulk.SelectedIndex() != 1 {
		return displaced.WithOutcome(p.view.source.People, displaced.Open)
	}
	var ids []scenario.PersonID
	for _, one := range p.view.source.People {
		ids = append(ids, one.ID)
	}
	return ids
}

// offer says on the button for how many it chooses.
func (p *people) offer() {
	n, why := len(p.meant()), p.view.source.Fixed
	switch {
	case why != "":
	case len(p.view.source.People) == 0:
		why = "nobody is listed"
	case n == 0:
		why = "nobody is open: an outcome is chosen for everybody"
	}
	p.give.SetLabel("Choose")
	if n > 0 {
		p.give.SetLabel("Choose for " + strconv.Itoa(n))
	}
	p.give.Enable(why == "", why)
	p.root.Refresh()
}

func (p *people) assignMany() {
	p.view.told(p.view.on.Assign(p.meant(), bulkChoices()[p.many.SelectedIndex()].choice))
}

// personRow is one person of the list.
type personRow struct {
	row
	cost *widgets.Text
	open *widgets.Panel // says that nothing is chosen yet
}

const costWidth = 104

func newPersonRow(v *View) *personRow {
	r := &personRow{
		cost: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Align: fyne.TextAlignTrailing}),
		open: widgets.Badge("open", theme.StretchedSoft, theme.StretchedText),
	}
	r.build(v, theme.Quiet, "Choose what becomes of them", r.open, widgets.Fixed(r.cost, costWidth, 0))
	r.ExtendBaseWidget(r)
	return r
}

func (r *personRow) set(p displaced.Person) {
	s := r.view.source
	r.name.Set(called(s.Baseline.Org, p.From))
	parts := p.Name
	for _, more := range []string{led(p), now(s.State.Org, p)} {
		if more != "" && parts != "" {
			parts += " · "
		}
		parts += more
	}
	r.what.Set(parts)
	r.cost.Set("")
	if p.Cost.OK {
		r.cost.Set(strings.TrimSpace(amount(scenario.Some(p.Cost.Value.Amount)) + " " + p.Cost.Value.Currency))
	}
	r.open.Hidden = p.Outcome != displaced.Open
	r.offer(words(choices), present(p), func() { r.choose(p) })
}

func (r *personRow) choose(p displaced.Person) {
	at := r.choice.SelectedIndex()
	if at < 0 {
		return
	}
	assign := func(c displaced.Choice) {
		if !r.view.told(r.view.on.Assign([]scenario.PersonID{p.ID}, c)) {
			r.view.people.list.Refresh() // what was chosen before holds on
		}
	}
	if !choices[at].picks {
		assign(choices[at].choice)
		return
	}
	r.set(p) // until a position is picked, what was chosen before holds
	r.view.on.PickSeat(func(id scenario.PositionID) {
		c := displaced.Choice{Outcome: displaced.InSeat, Seat: id}
		if len(r.view.source.State.Org.Reports(id)) > 0 {
			c.Outcome = displaced.WithTeam
		}
		assign(c)
	})
}
