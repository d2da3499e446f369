package main

import "github.com/spf13/cobra"

// completing lets the shell offer the files that fit for FILE and for flags that
// take one.
func completing(cmd *cobra.Command, endings ...string) *cobra.Command {
	cmd.ValidArgsFunction = func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		if len(endings) == 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return endings, cobra.ShellCompDirectiveFilterFileExt
	}
	for flag, ending := range map[string]string{"model": "json", "baseline-model": "json", "baseline": "csv"} {
		if f := cmd.Flags().Lookup(flag); f != nil {
			f.Annotations = map[string][]string{cobra.BashCompFilenameExt: {ending}}
		}
	}
	return cmd
}

var (
	rosterEndings = []string{"csv", "tsv", "txt", "xlsx"}
	fileEndings   = append([]string{"spanwise"}, rosterEndings...)
)
