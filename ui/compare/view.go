package compare

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/scenario/advice"
	"spanwise/scenario/compare"
	"spanwise/scenario/plot"
	"spanwise/scenario/sim"
	uiplot "spanwise/ui/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// Handlers are what the view calls; Select and Try may be nil.
type Handlers struct {
	Simulate func()
	Try      func()                                    // plausible settings on the last run
	Plot     uiplot.More                               // what else can be done with a plot; may be nil
	Select   func(side string, id scenario.PositionID) // in the scenario of that name, or the baseline
}

// View is the Compare view.
type View struct {
	on   Handlers
	root *fyne.Container

	blank  *flow.Blank
	frame  *fyne.Container
	header *flow.Walk
	banner *flow.Banner
	page   *flow.Page

	comparison compare.Comparison
	findings   compare.Findings
	curve      flow.Block // costly, and the same whatever is in focus
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
		on: on, blank: flow.NewBlank(on.Simulate),
		header: flow.NewWalk(flow.Header{}), page: flow.NewPage(),
	}
	v.banner = flow.NewBanner("The organisation, its settings or the list of scenarios changed after this run: what follows is as it was before.", "Run again", on.Simulate)
	v.frame = flow.NewFrame(v.page, v.header, v.banner)
	v.root = container.NewStack(v.frame, v.blank.Object())
	v.SetNone("", "Simulate")
	return v
}

// Object returns what to show.
func (v *View) Object() fyne.CanvasObject { return v.root }

// SetNone says that there is nothing to compare and why, "" is before the first run.
// The button with the label calls Simulate; without a label there is none.
func (v *View) SetNone(reason, label string) {
	if reason == "" {
		reason = "Simulate runs the baseline and every scenario with the same decisions, so that what differs is due to what was changed."
	}
	v.comparison = compare.Comparison{}
	v.blank.Set("Nothing to compare yet", reason, label)
	v.frame.Hide()
	v.blank.Object().Show()
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
	if !v.frame.Hidden && same(v.comparison, c) {
		v.frame.Refresh()
		return
	}
	v.comparison, v.findings, v.layers = c, compare.FindingsOf(c), map[string][]float64{}
	v.filter, v.moves = 0, firstMoves
	v.curve = v.curveCard()
	if _, ok := v.focused(); !ok {
		v.focus = v.sides()[len(v.sides())-1].name
	}
	v.setHeader()
	v.page.Set(v.blocks()...)
	v.blank.Object().Hide()
	v.frame.Show()
	v.frame.Refresh()
}

// SetVerdicts takes over what plausible settings say of the sides, by name; the next
// SetComparison shows it.
func (v *View) SetVerdicts(verdicts map[string]advice.Verdict) { v.verdicts = verdicts }

// same reports whether two comparisons hold the very same results under the same names,
// with savings on the same terms.
func same(a, b compare.Comparison) bool {
	if a.Terms != b.Terms || len(a.Scenarios) != len(b.Scenarios) || !sameSide(a.Baseline, b.Baseline) {
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
	return a.Name == b.Name && a.Plausible == b.Plausible && a.State.Org == b.State.Org && len(lead) > 0 && len(lead) == len(other) && &lead[0] == &other[0]
}

// side is the baseline or a scenario with its colour.
type side struct {
	compare.Side
	name   string
	colour int
}

// sides returns the baseline and as many scenarios as can be told apart.
func (v *View) sides() []side {
	out := []side{{v.comparison.Baseline, v.comparison.Baseline.Name, 0}}
	for i, s := range v.shown() {
		out = append(out, side{s.Side, s.Name, i + 1})
	}
	return out
}

func (v *View) shown() []compare.Against {
	return v.comparison.Scenarios[:min(len(v.comparison.Scenarios), plot.MostScenarios)]
}

// focused returns the index among the scenarios shown of the one in focus.
func (v *View) focused() (int, bool) {
	for i, s := range v.shown() {
		if s.Name == v.focus {
			return i, true
		}
	}
	return 0, false
}

func (v *View) setHeader() {
	h := flow.Header{Title: "Compare", Meta: v.meta()}
	for _, s := range v.sides() {
		chip := flow.Chip{Name: s.name, Colour: theme.Series(s.colour)}
		if s.colour > 0 {
			chip.Chosen = s.name == v.focus && len(v.shown()) > 1
			chip.Tip = "show its layers and who gains and loses load"
			chip.Tap = func() { v.setFocus(s.name) }
		}
		h.Chips = append(h.Chips, chip)
	}
	v.header.SetDrawer(h)
}

func (v *View) meta() string {
	c := v.comparison
	words := fmt.Sprintf("%s replications, paired · limit %s · seed %d",
		plot.Count(c.Baseline.Result.Config.Replications), plot.Percent.Value(c.LoadLimit()), c.Seed)
	if more := len(c.Scenarios) - len(v.shown()); more > 0 {
		words = fmt.Sprintf("%d more not shown · ", more) + words
	}
	return words
}

// setFocus shows layers and shifts of another scenario.
func (v *View) setFocus(name string) {
	v.focus, v.filter, v.moves = name, 0, firstMoves
	v.setHeader()
	v.page.Replace(v.blocks()...)
}

func (v *View) blocks() []flow.Block {
	out := []flow.Block{
		v.headline(),
		flow.NewColumns(
			flow.Cell{Block: v.figuresCard(), Least: 360 + 62*float32(len(v.shown())), Weight: 1 + 0.5*float32(len(v.shown()))},
			flow.Cell{Block: v.curve, Least: 400, Weight: 2},
		),
		flow.NewColumns(
			flow.Cell{Block: v.pyramidCard(), Least: 300},
			flow.Cell{Block: v.weeklyCard(), Least: 300},
			flow.Cell{Block: v.shiftsCard(), Least: 300},
		),
		flow.NewColumns(
			flow.Cell{Block: v.spansCard(), Least: 300},
			flow.Cell{Block: v.decidedCard(), Least: 300},
			flow.Cell{Block: v.leadTimesCard(), Least: 300},
		),
	}
	decides := []flow.Cell{{Block: v.tornadoCard(), Least: 420}}
	if split, ok := v.splitCard(); ok {
		decides = append([]flow.Cell{{Block: split, Least: 520, Weight: 1.2}}, decides...)
	}
	return append(out,
		flow.NewColumns(decides...),
		v.movesCard(),
		flow.NewParagraphs(v.footnote()...),
	)
}
