package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/phrase"
	"spanwise/scenario/waves"
)

// subjectFlags are the flags of a command about one structure.
type subjectFlags struct {
	runFlags
	scenario, wave string
	asJSON         bool
}

func (f *subjectFlags) flags(cmd *cobra.Command) {
	f.runFlags.flags(cmd)
	scenarioFlag(cmd, &f.scenario)
	cmd.Flags().StringVar(&f.wave, "wave", "", "title of a wave of the scenario: the structure once it is done, settling in from its start")
	jsonFlag(cmd, &f.asJSON)
}

// titled is the name of a scenario, with the wave that is looked at.
func (f *subjectFlags) titled(name string) string {
	if f.wave == "" {
		return name
	}
	return name + ", " + f.wave
}

// subject reads all files and returns what is to be estimated or simulated, and on
// what: the scenario asked for, or as it stands once one of its waves is done. Edits
// that wait for a later wave are named on standard error.
func (c *cli) subject(f *subjectFlags, paths []string) (q question, baseline scenario.State, side compare.Named, err error) {
	q, err = c.ask(&f.runFlags, paths, onlyOne(f.scenario, f.baseline != ""))
	if err != nil {
		return q, baseline, side, err
	}
	baseline, side = q.baseline, q.one()
	if f.wave != "" {
		baseline, side.State, err = c.afterWave(f, &q)
	}
	return q, baseline, side, err
}

// afterWave returns the structure once the wave asked for is done, and what that wave
// starts from.
func (c *cli) afterWave(f *subjectFlags, q *question) (before, now scenario.State, err error) {
	if len(q.scenarios) == 0 {
		return before, now, misused(f.cmd.Name(), "--wave is given without --scenario", f.cmd.CommandPath())
	}
	edits, name := q.edits[0], q.scenarios[0].Name
	at, err := waves.Named(edits, f.wave)
	if err != nil {
		var titles []string
		for _, w := range waves.Of(edits) {
			titles = append(titles, w.Title())
		}
		return before, now, failed(name, fmt.Sprintf("there is no wave %q", f.wave), "its waves are: "+orNone(titles))
	}
	step, err := waves.State(q.baseline, edits, at)
	if err != nil {
		return before, now, explained(name, err)
	}
	if n := len(step.Left); n > 0 {
		fmt.Fprintf(c.stderr, "%s of %q wait for a later wave\n", phrase.Plural(n, "edit"), f.wave)
	}
	return step.Before, step.Now, nil
}
