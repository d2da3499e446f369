package rights

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// prices tell what moving rights down costs and gains over all classes.
type prices struct {
	root   *fyne.Container
	values []*widgets.Text
	heads  []*fyne.Container
	note   *widgets.Paragraph
}

var priceNames = []string{"Delegated decisions", "Unaligned a week", "Needed escalations a week", "Needless escalations a week"}

func newPrices() *prices {
	p := &prices{note: widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})}
	p.root = widgets.Column(6)
	for _, name := range priceNames {
		value := widgets.NewText("", widgets.Style{Bold: true, Align: fyne.TextAlignTrailing})
		head := container.NewBorder(nil, nil, nil, value, widgets.NewText(name, widgets.Style{Size: theme.TextSmall, Elide: true}))
		p.values, p.heads = append(p.values, value), append(p.heads, head)
		p.root.Add(head)
	}
	p.root.Add(p.note)
	return p
}

func (p *prices) show(before, after price) {
	p.set(0, arrow(plot.Percent.Value(before.share()), plot.Percent.Value(after.share())), theme.Ink)
	p.set(1, arrow(perWeek(before.unaligned), perWeek(after.unaligned)), fallingColour(before.unaligned, after.unaligned))
	p.set(2, arrow(perWeek(before.needed), perWeek(after.needed)), fallingColour(before.needed, after.needed))
	p.set(3, arrow(perWeek(before.needless), perWeek(after.needless)), fallingColour(before.needless, after.needless))
	note := "Nothing is decided beyond the rights of the baseline."
	if after.delegated > 0 {
		note = fmt.Sprintf("%s decisions a week are made by positions that could not make them in the baseline; %s of them are not in line with the whole. Clarity, stable priorities and coaching lower that.",
			perWeek(after.delegated), perWeek(after.unaligned))
	}
	p.note.Set(note)
}

func (p *prices) set(i int, value string, colour fyne.ThemeColorName) {
	p.values[i].SetColor(colour)
	if p.values[i].Value() != value {
		p.values[i].Set(value)
		p.heads[i].Refresh() // the figure takes more room, or less
	}
}

// raisedList shows where grades were raised.
type raisedList struct {
	view  *View
	root  *fyne.Container
	shown []raised
}

// mostRaised bounds the lines.
const mostRaised = 40

func (l *raisedList) show(all []raised) {
	l.shown = all
	objects := []fyne.CanvasObject{widgets.NewText("Grades raised", widgets.Style{Size: theme.TextHead, Bold: true, Elide: true})}
	if len(all) == 0 {
		objects = append(objects, widgets.NewParagraph("No position decides more than its own grade allows. “Push rights down” in the menu Flatten raises grades, below a position or everywhere.", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}))
	}
	for i, r := range all {
		if i == mostRaised {
			objects = append(objects, widgets.NewText(phrase.Counted(len(all)-mostRaised, "more place", "more places"), widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}))
			break
		}
		objects = append(objects, l.line(r))
	}
	l.root.Objects = objects
	l.root.Refresh()
}

const raisedWide = 250

func (l *raisedList) line(r raised) fyne.CanvasObject {
	p, _ := l.view.subject.State.Org.Position(r.position)
	name := p.Title
	if name == "" {
		name = string(r.position)
	}
	reveal := widgets.NewLink(widgets.Elide(name, raisedWide, theme.TextBody, true), l.view.tips, func() { l.view.on.Reveal(r.position) })
	reveal.Tip = name + ", " + string(r.position) + ": show it in the chart"
	words := "by " + phrase.Counted(r.by, "grade", "grades")
	if r.below > 0 {
		words += ", and " + phrase.Counted(r.below, "position", "positions") + " below"
	}
	return widgets.Column(0, reveal, widgets.Inset(widgets.NewText(words, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}), 0, 2))
}
