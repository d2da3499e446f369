package sidebar

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"spanwise/scenario"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Handlers is what the sidebar asks of the window.
type Handlers struct {
	Select       func(scenario.ScenarioID)
	ScenarioMenu func(id scenario.ScenarioID, at fyne.Position)
	New          func()
	PersonMenu   func(id scenario.PersonID, at fyne.Position)
	// CarryPerson is told the absolute place of the pointer while a person is dragged
	// from the tray, DropPerson that the drag ended. Both may be nil.
	CarryPerson func(id scenario.PersonID, at fyne.Position)
	DropPerson  func(id scenario.PersonID)
	// Reorder puts a scenario at another place, 0 for the first behind the baseline.
	Reorder   func(id scenario.ScenarioID, to int)
	Wave      func(id scenario.ScenarioID, at int) // shows what stands once that wave is done
	Readiness func(scenario.ScenarioID)
	// Overloaded goes to the most overloaded manager of a scenario.
	Overloaded func(scenario.ScenarioID)
}

// Tone colours a verdict.
type Tone int

// The tones of a verdict.
const (
	ToneGood Tone = iota
	ToneTight
	ToneBad
	ToneOpen // nothing was said yet
)

// Scenario is a card of the list.
type Scenario struct {
	ID      scenario.ScenarioID
	Name    string
	Lines   []string
	Verdict string // "" for none
	Tone    Tone   // of the verdict
	Leads   bool   // the verdict leads to the most overloaded manager
	Note    string // "" for none
	Locked  bool
	Ready   Ready
	Waves   []Wave // none where nothing is planned
}

// Ready says in a word how far the foundations of a scenario stand.
type Ready struct {
	Words string // "" for a card that is not asked
	Tone  Tone
	Tip   string
}

// Wave is a line under a card.
type Wave struct {
	Title string
	About string // when, and how much
	Shown bool   // is what the window shows
}

// Person is a card of the tray.
type Person struct {
	ID   scenario.PersonID
	Name string
	Was  string // the position left, in words
}

// View is the sidebar.
type View struct {
	on    Handlers
	tips  *widgets.Tips
	cards map[scenario.ScenarioID]*card // kept, so that one with the focus stays
	order []scenario.ScenarioID         // of the cards, from the top
	drag  *drag
	root  fyne.CanvasObject
	list  *fyne.Container
	page  *container.Scroll // holds the list
	shown scenario.ScenarioID
	tray  *fyne.Container
	count *widgets.Text
}

// New returns an empty sidebar.
func New(on Handlers, tips *widgets.Tips) *View {
	v := &View{on: on, tips: tips, cards: map[scenario.ScenarioID]*card{}, list: widgets.Column(cardGap), tray: widgets.Column(6), count: widgets.Caption("UNPLACED")}
	add := widgets.NewLink("New scenario", tips, on.New)
	add.Tip = "A copy of the one shown, to be changed on its own"
	add.SetIcon(fynetheme.ContentAddIcon())
	v.drag = newDrag(v)
	v.page = widgets.NewPage(widgets.Inset(widgets.Column(8, container.NewStack(v.list, v.drag.layer), widgets.Row(0, add)), 0, 12))
	unplaced := container.NewBorder(widgets.Inset(v.count, 8, 16), nil, nil, nil,
		widgets.NewPage(widgets.Inset(v.tray, 0, 12)))
	top := container.NewBorder(widgets.Inset(widgets.Caption("SCENARIOS"), 12, 16), nil, nil, nil, v.page)
	v.root = container.New(stack{v.tray}, top, widgets.Rule(), unplaced)
	return v
}

const cardGap = 8

// Object returns what to put into the window.
func (v *View) Object() fyne.CanvasObject { return v.root }

// ShowScenarios replaces the list; the baseline comes first. The selected card is brought
// into view when it becomes the selected one, and stays in view as cards grow.
func (v *View) ShowScenarios(list []Scenario, selected scenario.ScenarioID) {
	follow := selected != v.shown || v.inView(selected)
	v.shown = selected
	before := v.cards
	v.cards, v.order = make(map[scenario.ScenarioID]*card, len(list)), nil
	shown := make([]fyne.CanvasObject, 0, len(list))
	for i, s := range list {
		c, ok := before[s.ID]
		if !ok {
			c = newCard(func() { v.on.Select(s.ID) }, func(at fyne.Position) { v.on.ScenarioMenu(s.ID, at) })
		}
		c.tip, c.tips, c.drag = s.Note, v.tips, nil
		if i > 0 {
			c.drag = v.drag
		}
		c.show(v.scenarioCard(s), s.ID == selected)
		v.cards[s.ID], v.order = c, append(v.order, s.ID)
		shown = append(shown, v.withWaves(s, c))
	}
	v.list.Objects = shown
	v.list.Refresh()
	if o := v.entry(selected); follow && o != nil {
		widgets.RevealPart(v.page, o.Position(), o.Size())
	}
}

// entry returns the card of a scenario with its waves, nil for one that is not listed.
func (v *View) entry(id scenario.ScenarioID) fyne.CanvasObject {
	if i := slices.Index(v.order, id); i >= 0 {
		return v.list.Objects[i]
	}
	return nil
}

// inView reports whether all of a card can be seen.
func (v *View) inView(id scenario.ScenarioID) bool {
	o := v.entry(id)
	if o == nil {
		return false
	}
	top := o.Position().Y - v.page.Offset.Y
	return top >= 0 && top+o.Size().Height <= v.page.Size().Height
}

func (t Tone) colours() (ground, text fyne.ThemeColorName) {
	switch t {
	case ToneGood:
		return theme.HoldsSoft, theme.HoldsText
	case ToneTight:
		return theme.StretchedSoft, theme.StretchedText
	case ToneOpen:
		return theme.Sunken, theme.SlackText
	}
	return theme.OverloadedSoft, theme.OverloadedText
}

// ShowPeople replaces the tray.
func (v *View) ShowPeople(people []Person) {
	v.count.Set(fmt.Sprintf("UNPLACED %d", len(people)))
	cards := make([]fyne.CanvasObject, 0, len(people)+1)
	for _, p := range people {
		menu := func(at fyne.Position) { v.on.PersonMenu(p.ID, at) }
		card := newTile(v.carry(p.ID), func() { v.dropped(p.ID) }, menu)
		card.tapped = func() { menu(below(card)) }
		card.tip, card.tips = "Drag to a vacant seat, or tap for more", v.tips
		card.show(personCard(p), false)
		cards = append(cards, card)
	}
	if len(people) == 0 {
		cards = append(cards, widgets.Inset(widgets.NewParagraph("Everybody has a seat, or leaves.",
			widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}), 0, 4))
	}
	v.tray.Objects = cards
	v.root.Refresh()
}

func (v *View) carry(id scenario.PersonID) func(fyne.Position) {
	return func(at fyne.Position) {
		if v.on.CarryPerson != nil {
			v.on.CarryPerson(id, at)
		}
	}
}

func (v *View) dropped(id scenario.PersonID) {
	if v.on.DropPerson != nil {
		v.on.DropPerson(id)
	}
}

func personCard(p Person) fyne.CanvasObject {
	name := p.Name
	if name == "" {
		name = string(p.ID)
	}
	column := widgets.Column(2, widgets.NewText(name, widgets.Style{Elide: true}))
	if p.Was != "" {
		column.Add(widgets.NewText("was "+p.Was, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}))
	}
	return column
}

func below(o fyne.CanvasObject) fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return at.AddXY(0, o.Size().Height)
}

// stack gives the tray at the bottom what it holds, up to a third of the height.
type stack struct{ tray *fyne.Container }

const (
	trayLeast = 84
	trayHead  = 44 // heading and margins
)

func (stack) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, o[0].MinSize().Height+trayLeast)
}

func (s stack) Layout(o []fyne.CanvasObject, size fyne.Size) {
	tray := max(trayLeast, min(s.tray.MinSize().Height+trayHead, size.Height/3))
	top := size.Height - tray - 1
	o[0].Resize(fyne.NewSize(size.Width, top))
	o[1].Move(fyne.NewPos(0, top))
	o[1].Resize(fyne.NewSize(size.Width, 1))
	o[2].Move(fyne.NewPos(0, top+1))
	o[2].Resize(fyne.NewSize(size.Width, tray))
}
