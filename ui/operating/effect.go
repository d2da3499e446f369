package operating

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// effect shows what a change makes of the estimate, before → after.
type effect struct {
	root  *fyne.Container
	what  *widgets.Paragraph
	lines [effectLines]*effectLine
	note  *widgets.Paragraph
}

const effectLines = 6

type effectLine struct {
	root, head         *fyne.Container
	label, value, note *widgets.Text
}

func newEffect() *effect {
	e := &effect{
		what: widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}),
		note: widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}),
	}
	column := widgets.Column(7, widgets.Caption("ESTIMATED EFFECT"), widgets.Fixed(e.what, 0, twoLines))
	for i := range e.lines {
		e.lines[i] = newEffectLine()
		column.Add(e.lines[i].root)
	}
	column.Add(widgets.Fixed(e.note, 0, twoLines))
	e.root = column
	return e
}

const twoLines = 36 // room for a sentence, so that nothing jumps when it changes

func newEffectLine() *effectLine {
	l := &effectLine{
		label: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Elide: true}),
		value: widgets.NewText("", widgets.Style{Bold: true, Align: fyne.TextAlignTrailing}),
		note:  widgets.NewText("", widgets.Style{Size: theme.TextCaption, Color: theme.Quiet, Elide: true}),
	}
	l.head = container.NewBorder(nil, nil, nil, l.value, l.label)
	l.root = widgets.Column(0, l.head, l.note)
	return l
}

func (l *effectLine) set(to line) {
	l.label.Set(to.label)
	if l.value.Value() != to.value {
		l.value.Set(to.value)
		l.head.Refresh() // the figure takes more room, or less
	}
	l.value.SetColor([...]fyne.ThemeColorName{plain: theme.Ink, good: theme.HoldsText, bad: theme.OverloadedText}[to.tone])
	l.note.Set(to.note)
}

// show tells the difference between two sets of figures; what says which.
func (e *effect) show(what string, lines []line, note string) {
	e.what.Set(what)
	for i, l := range lines {
		e.lines[i].set(l)
	}
	e.note.Set(note)
}

// titleIn returns what a position is called: its title, which names nobody, else its id.
func titleIn(o *scenario.Org) func(id scenario.PositionID, title string) string {
	return func(id scenario.PositionID, title string) string {
		if title == "" {
			p, _ := o.Position(id)
			title = p.Title
		}
		if title == "" {
			return string(id)
		}
		return title
	}
}
