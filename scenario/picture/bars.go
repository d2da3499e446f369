package picture

import (
	"fmt"

	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
)

const (
	leastRow = 20 // of a pyramid
	mostRow  = 34
	halfGap  = 4 // from the middle to a bar
)

// pyramid draws counts of two sides back to back.
func (p *plotter) pyramid(v plot.Pyramid) {
	most := v.Most()
	row := min(p.h/float64(len(v.Rows)), mostRow)
	names, figure := 0.0, sheet.Width(plot.Count(most), wordSize, false)+8
	for _, name := range v.Rows {
		names = max(names, tickWidth(name))
	}
	left := names + 12
	half := (p.w - left) / 2
	middle := left + half
	unit := max(half-halfGap-figure, 1) / float64(most)
	for i, name := range v.Rows {
		y := row * (float64(i) + 0.5)
		p.word(name, 0, y, 0, wordSize, sheet.Left, plot.Ink)
		p.count(v.Left, i, middle-halfGap, y, -unit, row)
		p.count(v.Right, i, middle+halfGap, y, unit, row)
	}
}

// count draws a count from x; a unit below 0 grows to the left.
func (p *plotter) count(b plot.Bars, i int, x, y, unit, row float64) {
	n := b.At(i)
	if n == 0 {
		return
	}
	length, thick := max(float64(n)*max(unit, -unit), 1.5), min(row*0.66, 22)
	from, figure, align := x, x+length+6, sheet.Left
	if unit < 0 {
		from, figure, align = x-length, x-length-6, sheet.Right
	}
	p.block(from, y-thick/2, length, thick, 3, seriesColour(b.Colour))
	p.word(plot.Count(n), figure, y, 0, wordSize, align, plot.Quiet)
}

const (
	groupGap    = 0.28 // share of a group's room between it and the next
	mostColumn  = 34
	columnGap   = 2
	figureRoom  = 16 // above a column
	whiskerWide = 7
)

// groups draws columns of several sides in groups beside each other.
func (p *plotter) groups(g plot.Groups) {
	f := plotFrame{
		x: plot.Axis{Max: float64(max(len(g.Names), 1))}, y: g.Y,
		left: widest(g.Y.Ticks) + tickGap, right: p.w - 4,
		top: topRoom + tickSize/2 + max(figureRoom, titled(g.Y)), bottom: p.h - bottomRoom - titled(g.X),
	}
	for _, t := range g.Y.Ticks {
		y := f.atY(t.At)
		p.line([]sheet.Point{{X: f.left, Y: y}, {X: f.right, Y: y}}, 1, 0, sheet.Solid(plot.Line))
	}
	p.yTicks(f, nil, g.Y.Ticks)
	p.titles(f, g.X, g.Y)
	room := (f.right - f.left) / float64(len(g.Names))
	width := min(room*(1-groupGap)/float64(len(g.Sides)), mostColumn)
	for i, name := range g.Names {
		left := f.left + room*float64(i)
		x := left + (room-width*float64(len(g.Sides)))/2
		for _, side := range g.Sides {
			p.column(f, side.At(i), g.Unit, x, width, seriesColour(side.Colour))
			x += width
		}
		p.word(name, left+room/2, f.bottom+bottomRoom/2+2, room, tickSize, sheet.Middle, plot.Quiet)
	}
}

// column draws one figure with its interval, and the number above where it fits.
func (p *plotter) column(f plotFrame, v plot.Value, u plot.Unit, x, width float64, fill plot.Colour) {
	if !v.Known() || v.Mean <= 0 {
		return
	}
	top := f.atY(v.Mean)
	p.block(x+columnGap/2, top, width-columnGap, max(f.bottom-top, 1), 2, fill)
	above := top
	if v.High() > v.Low() {
		above = f.atY(v.High())
		low := f.atY(v.Low())
		p.block(x+width/2-0.5, above, 1, max(low-above, 1), 0, plot.Ink)
		wide := min(whiskerWide, width-columnGap)
		p.block(x+(width-wide)/2, above-0.5, wide, 1, 0, plot.Ink)
		p.block(x+(width-wide)/2, low-0.5, wide, 1, 0, plot.Ink)
	}
	if words := u.Value(v.Mean); tickWidth(words) <= width {
		p.word(words, x+width/2, above-8, 0, tickSize, sheet.Middle, plot.Quiet)
	}
}

const (
	shiftRow   = 30
	shiftMost  = 40
	shiftRange = 120 // least width of the ranges
	shiftDot   = 5
	shiftGap   = 16 // between name, range and figures
	limitRoom  = 20 + titleRoom
)

// shifts draws rows that run from an open dot to a full one.
func (p *plotter) shifts(v plot.Shifts) {
	names, figures := 0.0, 0.0
	for _, r := range v.Rows {
		names = max(names, sheet.Width(sheet.Clean(r.Name), wordSize, false))
		figures = max(figures, tickWidth(fromTo(r)))
	}
	names = max(min(names, p.w-figures-shiftRange-2*shiftGap), 0)
	row := min((p.h-limitRoom)/float64(len(v.Rows)), shiftMost)
	f := plotFrame{x: v.X, left: names + shiftGap, right: p.w - figures - shiftGap, bottom: row * float64(len(v.Rows))}
	p.squeezed(f)
	p.titles(f, v.X, plot.Axis{})
	at := f.atX(v.Limit.At)
	p.line([]sheet.Point{{X: at}, {X: at, Y: f.bottom}}, 1, 3, sheet.Solid(plot.Quiet))
	wide := tickWidth(v.Limit.Label)
	p.word(v.Limit.Label, min(max(at-wide/2, 0), p.w-wide), f.bottom+10, 0, tickSize, sheet.Left, plot.Quiet)
	for i, r := range v.Rows {
		y := row * (float64(i) + 0.5)
		p.word(r.Name, 0, y, names, wordSize, sheet.Left, plot.Ink)
		from, to, way := f.atX(r.From), f.atX(r.To), plot.Holds
		if r.To > r.From {
			way = plot.Overloaded
		}
		p.block(min(from, to), y-1, max(from-to, to-from), 2, 0, way)
		p.dot(from, y, shiftDot, plot.Surface, plot.Slack)
		p.dot(to, y, shiftDot, seriesColour(v.Colour), seriesColour(v.Colour))
		p.word(fromTo(r), p.w, y, 0, tickSize, sheet.Right, plot.Quiet)
	}
}

func fromTo(r plot.Shift) string {
	return fmt.Sprintf("%s → %s", plot.LoadShare.Value(r.From), plot.LoadShare.Value(r.To))
}

const (
	swingRow   = 26
	swingMost  = 34
	swingBar   = 12
	swingRange = 160            // least width of the ranges
	swingAxis  = 38 + titleRoom // for the labels of levels and ticks, and the title
	swingNames = 0.42           // of the width, the most for the names
	swingSays  = 100            // the most for what stands at the end of a bar
	saysGap    = 5
	saysLeast  = 16 // with less room nothing is written
)

// tornado draws what each assumption alone does to the highest load: a bar towards less
// than now and one towards more.
func (p *plotter) tornado(v plot.Tornado) {
	names, says := 0.0, 0.0
	for _, r := range v.Rows {
		names = max(names, sheet.Width(sheet.Clean(r.Name), wordSize, v.Decides(r)))
		_, right := r.Ends()
		says = max(says, min(tickWidth(right), swingSays))
	}
	names = max(min(names, p.w*swingNames, p.w-swingRange), 0)
	row := min((p.h-swingAxis)/float64(len(v.Rows)), swingMost)
	f := plotFrame{x: v.X, left: names + shiftGap, right: p.w - says - 2*saysGap, bottom: row * float64(len(v.Rows))}
	p.squeezed(f)
	upright := func(at, dash float64, ink plot.Colour) {
		p.line([]sheet.Point{{X: f.atX(at)}, {X: f.atX(at), Y: f.bottom}}, 1, dash, sheet.Solid(ink))
	}
	for _, t := range v.X.Ticks {
		upright(t.At, 0, plot.Line)
	}
	upright(v.Limit.At, 3, plot.Quiet)
	upright(v.Now.At, 0, plot.Quiet)
	now := f.atX(v.Now.At)
	for i, r := range v.Rows {
		y := row * (float64(i) + 0.5)
		p.add(cutText(r.Name, 0, y, wordSize, names, v.Decides(r), plot.Ink))
		for _, end := range []float64{r.Low, r.High} {
			fill, x := plot.Holds, f.atX(end)
			if end > v.Now.At {
				fill = plot.Overloaded
			}
			p.block(min(x, now), y-swingBar/2, max(x-now, now-x), swingBar, 2, fill)
		}
		p.ends(f, r, v.Now.At, y)
	}
	p.swingLabels(f, v)
	p.titles(f, v.X, plot.Axis{})
}

// ends writes beside a bar which value of the assumption leads to either end.
func (p *plotter) ends(f plotFrame, r plot.Swing, now, y float64) {
	left, right := r.Ends()
	x := f.atX(min(r.Low, r.High, now)) - saysGap
	if room := min(x-f.left, swingSays); room >= saysLeast {
		p.word(left, x, y, room, tickSize, sheet.Right, plot.Quiet)
	}
	x = f.atX(max(r.Low, r.High, now)) + saysGap
	p.word(right, x, y, min(p.w-x, swingSays), tickSize, sheet.Left, plot.Quiet)
}

// swingLabels writes now and limit on a line of their own above the ticks.
func (p *plotter) swingLabels(f plotFrame, v plot.Tornado) {
	var levels, ticks placed
	put := func(used *placed, at float64, words string, y float64, ink plot.Colour) {
		w := tickWidth(words)
		x := min(max(f.atX(at)-w/2, 0), p.w-w)
		if used.add(stretch{x, x + w}) {
			p.word(words, x, y, 0, tickSize, sheet.Left, ink)
		}
	}
	put(&levels, v.Now.At, v.Now.Label, f.bottom+11, plot.Ink)
	put(&levels, v.Limit.At, v.Limit.Label, f.bottom+11, plot.Ink)
	for _, t := range v.X.Ticks {
		put(&ticks, t.At, t.Label, f.bottom+27, plot.Quiet)
	}
}
