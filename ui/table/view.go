package table

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Handlers is what the table asks of the window. Apply and Try return words for the
// user where an action is refused, "" where it was, or could be, done.
type Handlers struct {
	Apply    func(scenario.Action) string
	Try      func(scenario.Action) string
	Refuse   func(position, manager scenario.PositionID) string // why it cannot go there
	Words    func(error) string                                 // a refusal in words
	Select   func(primary scenario.PositionID, ids ...scenario.PositionID)
	Menu     func(scenario.PositionID, fyne.Position) // of a position
	Say      func(words string)                       // in the status line
	Done     func(words string)                       // there, beside what the window says of a change
	Remember func(Layout)                             // what is to be there at the next start
	Canvas   func() fyne.Canvas                       // where the table is, or will be
}

// View is the table with the line over it.
type View struct {
	on   Handlers
	tips *widgets.Tips
	rows *rows
	grid *grid
	bar  *bar
	head *heads

	nameless bool // nobody has a name

	empty *fyne.Container // over the grid, where no row is shown
	none  *widgets.Paragraph
	clear *widgets.Button
	root  *fyne.Container
}

// New returns an empty table.
func New(on Handlers, tips *widgets.Tips) *View {
	v := &View{on: on, tips: tips, rows: newRows()}
	v.rows.source = emptySource()
	v.grid = newGrid(v.rows, gridHandlers{
		moved: v.moved, edit: v.edit, toggle: v.toggle, menu: v.menu, head: v.focusHead,
		copy: v.Copy, paste: v.Paste, scrolled: func() { v.head.follow() }, focus: v.enter,
	})
	v.head = newHeads(v)
	v.bar = newBar(v)
	v.none = widgets.NewParagraph("", widgets.Style{Color: theme.Quiet, Align: fyne.TextAlignCenter})
	v.clear = widgets.NewLink("Clear the filters", tips, v.ClearFilters)
	v.empty = widgets.Column(4, widgets.Space(1, 60), v.none, container.NewCenter(v.clear))
	body := container.NewStack(v.grid.scroll, v.empty)
	page := widgets.Frame{
		Top:    widgets.Column(0, v.bar.root, widgets.Rule(), v.head.root, widgets.Rule()),
		Centre: body,
	}.Object()
	v.root = container.NewStack(widgets.NewPanel(page, widgets.PlainStyle))
	return v
}

func emptySource() *Source {
	org, _ := scenario.NewOrg(nil, nil) // nothing cannot be wrong
	return &Source{Org: org}
}

// Object returns what to put into the window.
func (v *View) Object() fyne.CanvasObject { return v.root }

// Focus is the object that has the keys when the view opens: the rows.
func (v *View) Focus() fyne.Focusable { return v.grid }

// enter gives the rows the keys.
func (v *View) enter() { v.focus(v.grid) }

// Shows reports whether a position stands in one of the rows.
func (v *View) Shows(id scenario.PositionID) bool { return v.rows.row(id) >= 0 }

// Focused reports whether the rows have the keys.
func (v *View) Focused() bool { return v.grid.focused }

func (v *View) source() *Source { return v.rows.source }

// Set shows a source. Keep leaves the rows where they are as long as the same
// positions stand in the same chart, so that none jumps away from under a change of its
// values; they are put in order again when rows come and go, or are sorted or filtered.
func (v *View) Set(s Source, keep bool) {
	ids, layers := v.rows.ids, v.rows.layers
	v.rows.read(&s)
	if keep && slices.Equal(ids, v.rows.ids) && slices.Equal(layers, v.rows.layers) {
		v.grid.Refresh()
		v.bar.refresh()
		return
	}
	v.rows.shown = nil // places among the positions before, of which there may have been more
	v.followNames()
	if gone := v.arrange(); gone && keep && v.grid.at != "" { // the row that took the place of one removed
		v.grid.goTo(v.grid.cursor, false)
	}
}

// Forget lets go of the organisation shown, as of a document that is closed.
func (v *View) Forget() { v.Set(*emptySource(), false) }

// arrange filters and sorts anew. It reports whether the position under the cursor is
// there no more.
func (v *View) arrange() (gone bool) {
	if e := v.grid.editing; e != nil {
		e.abandon()
	}
	v.rows.arrange(v.grid.columns)
	gone = v.grid.rearranged()
	v.bar.refresh()
	v.head.refresh()
	v.showEmpty()
	return gone
}

func (v *View) showEmpty() {
	v.empty.Hidden = len(v.rows.shown) > 0
	v.clear.Hidden = !v.Filtered()
	v.none.Set(cmp.Or(v.source().Empty, "There are no positions yet."))
	if v.Filtered() {
		v.none.Set("No position fits the filters.")
	}
	v.empty.Refresh()
}

// SetSelection marks what is selected elsewhere, and goes to the primary position.
func (v *View) SetSelection(primary scenario.PositionID, ids ...scenario.PositionID) {
	g := v.grid
	if len(ids) == len(g.marked) && (primary == g.at || len(ids) > 1) && !slices.ContainsFunc(ids, func(id scenario.PositionID) bool { return !g.marked[id] }) {
		return
	}
	g.marked = make(map[scenario.PositionID]bool, len(ids))
	for _, id := range ids {
		g.marked[id] = true
	}
	if row := v.rows.row(primary); row >= 0 {
		g.cursor = g.within(spot{row, g.cursor.column})
		g.anchor, g.at = g.cursor, primary
		g.reveal()
	}
	g.Refresh()
	v.bar.refresh()
}

// Selection returns what is marked, in the order of the rows shown.
func (v *View) Selection() []scenario.PositionID { return v.grid.ordered() }

// moved tells of what the user selected.
func (v *View) moved() {
	v.bar.refresh()
	v.on.Select(v.grid.at, v.grid.ordered()...)
}

func (v *View) menu(at fyne.Position) {
	if v.grid.at != "" {
		v.on.Menu(v.grid.at, at)
	}
}

// Filter shows the rows that hold every word in the columns shown.
func (v *View) Filter(words string) {
	v.rows.words = words
	v.arrange()
}

// Filtered reports whether rows are left out.
func (v *View) Filtered() bool { return v.rows.words != "" || len(v.rows.conditions) > 0 }

// ClearFilters shows all rows.
func (v *View) ClearFilters() {
	clear(v.rows.conditions)
	v.rows.words = ""
	v.bar.words.SetText("")
	v.arrange()
}

// Sort orders the rows by a column, "" for the order of the chart.
func (v *View) Sort(key string, down bool) {
	v.rows.by = order{key, down}
	v.arrange()
	v.grid.scroll.ScrollToTop()
	v.grid.Refresh()
	v.head.follow()
}

func (v *View) planner() *planner {
	return &planner{source: v.source(), refuse: v.on.Refuse, words: v.on.Words}
}
