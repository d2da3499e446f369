package results

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// managers lists the most loaded managers.
type managers struct {
	rows   []managerRow
	hidden int // managers below the last row
	limit  float64
	chosen scenario.PositionID
	choose func(scenario.PositionID)
	more   func()
}

type managerRow struct {
	id          scenario.PositionID
	name, under string
	values      [sim.NumManagerMetrics]plot.Value
}

const firstRows = 10

func (v *View) managersCard() flow.Block {
	v.shown.table = flow.NewWalk(v.managersOf())
	return flow.NewCard("Most loaded managers",
		managersSubtitle(v.shown.sorted), v.shown.table)
}

// managersSubtitle says how the list is to be read, breaks in bars where there are any.
func managersSubtitle(sorted []loaded) string {
	words := "share of the hours free for decisions"
	if len(sorted) > 0 && sorted[0].load.Mean > plot.BarEnd {
		words += ", bars are cut at " + plot.Percent.Value(plot.BarEnd)
	}
	return words + "; figures a week but for the wait; click to find the position in the chart"
}

func (v *View) managersOf() managers {
	n := min(v.shown.rows, len(v.shown.sorted))
	m := managers{
		hidden: len(v.shown.sorted) - n, limit: v.shown.limit(),
		chosen: v.shown.chosen, choose: v.choose, more: v.showMore,
	}
	for _, at := range v.shown.sorted[:n] {
		manager := at.manager
		row := managerRow{id: manager.ID}
		row.name, row.under = v.called(manager.ID, manager.Title)
		for k := range manager.Metrics {
			row.values[k] = metrics.ValueOf(manager.Metrics[k].Estimate())
		}
		m.rows = append(m.rows, row)
	}
	return m
}

// loaded is a manager with the load, which is costly to estimate for all.
type loaded struct {
	manager sim.Manager
	load    plot.Value
}

// byLoad sorts managers from the most loaded; those without a figure come last.
func byLoad(list []sim.Manager) []loaded {
	out := make([]loaded, len(list))
	for i, m := range list {
		out[i] = loaded{m, metrics.ValueOf(m.Metrics[sim.Load].Estimate())}
	}
	slices.SortStableFunc(out, func(a, b loaded) int { return cmp.Compare(b.load.Mean, a.load.Mean) })
	return out
}

// choose marks a manager in list and curve, and tells the window.
func (v *View) choose(id scenario.PositionID) {
	v.shown.chosen = id
	v.shown.table.SetDrawer(v.managersOf())
	v.shown.curve.SetDrawer(v.curveOf())
	if v.on.Select != nil {
		v.on.Select(id)
	}
}

func (v *View) showMore() {
	v.shown.rows += 20
	v.shown.table.SetDrawer(v.managersOf())
	v.page.Refresh()
}

// managerColumn is a column of figures after the load.
type managerColumn struct {
	metric sim.ManagerMetric
	title  string
	unit   plot.Unit
}

var managerColumns = []managerColumn{
	{sim.NeededPerWeek, "Needed", plot.Plain},
	{sim.NeedlessPerWeek, "Needless", plot.Plain},
	{sim.ReworkPerWeek, "Rework", plot.Plain},
	{sim.WaitP90, "Wait p90", plot.Hours},
	{sim.ManagerLapsedPerWeek, "Lapsed", plot.Plain},
	{sim.ManagerOvertime, "Overtime", plot.Hours},
}

const (
	managerHead = 24
	managerLine = 36
	moreLine    = 30
	rowBleed    = 6 // of what marks a row, beyond its words
	figureLeast = 60
	figureMost  = 66
	nameWanted  = 200
	loadLeast   = 150
	loadFigure  = 78
	loadBar     = 6
	nameLeast   = 150
	nameWidest  = 300
)

// HeightFor implements flow.Drawer.
func (m managers) HeightFor(float32) float32 {
	h := managerHead + managerLine*float32(len(m.rows))
	if m.hidden > 0 {
		h += moreLine
	}
	return h
}

// Draw implements flow.Drawer.
func (m managers) Draw(s *flow.Sheet) {
	width := s.Size().Width
	shown := managerColumns
	for len(shown) > 1 && width-loadLeast-figureLeast*float32(len(shown)) < nameLeast {
		shown = shown[:len(shown)-1]
	}
	n := float32(len(shown))
	each := min(max((width-loadLeast-nameWanted)/n, figureLeast), figureMost)
	left := width - each*n
	name := min(left-loadLeast, max(left*0.55, nameLeast), nameWidest)
	g := grid{name: name, load: left - name, figure: each, columns: shown}
	m.head(s, g)
	y := float32(managerHead)
	for _, r := range m.rows {
		m.row(s, r, y, g)
		y += managerLine
	}
	if m.hidden > 0 {
		words := fmt.Sprintf("Show more · %s managers are less loaded", plot.Count(m.hidden))
		s.Text(words, 0, y+moreLine/2+2, width, flow.Type{Color: theme.Accent})
		s.Region(flow.Region{At: fyne.NewPos(0, y), Size: fyne.NewSize(width, moreLine), Tap: m.more})
	}
}

// grid says how wide the columns are.
type grid struct {
	name, load, figure float32
	columns            []managerColumn
}

func (m managers) head(s *flow.Sheet, g grid) {
	look := flow.Type{Size: theme.TextCaption, Color: theme.Quiet}
	s.Text("Position", 0, managerHead/2, g.name, look)
	s.Text("Load", g.name, managerHead/2, g.load, look)
	look.Align = fyne.TextAlignTrailing
	for i, c := range g.columns {
		s.Text(c.title, g.name+g.load+g.figure*float32(i+1), managerHead/2, g.figure-4, look)
	}
	s.Block(0, managerHead-1, s.Size().Width, 1, 0, theme.Line)
}

func (m managers) row(s *flow.Sheet, r managerRow, y float32, g grid) {
	width, mid := s.Size().Width, y+managerLine/2
	if r.id == m.chosen {
		s.Block(-rowBleed, y+1, width+2*rowBleed, managerLine-2, 5, theme.AccentSoft)
	}
	if r.under == "" {
		s.Text(r.name, 0, mid, g.name-14, flow.Type{})
	} else {
		s.Text(r.name, 0, mid-8, g.name-14, flow.Type{})
		s.Text(r.under, 0, mid+8, g.name-14, flow.Type{Size: theme.TextCaption, Color: theme.Quiet})
	}
	m.load(s, r.values[sim.Load], g, mid)
	for i, c := range g.columns {
		s.Text(c.unit.Value(r.values[c.metric].Mean), g.name+g.load+g.figure*float32(i+1), mid, g.figure-4,
			flow.Type{Align: fyne.TextAlignTrailing})
	}
	s.Region(flow.Region{
		At: fyne.NewPos(-rowBleed, y), Size: fyne.NewSize(width+2*rowBleed, managerLine), // so that the ring leaves the words free
		Tip: r.tip(), Tap: func() { m.choose(r.id) },
	})
}

// load draws the figure with its half-width, and a bar to 125% with the limit (short
// tick) and 100% (long tick); one of more than that has a break before its end.
func (m managers) load(s *flow.Sheet, v plot.Value, g grid, mid float32) {
	x := g.name
	if !v.Known() {
		s.Text(plot.None, x, mid, 0, flow.Type{Color: theme.Quiet})
		return
	}
	band := theme.BandOf(v.Mean)
	mean, half := plot.LoadShare.Parts(v)
	used := s.Text(mean, x, mid, 0, flow.Type{Bold: true, Color: band.Text()})
	small := flow.Type{Size: theme.TextCaption, Color: theme.Quiet}
	if left := loadFigure - used - 4; small.Measure(half).Width <= left { // cut short it would say nothing
		s.Text(half, x+used+4, mid, left, small)
	}
	left, full := x+loadFigure, g.load-loadFigure-8
	s.Block(left, mid-loadBar/2, full, loadBar, loadBar/2, theme.Sunken)
	share, beyond := plot.BarShare(v.Mean)
	s.Block(left, mid-loadBar/2, full*float32(share), loadBar, loadBar/2, band.Fill())
	if from, gap := plot.BarBreak(float64(full), loadBar); beyond && gap > 0 {
		s.Block(left+float32(from), mid-loadBar/2, float32(gap), loadBar, 0, theme.Surface)
	}
	s.Block(left+full*float32(min(m.limit/plot.BarEnd, 1))-1, mid-5, 1.5, 10, 0, theme.Quiet)
	s.Block(left+full/plot.BarEnd-1, mid-7, 1.5, 14, 0, theme.Ink)
}

func (r managerRow) tip() []flow.TipLine {
	lines := []flow.TipLine{
		{Words: r.name, Bold: true},
		{Words: "Load", Figure: plot.LoadShare.Interval(r.values[sim.Load])},
	}
	for _, c := range managerColumns {
		lines = append(lines, flow.TipLine{
			Words: sim.ManagerMetrics[c.metric].Label, Figure: c.unit.Interval(r.values[c.metric]),
		})
	}
	return lines
}
