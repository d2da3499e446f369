package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Handlers is what the inspector asks of the window. Set and Rename return words
// for the user where a value is refused, "" where it was taken.
type Handlers struct {
	Set    func(id scenario.PositionID, field scenario.Field, value string) string
	Rename func(person scenario.PersonID, name string) string
	Move   func(scenario.PositionID)
	Add    func(manager scenario.PositionID)
	Remove func(scenario.PositionID)
	Unseat func(scenario.PersonID)
	// Words says why a value is refused; fields ask while it is typed.
	Words   func(error) string
	Select  func(scenario.PositionID) // of a report, or of who sets something
	Change  func()                    // all that is selected
	MoveAll func()
}

// Subject is the position shown.
type Subject struct {
	Position scenario.Position
	Layer    int
	Reports  int // direct reports, filled or not
	Below    int // positions under it, at any depth
	Grade    int // authority grade in force
	Holder   scenario.Person
	Filled   bool
	Estimate scenario.Opt[escalation.ManagerEstimate] // unset for no manager
	Result   *Result                                  // nil where nothing was simulated
	Limit    float64                                  // load limit of the document
	Frozen   string                                   // why nothing can be changed, "" if it can
	Senders  []Sender                                 // its reports, in any order
	Settings []Setting
	History  []Event // oldest first
}

// Result is what the simulation says of the position; Stale where the scenario
// changed since.
type Result struct {
	Load, LoadHalf   float64
	LapsedPerWeek    float64
	OvertimePerWeek  float64
	HalfKnown, Stale bool
}

// overtime is in hours a week, none where nothing was simulated.
func (r *Result) overtime() float64 {
	if r == nil {
		return 0
	}
	return r.OvertimePerWeek
}

// View is the inspector's side panel.
type View struct {
	on   Handlers
	tips *widgets.Tips

	subject Subject
	shown   bool
	root    *fyne.Container // the empty state or the position
	empty   fyne.CanvasObject
	page    fyne.CanvasObject
	head    *head
	load    *load
	senders *senders
	fields  *fields
	actions *actions
	holds   *settings
	history *history
	several *several
}

// New returns an inspector that shows nothing yet.
func New(on Handlers, tips *widgets.Tips) *View {
	v := &View{on: on, tips: tips, head: newHead(), load: newLoad()}
	v.fields = newFields(v)
	v.actions = newActions(v)
	v.senders, v.holds, v.history, v.several = newSenders(v), newSettings(v), newHistory(), newSeveral(v)
	column := widgets.Column(14, v.head.root, v.load.root, v.senders.root, v.fields.root, v.actions.root, v.holds.root, v.history.root)
	v.page = widgets.NewPage(widgets.Inset(column, 14, 16))
	v.empty = emptyState()
	v.root = container.NewStack(v.empty, v.page, v.several.root)
	v.page.Hide()
	v.several.root.Hide()
	return v
}

// Object returns what to put into the window.
func (v *View) Object() fyne.CanvasObject { return v.root }

// Show shows a position.
func (v *View) Show(s Subject) {
	v.subject, v.shown = s, true
	v.head.set(s)
	v.load.set(s)
	v.fields.set(s)
	v.actions.set(s)
	v.senders.set(s.Senders)
	v.holds.set(s.Settings)
	v.history.set(s.History)
	v.showOnly(v.page)
}

// ShowSeveral shows what positions selected together come to.
func (v *View) ShowSeveral(all Several) {
	v.shown = false
	v.several.set(all)
	v.showOnly(v.several.root)
}

func (v *View) showOnly(page fyne.CanvasObject) {
	for _, o := range v.root.Objects {
		if o != page {
			o.Hide()
		}
	}
	page.Show()
	page.Refresh()
}

// Clear shows that nothing is selected.
func (v *View) Clear() {
	v.shown = false
	v.showOnly(v.empty)
}

// FocusFirst puts the cursor into the first field.
func (v *View) FocusFirst(c fyne.Canvas) {
	switch {
	case v.shown && v.subject.Filled:
		c.Focus(v.fields.name)
	case v.shown:
		c.Focus(v.fields.title)
	}
}

func emptyState() fyne.CanvasObject {
	return widgets.Inset(widgets.Column(6,
		widgets.NewText("Nothing selected", widgets.Style{Size: theme.TextHead, Bold: true}),
		widgets.NewParagraph("Select a position to see its load, where its week goes, and its fields. Select several to change or move them together.",
			widgets.Style{Color: theme.Quiet}),
	), 16, 16)
}
