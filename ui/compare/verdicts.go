package compare

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// verdicts draws the headline and a line for each scenario beside its name.
type verdicts struct {
	headline string
	rows     []verdict
}

type verdict struct {
	name   string
	colour fyne.ThemeColorName
	words  string
}

var (
	claimLook = flow.Type{Size: theme.TextTitle, Bold: true}
	nameLook  = flow.Type{Bold: true}
	wordsLook = flow.Type{}
)

const (
	claimLine  = 26
	verdictGap = 7
	wordsLine  = 18
	markRoom   = 17 // for the square before a name
	mostName   = 190
)

// nameWidth is the width of the column of names, where it leaves room for words.
func (d verdicts) nameWidth(width float32) float32 {
	w := float32(0)
	for _, r := range d.rows {
		w = max(w, nameLook.Measure(r.name).Width)
	}
	return min(w, mostName, width*0.3) + markRoom + 12
}

// HeightFor implements flow.Drawer.
func (d verdicts) HeightFor(width float32) float32 {
	h := claimLine * float32(len(flow.Wrap(d.headline, width, claimLook)))
	names := d.nameWidth(width)
	for _, r := range d.rows {
		h += verdictGap + wordsLine*float32(len(flow.Wrap(r.words, width-names, wordsLook)))
	}
	return h
}

// Draw implements flow.Drawer.
func (d verdicts) Draw(s *flow.Sheet) {
	width := s.Size().Width
	names := d.nameWidth(width)
	y := write(s, d.headline, 0, 0, width, claimLine, claimLook)
	for _, r := range d.rows {
		y += verdictGap
		s.Block(0, y+wordsLine/2-5, 10, 10, 3, r.colour)
		s.Text(r.name, markRoom, y+wordsLine/2, names-markRoom-12, nameLook)
		s.Region(flow.Region{
			At: fyne.NewPos(0, y), Size: fyne.NewSize(names, wordsLine),
			Tip: []flow.TipLine{{Words: r.name, Bold: true}},
		})
		y = write(s, r.words, names, y, width-names, wordsLine, wordsLook)
	}
}

// write wraps words from a place on and returns where they end.
func write(s *flow.Sheet, words string, x, y, width, line float32, look flow.Type) float32 {
	for _, l := range flow.Wrap(words, width, look) {
		s.Text(l, x, y+line/2, 0, look)
		y += line
	}
	return y
}
