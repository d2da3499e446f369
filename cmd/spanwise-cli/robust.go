package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/advice"
	"spanwise/scenario/compare"
	"spanwise/scenario/phrase"
)

func (c *cli) robustCommand() *cobra.Command {
	var f runFlags
	var names []string
	var draws int
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "robust FILE...",
		Short: "In how many plausible settings each scenario holds; what decides it",
		Long: `Draws settings from the plausible ranges of all assumptions and estimates the
baseline and every scenario in each. A scenario holds where no manager is above the
load limit. It is the best where it has the lowest share of managers above it, the
highest load deciding between equals; the baseline takes part. What a scenario sets
otherwise than the baseline stays a difference from what is drawn. A FILE without
scenarios answers for itself.`,
		Example: `  spanwise-cli robust plan.spanwise
  spanwise-cli robust plan.spanwise --scenario "Six layers" --draws 1000 --json`,
		Args: files,
		RunE: func(_ *cobra.Command, args []string) error {
			if draws < 1 {
				return misused("robust", fmt.Sprintf("--draws %d is not valid, it must be whole ≥ 1", draws), f.cmd.CommandPath())
			}
			q, err := c.ask(&f, args, robustWanted(names))
			if err != nil {
				return err
			}
			study, err := c.study(q, advice.Options{Draws: draws, Seed: f.seed})
			if err != nil {
				return explained(q.path, err)
			}
			verdicts := study.Verdicts
			if len(q.scenarios) > 0 && !slices.Contains(names, scenario.BaselineName) {
				verdicts = verdicts[1:]
			}
			if asJSON {
				return c.printJSON(robustObject(study, verdicts))
			}
			c.robustText(q.name, study, verdicts)
			return nil
		},
	}
	f.flags(cmd)
	scenariosFlag(cmd, &names)
	cmd.Flags().IntVar(&draws, "draws", 300, "plausible settings to draw")
	jsonFlag(cmd, &asJSON)
	return cmd
}

// robustWanted lets the baseline be asked for by name beside the scenarios.
func robustWanted(names []string) wanted {
	others := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return n == scenario.BaselineName })
	return wanted{names: others, all: len(names) == 0}
}

func (c *cli) study(q question, opts advice.Options) (*advice.Study, error) {
	var cases []advice.Case
	for _, n := range q.scenarios {
		cases = append(cases, advice.Case{Name: n.Name, State: n.State})
	}
	m := c.meter("estimating")
	m.of = "settings"
	opts.Progress = m.progress()
	defer m.clear()
	return advice.Robust(c.ctx, q.baseline, cases, opts)
}

func robustObject(s *advice.Study, verdicts []advice.Verdict) object {
	return object{{"draws", s.Draws}, {"seed", s.Seed}, {"scenarios", listOf(verdicts, func(v advice.Verdict) object {
		return object{{"name", v.Name}, {"holds", v.Holds}, {"best", v.Best}, {"drivers", listOf(v.Drivers, func(d advice.Driver) object {
			return object{{"parameter", d.Name}, {"low", number(d.Low)}, {"high", number(d.High)}, {"swing", number(d.Swing)}}
		})}}
	})}}
}

// mostDrivers is how many drivers a table for people lists; JSON lists all.
const mostDrivers = 10

func (c *cli) robustText(document string, s *advice.Study, verdicts []advice.Verdict) {
	fmt.Fprintf(&c.out, "%s: %s, seed %d\n\n", document, phrase.Plural(s.Draws, "plausible setting"), s.Seed)
	t := newTable()
	t.add("", "holds in", "the best in")
	for _, v := range s.Verdicts { // the baseline too: it is what the others have to beat
		t.add(v.Name, grouped(v.Holds), grouped(v.Best))
	}
	t.write(&c.out)
	for _, v := range verdicts {
		c.driversText(v)
	}
	fmt.Fprintf(&c.out, "\n%s\n", compare.English.Print(compare.CountAssumed()))
}

func (c *cli) driversText(v advice.Verdict) {
	if len(v.Drivers) == 0 {
		return
	}
	fmt.Fprintf(&c.out, "\n%s: the highest load with one assumption at an end of its range\n", v.Name)
	t := newTable()
	t.add("", "low", "high", "swing", "rank correlation")
	for _, d := range v.Drivers[:min(len(v.Drivers), mostDrivers)] {
		rank := "–"
		if d.Correlation.OK {
			rank = fixed(d.Correlation.Value, 2)
		}
		t.add(driverText(d.Name), percent(d.Low), percent(d.High), percent(d.Swing), rank)
	}
	t.write(&c.out)
}

// driverText says what the ends of a switch are.
func driverText(name string) string {
	switch name {
	case advice.SwitchAutonomy:
		return name + " (product, weighted mean)"
	case advice.SwitchPatience:
		return name + " (endless, as given)"
	}
	return name
}
