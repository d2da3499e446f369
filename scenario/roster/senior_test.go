package roster

import (
	"slices"
	"testing"
)

// Senior posts alone are half of the UK format; with the junior ones nothing is said.
func TestSeniorPostsAlone(t *testing.T) {
	const (
		senior = "Post Unique Reference,Name,Reports to Senior Post\n1,Ada,XX\n2,Bo,1\n"
		junior = "Reporting Senior Post,Grade,Number of Posts in FTE\n2,EO,1.5\n"
		others = "ID,Name,Manager ID\n1,Ada,\n2,Bo,1\n"
	)
	for _, c := range []struct {
		name  string
		files []string
		said  int
	}{
		{"alone", []string{senior}, 1},
		{"with the junior posts", []string{senior, junior}, 0},
		{"with the junior posts before", []string{junior, senior}, 0},
		{"another format", []string{others}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			i := readBook(t, openText(t, c.files...), Options{})
			said := slices.DeleteFunc(slices.Clone(i.Problems), func(p Problem) bool { return p.Code != CodeJuniorsMissing })
			if len(said) != c.said || c.said > 0 && said[0].Severity != Info {
				t.Errorf("problems %v", i.Problems)
			}
		})
	}
}
