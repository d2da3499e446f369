package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/sample"
)

// mostSamplePeople keeps a slip of the finger from filling the disk.
const mostSamplePeople = 1_000_000

func (c *cli) sampleCommand() *cobra.Command {
	var to target
	var people int
	var seed uint64
	cmd := &cobra.Command{
		Use:   "sample -o out.spanwise",
		Short: "Make the demonstration company, or a larger generated one",
		Long:  "Makes a project with a generated company and its scenarios. One size and seed always give the same company; all names are invented.",
		Example: `  spanwise-cli sample -o demo.spanwise
  spanwise-cli sample --people 10000 --seed 7 -o large.spanwise`,
		Args: noFile,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if people < 1 || people > mostSamplePeople {
				return misused("sample", fmt.Sprintf("--people %d is not valid, it must be from 1 to %s", people, grouped(mostSamplePeople)), cmd.CommandPath())
			}
			if err := to.check(cmd); err != nil {
				return err
			}
			doc := sample.New(sample.Options{People: people, Seed: seed})
			if err := to.save(doc); err != nil {
				return err
			}
			s := scenario.StructureOf(doc.Baseline.Org)
			fmt.Fprintf(&c.out, "%s: %s, %s in %s; scenarios: %s\n", to.path, doc.Name,
				phrase.Plural(s.Positions, "position"), phrase.Plural(s.Layers, "layer"), orNone(scenarioNames(doc)))
			return nil
		},
	}
	cmd.Flags().IntVar(&people, "people", sample.DefaultPeople, "people in the company")
	cmd.Flags().Uint64Var(&seed, "seed", sample.DefaultSeed, "seed of its random numbers")
	to.flag(cmd, projectEnding, "project")
	return cmd
}

func scenarioNames(doc *scenario.Document) []string {
	return listOf(doc.Scenarios, func(s *scenario.Scenario) string { return s.Name })
}

func orNone(names []string) string {
	if len(names) == 0 {
		return "none"
	}
	return strings.Join(names, ", ")
}
