package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"spanwise/scenario"
)

// termsFlags say what change costs once.
type termsFlags struct {
	cmd   *cobra.Command
	given scenario.Terms
}

const (
	severanceFlag = "severance-months"
	hiringFlag    = "hiring-share"
)

func (t *termsFlags) flags(cmd *cobra.Command) {
	t.cmd = cmd
	d := scenario.DefaultTerms()
	cmd.Flags().Float64Var(&t.given.SeveranceMonths, severanceFlag, d.SeveranceMonths,
		"months of cost that everybody who leaves is paid once (default: the project's; an assumption)")
	cmd.Flags().Float64Var(&t.given.HiringShare, hiringFlag, d.HiringShare,
		"share of a year's cost that it takes to fill a post (default: the project's; an assumption)")
	for _, name := range []string{severanceFlag, hiringFlag} {
		cmd.Flags().Lookup(name).DefValue = "" // the help names where the value comes from
	}
}

// check refuses values out of range, before any work is done.
func (t *termsFlags) check() error {
	if err := t.given.Check(); err != nil {
		why := strings.TrimSuffix(err.Error(), ": "+scenario.ErrInvalid.Error())
		return misused(t.cmd.Name(), fmt.Sprintf("--%s", strings.ReplaceAll(why, "_", "-")), t.cmd.CommandPath())
	}
	return nil
}

// over puts the flags given over the terms of a document.
func (t *termsFlags) over(terms scenario.Terms) scenario.Terms {
	if t.cmd.Flags().Changed(severanceFlag) {
		terms.SeveranceMonths = t.given.SeveranceMonths
	}
	if t.cmd.Flags().Changed(hiringFlag) {
		terms.HiringShare = t.given.HiringShare
	}
	return terms
}
