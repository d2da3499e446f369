package results

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/advice"
	"spanwise/scenario/compare"
	"spanwise/scenario/escalation"
	"spanwise/scenario/plot"
	"spanwise/scenario/sim"
	uiplot "spanwise/ui/plot"
	"spanwise/ui/widgets/flow"
)

// Handlers are what the view calls; Select and Try may be nil.
type Handlers struct {
	Simulate func()
	Select   func(scenario.PositionID)
	Try      func()      // plausible settings on the last run
	Plot     uiplot.More // what else can be done with a plot; may be nil
}

// Beside is what is known of a result beside the simulation.
type Beside struct {
	// Weeks returns where a manager's hours go; nil where that is not known, or is not
	// what was simulated any more.
	Weeks func(scenario.PositionID) (escalation.Week, bool)
	// Verdict is what plausible settings say; nil before they were tried.
	Verdict *advice.Verdict
	Draws   int // settings tried
}

// View is the Results view.
type View struct {
	on Handlers

	stage  *flow.Stage
	header *flow.Drawing
	banner *flow.Banner
	page   *flow.Page
	shown  shown
	beside Beside
}

// shown is what the page is made from.
type shown struct {
	title  string
	result sim.Result
	state  scenario.State // with the limit that it is judged by
	sorted []loaded       // by load
	rows   int            // managers listed
	beside Beside
	chosen scenario.PositionID // in the list
	table  *flow.Walk
	curve  *flow.Walk

	findings compare.Findings
}

// New returns the view, saying that nothing has been simulated.
func New(on Handlers) *View {
	v := &View{
		on:     on,
		header: flow.NewDrawing(flow.Header{}), page: flow.NewPage(),
	}
	v.banner = flow.NewBanner("The organisation or its settings changed after this run: the figures below are those of before.", "Run again", on.Simulate)
	v.stage = flow.NewStage(v.page, on.Simulate, v.header, v.banner)
	v.SetNone("")
	return v
}

// Object returns what to show.
func (v *View) Object() fyne.CanvasObject { return v.stage.Object() }

// Focus is the object that has the keys when the view opens, nil while a first result is on
// its way.
func (v *View) Focus() fyne.Focusable { return v.stage.Focus() }

// Scroll scrolls the page by a key. It reports whether the key is one that scrolls.
func (v *View) Scroll(key fyne.KeyName) bool { return v.stage.Scroll(key) }

// SetNone says that there is no result and why; "" is before the first run.
func (v *View) SetNone(reason string) {
	if reason == "" {
		reason = "Simulate runs the weeks of this organisation many times over and shows here how loaded each manager is, how long decisions take, and what is left undecided."
	}
	v.none("No results yet", reason, "Simulate")
}

// SetRunning says that a first result is on its way: the status line shows how far it
// is, how long it takes and how to cancel it.
func (v *View) SetRunning(title string) {
	v.none("Simulating “"+title+"”", "The figures appear here when it is done. The line at the foot of the window shows how far it is, and cancels it. You can go on working.", "")
}

func (v *View) none(title, reason, label string) {
	v.shown = shown{}
	v.stage.ShowBlank(title, reason, label)
}

// SetBeside takes over what is known beside the next result.
func (v *View) SetBeside(b Beside) { v.beside = b }

// SetResult shows a result. The state is the one that was simulated; the limit, a
// load (1 is 100%), is what it is judged by, the baseline's where it stands among
// others; stale says that the document has changed since. The page stays as it is,
// scrolled and with what was chosen, where the result is the one shown already.
func (v *View) SetResult(title string, r sim.Result, st scenario.State, limit float64, stale bool) {
	v.banner.Hidden = !stale
	st = judgedBy(limit, st)
	if v.stage.Empty() || !v.shown.is(title, r, limit) || !v.shown.beside.is(v.beside) {
		v.shown = shown{
			title: title, result: r, state: st, rows: firstRows, beside: v.beside,
			sorted: byLoad(r.Managers), findings: findings(title, r, st, v.beside),
		}
		v.header.SetDrawer(flow.Header{Title: title, Meta: meta(r.Config)})
		v.page.Set(v.blocks()...)
	}
	v.stage.ShowPage()
}

// judgedBy returns the state with another load limit.
func judgedBy(limit float64, st scenario.State) scenario.State {
	model := *st.Model
	model.LoadLimit = limit
	return scenario.State{Org: st.Org, Model: &model}
}

// is reports whether the result is the very one shown, judged by the same limit.
func (s shown) is(title string, r sim.Result, limit float64) bool {
	same := s.title == title && s.limit() == limit && s.result.Config == r.Config && len(s.result.Managers) == len(r.Managers)
	if same && len(r.Managers) > 0 {
		return &s.result.Managers[0] == &r.Managers[0]
	}
	return same && s.result.Events == r.Events && s.result.Elapsed == r.Elapsed
}

// is reports whether as much is known beside a result as in another.
func (b Beside) is(other Beside) bool {
	return b.Verdict == other.Verdict && (b.Weeks == nil) == (other.Weeks == nil)
}

// limit returns the load that managers are judged by; NaN, which is no limit, where
// nothing is shown.
func (s shown) limit() float64 {
	if s.state.Model == nil {
		return math.NaN()
	}
	return s.state.Model.LoadLimit
}

func meta(c sim.Config) string {
	words := fmt.Sprintf("%s replications · %d weeks", plot.Count(c.Replications), c.Weeks)
	if c.WarmupWeeks > 0 {
		words += fmt.Sprintf(", the first %d not counted", c.WarmupWeeks)
	}
	return words + fmt.Sprintf(" · seed %d", c.Seed)
}

func (v *View) blocks() []flow.Block {
	head := headline(v.shown)
	out := []flow.Block{head, flow.NewDrawing(tilesOf(v.shown.result))}
	if len(v.shown.result.Managers) > 0 {
		out = append(out, flow.NewColumns(
			flow.Cell{Block: v.managersCard(), Least: 740, Weight: 3},
			flow.Cell{Block: v.curveCard(), Least: 380, Weight: 2},
		))
	}
	out = append(out, v.evidence())
	weekly := v.weeklyCards(v.shown.result)
	if len(weekly) > 0 {
		out = append(out, flow.NewColumns(weekly...))
	}
	return append(out, flow.NewParagraphs(footnote(v.shown)...))
}

// evidence sets beside each other why managers are bottlenecks, what is hidden, and
// which assumptions decide.
func (v *View) evidence() flow.Block {
	var cells []flow.Cell
	if reasons, ok := v.reasonsCard(); ok {
		cells = append(cells, flow.Cell{Block: reasons, Least: 420, Weight: 3})
	}
	cells = append(cells, flow.Cell{Block: v.hiddenCard(), Least: 240, Weight: 1})
	return flow.NewColumns(append(cells, flow.Cell{Block: v.tornadoCard(), Least: 380, Weight: 2})...)
}
