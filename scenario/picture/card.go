package picture

import (
	"fmt"

	"spanwise/scenario/card"
	"spanwise/scenario/phrase"
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
	"spanwise/scenario/treelayout"
)

// card draws a position at its place.
func (a *artist) card(id int, s seat, b treelayout.Box, v view) sheet.Card {
	k := card.CaptionOf(a.chart.Org, s.id)
	c := sheet.Card{ID: id, Says: a.says(s, k)}
	if s.id != v.root { // a card does not lead to its own page
		c.Link = v.page[s.id]
	}
	c.Box = sheet.Rect{
		X: b.X, Y: b.Y, W: b.W, H: b.H, Radius: card.Radius,
		Fill: sheet.Solid(plot.Surface), Edge: sheet.Stroke{Paint: sheet.Solid(plot.Line), Width: 1},
	}
	if k.Vacant {
		c.Box.Fill = sheet.Solid(plot.Ground)
		c.Box.Edge = sheet.Stroke{Paint: sheet.Solid(plot.Connector), Width: 1, Dash: 3}
	}
	if _, words, ok := a.groupOf(s.id); ok && words != "" && a.colours.Words {
		k.Second = words
	}
	if s.leaf {
		a.fillLeaf(&c, s, k)
		return c
	}
	a.fillCard(&c, s, k)
	if s.folded {
		c.Parts = append(c.Parts, a.foldMark(c.Box, s, v)...)
	}
	return c
}

// fillCard draws a manager, or a lone position: name and load, title and span, and the
// load as a bar with the limit (short tick) and 100% (long tick).
func (a *artist) fillCard(c *sheet.Card, s seat, k card.Caption) {
	b := c.Box
	load, ok := a.load(s)
	drop := 0.0
	if !ok { // no bar: the lines move to the middle
		drop = card.NoBarDrop
	}
	if fill, ok := a.edgeOf(s); ok {
		c.Parts = append(c.Parts, a.edge(b, fill))
	}
	if ok && k.Second == "" && a.colours == nil { // the name has both lines
		drop = card.NoBarDrop
	}
	left, room := b.X+card.Padding, b.W-2*card.Padding
	first, second := b.Y+card.FirstMiddle+drop, b.Y+card.SecondMiddle+drop
	figure, ink := a.figure(s)
	figure = sheet.Fit(figure, card.FirstSize, room*card.FigureShare, true)
	name := line{x: left, y: first, room: room, size: card.FirstSize, heavy: true, ink: nameInk(k)}
	if figure != "" {
		c.Parts = append(c.Parts, rightText(figure, left+room, first, card.FirstSize, true, ink))
		name.room -= sheet.Width(figure, card.FirstSize, true) + 6
	}
	c.Parts = append(c.Parts, name.text(k.Name))
	title := line{x: left, y: second, room: room, size: card.SecondSize, ink: plot.Quiet}
	bar := sheet.Box{X: left, Y: b.Y + card.BarTop, W: room, H: card.BarHeight}
	if s.team {
		span := rightText(phrase.Plural(len(a.chart.Org.Reports(s.id)), "report"), left+room, second, card.SecondSize, false, plot.Quiet)
		beside := &title.room
		if ok { // the bar is beside it then, and the title has its line alone
			span.Y, beside = bar.Y+bar.H/2, &bar.W
		}
		*beside -= max(card.SpanRoom, sheet.Width(span.Words, card.SecondSize, false)+8)
		c.Parts = append(c.Parts, span)
	}
	if ok && a.otherFigure(s) != "" { // which has the place of the load
		words := plot.LoadShare.Value(load)
		c.Parts = append(c.Parts, rightText(words, left+room, second, card.SecondSize, false, plot.Quiet))
		title.room -= sheet.Width(words, card.SecondSize, false) + 8
	}
	if k.Locked {
		c.Parts = append(c.Parts, lock(title.x, second)...)
		title.x, title.room = title.x+12, title.room-12
	}
	if k.Second != "" {
		c.Parts = append(c.Parts, title.text(k.Second))
	}
	if ok {
		c.Parts = append(c.Parts, a.bar(load, bar)...)
	}
}

// figure is what stands at the right of the name: that of the colouring, else the load.
func (a *artist) figure(s seat) (words string, ink plot.Colour) {
	if words = a.otherFigure(s); words != "" {
		return words, plot.Ink
	}
	load, ok := a.load(s)
	switch {
	case !ok:
		return "", plot.Ink
	case a.colours != nil:
		return plot.LoadShare.Value(load), plot.Quiet
	}
	return plot.LoadShare.Value(load), plot.BandOf(load).Text()
}

// otherFigure is that of a colouring by something else than load, "" where it has none or
// is in words.
func (a *artist) otherFigure(s seat) string {
	if a.colours == nil || a.colours.Words {
		return ""
	}
	_, words, _ := a.groupOf(s.id)
	return words
}

func nameInk(k card.Caption) plot.Colour {
	if k.Vacant {
		return plot.Quiet
	}
	return plot.Ink
}

// edge is the colour at the left of a card; wider where no bar has it too.
func (a *artist) edge(b sheet.Rect, fill plot.Colour) sheet.Rect {
	e := sheet.Rect{X: b.X, Y: b.Y + 11, W: 4, H: b.H - 22, Radius: 2, Fill: sheet.Solid(fill)}
	if a.colours != nil {
		e.Y, e.H, e.W = b.Y+6, b.H-12, 6
	}
	return e
}

// bar draws a load as a bar.
func (a *artist) bar(load float64, b sheet.Box) []sheet.Part {
	fill := sheet.Solid(plot.BandOf(load).Fill())
	if a.colours != nil {
		fill = sheet.Solid(plot.Connector)
	}
	out := []sheet.Part{sheet.Rect{X: b.X, Y: b.Y, W: b.W, H: b.H, Radius: b.H / 2, Fill: sheet.Solid(plot.Sunken)}}
	share, beyond := plot.BarShare(load)
	if w := b.W * share; w >= 1 {
		out = append(out, sheet.Rect{X: b.X, Y: b.Y, W: max(w, b.H), H: b.H, Radius: b.H / 2, Fill: fill})
	}
	if from, wide := plot.BarBreak(b.W, b.H); beyond && wide > 0 {
		out = append(out, sheet.Rect{X: b.X + from, Y: b.Y, W: wide, H: b.H, Fill: sheet.Solid(plot.Surface)})
	}
	tick := func(at, over, width float64, ink plot.Colour) {
		out = append(out, sheet.Rect{X: b.X + b.W*min(at, plot.BarEnd)/plot.BarEnd, Y: b.Y - over, W: width, H: b.H + 2*over, Fill: sheet.Solid(ink)})
	}
	tick(a.chart.Limit, 2, 1, plot.Quiet)
	tick(plot.OverloadedOver, 4, 2, plot.Ink)
	return out
}

// lock is a small padlock, its middle at y.
func lock(x, y float64) []sheet.Part {
	return []sheet.Part{
		sheet.Rect{X: x + 1.5, Y: y - 5, W: 5, H: 7, Radius: 2.5, Edge: sheet.Stroke{Paint: sheet.Solid(plot.Quiet), Width: 1.2}},
		sheet.Rect{X: x, Y: y - 1, W: 8, H: 6, Radius: 1.5, Fill: sheet.Solid(plot.Quiet)},
	}
}

const (
	foldHeight = 18
	foldDrop   = 4 // its middle is so far below the edge, clear of the bar
	foldSize   = 11
)

// foldMark says at the lower edge how many positions are not drawn, and where they are.
func (a *artist) foldMark(b sheet.Rect, s seat, v view) []sheet.Part {
	words := "+" + plot.Count(a.below[s.id])
	if page := v.page[s.id]; page > 0 {
		words += fmt.Sprintf(" · %s %d", v.word, page)
	}
	w := max(foldHeight, sheet.Width(words, foldSize, true)+14)
	middle := b.Y + b.H + foldDrop
	return []sheet.Part{
		sheet.Rect{
			X: b.X + (b.W-w)/2, Y: middle - foldHeight/2, W: w, H: foldHeight, Radius: foldHeight / 2,
			Fill: sheet.Solid(plot.Surface), Edge: sheet.Stroke{Paint: sheet.Solid(plot.Line), Width: 1},
		},
		sheet.Text{X: b.X + b.W/2, Y: middle, Words: words, Size: foldSize, Heavy: true, Paint: sheet.Solid(plot.Accent), Align: sheet.Middle},
	}
}
