package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/displaced"
	"spanwise/scenario/edit"
	"spanwise/scenario/flatten"
)

func (c *cli) flattenCommand() *cobra.Command {
	var to target
	var password secret
	var name, from string
	var forms []string
	var terms termsFlags
	cmd := &cobra.Command{
		Use:   "flatten FILE... --name NAME --op OP... -o out.spanwise",
		Short: "Add a scenario made of operations, in order",
		Long:  flattenHelp,
		Example: `  spanwise-cli flatten staff.csv --name "Six layers" --op remove-layer:3 -o plan.spanwise
  spanwise-cli flatten plan.spanwise --name Both --from "Six layers" --op collapse-chains,displaced=unplaced -o plan.spanwise
  spanwise-cli flatten plan.spanwise --name "Six and rights" --from "Six layers" --op delegate:1 --op 'move:E42>E7' -o plan.spanwise`,
		Args: files,
		RunE: func(cmd *cobra.Command, args []string) error {
			ops, err := flattenUsage(cmd, name, forms)
			if err != nil {
				return err
			}
			if err := terms.check(); err != nil {
				return err
			}
			given, err := password.read(cmd)
			if err != nil {
				return err
			}
			if err := to.check(cmd); err != nil {
				return err
			}
			s, err := c.openForJob(args, how{password: given})
			if err != nil {
				return err
			}
			s.doc.Terms = terms.over(s.doc.Terms)
			if err := c.flatten(s, name, from, ops); err != nil {
				return err
			}
			if err := to.save(s.doc); err != nil {
				return err
			}
			c.openly(s, to)
			return nil
		},
	}
	cmd.Flags().StringVar(&name, "name", "", "name of the new scenario")
	cmd.Flags().StringArrayVar(&forms, "op", nil, "operation, as above; may be repeated")
	cmd.Flags().StringVar(&from, "from", "", "scenario to go on from (default the baseline)")
	terms.flags(cmd)
	passwordOf(cmd, &password)
	to.flag(cmd, projectEnding, "project")
	return cmd
}

func flattenUsage(cmd *cobra.Command, name string, forms []string) ([]flatten.Operation, error) {
	switch {
	case strings.TrimSpace(name) == "":
		return nil, misused("flatten", "--name is missing: the scenario needs a name", cmd.CommandPath())
	case !utf8.ValidString(name):
		return nil, misused("flatten", fmt.Sprintf("--name %q is not text in UTF-8", name), cmd.CommandPath())
	case strings.ContainsFunc(strings.TrimSpace(name), breaksLines):
		return nil, misused("flatten", fmt.Sprintf("--name %q holds a line break or another control character", name), cmd.CommandPath())
	case len(forms) == 0:
		return nil, misused("flatten", "--op is missing: say what to do", cmd.CommandPath())
	}
	var ops []flatten.Operation
	for _, form := range forms {
		op, err := flatten.Parse(form)
		if err != nil {
			return nil, misused("flatten", strings.TrimSuffix(err.Error(), ": "+flatten.ErrUsage.Error()), cmd.CommandPath())
		}
		ops = append(ops, op)
	}
	return ops, nil
}

// breaksLines reports what would break a line of a table, or a terminal.
func breaksLines(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }

// flatten adds the scenario to the document and says what each operation did.
func (c *cli) flatten(s source, name, from string, ops []flatten.Operation) error {
	name = strings.TrimSpace(name)
	if name == scenario.BaselineName || s.doc.ScenarioNamed(name) != nil {
		return failed(s.path, fmt.Sprintf("there is a scenario %q already", name), "choose another --name")
	}
	added := &scenario.Scenario{ID: scenario.FreeScenarioID(s.doc, 0), Name: name}
	if from != "" && from != scenario.BaselineName {
		start := s.doc.ScenarioNamed(from)
		if start == nil {
			return noScenario(s.path, from, scenarioNames(s.doc))
		}
		added.Edits = slices.Clone(start.Edits)
	}
	state, err := edit.Replay(s.doc.Baseline, added.Edits)
	if err != nil {
		return explained(s.path, err)
	}
	before := scenario.StructureOf(state.Org)
	for _, op := range ops {
		plan, err := flatten.On(s.doc.Baseline, op).Plan(c.ctx, state)
		if err != nil {
			return explained("flatten", err)
		}
		if _, err := edit.Apply(&state, plan.Edit); err != nil {
			return explained(op.Name(), err)
		}
		added.Edits = append(added.Edits, plan.Edit)
		c.planText(op, plan)
	}
	s.doc.Scenarios = append(s.doc.Scenarios, added)
	after := scenario.StructureOf(state.Org)
	fmt.Fprintf(&c.out, "%s: layers %d → %d, managers %s → %s, mean span %s → %s\n", name, before.Layers, after.Layers,
		grouped(before.Managers), grouped(after.Managers), figure(before.SpanMean), figure(after.SpanMean))
	for _, f := range compare.AftermathOf(s.doc.Baseline, state, added.Edits, s.doc.Terms) {
		fmt.Fprintf(&c.out, "  %s\n", compare.English.Print(f))
	}
	c.openText(s.doc.Baseline.Org, displaced.Of(s.doc.Baseline, state))
	return nil
}

func noScenario(what, name string, names []string) error {
	return failed(what, fmt.Sprintf("there is no scenario %q", name), "the scenarios are: "+orNone(names))
}
