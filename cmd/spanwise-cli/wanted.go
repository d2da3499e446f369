package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/compare"
)

// wanted says which scenarios --scenario asks for.
type wanted struct {
	names []string
	all   bool // where no name is given
}

func scenariosFlag(cmd *cobra.Command, names *[]string) {
	cmd.Flags().StringArrayVar(names, "scenario", nil, "name of a scenario; may be repeated (default all)")
}

func scenarioFlag(cmd *cobra.Command, name *string) {
	cmd.Flags().Var((*once)(name), "scenario", "name of the scenario (default the baseline; with --baseline, FILE)")
}

// once is a name that may be given one time only.
type once string

func (o *once) String() string { return string(*o) }
func (o *once) Type() string   { return "string" }

// Set takes the name, or says which was given before.
func (o *once) Set(name string) error {
	if *o != "" {
		return fmt.Errorf("one scenario is asked for at a time, and %q is given already", string(*o))
	}
	*o = once(name)
	return nil
}

// onlyOne wants the scenario of that name. Without a name it wants none, or all
// where FILE stands against --baseline and is the only one.
func onlyOne(name string, against bool) wanted {
	switch name {
	case "":
		return wanted{all: against}
	case scenario.BaselineName:
		return wanted{}
	}
	return wanted{names: []string{name}}
}

// of returns the names wanted among those that there are, each once.
func (w wanted) of(path string, there []string) ([]string, error) {
	if len(w.names) == 0 && w.all {
		return there, nil
	}
	var out []string
	for _, name := range w.names {
		if !slices.Contains(there, name) {
			return nil, noScenario(path, name, there)
		}
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out, nil
}

// one returns the scenario asked for, else the baseline.
func (q *question) one() compare.Named {
	if len(q.scenarios) > 0 {
		return q.scenarios[0]
	}
	return compare.Named{Name: scenario.BaselineName, State: q.baseline}
}
