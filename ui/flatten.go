package ui

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/flatten"
	"spanwise/scenario/session"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

var fateWords = map[flatten.Displaced]string{
	flatten.Track:    "keep a post on a technical or project track",
	flatten.Unplaced: "wait unplaced",
	flatten.Exit:     "leave",
}

// operationForm asks for the parameters of an operation and shows what it would do
// before it is applied.
type operationForm struct {
	window  *Window
	dialog  *widgets.Dialog
	preview *widgets.Paragraph
	fate    *widgets.Select
	plan    flatten.Plan
	err     error
}

func (w *Window) newOperationForm(title, text string) *operationForm {
	f := &operationForm{window: w, dialog: &widgets.Dialog{Title: title, Text: text, Width: 520}}
	f.preview = widgets.NewParagraph("", widgets.Style{})
	var names []string
	for _, fate := range flatten.Fates {
		names = append(names, fateWords[fate])
	}
	f.fate = widgets.NewSelect(names, nil)
	f.fate.SetSelectedIndex(0)
	return f
}

func (f *operationForm) displaced() flatten.Displaced { return flatten.Fates[f.fate.SelectedIndex()] }

// show plans the operation and says what it would do.
func (f *operationForm) show(op flatten.Operation) {
	f.plan, f.err = op.Plan(f.window.state())
	if f.err != nil {
		f.preview.Set(short(f.err))
		f.preview.SetColor(theme.OverloadedText)
		return
	}
	f.preview.SetColor(theme.Ink)
	f.preview.Set(f.window.previewText(f.plan))
}

func (f *operationForm) open(rows ...widgets.Answer) {
	f.dialog.Answers = append(rows, widgets.Answer{Label: "Cancel"}, widgets.Answer{Label: "Apply", Do: f.apply})
	f.dialog.Show(f.window.win.Canvas())
}

func (f *operationForm) apply() bool {
	if f.err != nil {
		f.dialog.Fail(short(f.err))
		return false
	}
	if err := f.window.apply(f.plan.Edit.Do); err != nil {
		f.dialog.Fail(words(err))
		return false
	}
	return true
}

func (w *Window) askRemoveLayer() {
	layers := w.figures.of(w.session, w.active).structure.Layers
	var names []string
	for layer := 2; layer < layers; layer++ {
		names = append(names, strconv.Itoa(layer))
	}
	if len(names) == 0 {
		w.status.say("There is no layer to remove between the top and the teams")
		return
	}
	f := w.newOperationForm("Remove a layer", "The managers of the layer leave the line; their reports go up to the next manager. People without reports stay where they are.")
	layer := widgets.NewSelect(names, nil)
	layer.SetSelected(names[len(names)/2])
	below := widgets.NewCheck("", nil)
	if w.selected != "" {
		below.Text = "Only below " + w.positionName(w.selected)
	}
	plan := func() {
		n, _ := strconv.Atoi(layer.Selected) // one of names
		op := flatten.RemoveLayer{Layer: n, Displaced: f.displaced()}
		if below.Checked {
			op.Below = w.selected
		}
		f.show(op)
	}
	layer.OnChanged = func(string) { plan() }
	f.fate.OnChanged = func(string) { plan() }
	below.OnChanged = func(bool) { plan() }
	column := widgets.Column(8, formRow("Layer", widgets.Framed(layer)), formRow("Managers", widgets.Framed(f.fate)))
	if w.selected != "" {
		column.Add(formRow("", below))
	}
	column.Add(f.preview)
	f.dialog.Content = column
	plan()
	f.open()
}

func (w *Window) askCollapseChains() {
	f := w.newOperationForm("Collapse chains", "Managers with very few reports leave the line; their reports go up to the next manager who keeps a team.")
	most := widgets.NewSelect([]string{"1", "2", "3"}, nil)
	most.SetSelected("1")
	plan := func() {
		n, _ := strconv.Atoi(most.Selected) // one of the three
		f.show(flatten.CollapseChains{MostReports: n, Displaced: f.displaced()})
	}
	most.OnChanged = func(string) { plan() }
	f.fate.OnChanged = func(string) { plan() }
	f.dialog.Content = widgets.Column(8, widgets.Labelled("Managers with at most so many reports", 260, widgets.Framed(most)), formRow("Managers", widgets.Framed(f.fate)), f.preview)
	plan()
	f.open()
}

// previewText says who would move and what the structure and the estimate would be.
func (w *Window) previewText(plan flatten.Plan) string {
	now := w.figures.of(w.session, w.active)
	lines := []string{fmt.Sprintf("%s lose their team, %s; %s move.",
		counted(len(plan.Displaced), "manager", "managers"), removedWords(plan), counted(plan.Moved, "position", "positions"))}
	if len(plan.Refused) > 0 {
		lines = append(lines, "Stay as they are: "+w.refusals(plan.Refused)+".")
	}
	after, err := w.tryOut(plan.Edit)
	if err != nil {
		return strings.Join(append(lines, short(err)), "\n")
	}
	limit := w.state().Model.LoadLimit
	before100, _ := now.overloaded(limit)
	after100, _ := after.overloaded(limit)
	lines = append(lines,
		fmt.Sprintf("Layers %d → %d, mean span %.1f → %.1f.", now.structure.Layers, after.structure.Layers, now.structure.SpanMean, after.structure.SpanMean),
		fmt.Sprintf("Overloaded managers %d → %d (estimate).", before100, after100))
	return strings.Join(lines, "\n")
}

func removedWords(plan flatten.Plan) string {
	switch n := len(plan.Removed); n {
	case 0:
		return "none of their positions goes"
	case len(plan.Displaced):
		return "their positions go"
	default:
		return counted(n, "position goes", "positions go")
	}
}

// refusals names the first few managers whom an operation leaves alone.
func (w *Window) refusals(list []flatten.Refusal) string {
	const most = 3
	var names []string
	for _, r := range list[:min(most, len(list))] {
		names = append(names, w.positionName(r.Position)+" ("+r.Reason+")")
	}
	if len(list) > most {
		names = append(names, fmt.Sprintf("%d more", len(list)-most))
	}
	return strings.Join(names, ", ")
}

// tryOut works out what a scenario would look like with one more edit.
func (w *Window) tryOut(e scenario.Edit) (figure, error) {
	baseline, err := w.session.State(session.Baseline)
	if err != nil {
		return figure{}, err
	}
	var after figure
	err = w.session.Try(w.active, e, func(state scenario.State) {
		after.structure = scenario.StructureOf(state.Org)
		after.estimate, after.err = escalation.Solve(baseline, state)
	})
	return after, errors.Join(err, after.err)
}
