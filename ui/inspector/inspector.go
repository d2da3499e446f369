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
}

// Result is what the simulation says of the position; Stale where the scenario
// changed since.
type Result struct {
	Load, LoadHalf   float64
	LapsedPerWeek    float64
	OvertimePerWeek  float64
	HalfKnown, Stale bool
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
	fields  *fields
	actions *actions
}

// New returns an inspector that shows nothing yet.
func New(on Handlers, tips *widgets.Tips) *View {
	v := &View{on: on, tips: tips, head: newHead(), load: newLoad()}
	v.fields = newFields(v)
	v.actions = newActions(v)
	column := widgets.Column(14, v.head.root, v.load.root, v.fields.root, v.actions.root)
	v.page = container.NewVScroll(widgets.Inset(column, 14, 16))
	v.empty = emptyState()
	v.root = container.NewStack(v.empty, v.page)
	v.page.Hide()
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
	v.empty.Hide()
	v.page.Show()
	v.page.Refresh()
}

// Clear shows that nothing is selected.
func (v *View) Clear() {
	v.shown = false
	v.page.Hide()
	v.empty.Show()
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
		widgets.NewParagraph("Select a position in the chart to see its load, where its week goes, and its fields.",
			widgets.Style{Color: theme.Quiet}),
	), 16, 16)
}
