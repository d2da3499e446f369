package picture

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"spanwise/scenario/card"
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
)

const (
	blockGap    = 14
	bannerSize  = 14
	bannerLine  = 19
	pointSize   = 10.5
	pointLine   = 15
	cardPadding = 14
	cardHead    = 13  // size of the title of a card
	cardPlot    = 156 // height of a plot
	cardLeast   = 250 // width of a card
	tableRow    = 17
	tableSize   = 10.5
	mostGrown   = 2    // times its height that a row becomes at most to fill a page
	tableShare  = 0.58 // of the width, for a table with a plot beside it
)

// press sets results on pages from the top down.
type press struct {
	results Results
	w, h    float64 // of a page; h is infinite for one that grows
	room    float64 // between the margins
	top, y  float64 // where the first and the next block of the page begin
	pages   []sheet.Sheet
}

// panel is a figure as it is drawn in a box.
type panel struct {
	figure Figure
}

func (p *press) page() *sheet.Sheet { return &p.pages[len(p.pages)-1] }

// begin starts a page, the first with the whole heading.
func (p *press) begin() {
	r := p.results
	name := firstOf(r.Title, "Results")
	s := sheet.Sheet{Name: name, W: p.w, H: p.h, Ground: sheet.Solid(paper)}
	h := heading{title: name, subtitle: r.Subtitle}
	if len(p.pages) > 0 {
		s.Name = fmt.Sprintf("%s, page %d", name, len(p.pages)+1)
		h.subtitle = ""
	}
	head, top := headed(h, margin, margin, p.room)
	s.Parts = head
	p.pages, p.top, p.y = append(p.pages, s), margin+top, margin+top
}

// left is how much height the page still has.
func (p *press) left() float64 { return p.h - margin - tileFoot - p.y }

// need begins a new page where a block of this height has no room.
func (p *press) need(height float64) {
	if height > p.left() && p.y > p.top {
		p.begin()
	}
}

func (p *press) add(parts ...sheet.Part) { p.page().Parts = append(p.page().Parts, parts...) }

// banner is the headline and what it leans on, on a ground of its tone.
func (p *press) banner() {
	r := p.results
	if r.Headline == "" {
		return
	}
	inner := p.room - 2*cardPadding
	lines := sheet.Wrap(r.Headline, bannerSize, inner, true)
	var points []string
	for _, words := range r.Points {
		points = append(points, sheet.Wrap(words, pointSize, inner, false)...)
	}
	height := 2*cardPadding + bannerLine*float64(len(lines)) + pointLine*float64(len(points)) - 4
	p.need(height)
	fill, edge := r.Tone.ground()
	p.add(sheet.Rect{X: margin, Y: p.y, W: p.room, H: height, Radius: card.Radius, Fill: fill, Edge: sheet.Stroke{Paint: edge, Width: 1}})
	y := p.y + cardPadding + bannerLine/2 - 2
	for _, words := range lines {
		p.add(sheet.Text{X: margin + cardPadding, Y: y, Words: words, Size: bannerSize, Heavy: true, Paint: sheet.Solid(plot.Ink)})
		y += bannerLine
	}
	for _, words := range points {
		p.add(sheet.Text{X: margin + cardPadding, Y: y, Words: words, Size: pointSize, Paint: sheet.Solid(plot.Quiet)})
		y += pointLine
	}
	p.y += height + blockGap
}

// ground is what words in a tone stand on, and its edge.
func (t Tone) ground() (fill, edge sheet.Paint) {
	colour := [...]plot.Colour{plot.Quiet, plot.Holds, plot.Stretched, plot.Overloaded, plot.Quiet}[t]
	return sheet.Solid(colour).Faded(0.1), sheet.Solid(colour).Faded(0.35)
}

// cards returns the figures that have something to draw, the first apart.
func (p *press) cards(figures []Figure) (first *panel, rest []panel, err error) {
	for _, f := range figures {
		if _, err := f.plotted(p.room / 2); errors.Is(err, ErrEmpty) {
			continue
		} else if err != nil {
			return nil, nil, err
		}
		if first == nil {
			first = &panel{f}
		} else {
			rest = append(rest, panel{f})
		}
	}
	return first, rest, nil
}

// side sets figures side by side, in rows as full as each other. A row that is the last
// of its page takes the room that is left there.
func (p *press) side(cards []panel) {
	if len(cards) == 0 {
		return
	}
	most := max(1, int((p.room+blockGap)/(cardLeast+blockGap)))
	rows := (len(cards) + most - 1) / most
	each := (len(cards) + rows - 1) / rows
	list := slices.Collect(slices.Chunk(cards, each))
	for i, row := range list {
		height := p.rowHeight(row)
		p.need(height)
		left := p.left()
		last := i+1 == len(list) || height+blockGap+p.rowHeight(list[i+1]) > left
		if last && !math.IsInf(left, 1) && slices.ContainsFunc(row, panel.grows) {
			height = max(height, min(left, mostGrown*height))
		}
		width := p.cardWidth(row)
		for k, c := range row {
			p.figure(c, margin+(width+blockGap)*float64(k), width, height)
		}
		p.y += height + blockGap
	}
}

// cardWidth is of each card of a row.
func (p *press) cardWidth(row []panel) float64 {
	return (p.room - blockGap*float64(len(row)-1)) / float64(len(row))
}

// rowHeight is what the highest card of a row needs.
func (p *press) rowHeight(row []panel) float64 {
	height, width := 0.0, p.cardWidth(row)
	for _, c := range row {
		height = max(height, c.height(width))
	}
	return height
}

// height is what a card needs in a width.
func (c panel) height(width float64) float64 {
	_, top := c.head(width)
	return top + c.plotHeight() + cardPadding
}

// grows reports whether the plot fills whatever height it is given.
func (c panel) grows() bool {
	switch c.figure.Plot.(type) {
	case plot.Shifts, plot.Tornado, plot.Pyramid:
		return false
	}
	return true
}

func (c panel) plotHeight() float64 {
	high := 0.0
	switch v := c.figure.Plot.(type) {
	case plot.Shifts, plot.Tornado:
		high = heightOf(v)
	case plot.Pyramid:
		high = mostRow * float64(len(v.Rows))
	}
	return max(cardPlot, min(high, 1.4*cardPlot))
}

// head draws title, subtitle and legend of a card from 0, 0.
func (c panel) head(width float64) (parts []sheet.Part, height float64) {
	room, y := width-2*cardPadding, cardPadding+cardHead/2.0
	parts = append(parts, cutText(c.figure.Title, cardPadding, y, cardHead, room, true, plot.Ink))
	y += cardHead
	for _, words := range sheet.Wrap(plot.Under(c.figure.Subtitle, c.figure.Plot), footSize, room, false) {
		parts = append(parts, sheet.Text{X: cardPadding, Y: y + footLine/2, Words: words, Size: footSize, Paint: sheet.Solid(plot.Quiet)})
		y += footLine
	}
	legend, high := drawLegend(c.figure.legend(), cardPadding, y+legendLine/2, room)
	return append(parts, legend...), y + high + 6
}

// figure draws a card with its plot.
func (p *press) figure(c panel, x, width, height float64) {
	p.add(frameOf(x, p.y, width, height))
	head, top := c.head(width)
	p.add(sheet.Moved(head, 1, x, p.y)...)
	fig := c.figure
	fig.Height = height - top - cardPadding
	plotted, err := fig.plotted(width - 2*cardPadding)
	if err == nil { // it was drawn before, only in another size
		p.add(sheet.Moved(plotted.parts, 1, x+cardPadding, p.y+top)...)
	}
}

func frameOf(x, y, w, h float64) sheet.Rect {
	return sheet.Rect{X: x, Y: y, W: w, H: h, Radius: card.Radius, Fill: sheet.Solid(plot.Surface), Edge: sheet.Stroke{Paint: sheet.Solid(plot.Line), Width: 1}}
}

// done writes the foot of every page.
func (p *press) done() []sheet.Sheet {
	for i := range p.pages {
		s := &p.pages[i]
		if math.IsInf(s.H, 1) {
			s.H = p.y + margin
		}
		words := fmt.Sprintf("page %d of %d", i+1, len(p.pages))
		wide := sheet.Width(words, noteSize, false)
		s.Parts = append(
			s.Parts,
			cutText(p.results.Footer, margin, s.H-margin, noteSize, p.room-wide-legendApart, false, plot.Quiet),
			rightText(words, margin+p.room, s.H-margin, noteSize, false, plot.Quiet),
		)
	}
	return p.pages
}
