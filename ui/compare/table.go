package compare

import (
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// figuresCard is the table of key figures.
func (v *View) figuresCard() flow.Block {
	t := table{rows: v.rows()}
	if v.on.Matters != nil {
		t.foot, t.tap = "From which difference a figure matters…", v.askMatters
	}
	for _, s := range v.sides() {
		t.heads = append(t.heads, head{s.name, theme.Series(s.colour)})
	}
	return flow.NewCard("Key figures", "difference to “"+v.comparison.Baseline.Name+
		"”; ± is simulation noise only; grey with ≈: no clear difference, or too small to matter",
		flow.NewWalk(t))
}

// table draws rows of key figures under the names of the sides.
type table struct {
	heads []head
	rows  []row
	foot  string // a link under the rows, "" for none
	tap   func()
}

type head struct {
	name   string
	colour fyne.ThemeColorName
}

const (
	tableLine  = 24
	groupLine  = 30
	headLine   = 15
	headPad    = 12
	cellPad    = 8
	leastLabel = 120
	leastCell  = 86
	mostWord   = 90 // of a name
	valueGap   = 16
)

var (
	headLook  = flow.Type{Size: theme.TextSmall, Bold: true}
	labelLook = flow.Type{}
)

// columns says where the columns of a width start and how wide they are. Values is
// how wide the scenarios' own figures stand before the differences, 0 where there is
// no room for them.
type columns struct {
	lefts, widths []float32
	values        float32
}

// columns gives labels and the baseline's figures what they need and shares the rest
// among the scenarios; where figures would not fit, the labels give way.
func (t table) columns(width float32) columns {
	label, base, figures, values := t.natural()
	n := float32(len(t.heads) - 1)
	label = max(leastLabel, min(max(label, width*0.2), width-base-figures*n))
	base = max(base, 0.5*(width-label)/(n+0.5))
	base = min(base, width-label-figures*n)
	share := (width - label - base) / n
	out := columns{lefts: []float32{label}, widths: []float32{base}}
	for i := range len(t.heads) - 1 {
		out.lefts = append(out.lefts, label+base+share*float32(i))
		out.widths = append(out.widths, share)
	}
	if values+figures+2*valueGap <= share {
		out.values = values + valueGap
	}
	return out
}

// natural returns the widths that the table's words and figures have.
func (t table) natural() (label, base, figures, values float32) {
	base, figures = t.heads[0].least(), leastCell
	for _, r := range t.rows {
		if r.group {
			continue
		}
		label = max(label, labelLook.Measure(r.label).Width+cellPad+3)
		base = max(base, labelLook.Measure(r.baseline).Width+2*cellPad)
		for _, c := range r.cells {
			figures = max(figures, c.look().Measure(c.text).Width+6)
			values = max(values, labelLook.Measure(c.value).Width)
		}
	}
	return label, base, figures, values
}

func (c cell) look() flow.Type { return flow.Type{Bold: c.bold, Color: c.colour} }

// least is the width that the longest word of the name needs.
func (h head) least() float32 {
	w := float32(0)
	for _, word := range strings.Fields(h.name) {
		w = max(w, headLook.Measure(word).Width)
	}
	return min(w, mostWord) + 16 + cellPad
}

func (t table) headHeight(width float32) float32 {
	c := t.columns(width)
	lines := 1
	for i, h := range t.heads {
		lines = max(lines, len(h.lines(c.widths[i])))
	}
	h := headLine * float32(lines)
	if len(t.rows) == 0 || !t.rows[0].group { // the heading of a group brings its own air
		h += headPad
	}
	return h
}

// mostLines is how many lines a name may take.
const mostLines = 3

// lines breaks a name into a few lines; the last takes what is left and may be
// shortened.
func (h head) lines(width float32) []string {
	lines := flow.Wrap(h.name, width-16-4, headLook)
	if len(lines) > mostLines {
		lines = append(lines[:mostLines-1], strings.Join(lines[mostLines-1:], " "))
	}
	return lines
}

// HeightFor implements flow.Drawer.
func (t table) HeightFor(width float32) float32 {
	h := t.headHeight(width)
	for _, r := range t.rows {
		h += r.height(width)
	}
	if t.foot != "" {
		h += footLine
	}
	return h
}

// Draw implements flow.Drawer.
func (t table) Draw(s *flow.Sheet) {
	width := s.Size().Width
	c := t.columns(width)
	top := t.headHeight(width)
	for i, h := range t.heads {
		h.draw(s, c.lefts[i], c.widths[i])
	}
	// Rows share the height that a taller neighbour leaves.
	more := min(max(0, (s.Size().Height-t.HeightFor(width))/float32(len(t.rows))), tableLine*0.25)
	y, striped := top, false
	for _, r := range t.rows {
		line := r.height(width) + more
		if r.group {
			r.heading(s, y, width)
			striped = false
		} else {
			if striped = !striped; striped {
				s.Block(-cellPad, y, width+2*cellPad, line, 4, theme.Ground)
			}
			t.row(s, r, y, line, c)
		}
		y += line
	}
	if t.foot != "" {
		w := footLook.Measure(t.foot).Width
		s.Text(t.foot, 0, y+footLine-10, width, footLook)
		s.Region(flow.Region{At: fyne.NewPos(-4, y+footLine-20), Size: fyne.NewSize(w+8, 20), Tap: t.tap})
	}
}

const footLine = 30

var footLook = flow.Type{Color: theme.Accent}

var (
	groupLook = flow.Type{Size: theme.TextCaption, Bold: true, Color: theme.Quiet}
	noteLook  = flow.Type{Size: theme.TextCaption, Color: theme.Quiet}
)

// noteLines breaks the note of a heading into lines beside or under its name.
func (r row) noteLines(width float32) []string {
	if r.tip == "" {
		return nil
	}
	return flow.Wrap(r.tip, width, noteLook)
}

func (r row) height(width float32) float32 {
	if !r.group {
		return tableLine
	}
	return groupLine + headLine*float32(len(r.noteLines(width)))
}

// heading writes the name of a group of rows, and how to read it.
func (r row) heading(s *flow.Sheet, y, width float32) {
	s.Text(strings.ToUpper(r.label), 0, y+groupLine-9, width, groupLook)
	for i, line := range r.noteLines(width) {
		s.Text(line, 0, y+groupLine+headLine*float32(i)+5, 0, noteLook)
	}
}

func (h head) draw(s *flow.Sheet, x, width float32) {
	s.Block(x, 3, 10, 10, 3, h.colour)
	for i, words := range h.lines(width) {
		s.Text(words, x+16, 8+headLine*float32(i), width-16-3, headLook)
	}
	s.Region(flow.Region{
		At: fyne.NewPos(x, 0), Size: fyne.NewSize(width, headLine*float32(len(h.lines(width)))),
		Tip: []flow.TipLine{{Words: h.name, Mark: h.colour, Bold: true}},
	})
}

func (t table) row(s *flow.Sheet, r row, y, line float32, at columns) {
	mid := y + line/2
	s.Text(r.label, 0, mid, at.lefts[0]-2, labelLook)
	s.Region(flow.Region{
		At: fyne.NewPos(0, y), Size: fyne.NewSize(at.lefts[0], line),
		Tip: []flow.TipLine{{Words: r.label, Bold: true}, {Words: r.tip, Quiet: true}},
	})
	s.Text(r.baseline, at.lefts[0], mid, at.widths[0]-2, flow.Type{})
	for i, c := range r.cells {
		x, w := at.lefts[i+1], at.widths[i+1]
		if c.value != "" && at.values > 0 {
			s.Text(c.value, x, mid, at.values, flow.Type{})
			s.Text(c.text, x+at.values, mid, w-at.values-2, c.look())
		} else {
			s.Text(c.text, x, mid, w-2, c.look())
		}
		s.Region(flow.Region{At: fyne.NewPos(x, y), Size: fyne.NewSize(w, line), Tip: t.tip(r, i), Tap: c.tap})
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
