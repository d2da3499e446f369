package orgchart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario"
	"spanwise/scenario/treelayout"
	"spanwise/ui/widgets"
)

// Handlers is what the chart tells and asks. Any of them may be nil.
type Handlers struct {
	// Select is told what the person selected, "" for nothing.
	Select func(scenario.PositionID)
	// Drop asks for a move of positions, each with all below it, under a manager; it
	// must end in SetView if it was made. None of them stands under another.
	Drop func(positions []scenario.PositionID, manager scenario.PositionID)
	// Refuse says why a drop is impossible, "" if it is possible.
	Refuse func(positions []scenario.PositionID, manager scenario.PositionID) string
	// Hint says what a possible drop would do.
	Hint func(positions []scenario.PositionID, manager scenario.PositionID) Hint
	// Seat, RefuseSeat and HintSeat are the same for a person who is carried to a
	// seat. Without Seat nobody can be carried.
	Seat       func(person scenario.PersonID, seat scenario.PositionID)
	RefuseSeat func(person scenario.PersonID, seat scenario.PositionID) string
	HintSeat   func(person scenario.PersonID, seat scenario.PositionID) Hint
	// Open is asked to edit a position: Enter or a double click.
	Open func(scenario.PositionID)
	// Search is told the first letter of what a person types to find a position.
	Search func(rune)
	// Menu is asked for the context menu at an absolute place on the canvas.
	Menu func(id scenario.PositionID, at fyne.Position)
}

// Hint is what a drop would do, shown beside the pointer.
type Hint struct {
	Title  string // "Move team of 11 to Hana Iqbal"
	Lines  []HintLine
	Footer string // lines in small quiet letters, "" for none
}

// HintLine is one line of a hint: who, and what happens there.
type HintLine struct {
	Name   string // "Dana Okafor"
	Change string // "118 → 104% overloaded"
	Warn   bool   // shown in the colour of warnings
}

// View is what to draw.
type View struct {
	Org *scenario.Org
	// Load returns the load of a manager (1 is 100%); ok is false where there is no
	// load to show. It may be nil.
	Load func(scenario.PositionID) (load float64, ok bool)
	// Over lists the managers above 100%, which collapsed teams tell of. It may be nil,
	// and is asked when a collapsed team is first drawn.
	Over func() []scenario.PositionID
	// Edited may name the positions that the last edit touched, old and new
	// managers included (scenario.Change lists them): the chart then stays in place
	// around what was edited. Nil means that anything may have changed.
	Edited []scenario.PositionID
	// Limit is the load that is still held to be healthy, the short tick on every
	// bar; 0 stands for theme.HealthyUpTo.
	Limit float64
	// Colouring says what the colours stand for; nil is load.
	Colouring *Colouring
	// Changed reports whether a position differs from the baseline. It may be nil.
	Changed func(scenario.PositionID) bool
	// Empty is told where there are no positions; "" stands for that and what to do.
	Empty string
}

// Chart is the widget.
type Chart struct {
	widget.BaseWidget

	// OnZoom is told about every change of the zoom, 1 for 100%.
	OnZoom func(zoom float32)

	on     Handlers
	view   View
	over   map[scenario.PositionID]int // overloaded managers under each; nil before they are counted
	folds  folds
	branch scenario.PositionID // shown alone, "" for all
	listed *scenario.Org       // whose seats these are, nil where they must be listed anew
	seats  []seat              // what is not hidden, by number
	spare  []seat              // those before, to be written over
	free   []int32             // numbers that no position has
	tops   []int32             // in chart order, as seat.kids are
	tree   *treelayout.Tree    // nodes by the numbers of the seats
	layout *treelayout.Layout
	bands  []uint8 // groups by seat, filled as needed
	dotted []dotted

	numbers map[scenario.PositionID]int32
	dotters []int32 // seats with dotted lines to further managers, shown or not
	trace   Trace
	lit     []int // groups that are not dimmed, none for all

	camera   camera
	least    float64             // zoom that it opens at
	opened   bool                // the first view has been chosen
	selected scenario.PositionID // the primary one
	marks    marks
	focused  bool
	hover    hit
	press    press
	drag     *drag
	lasso    *lasso
	autopan  *fyne.Animation
	page     *page
	map_     minimap
	other    *Chart // looked at together with this one, nil for none
	alone    camera // before that
	follows  bool   // the other one just now

	modifiers func() fyne.KeyModifier
}

var (
	_ fyne.Widget            = (*Chart)(nil)
	_ fyne.Focusable         = (*Chart)(nil)
	_ fyne.Draggable         = (*Chart)(nil)
	_ fyne.Scrollable        = (*Chart)(nil)
	_ fyne.DoubleTappable    = (*Chart)(nil)
	_ fyne.SecondaryTappable = (*Chart)(nil)
)

// New returns an empty chart.
func New(on Handlers) *Chart {
	c := &Chart{on: on, layout: &treelayout.Layout{}, least: openFit, camera: camera{zoom: 1}, modifiers: driverModifiers}
	c.page = newPage()
	c.ExtendBaseWidget(c)
	return c
}

// updateAtMost is how many edited positions are looked at one by one at least; more than a
// quarter of all are listed anew faster.
const updateAtMost = 100

// SetView draws the view. Selection, collapsed teams, place and zoom are kept as far
// as the positions still exist. The chart reads the organisation until the next
// SetView, so SetView must follow every change of it.
func (c *Chart) SetView(v View) {
	keep := c.anchor(c.steadyAfter(v))
	if v.Colouring != c.view.Colouring {
		c.lit = nil
	}
	c.view, c.over = v, nil
	c.keepExisting()
	if c.branch != "" && (v.Org == nil || !v.Org.Has(c.branch)) {
		c.branch, c.listed = "", nil
	}
	if c.drag != nil && !c.drag.exists(v.Org) {
		c.abandon()
	}
	c.hover = hit{}
	if v.Edited != nil && v.Org != nil && v.Org == c.listed && len(v.Edited) < max(updateAtMost, len(c.seats)/4) {
		c.update(v.Edited...)
	} else {
		c.rebuild()
	}
	if c.opened {
		c.hold(keep)
	} else {
		c.open()
	}
	c.Refresh()
}

// Reset forgets selection, collapsed teams, place and zoom, as for a new document:
// the next SetView opens as much as can be read, the heaviest loaded teams first.
func (c *Chart) Reset() {
	c.abandon()
	c.mark("")
	c.trace = Trace{}
	c.folds, c.branch, c.opened, c.listed = folds{}, "", false, nil
}

// MinSize lets the chart shrink as far as the window does. Asked with each paint, it also
// keeps the driver from forgetting where the chart stands, which [Chart.Carry] asks.
func (c *Chart) MinSize() fyne.Size {
	widgets.Keep(c)
	return fyne.NewSize(120, 90)
}

// CreateRenderer is called by Fyne.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer { return &renderer{c} }
