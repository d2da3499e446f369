package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/refresh"
)

func (c *cli) refreshCommand() *cobra.Command {
	var to target
	var password secret
	var choices []string
	var hideNames, renumbered, asJSON bool
	cmd := &cobra.Command{
		Use:   "refresh PROJECT ROSTER... -o out.spanwise",
		Short: "A later roster becomes the baseline; scenarios are replayed",
		Long: `Puts a later roster under the scenarios of a project and says who joined, left,
moved and changed. Positions are matched by id. Every scenario is replayed: edits
that the roster has made already are dropped, those that no longer apply are kept
as words in the scenario's note. An operation counts as one edit, "applied in part"
where some of it does not fit.

Posts without an id of their own are matched by what they are: by title, unit and
pay grade under the same manager; then under another manager (moved); then in
another unit under the same manager (changed). What is left joined or left. Those
that stay keep the id that the project has for them, and those that join get one
that it does not have, so that no id stands for two posts.

Positions that look as if they were given another id count as left and joined,
unless --renumbered confirms that they are the same.`,
		Example: `  spanwise-cli refresh plan.spanwise april.csv -o april.spanwise
  spanwise-cli refresh plan.spanwise senior.csv junior.csv -o plan.spanwise --json`,
		Args: projectAndRosters,
		RunE: func(cmd *cobra.Command, args []string) error {
			columns, err := columnChoices("refresh", choices)
			if err != nil {
				return err
			}
			given, err := password.read(cmd)
			if err != nil {
				return err
			}
			if err := to.check(cmd); err != nil {
				return err
			}
			r, err := c.refresh(args, how{columns, hideNames, given}, renumbered)
			if err != nil {
				return err
			}
			if err := to.save(r.plan.Document); err != nil {
				return err
			}
			c.openly(r.project, to)
			r.tell(c)
			if asJSON {
				return c.printJSON(refreshObject(r.plan))
			}
			c.refreshText(to.path, r)
			return nil
		},
	}
	mapFlag(cmd, &choices)
	cmd.Flags().BoolVar(&hideNames, "hide-names", false, "leave out the names of people in the roster, as is done anyway where the import left them out")
	cmd.Flags().BoolVar(&renumbered, "renumbered", false, "hold positions that look as if they were given another id to be the same")
	passwordOf(cmd, &password)
	to.flag(cmd, projectEnding, "project")
	jsonFlag(cmd, &asJSON)
	return cmd
}

// projectAndRosters lets a command take a project and what is put under it.
func projectAndRosters(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return misused(cmd.Name(), "no PROJECT is given", cmd.CommandPath())
	case !isProject(args[0]):
		return misused(cmd.Name(), args[0]+" is no project: the first file must end in "+projectEnding, cmd.CommandPath())
	case len(args) == 1:
		return misused(cmd.Name(), "no ROSTER is given", cmd.CommandPath())
	}
	for _, path := range args[1:] {
		if isProject(path) {
			return misused(cmd.Name(), path+" is a project: all files but the first must be rosters", cmd.CommandPath())
		}
	}
	return nil
}

// refreshed is a project with a later roster under it.
type refreshed struct {
	project, roster source
	matching        refresh.Matching
	plan            refresh.Plan
}

func (c *cli) refresh(paths []string, h how, renumbered bool) (refreshed, error) {
	project, err := c.open(paths[:1], h)
	if err != nil {
		return refreshed{}, err
	}
	// Names that were left out once stay out.
	h.hideNames = h.hideNames || slices.Contains(project.doc.Origin.LeftOut, scenario.LeftNames)
	later, err := c.openForJob(paths[1:], h)
	if err != nil {
		return refreshed{}, err
	}
	later.imp = nil // all that the log of its problems needs is in the origin
	before, after := project.doc.Baseline.Org, later.doc.Baseline.Org
	after, origin := refresh.KeepIDs(before, after, later.doc.Origin)
	m := refresh.Match(before, after)
	if renumbered {
		m = m.Confirm(m.Candidates...)
	}
	return refreshed{project, later, m, refresh.Replay(project.doc, after, origin, m, nil)}, nil
}

// tell says on stderr what stands in no answer.
func (r refreshed) tell(c *cli) {
	say := func(text string, args ...any) {
		fmt.Fprintf(c.stderr, "%s: %s: %s\n", program, r.project.path, fmt.Sprintf(text, args...))
	}
	if n := len(r.matching.Candidates); n > 0 {
		say("%s of %s may be there under another id, such as %s as %s; they count as left and joined (confirm them all with --renumbered)",
			phrase.Plural(n, "position"), r.project.path, r.matching.Candidates[0].Old, r.matching.Candidates[0].New)
	}
	for _, m := range r.plan.Misfits {
		say("%s: %s (left out; set it again where it belongs)", m.Words, m.Reason)
	}
	if !named(r.project.doc.Baseline.Org) && named(r.roster.doc.Baseline.Org) {
		say("names come in with %s, where there were none (leave them out with --hide-names)", r.roster.path)
	}
}

// named reports whether somebody has a name.
func named(o *scenario.Org) bool {
	for p := range o.People() {
		if p.Name != "" {
			return true
		}
	}
	return o.CountPeople() == 0
}

func refreshObject(p refresh.Plan) object {
	ids := func(list []scenario.PositionID) []scenario.PositionID {
		return append([]scenario.PositionID{}, list...)
	}
	return object{
		{"joined", ids(p.Joined)},
		{"left", ids(p.Left)},
		{"moved", ids(p.Moved)},
		{"changed", ids(p.Changed)},
		{"scenarios", listOf(p.Scenarios, func(r refresh.Replayed) object {
			return object{{"name", r.Name}, {"applied", r.Applied}, {"kept_as_note", listOf(noted(r), noteObject)}}
		})},
	}
}

// noted lists the edits of a scenario that stand in its note, wholly or in part.
func noted(r refresh.Replayed) []refresh.Outcome {
	return slices.DeleteFunc(slices.Clone(r.Edits), func(o refresh.Outcome) bool { return len(o.Reasons) == 0 })
}

func noteObject(o refresh.Outcome) object {
	reason := strings.Join(o.Reasons, "; ")
	if o.Fate == refresh.AppliesPartly {
		reason = string(o.Fate) + "; " + reason
	}
	return object{{"edit", o.Words}, {"reason", reason}}
}

// replayedText counts the edits of a scenario's own list.
func replayedText(r refresh.Replayed) string {
	text := phrase.Plural(r.Applied, "edit") + " applied"
	if n := r.Count(refresh.AppliesPartly); n > 0 {
		text += fmt.Sprintf(" (%s in part)", grouped(n))
	}
	return text + fmt.Sprintf(", %s made already by the roster, %s kept as a note", grouped(r.Count(refresh.MadeAlready)), grouped(r.Count(refresh.NotApplied)))
}

func (c *cli) refreshText(path string, r refreshed) {
	p := r.plan
	fmt.Fprintf(&c.out, "%s: %s on %s\n\n", path, r.project.doc.Name, r.roster.path)
	t := newTable(2)
	for _, row := range []struct {
		label string
		ids   []scenario.PositionID
		more  string
	}{
		{"joined", p.Joined, ""},
		{"left", p.Left, ""},
		{"moved", p.Moved, ""},
		{"changed", p.Changed, fieldsText(p.Fields)},
	} {
		text := topNames(row.ids)
		if row.more != "" {
			text = row.more + ": " + text
		}
		t.add(row.label, grouped(len(row.ids)), text)
	}
	t.write(&c.out)
	for _, s := range p.Scenarios {
		fmt.Fprintf(&c.out, "\n%s: %s\n", s.Name, replayedText(s))
		for _, a := range s.Adjusted {
			fmt.Fprintf(&c.out, "  %s: %s\n", a.Words, a.About)
		}
		for _, o := range noted(s) {
			if o.Fate == refresh.AppliesPartly {
				fmt.Fprintf(&c.out, "  %s: %s\n", o.Fate, o.Words)
				for _, reason := range o.Reasons {
					fmt.Fprintf(&c.out, "    note: %s\n", reason)
				}
				continue
			}
			fmt.Fprintf(&c.out, "  note: %s: %s\n", o.Words, strings.Join(o.Reasons, "; "))
		}
	}
}

// fieldsText counts the fields that changed, in the order in which they first come.
func fieldsText(changes []refresh.FieldChange) string {
	count := map[scenario.Field]int{}
	var order []scenario.Field
	for _, ch := range changes {
		if count[ch.Field]++; count[ch.Field] == 1 {
			order = append(order, ch.Field)
		}
	}
	return strings.Join(listOf(order, func(f scenario.Field) string { return fmt.Sprintf("%s %s", f, grouped(count[f])) }), ", ")
}
