package importing

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/roster"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// authorityStep gives pay grades an authority grade, and lists those whose title is a
// senior's but who would have none.
type authorityStep struct {
	wizard  *Wizard
	root    *fyne.Container
	grades  []roster.GradeLabel
	list    *widgets.List
	none    fyne.CanvasObject // why there are no pay grades
	blocked fyne.CanvasObject // or that this is not known yet
	reset   *widgets.Button
	seniors *widgets.List
	org     *scenario.Org
	ids     []scenario.PositionID
	senior  *widgets.Stepper
	give    *widgets.Button
	given   *widgets.Paragraph
	side    *fyne.Container
}

const (
	byHeight     = -1 // shown by the stepper where the height stands in
	mostGrade    = 12
	seniorsWide  = 330
	gradeStepper = 128
)

func newAuthorityStep(w *Wizard) *authorityStep {
	s := &authorityStep{wizard: w}
	s.list = widgets.NewList(func() int { return len(s.grades) },
		func() fyne.CanvasObject { return newGradeRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) { s.fill(i, o.(*gradeRow)) })
	s.seniors = widgets.NewList(func() int { return len(s.ids) },
		func() fyne.CanvasObject { return newSeniorRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) { s.fillSenior(i, o.(*seniorRow)) })
	s.reset = widgets.NewButton("All by height", nil, w.tips, func() { w.reading.setGrades(nil) })
	s.none = centred("No pay grades in this file", "Authority follows the height in the chart: who has nobody below has grade 0, their manager 1, and so on upwards.")
	s.blocked = centred("Nothing to show yet", "Settle first what blocks; then pay grades and heights are known.")
	s.senior = widgets.NewStepper(1, 0, mostGrade, 96, nil)
	s.give = widgets.NewLink("", w.tips, func() { w.reading.giveSeniors(s.senior.Number()) })
	s.senior.Changed = func(int) { s.showSeniors() }
	s.given = widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})
	s.side = container.NewStack(s.seniorCard())
	s.root = container.New(sideLayout{seniorsWide, 14}, s.gradeCard(), s.side)
	return s
}

var cardStyle = widgets.PanelStyle{Fill: theme.Surface, Stroke: theme.Line, Radius: 8, Padding: 1}

func (s *authorityStep) gradeCard() fyne.CanvasObject {
	title := widgets.NewText("What may each pay grade decide?", widgets.Style{Size: theme.TextHead, Bold: true, Elide: true})
	words := widgets.NewParagraph("An authority grade says up to which class of decision somebody may decide alone. Left alone, the height in the chart stands in for it.", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})
	head := widgets.Inset(widgets.Column(4, container.NewBorder(nil, nil, nil, s.reset, title), words), 8, 14)
	return widgets.NewPanel(widgets.Frame{
		Top:    widgets.Column(0, head, widgets.Rule(), gradeHead(), widgets.Rule()),
		Centre: container.NewStack(s.list, s.none, s.blocked),
	}.Object(), cardStyle)
}

func (s *authorityStep) seniorCard() fyne.CanvasObject {
	title := widgets.NewText("Senior titles at grade 0", widgets.Style{Size: theme.TextHead, Bold: true, Elide: true})
	head := widgets.Inset(widgets.Column(6, title, s.given), 8, 14)
	foot := widgets.Inset(widgets.Row(8, s.senior, s.give), 8, 14)
	return widgets.NewPanel(widgets.Frame{
		Top: widgets.Column(0, head, widgets.Rule()), Centre: s.seniors, Bottom: widgets.Column(0, widgets.Rule(), foot),
	}.Object(), cardStyle)
}

func (s *authorityStep) object() fyne.CanvasObject { return s.root }

func (s *authorityStep) release() { s.org, s.grades, s.ids = nil, nil, nil }

func (s *authorityStep) show() {
	found := s.wizard.reading.found
	s.grades, s.org, s.ids = found.PayGrades, found.Org, found.SeniorAtZero
	s.list.Hidden = len(s.grades) == 0
	setShown(s.none, s.list.Hidden && s.org != nil)
	setShown(s.blocked, s.org == nil)
	s.reset.Enable(s.wizard.reading.mappedGrades() > 0, "No pay grade has a grade of its own")
	s.list.Refresh()
	s.showSeniors()
	s.root.Refresh()
}

func (s *authorityStep) showSeniors() {
	n := len(s.ids)
	given, ok := s.wizard.reading.seniors()
	switch {
	case s.org == nil:
		s.given.Set("Positions whose title says more than their place are listed here.")
	case n == 0:
		s.given.Set("Nobody with a title such as director, principal or lead would stand at grade 0.")
	case ok:
		s.given.Set(fmt.Sprintf("%s will have authority grade %d.", phrase.Counted(n, "of them", "of them"), given))
	default:
		s.given.Set(fmt.Sprintf("%s: experts without reports, most likely. At grade 0 they pass up all but the everyday decisions.", phrase.Counted(n, "position", "positions")))
	}
	s.give.SetLabel(fmt.Sprintf("Give them grade %d", s.senior.Number()))
	s.give.Enable(n > 0 && (!ok || given != s.senior.Number()), "")
	s.seniors.Refresh()
}

func (s *authorityStep) fillSenior(i int, row *seniorRow) {
	if i >= len(s.ids) {
		return
	}
	p, _ := s.org.Position(s.ids[i])
	row.title.Set(p.Title)
	row.under.Set(strings.Trim(s.org.HolderName(p.ID)+" · "+p.Unit, " ·"))
}

// seniorRow is a position whose title is a senior's.
type seniorRow struct {
	widget.BaseWidget
	title, under *widgets.Text
	content      fyne.CanvasObject
}

func newSeniorRow() *seniorRow {
	r := &seniorRow{
		title: widgets.NewText("", widgets.Style{Elide: true}),
		under: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}),
	}
	r.content = widgets.Inset(widgets.Column(2, r.title, r.under), 5, 14)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *seniorRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }

func (s *authorityStep) fill(i int, row *gradeRow) {
	if i >= len(s.grades) {
		return
	}
	g := s.grades[i]
	row.set(g, s.wizard.reading.grade(g.Label), func(to int) { s.wizard.reading.setGrade(g.Label, to) })
}

// gradeRow is a pay grade in the list.
type gradeRow struct {
	widget.BaseWidget
	label, count, height, stands *widgets.Text
	grade                        *widgets.Stepper
	content                      fyne.CanvasObject
}

func newGradeRow() *gradeRow {
	quiet := widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}
	r := &gradeRow{
		label: widgets.NewText("", widgets.Style{Bold: true, Elide: true}),
		count: widgets.NewText("", quiet), height: widgets.NewText("", quiet), stands: widgets.NewText("", quiet),
		grade: widgets.NewStepper(byHeight, byHeight, mostGrade, gradeStepper, nil),
	}
	r.grade.Words = gradeWords
	r.content = container.New(gradeLayout{}, r.label, r.count, r.height, r.grade)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *gradeRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }

func gradeWords(grade int) string {
	if grade == byHeight {
		return "by height"
	}
	return fmt.Sprintf("grade %d", grade)
}

// heightWords says how high the positions stand, and which grades that gives them.
func heightWords(g roster.GradeLabel) string {
	text := decimal(g.Height)
	switch {
	case g.Mapped:
		return text
	case g.Least == g.Most:
		return fmt.Sprintf("%s, so grade %d", text, g.Least)
	}
	return fmt.Sprintf("%s, so grades %d to %d", text, g.Least, g.Most)
}

func (r *gradeRow) set(g roster.GradeLabel, grade int, changed func(int)) {
	r.label.Set(g.Label)
	r.count.Set(phrase.Counted(g.Positions, "position", "positions"))
	r.height.Set(heightWords(g))
	r.grade.Changed = nil
	r.grade.Set(grade, byHeight, mostGrade)
	r.grade.Changed = changed
}

func gradeHead() fyne.CanvasObject {
	word := func(text string) fyne.CanvasObject {
		return widgets.NewText(text, widgets.Style{Size: theme.TextCaption, Color: theme.Quiet, Bold: true})
	}
	return container.New(headLayout{}, container.New(gradeLayout{}, word("Pay grade"), word("How many"), word("Usual height"), word("Authority")))
}

// gradeLayout shares the width of a row: the label has most of it.
type gradeLayout struct{}

func (gradeLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(420, max(o[3].MinSize().Height, 26)+10)
}

func (gradeLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const pad, gap, count, height = 14, 12, 110, 150
	label := min(size.Width-2*pad-3*gap-count-height-gradeStepper, 320)
	x := float32(pad)
	for i, w := range []float32{label, count, height, gradeStepper} {
		h := o[i].MinSize().Height
		o[i].Resize(fyne.NewSize(w, h))
		o[i].Move(fyne.NewPos(x, (size.Height-h)/2))
		x += w + gap
	}
}

// sideLayout sets a card of a fixed width at the right of what takes the rest.
type sideLayout struct{ side, gap float32 }

func (l sideLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(a.Width+l.gap+l.side, max(a.Height, b.Height))
}

func (l sideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	rest := size.Width - l.side - l.gap
	o[0].Resize(fyne.NewSize(rest, size.Height))
	o[0].Move(fyne.Position{})
	o[1].Resize(fyne.NewSize(l.side, size.Height))
	o[1].Move(fyne.NewPos(rest+l.gap, 0))
}

func setShown(o fyne.CanvasObject, shown bool) {
	if shown {
		o.Show()
	} else {
		o.Hide()
	}
}

// centred says in the middle of a place why there is nothing to see.
func centred(title, reason string) fyne.CanvasObject {
	words := widgets.Column(6,
		widgets.NewText(title, widgets.Style{Size: theme.TextHead, Bold: true, Align: fyne.TextAlignCenter}),
		widgets.NewParagraph(reason, widgets.Style{Color: theme.Quiet, Align: fyne.TextAlignCenter}))
	return container.NewCenter(widgets.Fixed(words, 480, 0))
}
