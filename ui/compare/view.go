package compare

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/advice"
	"spanwise/scenario/compare"
	"spanwise/scenario/sim"
	uiplot "spanwise/ui/plot"
	"spanwise/ui/widgets/flow"
)

// Handlers are what the view calls; all but Simulate may be nil. Scenarios go by name.
type Handlers struct {
	Simulate  func()
	Try       func()                                    // plausible settings on the last run
	Plot      uiplot.More                               // what else can be done with a plot
	Select    func(side string, id scenario.PositionID) // in the scenario of that name, or the baseline
	Readiness func(name string)                         // the checks of its foundations
	People    func(name string)                         // what becomes of people and work
	Charts    func(name string)                         // its chart beside the baseline's
	// Matters replaces the document's thresholds; it returns why not, "" if it did.
	Matters func(scenario.Thresholds) (why string)
}

// View is the Compare view.
type View struct {
	on Handlers

	stage  *flow.Stage
	header *flow.Walk
	banner *flow.Banner
	page   *flow.Page

	comparison compare.Comparison
	findings   compare.Findings
	curve      flow.Block // costly, and the same whatever is in focus
	tornado    flow.Block // of the scenario in focus
	picked     []string   // names of the scenarios on the page; nil are the first
	off        []string   // names of those that the user took off it
	open       string     // name of the scenario that the window shows, "" for the baseline
	focus      string     // name of the scenario that pyramid and shifts show

	filter   int                       // of the moves list, in kinds
	against  string                    // name of the side that the moves list starts from, "" for the baseline
	moves    int                       // lines of it that are shown
	layers   map[string][]float64      // share of decisions by layer, by the name of the side
	verdicts map[string]advice.Verdict // of plausible settings, by the name of the side
}

// New returns the view, saying that nothing has been compared.
func New(on Handlers) *View {
	v := &View{
		on:     on,
		header: flow.NewWalk(flow.Header{}), page: flow.NewPage(),
	}
	v.banner = flow.NewBanner("The organisation, its settings or the list of scenarios changed after this run: what follows is as it was before.", "Run again", on.Simulate)
	v.stage = flow.NewStage(v.page, on.Simulate, v.header, v.banner)
	v.SetNone("", "Simulate")
	return v
}

// Object returns what to show.
func (v *View) Object() fyne.CanvasObject { return v.stage.Object() }

// Focus is the object that has the keys when the view opens, nil while a first result is on
// its way.
func (v *View) Focus() fyne.Focusable { return v.stage.Focus() }

// Scroll scrolls the page by a key. It reports whether the key is one that scrolls.
func (v *View) Scroll(key fyne.KeyName) bool { return v.stage.Scroll(key) }

// SetNone says that there is nothing to compare and why, "" is before the first run.
// The button with the label calls Simulate; without a label there is none.
func (v *View) SetNone(reason, label string) {
	if reason == "" {
		reason = "Simulate runs the baseline and every scenario with the same decisions, so that what differs is due to what was changed."
	}
	v.comparison = compare.Comparison{}
	v.stage.ShowBlank("Nothing to compare yet", reason, label)
}

// SetComparison shows a comparison; stale says that the document has changed since.
// The scenario in focus stays so where it is still among them, and the page stays as
// it is where the results are those shown already.
func (v *View) SetComparison(c compare.Comparison, stale bool) {
	if len(c.Scenarios) == 0 {
		v.SetNone("There is no scenario beside the baseline. Make one, change it, and simulate.", "")
		return
	}
	v.banner.Hidden = !stale
	if !v.stage.Empty() && same(v.comparison, c) {
		v.stage.ShowPage()
		return
	}
	v.comparison, v.findings, v.layers = c, compare.FindingsOf(c), map[string][]float64{}
	v.filter, v.moves = 0, firstMoves
	v.keepPicked()
	v.arrange()
	v.page.Set(v.blocks()...)
	v.stage.ShowPage()
}

// SetVerdicts takes over what plausible settings say of the sides, by name; the next
// SetComparison shows it.
func (v *View) SetVerdicts(verdicts map[string]advice.Verdict) { v.verdicts = verdicts }

// same reports whether two comparisons hold the very same results under the same names,
// with savings on the same terms and differences judged by the same thresholds.
func same(a, b compare.Comparison) bool {
	if a.Terms != b.Terms || !a.Thresholds.Equal(b.Thresholds) || len(a.Scenarios) != len(b.Scenarios) || !sameSide(a.Baseline, b.Baseline) {
		return false
	}
	for i, s := range a.Scenarios {
		if !sameSide(s.Side, b.Scenarios[i].Side) {
			return false
		}
	}
	return true
}

func sameSide(a, b compare.Side) bool {
	lead, other := a.Result.Organisation[sim.DecisionsPerWeek], b.Result.Organisation[sim.DecisionsPerWeek]
	return a.Name == b.Name && a.Plausible == b.Plausible && a.Readiness == b.Readiness && a.State.Org == b.State.Org && sameEdits(a.Edits, b.Edits) && len(lead) > 0 && len(lead) == len(other) && &lead[0] == &other[0]
}

// sameEdits compares lists that are never written to, only replaced.
func sameEdits(a, b []scenario.Edit) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

func (v *View) blocks() []flow.Block {
	v.tornado = v.tornadoCard()
	n := float32(len(v.shown()))
	out := []flow.Block{
		v.headline(),
		flow.NewColumns(
			flow.Cell{Block: v.recommendationCard(), Least: 460, Weight: 1.2},
			flow.Cell{Block: v.curve, Least: 400},
		),
		flow.NewColumns(
			flow.Cell{Block: v.figuresCard(), Least: 360 + 62*n, Weight: 1 + 0.65*n},
			flow.Cell{Block: flow.NewStack(v.aboutCard(), v.shiftsCard()), Least: 400, Weight: 2},
		),
		row3(v.pyramidCard(), v.weeklyCard(), v.leadTimesCard()),
		row3(v.backlogCard(), v.leadTimeByWeekCard(), v.decidedCard()),
	}
	decides := []flow.Cell{{Block: v.tornado, Least: 420}, {Block: v.spansCard(), Least: 300, Weight: 0.6}}
	if split, ok := v.splitCard(); ok {
		out = append(out, flow.NewColumns(flow.Cell{Block: split, Least: 520}))
	}
	return append(out,
		flow.NewColumns(decides...),
		v.movesCard(),
		flow.NewParagraphs(v.footnote()...),
	)
}

// row3 sets three plots beside each other where there is room.
func row3(a, b, c flow.Block) flow.Block {
	const least = 300
	return flow.NewColumns(flow.Cell{Block: a, Least: least}, flow.Cell{Block: b, Least: least}, flow.Cell{Block: c, Least: least})
}
