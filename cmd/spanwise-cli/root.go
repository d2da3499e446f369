package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"spanwise/cmd/internal/release"
)

// cli is one run of the program.
type cli struct {
	ctx            context.Context
	out            bytes.Buffer // goes to stdout when the command succeeds
	stdout, stderr io.Writer
	terminal       bool // whether stderr is one
	now            func() time.Time
}

// The exit statuses.
const (
	done       = 0
	jobFailed  = 1
	wrongUsage = 2
)

// run executes a command line and returns the exit status.
func (c *cli) run(args []string) int {
	root := c.root()
	if err := unknownCommand(root, args); err != nil {
		return c.report(root, err)
	}
	root.SetArgs(args)
	at, err := root.ExecuteContextC(c.ctx)
	status := c.report(at, err)
	if status == done || errors.Is(err, errPrinted) {
		if _, err := c.stdout.Write(c.out.Bytes()); err != nil {
			return c.report(at, failed("standard output", err.Error(), "check where it goes"))
		}
	}
	return status
}

func (c *cli) root() *cobra.Command {
	root := &cobra.Command{
		Use:   program,
		Short: "Redraw an organisation, flatten it, and see where escalations land",
		Long: `Spanwise without a window: check rosters, make projects, flatten, estimate,
simulate, compare, export and draw. FILE is a roster (.csv, .tsv, .txt, .xlsx) or a
project (.spanwise); a roster that comes in parts, such as senior posts and junior
posts, is given as several files, one after another. Nothing is sent anywhere.

Passwords stand in files: --password-file for what is read, --encrypt-with for what
is written; the first line counts.

Exit status: 0 done, 1 the input or the job failed, 2 wrong usage.`,
		Example: `  spanwise-cli check staff.csv
  spanwise-cli flatten staff.csv --name "Six layers" --op remove-layer:3 -o plan.spanwise
  spanwise-cli compare plan.spanwise`,
		Version:       release.Version,
		SilenceErrors: true, SilenceUsage: true, DisableSuggestions: true,
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misused("command line", "no command is given", program)
			}
			return misused(args[0], "there is no such command", program)
		},
	}
	root.SetOut(&c.out)
	root.SetErr(c.stderr)
	root.AddCommand(
		completing(c.checkCommand(), fileEndings...),
		completing(c.importCommand(), rosterEndings...),
		completing(c.refreshCommand(), fileEndings...),
		completing(c.sampleCommand()),
		completing(c.flattenCommand(), fileEndings...),
		completing(c.estimateCommand(), fileEndings...),
		completing(c.simulateCommand(), fileEndings...),
		completing(c.compareCommand(), fileEndings...),
		completing(c.robustCommand(), fileEndings...),
		completing(c.exportCommand(), fileEndings...),
		completing(c.chartCommand(), fileEndings...),
	)
	root.SetHelpCommand(helpCommand(root))
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	shells, _, _ := root.Find([]string{"completion"})
	shells.Args, shells.RunE = cobra.ArbitraryArgs, func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return misused(args[0], "there is no such shell", cmd.CommandPath())
		}
		return cmd.Help()
	}
	return root
}

// unknownCommand refuses a command that does not exist before its flags are looked
// at: what they mean, nobody can say, and --help would show another command's.
func unknownCommand(root *cobra.Command, args []string) error {
	for _, arg := range args {
		switch {
		case slices.Contains([]string{"-h", "--help", "-v", "--version"}, arg):
			continue
		case arg == "" || strings.HasPrefix(arg, "-") || strings.HasPrefix(arg, cobra.ShellCompRequestCmd):
			return nil
		}
		if cmd, _, err := root.Find([]string{arg}); err != nil || cmd == root {
			return misused(arg, "there is no such command", program)
		}
		return nil
	}
	return nil
}

// helpCommand is cobra's, but an unknown command is wrong usage.
func helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [command]",
		Short: "Help about any command",
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			if err != nil || cmd == root && len(args) > 0 {
				return misused(args[0], "there is no such command", program)
			}
			if len(rest) > 0 {
				return misused(rest[0], "there is no such command", cmd.CommandPath())
			}
			cmd.InitDefaultHelpFlag()
			return cmd.Help()
		},
	}
}

// files lets a command take FILE: one project, or rosters that make one organisation.
func files(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return misused(cmd.Name(), "no FILE is given", cmd.CommandPath())
	}
	for _, path := range args {
		if len(args) > 1 && isProject(path) {
			return misused(cmd.Name(), path+" is a project, and several files must all be rosters", cmd.CommandPath())
		}
	}
	return nil
}

func noFile(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return misused(cmd.Name(), fmt.Sprintf("%q is not expected", args[0]), cmd.CommandPath())
	}
	return nil
}
