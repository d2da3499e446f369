package compare

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario/compare"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// recommendationCard says which scenario the comparison speaks for, under which
// conditions, and what that does not say.
func (v *View) recommendationCard() flow.Block {
	r, ok := v.findings.Recommendation.(compare.Recommendation)
	if !ok {
		return flow.NewCard("Recommendation", "", flow.NewParagraphs(flow.Words{Text: "Nothing was tried."}))
	}
	a := advised{claim: compare.English.Print(r), unsaid: compare.English.Print(compare.Unsaid{})}
	for _, p := range r.Named() {
		a.lines = append(a.lines, v.conditionsOf(p.Name)...)
	}
	subtitle := "with its conditions"
	if v.comparison.Baseline.Plausible.OK {
		subtitle += "; in a plausible setting every assumption lies somewhere in its range"
	}
	return flow.NewCard("Recommendation", subtitle, flow.NewWalk(a))
}

// conditionsOf lists the conditions of a scenario under its name, each with the way to
// what it speaks of.
func (v *View) conditionsOf(name string) []condition {
	head := condition{words: name, colour: theme.Connector, bold: true}
	if v.isShown(name) {
		head.colour = theme.Series(v.colourOf(name))
	}
	if v.on.Charts != nil {
		head.link, head.do = "Charts side by side", func() { v.on.Charts(name) }
	}
	out := []condition{head}
	for _, f := range v.about(name).Conditions {
		c := condition{words: compare.English.Print(f)}
		switch f.(type) {
		case compare.Decisive:
			c.link, c.do = "What decides it", func() { v.showTornado(name) }
		case compare.Untried:
			c.link, c.do = "Try 300 settings", v.on.Try
		case compare.Unready:
			c.link, c.do = "Readiness", named(v.on.Readiness, name)
		case compare.Undecided, compare.Ownerless:
			c.link, c.do = "People and work", named(v.on.People, name)
		}
		out = append(out, c)
	}
	return out
}

// named calls do with a name; nil stays nil.
func named(do func(string), name string) func() {
	if do == nil {
		return nil
	}
	return func() { do(name) }
}

// showTornado brings what decides a scenario into view.
func (v *View) showTornado(name string) {
	if v.isShown(name) && v.focus != name {
		v.setFocus(name)
	}
	v.page.ShowBlock(v.tornado)
}

// advised draws the recommendation and its conditions, links at the right.
type advised struct {
	claim, unsaid string
	lines         []condition
}

// condition is a line; one without a link leads nowhere.
type condition struct {
	words, link string
	bold        bool
	colour      fyne.ThemeColorName // of the mark before the name of a scenario
	do          func()
}

const (
	linkWidth = 128
	lineGap   = 4
)

var (
	claimedLook = flow.Type{Size: theme.TextBody}
	linkLook    = flow.Type{Color: theme.Accent, Align: fyne.TextAlignTrailing}
	unsaidLook  = flow.Type{Size: theme.TextCaption, Color: theme.Quiet}
)

const claimedLine = 20

func (c condition) look() flow.Type { return flow.Type{Bold: c.bold} }

func (c condition) height(width float32) float32 {
	h := lineGap + wordsLine*float32(len(flow.Wrap(c.words, width-markRoom-linkWidth, c.look())))
	if c.bold {
		h += lineGap
	}
	return h
}

// HeightFor implements flow.Drawer.
func (a advised) HeightFor(width float32) float32 {
	h := claimedLine * float32(len(flow.Wrap(a.claim, width, claimedLook)))
	for _, c := range a.lines {
		h += c.height(width)
	}
	return h + 2*lineGap + wordsLine*float32(len(flow.Wrap(a.unsaid, width, unsaidLook)))
}

// Draw implements flow.Drawer.
func (a advised) Draw(s *flow.Sheet) {
	width := s.Size().Width
	y := write(s, a.claim, 0, 0, width, claimedLine, claimedLook)
	for _, c := range a.lines {
		a.line(s, c, y, width)
		y += c.height(width)
	}
	write(s, a.unsaid, 0, y+2*lineGap, width, wordsLine, unsaidLook)
}

func (a advised) line(s *flow.Sheet, c condition, y, width float32) {
	top := y + lineGap
	if c.bold {
		top += lineGap
		s.Block(0, top+wordsLine/2-5, 10, 10, 3, c.colour)
	} else {
		s.Block(3, top+wordsLine/2-2, 4, 4, 2, theme.Quiet)
	}
	write(s, c.words, markRoom, top, width-markRoom-linkWidth, wordsLine, c.look())
	if c.link == "" || c.do == nil {
		return
	}
	s.Text(c.link, width, top+wordsLine/2, linkWidth, linkLook)
	w := linkLook.Measure(c.link).Width
	s.Region(flow.Region{At: fyne.NewPos(width-w-4, top), Size: fyne.NewSize(w+8, wordsLine), Tap: c.do})
}
