package compare

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// figuresCard is the table of key figures.
func (v *View) figuresCard() flow.Block {
	t := table{rows: v.rows()}
	for _, s := range v.sides() {
		t.heads = append(t.heads, head{s.name, theme.Series(s.colour)})
	}
	return flow.NewCard("Key figures", "difference to “"+v.comparison.Baseline.Name+
		"”; ± is simulation noise only; grey with ≈: no clear difference, or too small to matter",
		flow.NewDrawing(t))
}

// table draws rows of key figures under the names of the sides.
type table struct {
	heads []head
	rows  []row
}

type head struct {
	name   string
	colour fyne.ThemeColorName
}

const (
	tableLine  = 26
	headLine   = 15
	headPad    = 12
	cellPad    = 8
	leastLabel = 120
	leastCell  = 86
)

var (
	headLook  = flow.Type{Size: theme.TextSmall, Bold: true}
	labelLook = flow.Type{}
)

// columns returns the left edges of the baseline's and the scenarios' columns, and
// their common width: the labels take what they need as long as the figures fit.
func (t table) columns(width float32) (lefts []float32, each float32) {
	label, figures := float32(leastLabel), float32(leastCell)
	for _, r := range t.rows {
		label = max(label, labelLook.Measure(r.label).Width+2*cellPad)
		for _, c := range r.cells {
			figures = max(figures, c.look().Measure(c.text).Width+cellPad)
		}
	}
	n := float32(len(t.heads))
	label = max(leastLabel, min(label, width-figures*(n-0.4)))
	// The baseline's column holds single figures and may be narrower.
	each = (width - label) / (n - 0.4)
	at := label
	for i := range t.heads {
		lefts = append(lefts, at)
		if i == 0 {
			at += each * 0.6
		} else {
			at += each
		}
	}
	return lefts, each
}

func (c cell) look() flow.Type { return flow.Type{Bold: c.bold, Color: c.colour} }

func (t table) widthOf(i int, each float32) float32 {
	if i == 0 {
		return each * 0.6
	}
	return each
}

func (t table) headHeight(width float32) float32 {
	_, each := t.columns(width)
	lines := 1
	for i, h := range t.heads {
		lines = max(lines, len(h.lines(t.widthOf(i, each))))
	}
	return headLine*float32(lines) + headPad
}

// lines breaks a name into at most two lines.
func (h head) lines(width float32) []string {
	lines := flow.Wrap(h.name, width-16-cellPad, headLook)
	if len(lines) > 2 {
		rest := lines[1]
		for _, l := range lines[2:] {
			rest += " " + l
		}
		lines = []string{lines[0], rest}
	}
	return lines
}

// HeightFor implements flow.Drawer.
func (t table) HeightFor(width float32) float32 {
	return t.headHeight(width) + tableLine*float32(len(t.rows))
}

// Draw implements flow.Drawer.
func (t table) Draw(s *flow.Sheet) {
	width := s.Size().Width
	lefts, each := t.columns(width)
	top := t.headHeight(width)
	for i, h := range t.heads {
		h.draw(s, lefts[i], t.widthOf(i, each))
	}
	// Rows share the height that a taller neighbour leaves.
	line := min(max(tableLine, (s.Size().Height-top)/float32(len(t.rows))), tableLine*1.25)
	for k, r := range t.rows {
		y := top + line*float32(k)
		if k%2 == 0 {
			s.Block(-cellPad, y, width+2*cellPad, line, 4, theme.Ground)
		}
		t.row(s, r, y, line, lefts, each)
	}
}

func (h head) draw(s *flow.Sheet, x, width float32) {
	s.Block(x, 3, 10, 10, 3, h.colour)
	for i, words := range h.lines(width) {
		s.Text(words, x+16, 8+headLine*float32(i), width-16-cellPad/2, headLook)
	}
	s.Region(flow.Region{
		At: fyne.NewPos(x, 0), Size: fyne.NewSize(width, 2*headLine),
		Tip: []flow.TipLine{{Words: h.name, Mark: h.colour, Bold: true}},
	})
}

func (t table) row(s *flow.Sheet, r row, y, line float32, lefts []float32, each float32) {
	mid := y + line/2
	s.Text(r.label, 0, mid, lefts[0]-cellPad, labelLook)
	s.Region(flow.Region{
		At: fyne.NewPos(0, y), Size: fyne.NewSize(lefts[0], line),
		Tip: []flow.TipLine{{Words: r.label, Bold: true}, {Words: r.tip, Quiet: true}},
	})
	s.Text(r.baseline, lefts[0], mid, t.widthOf(0, each)-4, flow.Type{})
	for i, c := range r.cells {
		s.Text(c.text, lefts[i+1], mid, each-4, c.look())
		s.Region(flow.Region{
			At: fyne.NewPos(lefts[i+1], y), Size: fyne.NewSize(each, line), Tip: t.tip(r, i),
		})
	}
}

func (t table) tip(r row, i int) []flow.TipLine {
	c, h := r.cells[i], t.heads[i+1]
	lines := []flow.TipLine{{Words: r.label, Bold: true}}
	if c.now == "" {
		lines = append(lines, flow.TipLine{Words: h.name, Mark: h.colour, Figure: c.text})
	} else {
		lines = append(lines,
			flow.TipLine{Words: t.heads[0].name, Mark: t.heads[0].colour, Figure: r.baseline},
			flow.TipLine{Words: h.name, Mark: h.colour, Figure: c.now},
			flow.TipLine{Words: "Difference", Figure: c.text})
	}
	if c.tip != "" {
		lines = append(lines, flow.TipLine{Words: c.tip, Quiet: true})
	}
	return lines
}
