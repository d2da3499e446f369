package picture

import (
	"fmt"
	"math"
	"slices"

	"spanwise/scenario/picture/pdf"
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
)

// pages are those of a PDF.
func (a *artist) pages() []sheet.Sheet {
	switch {
	case a.chart.PerManager:
		return a.managerPages()
	case a.chart.Paper == AsLarge:
		return []sheet.Sheet{shrunk(a.whole(sheet.Solid(paper)), pdf.MostSide)}
	}
	return a.tiles()
}

// shrunk makes a sheet so small that no side is longer than most points.
func shrunk(s sheet.Sheet, most float64) sheet.Sheet {
	k := most / max(s.W, s.H)
	if k >= 1 {
		return s
	}
	s.W, s.H, s.Parts = min(s.W*k, most), min(s.H*k, most), sheet.Moved(s.Parts, k, 0, 0)
	return s
}

const (
	readable  = 0.6  // scale below which a chart is laid over several pages instead
	tileScale = 0.75 // of a chart that is
	tileLap   = 18   // points of the page that neighbours show both
	tileHead  = 26   // room over a tile, for its title
	tileFoot  = 22
	noteSize  = 7.5 // of the line at the foot of a page
)

// tiles lays a chart over pages of paper: on one where it can be read there, else on
// several behind a map that shows which is where. Pages without a card are left out.
func (a *artist) tiles() []sheet.Sheet {
	whole := a.whole(sheet.Solid(paper))
	w, h := a.chart.Paper.size(a.chart.Portrait)
	if k := min(w/whole.W, h/whole.H, 1); k >= readable {
		return []sheet.Sheet{onPaper(whole, w, h, k)}
	}
	g := gridOf(whole, w, h)
	out := []sheet.Sheet{a.tileMap(whole, g)}
	for i, t := range g.tiles {
		out = append(out, a.tile(whole, g, t, i+2))
	}
	return out
}

// onPaper sets a sheet in the middle of a page.
func onPaper(s sheet.Sheet, w, h, k float64) sheet.Sheet {
	return sheet.Sheet{Name: s.Name, W: w, H: h, Ground: s.Ground, Parts: sheet.Moved(s.Parts, k, (w-s.W*k)/2, (h-s.H*k)/2)}
}

// grid is how a large drawing is cut.
type grid struct {
	w, h          float64 // of the page
	columns, rows int
	tiles         []tile
}

// tile is one page: its place in the grid, and what it shows of the drawing.
type tile struct {
	column, row int
	of          sheet.Box
	parts       []sheet.Part
	card        bool // there is a card among them
}

// gridOf cuts a drawing for pages of w × h. Each part is looked at once.
func gridOf(s sheet.Sheet, w, h float64) grid {
	width, height := (w-2*margin)/tileScale, (h-2*margin-tileHead-tileFoot)/tileScale
	stepX, stepY := width-tileLap/tileScale, height-tileLap/tileScale
	g := grid{w: w, h: h}
	g.columns = max(1, int(math.Ceil((s.W-tileLap/tileScale)/stepX)))
	g.rows = max(1, int(math.Ceil((s.H-tileLap/tileScale)/stepY)))
	all := make([]tile, g.columns*g.rows)
	for i := range all {
		row, column := i/g.columns, i%g.columns
		all[i] = tile{column: column, row: row, of: sheet.Box{X: float64(column) * stepX, Y: float64(row) * stepY, W: width, H: height}}
	}
	for _, p := range s.Parts {
		b := p.Bounds()
		_, isCard := p.(sheet.Card)
		for row := first(b.Y-height, stepY); row <= last(b.Bottom(), stepY, g.rows); row++ {
			for column := first(b.X-width, stepX); column <= last(b.Right(), stepX, g.columns); column++ {
				t := &all[row*g.columns+column]
				t.parts, t.card = append(t.parts, p), t.card || isCard
			}
		}
	}
	g.tiles = slices.DeleteFunc(all, func(t tile) bool { return !t.card })
	return g
}

// first and last return which steps a stretch reaches, among those that there are.
func first(from, step float64) int { return max(0, int(math.Ceil(from/step))) }

func last(to, step float64, n int) int { return min(n-1, int(math.Floor(to/step))) }

// tile draws one page of a large chart.
func (a *artist) tile(whole sheet.Sheet, g grid, t tile, page int) sheet.Sheet {
	s := sheet.Sheet{Name: fmt.Sprintf("Row %d, column %d", t.row+1, t.column+1), W: g.w, H: g.h, Ground: whole.Ground}
	window := sheet.Box{X: margin, Y: margin + tileHead, W: t.of.W * tileScale, H: t.of.H * tileScale}
	room := window.W
	words := fmt.Sprintf("row %d of %d, column %d of %d · page %d of %d", t.row+1, g.rows, t.column+1, g.columns, page, len(g.tiles)+1)
	s.Parts = append(
		s.Parts,
		cutText(a.name(), margin, margin+8, 12, room-sheet.Width(words, footSize, false)-legendApart, true, plot.Ink),
		rightText(words, margin+room, margin+8, footSize, false, plot.Quiet),
		sheet.Clip{Box: window, Parts: sheet.Moved(t.parts, tileScale, window.X-t.of.X*tileScale, window.Y-t.of.Y*tileScale)},
		sheet.Rect{X: window.X, Y: window.Y, W: window.W, H: window.H, Edge: sheet.Stroke{Paint: sheet.Solid(plot.Line), Width: 0.5, Dash: 3}},
	)
	s.Parts = append(s.Parts, a.foot(g.w, g.h)...)
	return s
}

// foot is the line at the foot of a page.
func (a *artist) foot(w, h float64) []sheet.Part {
	return []sheet.Part{cutText(a.chart.Footer, margin, h-margin, noteSize, w-2*margin, false, plot.Quiet)}
}

// tileMap is the page before the tiles: the whole chart in small, with their borders.
func (a *artist) tileMap(whole sheet.Sheet, g grid) sheet.Sheet {
	s := sheet.Sheet{Name: "Where the pages are", W: g.w, H: g.h, Ground: whole.Ground}
	room := g.w - 2*margin
	head, top := headed(heading{title: a.name(), subtitle: fmt.Sprintf("Laid over %d pages; each overlaps its neighbours", len(g.tiles))}, margin, margin, room)
	s.Parts = append(s.Parts, head...)
	k := min(room/whole.W, (g.h-2*margin-top-tileFoot)/whole.H)
	x, y := margin+(room-whole.W*k)/2, margin+top
	s.Parts = append(s.Parts, blocks(whole.Parts, k, x, y)...)
	for i, t := range g.tiles {
		right, bottom := min(t.of.Right(), whole.W), min(t.of.Bottom(), whole.H)
		box := sheet.Rect{
			X: x + t.of.X*k, Y: y + t.of.Y*k, W: (right - t.of.X) * k, H: (bottom - t.of.Y) * k,
			Edge: sheet.Stroke{Paint: sheet.Solid(plot.Accent), Width: 0.5},
		}
		size := min(14, box.W/3, box.H/2)
		s.Parts = append(s.Parts, sheet.Card{
			ID: i + 1, Box: box, Link: i + 2,
			Parts: []sheet.Part{sheet.Text{X: box.X + box.W/2, Y: box.Y + box.H/2, Words: fmt.Sprint(i + 2), Size: max(size, 3), Heavy: true, Paint: sheet.Solid(plot.Accent), Align: sheet.Middle}},
		})
	}
	s.Parts = append(s.Parts, a.foot(g.w, g.h)...)
	return s
}

// blocks draws cards as plain blocks, as they look from afar.
func blocks(parts []sheet.Part, k, dx, dy float64) []sheet.Part {
	var out []sheet.Part
	for _, p := range parts {
		c, ok := p.(sheet.Card)
		if !ok {
			continue
		}
		fill := sheet.Solid(plot.Line)
		if len(c.Parts) > 0 {
			if edge, ok := c.Parts[0].(sheet.Rect); ok && edge.W < edge.H {
				fill = edge.Fill
			}
		}
		b := c.Box
		out = append(out, sheet.Rect{X: b.X*k + dx, Y: b.Y*k + dy, W: b.W * k, H: b.H * k, Fill: fill})
	}
	return out
}
