package main

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spanwise/cmd/internal/release"
	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/phrase"
	"spanwise/scenario/sim"
	"spanwise/scenario/store"
	"spanwise/scenario/workbook"
)

// exportFlags are those of export alone.
type exportFlags struct {
	what, pay, paper string
	options          workbook.Options
}

func (e *exportFlags) flags(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.StringVar(&e.what, "what", "", "with -o out.csv, the list to write: positions, moves or load (default positions)")
	fl.BoolVar(&e.options.HideNames, "hide-names", false, "write roles instead of people, and ids that tell nothing")
	fl.StringVar(&e.pay, "pay", "shown", "how pay is written: shown, banded or hidden")
	fl.StringVar(&e.paper, "paper", string(workbook.A4), "paper that sheets print on: A4, A3, Letter or Legal")
	fl.BoolVar(&e.options.Consultation, "consultation", false, "a pack for consultation: aggregates alone, nobody named, nothing on fewer than five positions")
}

// check reads the flags that take one of several words.
func (e *exportFlags) check(cmd *cobra.Command, asText bool) error {
	wrong := func(flag, given string, there any) error {
		return misused(cmd.Name(), fmt.Sprintf("--%s %s: it must be one of %v", flag, given, there), cmd.CommandPath())
	}
	e.options.Pay = workbook.Pay(e.pay)
	if e.pay == "shown" {
		e.options.Pay = workbook.PayShown
	}
	if !slices.Contains(workbook.Pays, e.options.Pay) || e.pay == "" {
		return wrong("pay", e.pay, "shown, banded, hidden")
	}
	at := slices.IndexFunc(workbook.Papers, func(p workbook.Paper) bool { return strings.EqualFold(string(p), e.paper) })
	if at < 0 {
		return wrong("paper", e.paper, workbook.Papers)
	}
	e.options.Paper = workbook.Papers[at]
	switch {
	case e.what != "" && !asText:
		return misused(cmd.Name(), "--what is for lists as text: -o must end in .csv", cmd.CommandPath())
	case e.what == "":
		e.what = string(workbook.PositionsTable)
	case !slices.Contains(workbook.Tables, workbook.Table(e.what)):
		return wrong("what", e.what, workbook.Tables)
	}
	if asText && e.options.Consultation {
		return misused(cmd.Name(), "--consultation makes a workbook: -o must end in .xlsx", cmd.CommandPath())
	}
	return nil
}

func (c *cli) exportCommand() *cobra.Command {
	var f runFlags
	var to target
	var e exportFlags
	var names []string
	cmd := &cobra.Command{
		Use:   "export FILE... -o out.xlsx",
		Short: "The workbook: baseline and each scenario; or a list as text",
		Long: `Simulates the baseline and the scenarios and writes the workbook. It holds names
unless --hide-names is given: treat it as personal data either way.

With -o out.csv it writes one list as text instead: --what positions (of the baseline,
or of the one scenario given with --scenario; columns as import reads them), moves or
load. Only load is simulated.`,
		Example: `  spanwise-cli export plan.spanwise -o plan.xlsx
  spanwise-cli export plan.spanwise -o talks.xlsx --consultation --paper A3
  spanwise-cli export plan.spanwise -o moves.csv --what moves`,
		Args: files,
		RunE: func(cmd *cobra.Command, args []string) error {
			asText := strings.EqualFold(filepath.Ext(to.path), ".csv")
			if asText {
				to.ending = ".csv"
			}
			if err := to.check(cmd); err != nil {
				return err
			}
			if err := e.check(cmd, asText); err != nil {
				return err
			}
			if asText {
				return c.exportText(&f, &to, e, args, names)
			}
			return c.exportWorkbook(&f, &to, e, args, names)
		},
	}
	f.flags(cmd)
	e.flags(cmd)
	scenariosFlag(cmd, &names)
	to.flag(cmd, ".xlsx", "workbook")
	return cmd
}

func (c *cli) exportWorkbook(f *runFlags, to *target, e exportFlags, paths, names []string) error {
	if err := workbook.CheckFree(to.path); err != nil {
		return openElsewhere(to.path)
	}
	collect(collectExporting)
	q, result, err := c.compare(f, paths, names, false)
	if err != nil {
		return err
	}
	in := c.workbookOf(q, result, e.options)
	in.Password = to.passphrase
	q.letGo()
	m := c.meter("writing")
	m.of = "rows"
	in.Progress, in.Begins = workbook.Progress(m.progress()), m.writing
	err = store.WriteFileBy(to.path, func(w io.Writer) error { return workbook.Write(c.ctx, w, in) })
	m.clear()
	if err != nil {
		return explained(to.path, workbook.Refused(err))
	}
	c.openly(source{path: q.path, encrypted: q.encrypted}, *to)
	fmt.Fprintf(&c.out, "%s: the baseline and %s, %s\n", to.path, phrase.Plural(len(q.scenarios), "scenario"), runText(q.config))
	return nil
}

// writing names the sheet that is being written.
func (m *meter) writing(sheet string) {
	m.what = "writing " + sheet
	if sheet == "" {
		m.what = "putting the workbook together"
	}
}

// letGo makes room for the workbook: the simulation's view of each chart is needed no more.
func (q *question) letGo() {
	q.baseline.Org.LetGo()
	for _, s := range q.scenarios {
		s.State.Org.LetGo()
	}
}

// openElsewhere names a file that could be written instead.
func openElsewhere(path string) *failure {
	return failed(path, workbook.ErrOpen.Error()+" and was left alone", "close it there, or write "+workbook.SecondName(path))
}

func (c *cli) workbookOf(q question, result compare.Comparison, o workbook.Options) workbook.Input {
	return workbook.Input{
		Document: q.name, Comparison: result, Origin: q.origin, Edits: q.edits,
		Generated: c.now(), Version: release.Version, Options: o,
	}
}

// exportText writes one list. Positions and moves need no simulation.
func (c *cli) exportText(f *runFlags, to *target, e exportFlags, paths, names []string) error {
	what, side := workbook.Table(e.what), 0
	if to.passphrase != "" {
		return misused("export", "a list as text cannot be encrypted", program+" export")
	}
	if what == workbook.PositionsTable && len(names) > 1 {
		return misused("export", "--what positions writes one scenario, or the baseline without --scenario", program+" export")
	}
	var q question
	var result compare.Comparison
	var err error
	if what == workbook.LoadTable {
		q, result, err = c.compare(f, paths, names, false)
	} else {
		q, err = c.ask(f, paths, wanted{names: names, all: what == workbook.MovesTable})
	}
	if err != nil {
		return err
	}
	if what != workbook.LoadTable {
		result = drawn(q)
	}
	if len(names) == 1 && what == workbook.PositionsTable {
		side = 1
	}
	var text bytes.Buffer
	if err := workbook.WriteCSV(c.ctx, &text, c.workbookOf(q, result, e.options), what, side); err != nil {
		return explained(to.path, err)
	}
	if err := to.write(text.Bytes()); err != nil {
		return err
	}
	c.openly(source{path: q.path, encrypted: q.encrypted}, *to)
	fmt.Fprintf(&c.out, "%s: %s\n", to.path, e.what)
	return nil
}

// drawn compares the charts alone.
func drawn(q question) compare.Comparison {
	var sides []compare.Side
	for _, n := range q.scenarios {
		sides = append(sides, compare.SideOf(n.Name, n.State, sim.Result{}))
	}
	return compare.Of(compare.SideOf(scenario.BaselineName, q.baseline, sim.Result{}), sides)
}
