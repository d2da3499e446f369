package roster

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/roster/grid"
)

const graded = "ID,Manager ID,Title,Grade,Authority\n" +
	"1,,Chief,E,\n2,1,Head of Sales,D,\n3,2,Clerk,A,\n4,2,Distinguished Engineer,F,\n5,2,Leadership Coach,A,2\n6,1,Headmaster,D,\n"

func TestPayGrades(t *testing.T) {
	b := openText(t, graded)
	want := []GradeLabel{
		{Label: "E", Positions: 1, Height: 2, Authority: 2, Least: 2, Most: 2},
		{Label: "D", Positions: 2, Height: 0.5, Authority: 0, Least: 0, Most: 1},
		{Label: "A", Positions: 2, Height: 0, Authority: 0, Least: 0, Most: 2},
		{Label: "F", Positions: 1, Height: 0},
	}
	i := readBook(t, b, Options{})
	if diff := cmp.Diff(want, i.PayGrades); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]scenario.PositionID{"4"}, i.SeniorAtZero); diff != "" {
		t.Error(diff)
	}
	i = readBook(t, b, Options{Grades: map[string]int{"A": 0, "F": 3, "Z": 9}, Privacy: Privacy{SuppressSingles: true, GenericTitles: true}})
	if len(i.SeniorAtZero) != 0 || len(i.PayGrades) != 4 {
		t.Errorf("%v %v", i.SeniorAtZero, i.PayGrades)
	}
	for id, want := range map[string]scenario.Opt[int]{"3": scenario.Some(0), "4": scenario.Some(3), "5": scenario.Some(2), "2": {}} {
		if p, _ := i.Org.Position(positionID(id)); p.Authority != want {
			t.Errorf("%s has authority %v, want %v", id, p.Authority, want)
		}
	}
}

func TestSeniorTitles(t *testing.T) {
	for title, want := range map[string]bool{
		"Director": true, "Deputy Director, Finance": true, "Head of Sales": true, "Chief Officer": true, "Principal Engineer": true,
		"SENIOR ANALYST": true, "Team lead": true, "Distinguished Engineer": true, "Research Fellow": true, "Expert, Tax": true, "Sr. Designer": true, "VP Sales": true,
		"Headmaster": false, "Leadership Coach": false, "Head Chef": false, "Clerk": false, "Directorate Support": false, "": false, "Expertise Clerk": false,
	} {
		if got := isSenior(title); got != want {
			t.Errorf("%q: %v", title, got)
		}
	}
}

// The heights and grades that are shown are those that the model would take.
func TestStandingIsTheModels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var file strings.Builder
		file.WriteString("ID,Manager ID,Grade,Authority\n")
		n := rapid.IntRange(1, 30).Draw(t, "rows")
		for i := range n {
			boss, authority := "", ""
			if i > 0 {
				boss = fmt.Sprint(rapid.IntRange(0, i-1).Draw(t, "boss"))
			}
			if rapid.IntRange(0, 4).Draw(t, "has authority") == 0 {
				authority = fmt.Sprint(rapid.IntRange(0, 9).Draw(t, "authority"))
			}
			fmt.Fprintf(&file, "%d,%s,G%d,%s\n", i, boss, i, authority)
		}
		b, err := Open(t.Context(), []Source{{"x", []byte(file.String())}}, grid.Options{})
		if err != nil {
			t.Fatal(err)
		}
		i, err := b.Read(t.Context(), Options{})
		if err != nil || i.Blocked() {
			t.Fatalf("%v %v", err, i)
		}
		state := scenario.State{Org: i.Org, Model: scenario.DefaultModel()}
		grades, heights := scenario.Grades(state, state), i.Org.Heights()
		if len(i.PayGrades) != n {
			t.Fatalf("%d labels", len(i.PayGrades))
		}
		for _, g := range i.PayGrades {
			id := scenario.PositionID(g.Label[1:])
			if g.Height != float64(heights[id]) || g.Authority != grades[id] {
				t.Fatalf("%s: height %v, authority %d; the model has %d and %d", g.Label, g.Height, g.Authority, heights[id], grades[id])
			}
		}
	})
}
