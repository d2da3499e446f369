package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"spanwise/scenario/phrase"
)

func (c *cli) importCommand() *cobra.Command {
	var choices []string
	var password secret
	var hideNames bool
	var to target
	var terms termsFlags
	cmd := &cobra.Command{
		Use:   "import FILE... -o out.spanwise",
		Short: "Make a project with a roster as its baseline",
		Long: `Makes a project whose baseline is the roster. Warnings do not stop it; spanwise-cli
check lists them. The project keeps where it comes from and what was repaired.

With --hide-names no name gets into the project. What is left is still personal
data: who knows the organisation recognises people by their position.`,
		Example: `  spanwise-cli import staff.csv -o plan.spanwise
  spanwise-cli import senior.csv junior.csv -o plan.spanwise --encrypt-with passphrase.txt`,
		Args: files,
		RunE: func(cmd *cobra.Command, args []string) error {
			columns, err := columnChoices("import", choices)
			if err != nil {
				return err
			}
			if isProject(args[0]) {
				return misused("import", args[0]+" is a project already", cmd.CommandPath())
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
			s, err := c.openForJob(args, how{columns, hideNames, given})
			if err != nil {
				return err
			}
			s.doc.Terms = terms.over(s.doc.Terms)
			if err := to.save(s.doc); err != nil {
				return err
			}
			fmt.Fprintf(&c.out, "%s: %s from %s in %s\n", to.path, phrase.Plural(s.doc.Baseline.Org.Len(), "position"), phrase.Plural(s.imp.Rows, "row"), s.path)
			return nil
		},
	}
	mapFlag(cmd, &choices)
	cmd.Flags().BoolVar(&hideNames, "hide-names", false, "leave out the names of people")
	terms.flags(cmd)
	passwordOf(cmd, &password)
	to.flag(cmd, projectEnding, "project")
	return cmd
}
