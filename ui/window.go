package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/assets"
	"spanwise/scenario"
	"spanwise/scenario/figures"
	"spanwise/scenario/opening"
	"spanwise/scenario/runs"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
	"spanwise/ui/colouring"
	"spanwise/ui/compare"
	"spanwise/ui/exporting"
	"spanwise/ui/inspector"
	"spanwise/ui/operating"
	"spanwise/ui/orgchart"
	"spanwise/ui/results"
	"spanwise/ui/rights"
	"spanwise/ui/sidebar"
	"spanwise/ui/table"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
	"spanwise/ui/widgets/files"
)

// Window is the main window and what it works on. It belongs to the UI goroutine.
type Window struct {
	app     fyne.App
	win     fyne.Window
	version string
	now     func() time.Time
	begun   bool // a document was opened; until then the first is on its way
	// background runs the work of a job; tests run it at once.
	background func(func())

	fs          store.FS
	workFactor  int    // of encryption, as in store.Options; tests lower it
	stateFolder string // where journals of documents without a file lie, "" for nowhere
	left        []*opening.Left
	deferred    bool // what was left is not to be decided yet
	keeping

	session *session.Session
	active  scenario.ScenarioID // shown in the chart
	selection
	cut        scenario.PositionID // to be moved by Paste
	runs       *runs.Kept
	figures    *figures.Kept
	ready      figures.Prepared // for the document that is about to replace the open one, nil for none
	job        *job
	opening    bool   // a file is being read; the document is about to be replaced
	simulating bool   // a run for the views is under way
	frozen     string // why the document cannot be changed, "" if it can

	wave waveShown // of the scenario shown

	tableBehind bool // the table does not show the document as it is

	rightsKept keptRights // what the estimate says of decision rights

	commands     []*command
	itemOf       map[*fyne.MenuItem]*command // entries of the main menu
	recents      *recents
	tips         *widgets.Tips
	files        *files.Place
	exports      *exporting.Exports
	pictures     exporting.Pictures // the clipboard for them
	tabs         *widgets.Tabs
	chart        *orgchart.Chart
	colours      colours
	tracing      tracing
	replay       *colouring.Replay
	replayed     shown // what the replay is of
	chartBar     *chartBar
	table        *table.View
	rights       *rights.View
	operating    *operating.View
	sidebar      *sidebar.View
	inspector    *inspector.View
	results      *results.View
	compare      *compare.View
	status       *statusBar
	toolbar      *toolbar
	notice       *notice
	waveNotice   *notice
	twin         *twin
	presentation *presentation   // nil while nothing is presented
	endTour      func()          // nil before the first one
	frame        *fyne.Container // all of the window
	side         *widgets.Fold   // the scenarios' column
	detail       *widgets.Fold   // the inspector's
	tabLine      *container.Scroll
	awaited      bool // the view shown gets the keys as soon as something in it can take them

	// dropChoice asks what a roster dropped on an open document is for; nil opens it.
	dropChoice func(path string, open func())
}

// The tabs, in order.
const (
	tabChart = iota
	tabTable
	tabRights
	tabOperating
	tabResults
	tabCompare
)

// New builds the window, empty. The version is shown in the help.
func New(app fyne.App, version string) *Window {
	w := &Window{app: app, version: version, now: time.Now, background: inBackground, tips: widgets.NewTips(), figures: figures.New(), fs: store.Disk, itemOf: map[*fyne.MenuItem]*command{}}
	w.session = session.New(emptyDocument(), "")
	w.runs = runs.New(configOf(w.session, defaultSeed))
	w.dropChoice = w.askDropped
	app.Settings().SetTheme(theme.New(w.themeMode()))
	w.win = app.NewWindow("Spanwise")
	w.win.SetIcon(assets.Icon())
	w.files = w.newFiles()
	w.exports = w.newExports()
	w.build()
	w.win.SetPadded(false)
	w.win.SetContent(container.NewStack(w.content(), w.tips.Layer()))
	w.recents = w.newRecents()
	w.win.SetMainMenu(w.menu())
	w.addKeys()
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.dropped(files) })
	w.win.SetCloseIntercept(w.close)
	w.win.Resize(fyne.NewSize(1440, 900))
	w.fillRecent()
	w.win.SetMaster()
	return w
}

// emptyDocument is what is open while nothing is.
func emptyDocument() *scenario.Document {
	org, _ := scenario.NewOrg(nil, nil) // nothing cannot be wrong
	return &scenario.Document{Name: "Nothing open", Terms: scenario.DefaultTerms(), Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()}}
}

// ShowAndRun shows the window and runs until it is closed.
func (w *Window) ShowAndRun() {
	defer w.every(tickEvery, w.tick)()
	w.win.ShowAndRun()
}

func (w *Window) build() {
	w.table = w.newTable()
	w.commands = w.commandTable()
	w.chart = orgchart.New(orgchart.Handlers{
		Select: w.chartSelected, Drop: w.dropAll, Refuse: w.refuseAll, Hint: w.hintAll,
		Seat: w.dropPerson, RefuseSeat: w.refuseSeat, HintSeat: w.hintSeat,
		Open: func(scenario.PositionID) { w.editFields() },
		Menu: w.positionMenu, Search: w.searchFor,
	})
	w.inspector = inspector.New(inspector.Handlers{
		Set: w.setField, Rename: w.renamePerson, Move: w.unlessFrozen(w.askMove), Add: w.unlessFrozen(w.askAdd), Remove: w.unlessFrozen(w.askRemove), Unseat: w.unseat,
		Words: short, Select: w.revealInChart, Change: func() { w.run(cmdChange) }, MoveAll: w.askMoveTogether,
	}, w.tips)
	w.sidebar = sidebar.New(sidebar.Handlers{
		Select: w.show, ScenarioMenu: w.scenarioMenu, New: func() { w.run(cmdNewScenario) }, PersonMenu: w.personMenu,
		Wave: w.showWave, Reorder: w.reorder, Readiness: w.askReadinessOf, Overloaded: w.showOverloaded,
		CarryPerson: w.carryPerson, DropPerson: w.dropCarried,
	}, w.tips)
	w.results = results.New(results.Handlers{Simulate: func() { w.run(cmdSimulate) }, Try: func() { w.run(cmdPlausible) }, Plot: w.plotMenu, Select: w.revealInChart})
	w.compare = w.newCompare()
	w.rights, w.operating = w.newRights(), w.newOperating()
	w.toolbar = newToolbar(w)
	w.status = newStatusBar(w)
	w.notice, w.waveNotice = newNotice(), newNotice()
	w.chartBar = newChartBar(w)
	w.twin = newTwin(w)
	w.replay = w.newReplay()
	chart := widgets.Frame{Top: w.chartBar.root, Centre: w.twin.place, Bottom: w.replay.Object()}.Object()
	w.tabs = widgets.NewTabs([]string{"Chart", "Table", "Decision rights", "Operating model", "Results", "Compare"},
		[]fyne.CanvasObject{chart, w.table.Object(), w.rights.Object(), w.operating.Object(), w.results.Object(), w.compare.Object()})
	w.tabs.Changed, w.tabs.Entered = w.tabChanged, w.enterView
}

func (w *Window) content() fyne.CanvasObject {
	w.buildSides()
	w.tabLine = widgets.Follow(container.NewHScroll(widgets.Inset(w.tabs.Bar(), 0, 12)))
	tabLine := widgets.NewPanel(w.tabLine, widgets.PlainStyle)
	w.frame = widgets.Frame{
		Top:    widgets.Column(0, widgets.NewPanel(w.toolbar.root, widgets.PlainStyle), widgets.Rule(), w.notice.root, w.waveNotice.root),
		Bottom: widgets.Column(0, widgets.Rule(), widgets.NewPanel(w.status.root, widgets.PlainStyle)),
		Left:   w.side.Object(),
		Right:  w.detail.Object(),
		Centre: widgets.Frame{Top: widgets.Column(0, tabLine, widgets.Rule()), Centre: w.tabs.Body()}.Object(),
	}.Object()
	return watched(w.frame, w.fitSides)
}

// tabChanged gives Results and Compare the inspector's room.
func (w *Window) tabChanged(tab int) {
	w.status.settle()
	w.detail.Object().Hidden = !w.inspects()
	if tab == tabTable && w.tableBehind {
		w.showTable(nil)
	}
	w.showRights()
	w.showOperating()
	w.frame.Refresh()
	w.tabs.Reveal(w.tabLine)
	w.awaited = false
	w.followView()
	w.refreshCommands()
}

func (w *Window) focusChart() { w.win.Canvas().Focus(w.chart) }
