package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"spanwise/cmd/internal/release"
	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/scenario/phrase"
	"spanwise/scenario/picture"
)

// chartFlags are the flags of chart.
type chartFlags struct {
	scenario, colour, paper, branch string
	depth                           int
	perManager, portrait, hideNames bool
	password                        secret
	to                              target
}

func (c *cli) chartCommand() *cobra.Command {
	var f chartFlags
	cmd := &cobra.Command{
		Use:   "chart FILE... -o out.svg|png|pdf|pptx",
		Short: "The organisation chart as a picture",
		Long: `Draws the organisation chart. The ending of the file that is written says which
format: .svg, .png, .pdf or .pptx (slides with boxes that can be edited).

A PDF has one page as large as the chart, or pages of a paper size over which a
large chart is laid, or with --per-manager a page for every manager, with links.
Loads are the estimate's. Unless names are hidden, the picture holds names: treat
it as personal data.`,
		Example: `  spanwise-cli chart plan.spanwise --scenario "Six layers" -o six.svg
  spanwise-cli chart staff.csv -o book.pdf --per-manager --hide-names`,
		Args: files,
		RunE: func(cmd *cobra.Command, args []string) error { return c.chart(cmd, args, &f) },
	}
	fl := cmd.Flags()
	scenarioFlag(cmd, &f.scenario)
	fl.StringVarP(&f.to.path, "output", "o", "", "picture to write, a file that ends in "+endingsOfPictures())
	fl.StringVar(&f.colour, "colour", string(picture.ByLoad), "what the colours stand for: "+listed(picture.Colours))
	fl.BoolVar(&f.hideNames, "hide-names", false, "show titles instead of the names of people")
	fl.StringVar(&f.branch, "branch", "", "id of the position to begin at (default the top)")
	fl.IntVar(&f.depth, "depth", 0, "how many layers to draw (default all)")
	fl.StringVar(&f.paper, "paper", "", "size of the pages of a PDF: "+listed(picture.Papers)+" (default as large as the chart)")
	fl.BoolVar(&f.portrait, "portrait", false, "that paper upright")
	fl.BoolVar(&f.perManager, "per-manager", false, "a page of the PDF for every manager")
	passwordOf(cmd, &f.password)
	return cmd
}

func (c *cli) chart(cmd *cobra.Command, args []string, f *chartFlags) error {
	drawn, format, err := f.asked(cmd)
	if err != nil {
		return err
	}
	password, err := f.password.read(cmd)
	if err != nil {
		return err
	}
	s, err := c.openForJob(args, how{password: password})
	if err != nil {
		return err
	}
	state, name, err := chartedState(s, f.scenario)
	if err != nil {
		return err
	}
	if drawn.Load, err = loadsOf(s, state); err != nil {
		return err
	}
	drawn.Title, drawn.Org, drawn.Baseline, drawn.Limit = s.doc.Name+" · "+name, state.Org, s.doc.Baseline.Org, state.Model.LoadLimit
	drawn.On = c.now()
	drawn.Footer = picture.Footer(release.Version, drawn.On, compare.ChangedAssumptions(s.doc.Baseline.Model))
	boxed := 0
	drawn.Boxed = func(texts int) { boxed = texts }
	if err := c.draw(f.to, format, drawn); err != nil {
		return err
	}
	if boxed > 0 {
		fmt.Fprintf(c.stderr, "%s: %s: %s\n", program, f.to.path, picture.BoxedInWords(boxed))
	}
	if s.encrypted {
		fmt.Fprintf(c.stderr, "%s: %s: written so that anybody can read it, though %s is encrypted\n", program, f.to.path, s.path)
	}
	fmt.Fprintf(&c.out, "%s: %s, %s\n", f.to.path, name, phrase.Plural(state.Org.Len(), "position"))
	return nil
}

// asked reads the flags, before any work is done.
func (f *chartFlags) asked(cmd *cobra.Command) (picture.Chart, picture.Format, error) {
	drawn := picture.Chart{HideNames: f.hideNames, Root: scenario.PositionID(f.branch), Depth: f.depth, Portrait: f.portrait, PerManager: f.perManager}
	wrong := func(why string) (picture.Chart, picture.Format, error) {
		return picture.Chart{}, "", misused(cmd.Name(), why, cmd.CommandPath())
	}
	format, err := picture.FormatOf(f.to.path)
	if err != nil && f.to.path != "" {
		return wrong(fmt.Sprintf("-o %s must end in %s", f.to.path, endingsOfPictures()))
	}
	f.to.ending = filepath.Ext(f.to.path)
	if err := f.to.checkPath(cmd); err != nil {
		return picture.Chart{}, "", err
	}
	if drawn.Colour, err = picture.ColourOf(f.colour); err != nil {
		return wrong(fmt.Sprintf("--colour %s is not valid, it must be one of %s", f.colour, listed(picture.Colours)))
	}
	if f.paper != "" {
		if drawn.Paper, err = picture.PaperOf(f.paper); err != nil {
			return wrong(fmt.Sprintf("--paper %s is not valid, it must be one of %s", f.paper, listed(picture.Papers)))
		}
	}
	switch {
	case f.depth < 0:
		return wrong(fmt.Sprintf("--depth %d is not valid, it must be 1 or more, or 0 for all", f.depth))
	case format != picture.PDF && (f.paper != "" || f.perManager || f.portrait):
		return wrong("--paper, --portrait and --per-manager are for a .pdf")
	case f.portrait && f.paper == "" && !f.perManager:
		return wrong("--portrait is given without --paper")
	case drawn.Colour == picture.ByChange && f.scenario == "":
		return wrong("--colour change needs --scenario: the baseline does not differ from itself")
	}
	return drawn, format, nil
}

// chartedState returns the scenario of that name, or the baseline.
func chartedState(s source, name string) (scenario.State, string, error) {
	names, err := onlyOne(name, false).of(s.path, scenarioNames(s.doc))
	if err != nil {
		return scenario.State{}, "", err
	}
	if len(names) == 0 {
		return s.doc.Baseline, scenario.BaselineName, nil
	}
	state, err := edit.Replay(s.doc.Baseline, s.doc.ScenarioNamed(names[0]).Edits)
	if err != nil {
		return scenario.State{}, "", explained(fmt.Sprintf("scenario %q", names[0]), err)
	}
	return state, names[0], nil
}

// loadsOf estimates the load of every manager.
func loadsOf(s source, state scenario.State) (func(scenario.PositionID) (float64, bool), error) {
	e, err := escalation.Solve(s.doc.Baseline, state)
	if err != nil {
		return nil, explained(s.path, err)
	}
	loads := make(map[scenario.PositionID]float64, len(e.Managers))
	for _, m := range e.Managers {
		loads[m.ID] = m.Load
	}
	return func(id scenario.PositionID) (float64, bool) {
		load, ok := loads[id]
		return load, ok
	}, nil
}

// draw writes the picture; a file that was there is replaced once the new one is whole.
func (c *cli) draw(to target, format picture.Format, drawn picture.Chart) error {
	m := c.meter("drawing")
	m.of = "pages"
	drawn.Progress = m.progress()
	var file bytes.Buffer
	err := picture.WriteChart(c.ctx, &file, format, drawn)
	m.clear()
	if err != nil {
		return explained(to.path, err)
	}
	return to.write(file.Bytes())
}

func endingsOfPictures() string {
	endings := make([]string, len(picture.Formats))
	for i, f := range picture.Formats {
		endings[i] = "." + string(f)
	}
	return strings.Join(endings[:len(endings)-1], ", ") + " or " + endings[len(endings)-1]
}

// listed writes the values that a flag takes.
func listed[T ~string](values []T) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = string(v)
	}
	return strings.Join(words, ", ")
}
