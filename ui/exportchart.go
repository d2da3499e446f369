package ui

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/picture"
	"spanwise/scenario/session"
	"spanwise/ui/widgets"
)

// What a chart can be written as, and what its colours can stand for, as they are
// offered: in the order of pictureKinds and picture.Colours.
var (
	kindWords   = []string{"Picture (PNG)", "Drawing (SVG)", "PDF, one page", "PDF, A3 pages", "PDF, a page a manager", "Slides (PPTX), boxes that can be edited"}
	colourWords = []string{"Load", "Span", "Layer", "Cost", "Change from the baseline"}
)

// pictureKind is a format with the paper it is laid on.
type pictureKind struct {
	format     picture.Format
	paper      picture.Paper
	perManager bool
}

var pictureKinds = []pictureKind{
	{format: picture.PNG},
	{format: picture.SVG},
	{format: picture.PDF},
	{format: picture.PDF, paper: picture.A3},
	{format: picture.PDF, paper: picture.A4, perManager: true},
	{format: picture.PPTX},
}

func (w *Window) nothingToDraw() string {
	if why := w.whileBusy(); why != "" {
		return why
	}
	if w.org().Len() == 0 {
		return "there is no position to draw"
	}
	return ""
}

// chartOptions ask how a chart is drawn.
type chartOptions struct {
	kind, colour *widgets.Select
	hide, branch *widgets.Check
}

func newChartOptions(w *Window) *chartOptions {
	o := &chartOptions{
		kind: widgets.NewSelect(kindWords, nil), colour: widgets.NewSelect(w.colourWords(), nil),
		hide: widgets.NewCheck("Roles instead of people: no names, ids replaced", nil),
	}
	o.kind.SetSelectedIndex(0)
	o.colour.SetSelectedIndex(0)
	if p, ok := w.org().Position(w.selected); ok && len(w.org().Reports(p.ID)) > 0 {
		o.branch = widgets.NewCheck("Only what is below "+called(p), nil)
	}
	return o
}

// called is a position by its title, or else by its id.
func called(p scenario.Position) string {
	if p.Title != "" {
		return "“" + p.Title + "”"
	}
	return string(p.ID)
}

// colourWords leave out the change where the baseline is shown, which has none.
func (w *Window) colourWords() []string {
	if w.active == session.Baseline {
		return colourWords[:len(colourWords)-1]
	}
	return colourWords
}

// askExportChart asks how the chart shown is drawn, and for the file.
func (w *Window) askExportChart() {
	o := newChartOptions(w)
	more := widgets.Column(8,
		widgets.Labelled("As", optionLabel, widgets.Fixed(o.kind, 320, 0)),
		widgets.Labelled("Colours", optionLabel, widgets.Fixed(o.colour, 320, 0)), o.hide)
	if o.branch != nil {
		more.Add(o.branch)
	}
	w.askPath(pathQuestion{
		title: "Export the chart", text: "“" + w.shownTitle() + "” as a picture, with its legend. Loads are the estimate's.",
		name: fileName(w.session.Name()+" - "+w.shownTitle()) + "." + string(picture.PNG), answer: "Export", more: more,
		ending: func() string { return "." + string(o.chosen().format) },
		write: func(path string, done func(error)) {
			done(nil)
			w.exportChart(path, o)
		},
	})
}

func (o *chartOptions) chosen() pictureKind {
	return pictureKinds[max(slices.Index(kindWords, o.kind.Selected), 0)]
}

// exportChart draws the chart in the background.
func (w *Window) exportChart(path string, o *chartOptions) {
	kind, drawn := o.chosen(), w.drawn()
	drawn.Colour = picture.Colours[max(slices.Index(colourWords, o.colour.Selected), 0)]
	drawn.HideNames, drawn.Paper, drawn.PerManager = o.hide.Checked, kind.paper, kind.perManager
	if o.branch != nil && o.branch.Checked {
		drawn.Root = w.selected
	}
	var file bytes.Buffer
	w.start("Drawing", func(ctx context.Context, progress func(done, total int)) error {
		drawn.Progress = progress
		if err := picture.WriteChart(ctx, &file, kind.format, drawn); err != nil {
			return err
		}
		return write(path, file.Bytes())
	}, func(err error) { w.exportedTo(path, file.Bytes(), err) })
}

// footer says under a picture when and from what it was made.
func (w *Window) footer() string {
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	return picture.Footer(w.version, w.now(), compare.ChangedAssumptions(baseline.Model))
}

// drawn is the chart of what is shown, as it stands now.
func (w *Window) drawn() picture.Chart {
	state, estimate := w.state().Clone(), w.figure().estimate
	loads := make(map[scenario.PositionID]float64, len(estimate.Managers))
	for _, m := range estimate.Managers {
		loads[m.ID] = m.Load
	}
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	return picture.Chart{
		Title: strings.TrimPrefix(w.session.Name()+" · "+w.shownTitle(), " · "),
		Org:   state.Org, Baseline: baseline.Org, Limit: state.Model.LoadLimit,
		Load: func(id scenario.PositionID) (float64, bool) { load, ok := loads[id]; return load, ok },
		On:   w.now(), Footer: w.footer(),
	}
}
