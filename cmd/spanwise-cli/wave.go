package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/phrase"
	"spanwise/scenario/waves"
)

func waveFlag(cmd *cobra.Command, title *string) {
	cmd.Flags().StringVar(title, "wave", "", "title of a wave of the scenario: the structure once it is done, settling in from its start")
}

// subject returns what is to be estimated or simulated, and on what: the scenario
// asked for, or as it stands once one of its waves is done. Edits that wait for a
// later wave are named on standard error.
func (c *cli) subject(cmd *cobra.Command, q *question, wave string) (baseline scenario.State, side compare.Named, err error) {
	side = q.one()
	if wave == "" {
		return q.baseline, side, nil
	}
	if len(q.scenarios) == 0 {
		return q.baseline, side, misused(cmd.Name(), "--wave is given without --scenario", cmd.CommandPath())
	}
	edits := q.edits[0]
	at, err := waves.Named(edits, wave)
	if err != nil {
		var titles []string
		for _, w := range waves.Of(edits) {
			titles = append(titles, w.Title())
		}
		return q.baseline, side, failed(side.Name, fmt.Sprintf("there is no wave %q", wave), "its waves are: "+orNone(titles))
	}
	step, err := waves.State(q.baseline, edits, at)
	if err != nil {
		return q.baseline, side, explained(side.Name, err)
	}
	if n := len(step.Left); n > 0 {
		fmt.Fprintf(c.stderr, "%s of %q wait for a later wave\n", phrase.Plural(n, "edit"), wave)
	}
	side.State = step.Now
	return step.Before, side, nil
}

// titled is the name of a scenario, with the wave that is looked at.
func titled(name, wave string) string {
	if wave == "" {
		return name
	}
	return name + ", " + wave
}
