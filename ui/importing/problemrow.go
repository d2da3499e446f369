package importing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario/roster"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// groupRow is a group of problems in the list: how many, and whether they block.
type groupRow struct {
	widget.BaseWidget
	dot     *widgets.Panel
	name    *widgets.Text
	more    *widgets.Text // the second line of the name
	count   *widgets.Text
	state   *widgets.Text
	content fyne.CanvasObject
}

func newGroupRow() *groupRow {
	r := &groupRow{
		dot:   widgets.NewPanel(widgets.Space(8, 8), widgets.PanelStyle{Fill: theme.Connector, Radius: 4}),
		name:  widgets.NewText("", widgets.Style{Elide: true}),
		more:  widgets.NewText("", widgets.Style{Elide: true}),
		count: widgets.NewText("", widgets.Style{Bold: true}),
		state: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Elide: true}),
	}
	r.more.Hide()
	words := widgets.Column(2, r.name, r.more, r.state)
	r.content = widgets.Inset(container.NewBorder(nil, nil, widgets.Row(4, r.dot, widgets.Space(2, 1)), widgets.Row(0, widgets.Space(6, 1), r.count), words), 5, 10)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *groupRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }

func (r *groupRow) set(g group) {
	first, second := twoLines(g.name)
	r.name.Set(first)
	r.more.Set(second)
	r.more.Hidden = second == ""
	r.count.Set(plainNumber(len(g.all)))
	fill, ink, state := theme.Connector, theme.Quiet, "worth knowing"
	switch {
	case g.concern == blocking && g.open < len(g.all):
		fill, ink, state = theme.Overloaded, theme.OverloadedText, plainNumber(g.open)+" "+plural(g.open, "still blocks", "still block")
	case g.concern == blocking:
		fill, ink, state = theme.Overloaded, theme.OverloadedText, plural(len(g.all), "blocks", "block")+" until you decide"
	case g.concern == doubtful:
		fill, ink, state = theme.Stretched, theme.StretchedText, "repaired as proposed"
		if n := chosen(g); n > 0 {
			state = plainNumber(n) + " as you chose"
			if n == len(g.all) {
				state = "as you chose"
			}
		}
	}
	r.dot.SetStyle(widgets.PanelStyle{Fill: fill, Radius: 4})
	r.state.Set(state)
	r.state.SetColor(ink)
	r.content.Refresh() // the count has its own width
}

// nameWide is what a group's list leaves for its name, beside the dot and a count of
// three figures.
const nameWide = groupWide - 76

// twoLines breaks a name that is too long for one line; the second is "" for others.
func twoLines(name string) (first, second string) {
	lines := widgets.Wrap(name, nameWide, theme.TextBody, false)
	if len(lines) == 0 {
		return "", ""
	}
	return lines[0], strings.Join(lines[1:], " ")
}

// groupHeight is the height of a row with a name like that.
func groupHeight(name string) float32 {
	r := newGroupRow()
	_, second := twoLines(name)
	r.more.Hidden = second == ""
	return r.content.MinSize().Height
}

func chosen(g group) int {
	n := 0
	for _, p := range g.all {
		if p.Chosen {
			n++
		}
	}
	return n
}

// problemRow is a problem in the list: where, what, and what is done about it.
type problemRow struct {
	widget.BaseWidget
	where, cell *widgets.Text // row and position; column, sheet and file
	mark        *widgets.Text
	what        *lines
	does        *widgets.Text
	left, words *fyne.Container
	choice      *widgets.Select
	framed      *widgets.Panel
	content     fyne.CanvasObject
}

const (
	whereLeast  = 120
	whereMost   = 190
	choiceLeast = 190
	choiceMost  = 320
	problemLine = 64
)

func newProblemRow() *problemRow {
	r := &problemRow{
		mark:   widgets.NewText("", widgets.Style{Size: theme.TextSmall, Bold: true, Elide: true}),
		where:  widgets.NewText("", widgets.Style{Size: theme.TextSmall, Elide: true}),
		cell:   widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}),
		what:   newLines(2, theme.TextBody, theme.Ink),
		does:   widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}),
		choice: widgets.NewSelect(nil, nil),
	}
	r.framed = widgets.Framed(r.choice)
	r.left = widgets.Column(1, r.where, r.cell, r.mark)
	r.words = widgets.Column(2, r.what, r.does)
	r.content = container.New(problemLayout{}, r.left, r.words, r.framed)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *problemRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }

// set shows a problem; do is told what the user wants done about it.
func (r *problemRow) set(p roster.Problem, several bool, do func(roster.Repairing)) {
	r.where.Set(rowWords(p))
	r.cell.Set(cellWords(p, several))
	r.cell.Hidden = r.cell.Value() == ""
	words, ink := stateOf(p)
	r.mark.Set(words)
	r.mark.SetColor(ink)
	r.left.Refresh()
	r.what.set(sentence(p.Message), theme.Ink)
	r.offer(p, do)
	r.say(p)
}

// rowWords says in which row a problem stands, and of which position.
func rowWords(p roster.Problem) string {
	text := "Whole file"
	if p.Row > 0 {
		text = "Row " + plainNumber(p.Row)
	}
	if p.ID != "" {
		text += " · id " + p.ID
	}
	return text
}

// cellWords says in which column, sheet and file.
func cellWords(p roster.Problem, several bool) string {
	parts := []string{p.Column, p.Sheet}
	if several {
		parts = append(parts, p.File)
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// say tells the repair where the drop-down does not show it, and why a choice was
// not followed.
func (r *problemRow) say(p roster.Problem) {
	words, ink := p.Repair, theme.Quiet
	if len(p.Choices) > 0 {
		words = ""
	}
	if p.Refused != "" {
		words, ink = p.Refused, theme.OverloadedText
	}
	r.does.Set(sentence(words))
	r.does.SetColor(ink)
	r.does.Hidden = words == ""
	r.words.Refresh()
}

// sentence writes the first letter large, but not that of what is quoted.
func sentence(text string) string { return capital(text) }

func stateOf(p roster.Problem) (words string, ink fyne.ThemeColorName) {
	switch {
	case p.Severity == roster.Error:
		return "blocks", theme.OverloadedText
	case p.Chosen:
		return "as you chose", theme.Accent
	case p.Severity == roster.Warning:
		return "repaired", theme.StretchedText
	}
	return "worth knowing", theme.Quiet
}

// offer lists what can be done, with what stands now chosen.
func (r *problemRow) offer(p roster.Problem, do func(roster.Repairing)) {
	r.framed.Hidden = len(p.Choices) == 0
	r.choice.OnChanged = nil
	if len(p.Choices) == 0 {
		r.content.Refresh()
		return
	}
	words, stands := choiceWords(p)
	r.choice.PlaceHolder = "Choose what to do"
	r.choice.SetOptions(words)
	if stands == "" {
		r.choice.ClearSelected()
	} else {
		r.choice.SetSelected(stands)
	}
	r.choice.OnChanged = func(chosen string) {
		if i := slices.Index(words, chosen); i >= 0 && i < len(p.Choices) && chosen != stands {
			do(p.Choices[i])
		}
	}
	r.content.Refresh()
}

// choiceWords are the choices as they are offered, and the one that stands. One for
// which a value was given stands behind them as an entry of its own.
func choiceWords(p roster.Problem) (words []string, stands string) {
	for _, c := range p.Choices {
		text := sentence(c.Words) + asks(c)
		if c.About != "" {
			text += " – " + c.About
		}
		words = append(words, text)
		if p.Stands.Do == c.Do && c.Asks == roster.AsksNothing && p.Stands.Value == c.Value && stands == "" {
			stands = text
		}
	}
	for _, c := range p.Choices {
		if p.Stands.Do == c.Do && c.Asks != roster.AsksNothing && stands == "" {
			stands = sentence(c.Words) + " " + p.Stands.Value
			words = append(words, stands)
		}
	}
	return words, stands
}

// asks is what stands behind a choice that wants more to be said.
func asks(c roster.Repairing) string {
	if c.Asks != roster.AsksNothing {
		return "…"
	}
	return ""
}

// problemLayout gives place and choice their shares and the words what is left; the
// words have all where nothing can be chosen.
type problemLayout struct{}

func (problemLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(560, problemLine)
}

func (problemLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const pad, gap = 14, 14
	all := size.Width - 2*pad
	where := min(max(all*0.2, whereLeast), whereMost)
	choice := min(max(all*0.34, choiceLeast), choiceMost)
	words := all - where - gap
	if o[2].Visible() {
		words -= choice + gap
	}
	x := float32(pad)
	for i, w := range []float32{where, words, choice} {
		h := o[i].MinSize().Height
		o[i].Resize(fyne.NewSize(w, h))
		o[i].Move(fyne.NewPos(x, (size.Height-h)/2))
		x += w + gap
	}
}
