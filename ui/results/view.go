package results

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/plot"
	"spanwise/scenario/sim"
	"spanwise/ui/widgets/flow"
)

// Handlers are what the view calls; Select may be nil.
type Handlers struct {
	Simulate func()
	Select   func(scenario.PositionID)
}

// View is the Results view.
type View struct {
	on   Handlers
	root *fyne.Container

	blank  *flow.Blank
	frame  *fyne.Container
	header *flow.Drawing
	banner *flow.Banner
	page   *flow.Page
	shown  shown
}

// shown is what the page is made from.
type shown struct {
	title  string
	result sim.Result
	state  scenario.State
	sorted []loaded            // by load
	rows   int                 // managers listed
	chosen scenario.PositionID // in the list
	table  *flow.Walk
	curve  *flow.Drawing

	findings compare.Findings
}

// New returns the view, saying that nothing has been simulated.
func New(on Handlers) *View {
	v := &View{
		on: on, blank: flow.NewBlank(on.Simulate),
		header: flow.NewDrawing(flow.Header{}), page: flow.NewPage(),
	}
	v.banner = flow.NewBanner("The organisation or its settings changed after this run: the figures below are those of before.", "Run again", on.Simulate)
	v.frame = flow.NewFrame(v.page, v.header, v.banner)
	v.root = container.NewStack(v.frame, v.blank.Object())
	v.SetNone("")
	return v
}

// Object returns what to show.
func (v *View) Object() fyne.CanvasObject { return v.root }

// SetNone says that there is no result and why; "" is before the first run.
func (v *View) SetNone(reason string) {
	if reason == "" {
		reason = "Simulate runs the weeks of this organisation many times over and shows here how loaded each manager is, how long decisions take, and what is left undecided."
	}
	v.shown = shown{}
	v.blank.Set("No results yet", reason, "Simulate")
	v.frame.Hide()
	v.blank.Object().Show()
}

// SetResult shows a result. The state is the one that was simulated; stale says that
// the document has changed since. The page stays as it is, scrolled and with what was
// chosen, where the result is the one shown already.
func (v *View) SetResult(title string, r sim.Result, st scenario.State, stale bool) {
	v.banner.Hidden = !stale
	if v.frame.Hidden || !v.shown.is(title, r) {
		v.shown = shown{
			title: title, result: r, state: st, rows: firstRows,
			sorted: byLoad(r.Managers), findings: findings(title, r, st),
		}
		v.header.SetDrawer(flow.Header{Title: title, Meta: meta(r.Config)})
		v.page.Set(v.blocks()...)
	}
	v.blank.Object().Hide()
	v.frame.Show()
	v.frame.Refresh()
}

// is reports whether the result is the very one shown.
func (s shown) is(title string, r sim.Result) bool {
	same := s.title == title && s.result.Config == r.Config && len(s.result.Managers) == len(r.Managers)
	if same && len(r.Managers) > 0 {
		return &s.result.Managers[0] == &r.Managers[0]
	}
	return same && s.result.Events == r.Events && s.result.Elapsed == r.Elapsed
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
			flow.Cell{Block: v.managersCard(), Least: 600, Weight: 3},
			flow.Cell{Block: v.curveCard(), Least: 380, Weight: 2},
		))
	}
	weekly := weeklyCards(v.shown.result)
	if len(weekly) > 0 {
		out = append(out, flow.NewColumns(weekly...))
	}
	return append(out, flow.NewParagraphs(footnote(v.shown)...))
}
