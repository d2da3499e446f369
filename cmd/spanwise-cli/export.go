package main

import (
	"bytes"
	"fmt"

	"github.com/spf13/cobra"

	"spanwise/cmd/internal/release"
	"spanwise/scenario/workbook"
)

func (c *cli) exportCommand() *cobra.Command {
	var f runFlags
	var to target
	var names []string
	cmd := &cobra.Command{
		Use:     "export FILE... -o out.xlsx",
		Short:   "The workbook: baseline and each scenario",
		Long:    "Simulates the baseline and the scenarios and writes the workbook. It holds names: treat it as personal data.",
		Example: `  spanwise-cli export plan.spanwise -o plan.xlsx`,
		Args:    files,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := to.check(cmd); err != nil {
				return err
			}
			q, result, err := c.compare(&f, args, names, false)
			if err != nil {
				return err
			}
			var book bytes.Buffer
			in := workbook.Input{
				Document: q.name, Comparison: result, Origin: q.origin, Edits: q.edits,
				Generated: c.now(), Version: release.Version, Options: workbook.Options{Password: to.passphrase},
			}
			if err := workbook.Write(cmd.Context(), &book, in); err != nil {
				return explained(to.path, err)
			}
			if err := to.write(book.Bytes()); err != nil {
				return err
			}
			c.openly(source{path: q.path, encrypted: q.encrypted}, to)
			fmt.Fprintf(&c.out, "%s: the baseline and %s, %s\n", to.path, counted(len(q.scenarios), "scenario"), runText(q.config))
			return nil
		},
	}
	f.flags(cmd)
	scenariosFlag(cmd, &names)
	to.flag(cmd, ".xlsx", "workbook")
	return cmd
}
