package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func (c *cli) importCommand() *cobra.Command {
	var choices []string
	var to target
	cmd := &cobra.Command{
		Use:     "import FILE -o out.spanwise",
		Short:   "Make a project with a roster as its baseline",
		Long:    "Makes a project whose baseline is the roster. Warnings do not stop it; spanwise-cli check lists them.",
		Example: `  spanwise-cli import staff.csv -o plan.spanwise`,
		Args:    oneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			columns, err := columnChoices("import", choices)
			if err != nil {
				return err
			}
			if isProject(args[0]) {
				return misused("import", args[0]+" is a project already", cmd.CommandPath())
			}
			if err := to.check(cmd); err != nil {
				return err
			}
			s, err := c.openForJob(args[0], columns)
			if err != nil {
				return err
			}
			if err := to.save(s.doc); err != nil {
				return err
			}
			fmt.Fprintf(&c.out, "%s: %s from %s in %s\n", to.path, counted(s.doc.Baseline.Org.Len(), "position"), counted(s.imp.Rows, "row"), args[0])
			return nil
		},
	}
	mapFlag(cmd, &choices)
	to.flag(cmd, projectEnding, "project")
	return cmd
}
