package importing

import (
	"cmp"
	"slices"
	"strings"

	"spanwise/scenario/roster"
)

// group is the problems of one kind.
type group struct {
	name    string
	concern concern
	open    int // those that block
	all     []roster.Problem
}

// grouped sorts problems into groups: those that block first, then by how many, what
// is only worth knowing last.
func grouped(problems []roster.Problem) []group {
	at := map[string]int{}
	var out []group
	for _, p := range problems {
		i, ok := at[p.Group]
		if !ok {
			i = len(out)
			at[p.Group] = i
			out = append(out, group{name: p.Group})
		}
		g := &out[i]
		g.all = append(g.all, p)
		g.concern = max(g.concern, concernOf(p))
		if p.Severity == roster.Error {
			g.open++
		}
	}
	slices.SortStableFunc(out, func(a, b group) int {
		return cmp.Or(cmp.Compare(b.concern, a.concern), cmp.Compare(len(b.all), len(a.all)), cmp.Compare(a.name, b.name))
	})
	for i := range out {
		slices.SortStableFunc(out[i].all, func(a, b roster.Problem) int { return cmp.Compare(concernOf(b), concernOf(a)) })
	}
	return out
}

// inOrderOf keeps groups where they stood before, so that none jumps away when it is
// settled; new ones follow.
func inOrderOf(before, now []group) []group {
	place := map[string]int{}
	for i, g := range before {
		place[g.name] = i - len(before)
	}
	slices.SortStableFunc(now, func(a, b group) int { return cmp.Compare(place[a.name], place[b.name]) })
	return now
}

func concernOf(p roster.Problem) concern {
	switch p.Severity {
	case roster.Error:
		return blocking
	case roster.Warning:
		return doubtful
	}
	return calm
}

// common lists what can be done about more than one problem of a group at once: each
// deed that does not name a value of its own.
func (g *group) common() []roster.Repairing {
	var out []roster.Repairing
	seen := map[string]bool{}
	for _, p := range g.all {
		for _, c := range p.Choices {
			if key := c.Do + "|" + string(c.Asks); c.Value == "" && !seen[key] {
				seen[key] = true
				out = append(out, c)
			}
		}
	}
	return out
}

// choices are those for every problem of the group that offers a deed.
func (g *group) choices(do roster.Repairing, value string) []roster.Choice {
	var out []roster.Choice
	for _, p := range g.all {
		for _, c := range p.Choices {
			if c.Do == do.Do && c.Asks == do.Asks && c.Value == "" {
				out = append(out, roster.Choice{Problem: p.Key, Do: c.Do, Value: value})
				break
			}
		}
	}
	return out
}

// matching returns the problems of a group that hold the words, whatever the case.
func (g *group) matching(words string) []roster.Problem {
	words = strings.ToLower(strings.TrimSpace(words))
	if words == "" {
		return g.all
	}
	var out []roster.Problem
	for _, p := range g.all {
		if strings.Contains(strings.ToLower(where(p)+" "+p.ID+" "+p.Message+" "+p.Repair), words) {
			out = append(out, p)
		}
	}
	return out
}

// where says where a problem stands: "row 7, FTE".
func where(p roster.Problem) string {
	text := "whole file"
	if p.Row > 0 {
		text = "row " + plainNumber(p.Row)
	}
	if p.Sheet != "" {
		text = p.Sheet + ", " + text
	}
	if p.Column != "" {
		text += ", " + p.Column
	}
	return text
}

// listText writes problems a line each, with tabs between the cells, to be pasted
// into a message or a spreadsheet.
func listText(groups []group, several bool) string {
	var b strings.Builder
	head := []string{"Kind", "Where", "Position", "What is wrong", "What is done"}
	if several {
		head = append([]string{"File"}, head...)
	}
	b.WriteString(strings.Join(head, "\t") + "\n")
	for _, g := range groups {
		for _, p := range g.all {
			cells := []string{g.name, where(p), p.ID, p.Message, done(p)}
			if several {
				cells = append([]string{p.File}, cells...)
			}
			for i := range cells {
				cells[i] = oneLine(cells[i])
			}
			b.WriteString(strings.Join(cells, "\t") + "\n")
		}
	}
	return b.String()
}

// done says what became of a problem.
func done(p roster.Problem) string {
	if p.Severity == roster.Error {
		return "still open: " + p.Repair
	}
	return p.Repair
}
