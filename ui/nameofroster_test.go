package ui

import (
	"testing"

	"spanwise/scenario/roster"
	"spanwise/ui/importing"
)

func TestRosterIsNamedAfterItsFiles(t *testing.T) {
	for _, c := range []struct {
		want  string
		files []roster.FileRead
	}{
		{"staff", []roster.FileRead{{File: "staff.csv"}}},
		{"office-2011-03-31", []roster.FileRead{{File: "office-2011-03-31-junior.csv", Junior: true}, {File: "office-2011-03-31-senior.csv"}}},
		{"posts", []roster.FileRead{{File: "posts-east.csv"}, {File: "posts-eagle.csv"}}},
		{"staff", []roster.FileRead{{File: "staff.csv"}, {File: "staff-2.csv"}}},
		{"seniors", []roster.FileRead{{File: "juniors.csv", Junior: true}, {File: "seniors.csv"}}},
		{"a", []roster.FileRead{{File: "a.csv"}, {File: "b.csv"}}},
		{"Büro", []roster.FileRead{{File: "Büro é.csv"}, {File: "Büro è.csv"}}},
		{"plan", []roster.FileRead{{File: "plan.xlsx", Sheet: "One"}, {File: "plan.xlsx", Sheet: "Two"}}},
	} {
		if got := nameOfRoster(importing.Result{Import: &roster.Import{Files: c.files}}); got != c.want {
			t.Errorf("%+v: named %q, not %q", c.files, got, c.want)
		}
	}
}
