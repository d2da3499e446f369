package results

import (
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// tile is one key figure.
type tile struct {
	label, mean, half, note string
	colour                  fyne.ThemeColorName
	tip                     []flow.TipLine
}

// tiles draws key figures in equal cells, in rows as full as each other.
type tiles []tile

// keyFigures are the metrics shown, in order.
var keyFigures = []sim.OrganisationMetric{
	sim.ManagersOver100, sim.ManagersOver085, sim.LeadTimeP50, sim.LeadTimeP90, sim.LapsedPerWeek,
	sim.DecisionsPerWeek, sim.DecidedAtSourceShare, sim.NeedlessShare, sim.OvertimePerWeek, sim.LapseShare,
	sim.DelegatedShare, sim.UnalignedPerWeek,
}

func tilesOf(r sim.Result) tiles {
	var out tiles
	for _, k := range keyFigures {
		m, v := sim.OrganisationMetrics[k], metrics.ValueOf(r.Organisation[k].Estimate())
		if (k == sim.DelegatedShare || k == sim.UnalignedPerWeek) && (!v.Known() || v.Mean == 0) {
			continue // nothing was moved down, so there is no price of it
		}
		t := tile{label: metrics.LabelOf(m), colour: theme.Ink}
		t.mean, t.half = metrics.UnitOf(m).Parts(v)
		t.tip = []flow.TipLine{{Words: t.label, Bold: true}, {Words: "mean of the replications", Figure: t.mean + " " + t.half, Quiet: true}}
		if level, ok := overLevels[k]; ok {
			t = overTile(r, level, m, v)
		}
		out = append(out, t)
	}
	return out
}

// overLevels are the loads that managers are counted above.
var overLevels = map[sim.OrganisationMetric]float64{
	sim.ManagersOver100: plot.OverloadedOver, sim.ManagersOver085: plot.HealthyUpTo,
}

// overTile counts the managers whose mean load is above a level, as the sentences do.
// The metric counts them in each replication, where chance lifts some above it and
// keeps others below, so that its mean is another number; the tip tells both.
func overTile(r sim.Result, level float64, m sim.Metric, inEach plot.Value) tile {
	n := 0
	for _, manager := range r.Managers {
		if manager.Metrics[sim.Load].Estimate().Mean.Or(0) > level {
			n++
		}
	}
	t := tile{
		label: "Managers above " + plot.Percent.Value(level), mean: plot.Count(n),
		note: "of " + plot.Count(len(r.Managers)), colour: theme.HoldsText,
	}
	switch {
	case n > 0 && level < plot.OverloadedOver:
		t.colour = theme.StretchedText
	case n > 0:
		t.colour = theme.OverloadedText
	}
	t.tip = []flow.TipLine{
		{Words: t.label, Bold: true},
		{Words: "by their mean load", Figure: t.mean + " " + t.note},
		{Words: "in a replication, on average", Figure: metrics.UnitOf(m).Interval(inEach), Quiet: true},
	}
	return t
}

const (
	tileLeast  = 128
	tileHeight = 62 // with a label of one line
	tileSecond = 14 // for a second line
	tileGap    = 10
	tilePad    = 12
	tileFigure = 21
)

func (t tiles) columns(width float32) int {
	most := min(max(int((width+tileGap)/(tileLeast+tileGap)), 1), len(t))
	rows := (len(t) + most - 1) / most
	return (len(t) + rows - 1) / rows
}

// HeightFor implements flow.Drawer.
func (t tiles) HeightFor(width float32) float32 {
	n := t.columns(width)
	return float32((len(t)+n-1)/n)*(t.height(width)+tileGap) - tileGap
}

// height returns that of one tile: all are as high as the longest label needs.
func (t tiles) height(width float32) float32 {
	n := float32(t.columns(width))
	for _, tile := range t {
		if len(flow.Wrap(tile.label, (width-tileGap*(n-1))/n-2*tilePad, tileLook)) > 1 {
			return tileHeight + tileSecond
		}
	}
	return tileHeight
}

var tileLook = flow.Type{Size: theme.TextCaption, Color: theme.Quiet}

// Draw implements flow.Drawer.
func (t tiles) Draw(s *flow.Sheet) {
	n, h := t.columns(s.Size().Width), t.height(s.Size().Width)
	for i, tile := range t {
		row := i / n
		inRow := float32(min(n, len(t)-row*n))
		w := (s.Size().Width - tileGap*(inRow-1)) / inRow
		tile.draw(s, float32(i%n)*(w+tileGap), float32(row)*(h+tileGap), w, h)
	}
}

func (t tile) draw(s *flow.Sheet, x, y, w, h float32) {
	ground := s.Block(x, y, w, h, 8, theme.Surface)
	ground.StrokeColor, ground.StrokeWidth = theme.Color(theme.Line), 1
	room := w - 2*tilePad
	lines := flow.Wrap(t.label, room, tileLook)
	if len(lines) > 2 {
		lines = append(lines[:1], lines[1]+" "+lines[2])
	}
	for i, line := range lines {
		s.Text(line, x+tilePad, y+16+14*float32(i), room, tileLook)
	}
	base := y + h - 20
	used := s.Text(t.mean, x+tilePad, base, room, flow.Type{Size: tileFigure, Bold: true, Color: t.colour})
	rest := t.half
	if t.note != "" {
		rest = strings.TrimSpace(rest + " " + t.note)
	}
	if left := room - used - 6; rest != "" && left > 20 {
		s.Text(rest, x+tilePad+used+6, base+4, left, flow.Type{Size: theme.TextSmall, Color: theme.Quiet})
	}
	s.Region(flow.Region{At: fyne.NewPos(x, y), Size: fyne.NewSize(w, h), Tip: t.tip})
}
