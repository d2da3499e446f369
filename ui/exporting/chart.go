package exporting

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/picture"
	"spanwise/ui/widgets"
	"spanwise/ui/widgets/files"
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

// endingsOf lists the endings of files of these kinds.
func endingsOf(kinds []pictureKind) []string {
	var out []string
	for _, k := range kinds {
		out = append(out, "."+string(k.format))
	}
	return out
}

// chartOptions ask how a chart is drawn.
type chartOptions struct {
	kind, colour *widgets.Select
	hide, branch *widgets.Check
}

func newChartOptions(s Subject) *chartOptions {
	o := &chartOptions{
		kind: widgets.NewSelect(kindWords, nil), colour: widgets.NewSelect(coloursFor(s), nil),
		hide: widgets.NewCheck("Roles instead of people: no names, ids replaced", nil),
	}
	o.kind.SetSelectedIndex(0)
	o.colour.SetSelectedIndex(0)
	if p, ok := s.State.Org.Position(s.Selected); ok && len(s.State.Org.Reports(p.ID)) > 0 {
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

// coloursFor leaves out the change where the baseline is shown, which has none.
func coloursFor(s Subject) []string {
	if s.Scenario == "" {
		return colourWords[:len(colourWords)-1]
	}
	return colourWords
}

// AskChart asks how the chart shown is drawn, and for the file.
func (e *Exports) AskChart() {
	s := e.Subject()
	o := newChartOptions(s)
	more := widgets.Column(8,
		widgets.Labelled("As", optionLabel, widgets.Fixed(widgets.Framed(o.kind), 320, 0)),
		widgets.Labelled("Colours", optionLabel, widgets.Fixed(widgets.Framed(o.colour), 320, 0)), o.hide)
	if o.branch != nil {
		more.Add(o.branch)
	}
	e.Files.Ask(files.Question{
		Title: "Export the chart", Text: "“" + s.Title + "” as a picture, with its legend. Loads are the estimate's.",
		Name: files.Name(s.Document+" - "+s.Title) + "." + string(picture.PNG), Answer: "Export", More: more,
		Ending: func() string { return "." + string(o.chosen().format) }, Endings: endingsOf(pictureKinds),
		Check: writable, Write: func(path string, done func(error)) {
			done(nil) // the dialog is in the way of what follows
			e.chart(path, o)
		},
	})
}

func (o *chartOptions) chosen() pictureKind {
	return pictureKinds[max(slices.Index(kindWords, o.kind.Selected), 0)]
}

// chart draws the chart in the background.
func (e *Exports) chart(path string, o *chartOptions) {
	s := e.Subject()
	kind, drawn := o.chosen(), e.drawn(s)
	drawn.Colour = picture.Colours[max(slices.Index(colourWords, o.colour.Selected), 0)]
	drawn.HideNames, drawn.Paper, drawn.PerManager = o.hide.Checked, kind.paper, kind.perManager
	if o.branch != nil && o.branch.Checked {
		drawn.Root = s.Selected
	}
	var file bytes.Buffer
	var made []byte
	boxed := 0
	drawn.Boxed = func(texts int) { boxed = texts }
	e.Start("Drawing", func(ctx context.Context, progress func(done, total int)) error {
		drawn.Progress = progress
		if err := picture.WriteChart(ctx, &file, kind.format, drawn); err != nil {
			return err
		}
		e.Doing(saving)
		made = file.Bytes()
		return write(path, made)
	}, func(err error) {
		e.ended(path, made, err)
		if err == nil && boxed > 0 {
			e.Say("Exported to " + path + " · " + picture.BoxedInWords(boxed))
		}
	})
}

// drawn is the chart of what is shown, as it stands now.
func (e *Exports) drawn(s Subject) picture.Chart {
	org := s.State.Clone().Org // it may change while it is drawn
	loads := make(map[scenario.PositionID]float64, len(s.Estimate.Managers))
	for _, m := range s.Estimate.Managers {
		loads[m.ID] = m.Load
	}
	return picture.Chart{
		Title: strings.TrimPrefix(s.Document+" · "+s.Title, " · "),
		Org:   org, Baseline: s.Baseline.Org, Limit: s.State.Model.LoadLimit,
		Load: func(id scenario.PositionID) (float64, bool) { load, ok := loads[id]; return load, ok },
		On:   e.Now(), Footer: e.footer(),
	}
}
