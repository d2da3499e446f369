package flattening

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// panel is the operations on the screen. It belongs to the UI goroutine.
type panel struct {
	in      Input
	on      Surround
	chosen  chosen
	at      Kind
	planner planner
	ready   *preview // that the parameters on the screen lead to, nil while it is worked out

	cover   *widgets.Cover
	entries []*widgets.Item
	form    *form
	*outcome
	failed *widgets.Paragraph
	apply  *widgets.Button
}

// outcome is what the preview is shown in.
type outcome struct {
	sentence, notes, refusal *widgets.Paragraph
	aftermath                *widgets.Paragraph
	figures                  *figures
	tabs                     *widgets.Tabs // figures, chart; nil without a chart
	list                     *list
	seen                     *fyne.Container // all but the refusal
	status                   *widgets.Text
}

const (
	padX       = 24
	padY       = 14
	leftWidth  = 264
	fieldWidth = 288

	// In a window narrower than narrowWindow the figures need some of that room.
	narrowWindow = 1100
	leftNarrow   = 204
	fieldNarrow  = 232
	columnPad    = 14
)

// Show opens the panel with an operation chosen.
func Show(in Input, at Kind, on Surround) {
	p := &panel{in: in, on: on, chosen: defaults(in), outcome: newOutcome(on.Chart)}
	p.planner = planner{work: on.Work, show: p.show}
	p.form = newForm(&p.chosen, in)
	p.form.pick, p.form.changed, p.form.enter, p.form.leave = on.Pick, p.plan, p.finish, p.close
	p.failed = widgets.NewParagraph("", widgets.Style{Color: theme.OverloadedText})
	p.failed.Hide()
	answer := "Apply to “" + in.Name + "”"
	if in.IsNew {
		answer = "Apply to a new scenario"
	}
	p.apply = widgets.NewPrimaryButton(answer, nil, nil, p.finish)
	p.cover = &widgets.Cover{Content: p.build(), Typed: p.typed}
	p.cover.Show(on.Canvas)
	p.choose(at)
	p.on.Canvas.Focus(p.entries[at])
}

func newOutcome(chart Chart) *outcome {
	o := &outcome{
		sentence:  widgets.NewParagraph("", widgets.Style{Bold: true}),
		notes:     widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.StretchedText}),
		aftermath: widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}),
		refusal:   widgets.NewParagraph("", widgets.Style{Color: theme.OverloadedText}),
		figures:   newFigures(), list: newList(),
		status: widgets.NewText("", widgets.Style{Color: theme.Quiet, Elide: true}),
	}
	head := widgets.Column(10, o.figures.root, o.aftermath, o.notes)
	inFigures := widgets.NewPage(container.NewBorder(widgets.Column(0, head, widgets.Space(1, 10)), nil, nil, nil, widgets.Fixed(o.list.root, 0, listLeast)))
	if chart == nil {
		o.seen = container.NewBorder(widgets.Column(0, o.sentence, widgets.Space(1, 10)), nil, nil, nil, inFigures)
		return o
	}
	o.tabs = widgets.NewTabs([]string{"Figures and people", "On the chart"}, []fyne.CanvasObject{inFigures, chart.Object()})
	o.tabs.Changed = func(at int) {
		if at == 1 {
			chart.Fit()
		}
	}
	top := widgets.Column(0, o.sentence, widgets.Space(1, 4), o.tabs.Bar(), widgets.Rule(), widgets.Space(1, 10))
	o.seen = container.NewBorder(top, nil, nil, nil, o.tabs.Body())
	return o
}

func (p *panel) build() fyne.CanvasObject {
	names := widgets.Column(2)
	for i, o := range operations {
		e := widgets.NewItem(o.name, o.about, func() { p.choose(o.kind) })
		e.Step, e.Enter = func(by int) { p.step(i + by) }, p.enterForm
		p.entries = append(p.entries, e)
		names.Add(e)
	}
	where := "Each operation is one step, which undo takes back."
	if p.in.IsNew {
		where = "The baseline stays as it is: what is applied goes into a new scenario, as one step, which undo takes back."
	}
	head := widgets.Column(3,
		widgets.NewText("Flatten “"+p.in.Name+"”", widgets.Style{Size: theme.TextTitle, Bold: true, Elide: true}),
		widgets.NewText(where, widgets.Style{Color: theme.Quiet, Elide: true}))
	ground := widgets.PanelStyle{Fill: theme.Ground}
	left, field := float32(leftWidth), float32(fieldWidth)
	if p.on.Canvas.Size().Width < narrowWindow {
		left, field = leftNarrow, fieldNarrow
	}
	right := container.NewStack(p.seen, p.refusal)
	return widgets.Frame{
		Top:    widgets.Column(0, widgets.Inset(head, padY, padX), widgets.Rule()),
		Bottom: p.foot(),
		Left:   widgets.Frame{Right: widgets.Rule(), Centre: widgets.Fixed(widgets.NewPage(widgets.Inset(names, columnPad, columnPad)), left, 0)}.Object(),
		Centre: widgets.Frame{
			Left:   widgets.Frame{Right: widgets.Rule(), Centre: widgets.Fixed(widgets.NewPage(widgets.Inset(p.form.root, columnPad, columnPad)), field, 0)}.Object(),
			Centre: widgets.NewPanel(widgets.Inset(right, columnPad, columnPad+4), ground),
		}.Object(),
	}.Object()
}

func (p *panel) foot() fyne.CanvasObject {
	buttons := widgets.Row(8, widgets.NewButton("Cancel", nil, nil, p.close), p.apply)
	middle := container.NewBorder(nil, nil, nil, buttons, widgets.Inset(p.status, 7, 0))
	return widgets.Column(0, widgets.Rule(), widgets.Inset(widgets.Column(8, p.failed, middle), 10, padX))
}

func (p *panel) close() {
	p.planner.close()
	p.cover.Close()
}

func (p *panel) typed(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		p.close()
	case fyne.KeyReturn, fyne.KeyEnter:
		p.finish()
	}
}

// choose shows an operation with its parameters, and what they lead to.
func (p *panel) choose(at Kind) {
	p.at = at
	for i, e := range p.entries {
		e.Choose(Kind(i) == at)
	}
	p.form.show(operations[at])
	p.plan()
}

// step goes to the operation above or below.
func (p *panel) step(to int) {
	if to >= 0 && to < len(p.entries) {
		p.choose(Kind(to))
		p.on.Canvas.Focus(p.entries[to])
	}
}

// enterForm goes to the first field.
func (p *panel) enterForm() {
	if p.form.first != nil {
		p.on.Canvas.Focus(p.form.first)
	}
}

// plan works out what the parameters lead to; until then nothing can be applied.
func (p *panel) plan() {
	p.ready = nil
	p.failed.Hide()
	p.apply.Enable(false, "")
	p.status.Set("Working it out…")
	op, err := operations[p.at].made(&p.chosen)
	in := p.in
	p.planner.ask(func(ctx context.Context) preview {
		if err != nil {
			return preview{err: err}
		}
		return workOut(ctx, in, op)
	})
}

// show tells what comes of it, or why it cannot be done.
func (p *panel) show(done preview) {
	p.ready = &done
	p.status.Set("")
	p.seen.Hidden, p.refusal.Hidden = done.err != nil, done.err == nil
	if done.err != nil {
		p.refusal.Set("This cannot be done here: " + p.why(done.err))
		p.refusal.SetColor(theme.OverloadedText)
		if asks := stillToType(""); errors.As(done.err, &asks) {
			p.refusal.Set(string(asks))
			p.refusal.SetColor(theme.Quiet)
		}
		p.status.Set("Nothing to apply.")
		return
	}
	p.sentence.Set(told(done.plan))
	p.notes.Set(noted(done.plan.Notes))
	p.notes.Hidden = len(done.plan.Notes) == 0
	p.aftermath.Set(after(done.aftermath))
	p.aftermath.Hidden = len(done.aftermath) == 0
	if p.on.Chart != nil {
		p.on.Chart.Draw(p.in.State, done.after, done.estimate)
	}
	p.figures.show(p.in, done)
	rows := rowsOf(p.in, done)
	p.list.set(rows)
	p.list.root.Hidden = len(rows) == 0
	p.seen.Refresh()
	p.apply.Enable(true, "")
}

func (p *panel) why(err error) string {
	if typed := typedError(""); errors.As(err, &typed) {
		return string(typed) + "."
	}
	return strings.TrimSuffix(p.on.Words(err), ".") + "."
}

// finish hands the plan on and closes the panel where that went well.
func (p *panel) finish() {
	if p.ready == nil || p.ready.err != nil {
		return
	}
	if why := p.on.Apply(p.ready.plan, operations[p.at].result(&p.chosen)); why != "" {
		p.failed.Set(why)
		p.failed.Show()
		return
	}
	p.close()
}
