package roster

import (
	"slices"
	"strings"
	"testing"

	"spanwise/scenario"
)

// Messages say who is meant behind the id; with names hidden, what. The log never does.
func TestMessagesSayWhoIsMeant(t *testing.T) {
	const (
		loop   = "ID,Name,Title,Manager ID\n11,Ada Stone,Director,12\n12,Bo Nash,Clerk,11\n13,Vacant,Nurse,12\n"
		share  = "ID,Name,Title,Manager ID\n1,Ada Stone,Director,\n2,Bo Nash,Clerk,1\n2,Cy Fox,Clerk,1\n"
		bosses = "ID,Name,Title,Manager ID\n1,Ada Stone,Director,\n2,Bo Nash,Clerk,1\n3,Cy Fox,Nurse,1\n3,Cy Fox,Nurse,2\n"
		twoBos = "ID,Name,Title,Manager\n1,Ada Stone,Director,\n2,Bo Nash,Clerk,Ada Stone\n3,Bo Nash,Nurse,Ada Stone\n4,Cy Fox,Cook,Bo Nash\n"
	)
	for _, c := range []struct{ file, code, named, hidden, generic, logged string }{
		{loop, CodeLoop, "11 (Ada Stone) → 12 (Bo Nash) → 11 (Ada Stone)", "11 (Director) → 12 (Clerk) → 11 (Director)", "11 → 12 → 11", "11 → 12 → 11"},
		{share, CodeJobShare, "row 3 already (Bo Nash), under", "row 3 already (Clerk), under", "row 3 already, under", "row 3 already, under"},
		{bosses, CodeDifferentManagers, `"3" (Cy Fox) has different managers: "1" (Ada Stone) in row 4, "2" (Bo Nash) in row 5`, `"3" (Nurse) has different managers: "1" (Director) in row 4, "2" (Clerk) in row 5`, `"3" has different managers: "1" in row 4, "2" in row 5`, `"3" has different managers: "1" in row 4, "2" in row 5`},
		{twoBos, CodeAmbiguousManager, `"Bo Nash", which 2 positions could be: 2 (Clerk), 3 (Nurse)`, "which 2 positions could be: 2 (Clerk), 3 (Nurse)", "which 2 positions could be: 2, 3", "which 2 positions could be"},
	} {
		b := openText(t, c.file)
		for _, o := range []struct {
			options Options
			want    string
		}{
			{Options{}, c.named},
			{Options{Privacy: Privacy{HideNames: true}}, c.hidden},
			{Options{Privacy: Privacy{HideNames: true, GenericTitles: true}}, c.generic},
		} {
			i := readBook(t, b, o.options)
			p := problemOf(t, i, c.code)
			if !strings.Contains(p.Message, o.want) {
				t.Errorf("%s: %q does not say %q", c.code, p.Message, o.want)
			}
			if len(p.Choices) > 0 {
				o.options.Repairs = []Choice{{p.Key, p.Choices[0].Do, p.Choices[0].Value}}
			}
			log := readBook(t, b, o.options).Origin("").Repairs
			at := slices.IndexFunc(log, func(r scenario.Repair) bool { return strings.Contains(r.Problem, c.logged) })
			if at < 0 {
				t.Fatalf("%s: not in the log %v", c.code, log)
			}
			for _, said := range []string{"Ada Stone", "Cy Fox", "(Clerk)", "(Director)", "(Nurse)"} {
				if strings.Contains(log[at].Problem, said) {
					t.Errorf("%s: %q is in the log: %s", c.code, said, log[at].Problem)
				}
			}
		}
	}
}
